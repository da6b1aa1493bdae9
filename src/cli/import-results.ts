import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { App } from '../app.js'
import type { Say } from '../conversation/phrase.js'
import { readPeriod } from '../domain/period.js'
import { type ResultsReport, runResults } from '../jobs/returns/run-results.js'
import { CommandError, withApp } from './command.js'
import { LOCKED, noFileAt } from './file-words.js'
import { showingSeconds } from './progress.js'
import { returnedFor } from './returned-options.js'

type Options = Readonly<{ unit?: string; period?: string; dryRun?: boolean; passwordFile?: string; json?: boolean }>

export function addImportResults(program: Command): void {
  program
    .command('import-results')
    .argument('<file>', 'what came back: .xlsx, .xls, .ods or .csv of a bank or the police')
    .description('read payment results, verdicts of the police or new accounts: the file itself tells which')
    .option('--unit <code>', 'the unit it is for (default: the only commune)')
    .option('--period <YYYY-MM>', 'the payment month (default: as the file says, else the newest that was locked)')
    .option('--dry-run', 'compare only, change nothing')
    .option('--password-file <file>', 'the password of a locked file, in the first line of this one')
    .option('--json', 'the report as JSON')
    .action((file: string, options: Options) => withApp((app) => importResults(app, file, options)))
}

async function importResults(app: App, file: string, options: Options): Promise<void> {
  const { say, unitCode: _, ...whose } = await returnedFor(app, options)
  const taking = runResults(
    { db: app.store.db, reference: app.reference, texts: app.texts, say },
    {
      file,
      ...whose,
      ...(options.period !== undefined && { month: monthIn(options.period, whose.today) }),
      dryRun: options.dryRun === true,
      actor: 'terminal',
      chance: (bytes) => randomBytes(bytes),
    },
  )
  const report = await showingSeconds('comparing', taking)
  if (report.kind === 'refused') throw new CommandError(`${file}: ${refusalIn(say, report, file)}`)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportOf(say, report, basename(file)))
}

function monthIn(text: string, today: string): string {
  const month = readPeriod(text, today)
  if (month.kind !== 'period') throw new CommandError(`--period ${text}: tháng dạng YYYY-MM. / a month as YYYY-MM.`)
  return month.period
}

function refusalIn(
  say: Say,
  { reason, values = {} }: Extract<ResultsReport, { kind: 'refused' }>,
  file: string,
): string {
  if (reason === 'no-file') return noFileAt(file)
  if (reason === 'needs-password') return LOCKED
  if (reason === 'not-returned') return 'không phải tệp kết quả; danh sách thì dùng: import. / no results; use: import.'
  if (reason === 'changed') return say({ key: 'take-results.changed', values: { who: 'none' } }) ?? reason
  const keys = [`answer-returned-file.${reason}`, `answer-roster-file.${reason}`]
  return keys.map((key) => say({ key, values })).find((words) => words !== undefined) ?? reason
}

function reportOf(say: Say, report: Report, name: string): string {
  const shown =
    report.kind === 'taken' ? [doneIn(say, report)] : ['Xem trước, chưa ghi gì.', ...figuresIn(say, report, name)]
  const lines = [...shown, ...report.open.map(openLine), `Bản ghi từng dòng: ${report.marked}`]
  return `${lines.join('\n')}\n`
}

type Report = Exclude<ResultsReport, { kind: 'refused' }>

/** One line of what is open. A question about words that many rows say names these rows itself. */
function openLine({ row, said, asks }: Report['open'][number]): string {
  const what = asks === null ? 'Không rõ của ai' : 'Cần hỏi'
  const [, sheet, number] = /^(.*)!(\d+)$/.exec(row) ?? []
  const place = number === undefined ? [] : [`trang ${sheet}, dòng ${number}`]
  return `${what}: ${[...place, said].join(' · ')}`
}

function doneIn(say: Say, { as, facts }: Report): string {
  return say({ key: `take-results.done-${as}`, values: facts }) ?? as
}

/** The figures as they are shown in chat, without the question that follows them there. */
function figuresIn(say: Say, { facts }: Report, name: string): readonly string[] {
  const sample = facts['examples'] === '' ? 'no' : 'yes'
  const all = { ...facts, name, sample, again: 'no' }
  const values = Object.fromEntries(Object.entries(all).map(([fact, value]) => [`file-${fact}`, value]))
  const words = say({ key: 'take-results-what', values }) ?? ''
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, -1)
}
