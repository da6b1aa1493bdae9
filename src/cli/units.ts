import type { Command } from 'commander'
import type { App } from '../app.js'
import { runUnitsImport } from '../jobs/import-units.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'

export function addUnits(program: Command): void {
  const units = program.command('units').description('the administrative tree')
  units
    .command('import')
    .argument('<file>', 'CSV or xlsx: code,name,level,parent,validFrom,validTo; or old,new,date,kind')
    .description('take over a tree of units, or which unit followed which; the same file twice changes nothing')
    .action((file: string) => withApp((app) => importUnits(app, file)))
}

async function importUnits({ store, texts, config }: App, file: string): Promise<void> {
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const report = await runUnitsImport({ db: store.db }, { file, actor: 'terminal', at, today })
  const say = texts.in('vi')
  switch (report.kind) {
    case 'imported':
      process.stdout.write(`${say({ key: 'units-import.done', values: { ...report } })}\n`)
      return
    case 'bad-rows': {
      const problems = report.problems.map(
        ({ row, reason, value }) => say({ key: `units-import.${reason}`, values: { row, value } }) ?? reason,
      )
      throw new CommandError(`${file}: ${say({ key: 'units-import.bad-rows' })} ${problems.join(' ')}`)
    }
    case 'refused': {
      const reason =
        say({ key: `units-import.${report.reason}` }) ?? say({ key: `answer-roster-file.${report.reason}` })
      throw new CommandError(`${file}: ${reason ?? report.reason}`)
    }
  }
}
