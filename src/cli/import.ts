import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import type { App } from '../app.js'
import type { Say } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import { possiblyTwice } from '../jobs/imports/import-counts.js'
import { finishLeftImports } from '../jobs/imports/left-imports.js'
import { type ImportReport, runImport } from '../jobs/imports/run-import.js'
import { officeDay } from '../turn/office-day.js'
import { CommandError, withApp } from './command.js'
import { LOCKED, noFileAt } from './file-words.js'
import { passwordIn } from './password-file.js'
import { progressBar } from './progress.js'
import { unitNamed } from './unit-option.js'

type ImportOptions = Readonly<{ unit?: string; dryRun?: boolean; passwordFile?: string; json?: boolean }>

export function addImport(program: Command): void {
  program
    .command('import')
    .argument('<file>', 'a roster: .xlsx, .xls, .ods or .csv')
    .description(
      'read a roster: applies what needs nobody’s decision, leaves the rest for an officer, writes a marked-up copy',
    )
    .option('--unit <code>', 'the commune it is for (default: the only one)')
    .option('--dry-run', 'compare only, change nothing')
    .option('--password-file <file>', 'the password of a locked file, in the first line of this one')
    .option('--json', 'the report as JSON')
    .action((file: string, options: ImportOptions) => withApp((app) => importRoster(app, file, options)))
}

async function importRoster(
  { store, reference, texts, config }: App,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const unit = await unitNamed(store.db, options.unit, today)
  const password = await passwordIn(options.passwordFile)
  const say = texts.in('vi')
  const progress = progressBar()
  const deps = { db: store.db, reference, say, chance: (bytes: number) => randomBytes(bytes) }
  await finishLeftImports({ ...deps, now: () => new Date() })
  const report = await runImport(deps, {
    file,
    unitCode: unit.code,
    dryRun: options.dryRun === true,
    ...(password !== undefined && { password }),
    actor: 'terminal',
    at,
    today,
    now: () => new Date(),
    onProgress: (stage, done, of) => progress.show(stage, done, of),
  }).finally(() => progress.end())
  if (report.kind === 'refused') {
    throw new CommandError(`${file}: ${refusalIn(say, report, file)}`)
  }
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportOf(report, unit.name, config.timeZone))
}

/** Why the file was not read. A path that leads nowhere can only be typed here, so its words are those of the command. */
function refusalIn(say: Say, report: Extract<ImportReport, { kind: 'refused' }>, file: string): string {
  if (report.reason === 'no-file') return noFileAt(file)
  if (report.reason === 'busy')
    return 'đang nhập tệp khác của đơn vị này. / another file of this unit is being imported.'
  if (report.reason === 'needs-password') return LOCKED
  return say({ key: `answer-roster-file.${report.reason}`, values: report.values ?? {} }) ?? report.reason
}

function reportOf(report: Exclude<ImportReport, { kind: 'refused' }>, unit: string, timeZone: string): string {
  const { counts, villages, marked, appliedBefore, kind } = report
  const lines = [
    kind === 'dry-run' ? `${unit}: xem trước, chưa nhập gì.` : `${unit}: đã nhập.`,
    ...(appliedBefore === null
      ? []
      : [`Tệp này đã được nhập ngày ${showDate(officeDay(new Date(appliedBefore), timeZone))}.`]),
    `${counts.rows} dòng, ${counts.people} người, ${counts.withAccount} có tài khoản.`,
    `Mới ${counts.new} · không đổi ${counts.same} · thay đổi ${counts.changed} · trùng trong tệp ${counts.duplicate} · chưa rõ là ai ${counts.ambiguous}.`,
    ...(counts.outside ? [`Của xã khác, không nhập: ${counts.outside} dòng.`] : []),
    ...(possiblyTwice(counts) === 0 ? [] : [`Có thể trùng người: ${possiblyTwice(counts)} dòng, xem bản đánh dấu.`]),
    `Cần cán bộ quyết định: ${counts.waiting} dòng · cảnh báo: ${counts.warned} · có ô không dùng được: ${counts.unusable}.`,
    ...(villages.length > 0 ? [`Thôn mới: ${villages.join(', ')}.`] : []),
    `Bản đánh dấu từng ô: ${marked}`,
  ]
  return `${lines.join('\n')}\n`
}
