import type { Command } from 'commander'
import type { App } from '../app.js'
import { verifyHistory } from '../store/history.js'
import { CommandError, withApp } from './command.js'

export function addHistory(program: Command): void {
  const history = program.command('history').description('the tamper-evident record of who did what')
  history
    .command('verify')
    .description('check that no row was changed, removed or put in')
    .action(() => withApp(verify))
}

async function verify({ store }: App): Promise<void> {
  const verdict = await verifyHistory(store.db)
  if (verdict.kind === 'broken')
    throw new CommandError(`Nhật ký bị sửa ở dòng ${verdict.seq}. / History is broken at row ${verdict.seq}.`)
  process.stdout.write(`Nhật ký nguyên vẹn: ${verdict.entries} dòng, ${verdict.hash}\n`)
}
