import type { Command } from 'commander'
import type { App } from '../app.js'
import { showPeriod } from '../domain/period.js'
import { runReconcile } from '../jobs/returns/run-reconcile.js'
import { scopeBelow } from '../store/units.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'
import { unitNamed } from './unit-option.js'

type Options = Readonly<{ unit?: string; out?: string; json?: boolean }>

export function addReconcile(program: Command): void {
  program
    .command('reconcile')
    .argument('<file>', 'a list that came back: .xlsx, .xls, .ods or .csv')
    .description('compare a list that came back with the one that went out; the records do not change')
    .option('--unit <code>', 'the unit whose list it is (default: the only commune)')
    .option('--out <file>', 'where to write the comparison')
    .option('--json', 'the report as JSON')
    .action((file: string, options: Options) => withApp((app) => reconcile(app, file, options)))
}

async function reconcile({ store, reference, texts, config }: App, file: string, options: Options): Promise<void> {
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const unit = await unitNamed(store.db, options.unit, today)
  const say = texts.in('vi')
  const { communes } = await scopeBelow(store.db, [unit.code])
  const report = await runReconcile(
    { db: store.db, reference, say },
    {
      file,
      unitCode: unit.code,
      communes,
      ...(options.out !== undefined && { out: options.out }),
      actor: 'terminal',
      at,
      today,
    },
  )
  if (report.kind === 'no-file') throw new CommandError(`${file}: không có tệp này. / no such file.`)
  if (report.kind !== 'compared') {
    throw new CommandError(`${file}: ${say({ key: `reconcile-file.${report.kind}` }) ?? report.kind}`)
  }
  const { figures, baseline, path } = report
  const list = say({ key: `list.${baseline.list}` }) ?? baseline.list
  const values = { ...figures, ...baseline, list, period: showPeriod(baseline.period), file }
  const words = say({ key: 'reconcile-file.done', values }) ?? ''
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${path}\n${words}\n`)
}
