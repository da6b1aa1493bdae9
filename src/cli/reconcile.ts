import type { Command } from 'commander'
import type { App } from '../app.js'
import type { Say } from '../conversation/phrase.js'
import { comparedSentence } from '../jobs/returns/compared-sentence.js'
import { type ReconcileReport, runReconcile } from '../jobs/returns/run-reconcile.js'
import { CommandError, withApp } from './command.js'
import { LOCKED, noFileAt, writingTo } from './file-words.js'
import { progressBar } from './progress.js'
import { returnedFor } from './returned-options.js'

type Options = Readonly<{ unit?: string; out?: string; passwordFile?: string; json?: boolean }>

export function addReconcile(program: Command): void {
  program
    .command('reconcile')
    .argument('<file>', 'a list that came back: .xlsx, .xls, .ods or .csv')
    .description('compare a list that came back with the one that went out; the records do not change')
    .option('--unit <code>', 'the unit whose list it is (default: the only commune)')
    .option('--out <file>', 'where to write the comparison (default: here, never over another file)')
    .option('--password-file <file>', 'the password of a locked file, in the first line of this one')
    .option('--json', 'the report as JSON')
    .action((file: string, options: Options) => withApp((app) => reconcile(app, file, options)))
}

async function reconcile(app: App, file: string, options: Options): Promise<void> {
  const { say, ...whose } = await returnedFor(app, options)
  const { out } = options
  const progress = progressBar()
  const onRows = (done: number) => progress.show('reading', done, 0)
  const comparing = runReconcile(
    { db: app.store.db, reference: app.reference, say, onRows },
    { file, ...whose, ...(out !== undefined && { out }), actor: 'terminal' },
  ).finally(() => progress.end())
  const report = await writingTo(options.out, comparing)
  if (report.kind !== 'compared') throw new CommandError(`${file}: ${refusalIn(say, report, file)}`)
  const words = say(comparedSentence(say, report, file)) ?? ''
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${report.path}\n${words}\n`)
}

type Refusal = Exclude<ReconcileReport, { kind: 'compared' }>

/** Why nothing was compared. What can only be typed here has words of its own. */
function refusalIn(say: Say, report: Refusal, file: string): string {
  if (report.kind === 'no-file') return noFileAt(file)
  if (report.kind === 'results')
    return 'đây là kết quả của công an/ngân hàng, dùng: import-results. / results; use: import-results.'
  if (report.kind !== 'unreadable') return say({ key: `reconcile-file.${report.kind}` }) ?? report.kind
  const { reason, values } = report
  if (reason === 'needs-password') return LOCKED
  return say({ key: 'reconcile-file.unreadable', values }) ?? reason
}
