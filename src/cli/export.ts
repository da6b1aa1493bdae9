import { type Command, InvalidArgumentError, Option } from 'commander'
import type { App } from '../app.js'
import type { ProgrammeGroup } from '../domain/programme.js'
import { runExport } from '../jobs/run-export.js'
import { officeDay } from '../turn/office-day.js'
import { FORMS, isFormCode } from '../workbooks/forms/registry.js'
import { CommandError, withApp } from './command.js'
import { writingTo } from './file-words.js'
import { passwordIn } from './password-file.js'
import { progressBar } from './progress.js'
import { unitNamed } from './unit-option.js'

type ExportOptions = Readonly<{
  unit?: string
  group: ProgrammeGroup
  period?: string
  version?: number
  out?: string
  format: 'xlsx' | 'csv'
  passwordFile?: string
  json?: boolean
}>

const REFUSALS = {
  'unknown-unit': 'Không tìm thấy đơn vị. / No such unit.',
  'unknown-version': 'Không tìm thấy phiên bản này. / No such version.',
  'being-written':
    'Đang nhập danh sách của đơn vị này, thử lại sau ít phút. / A roster of this unit is being imported, try again soon.',
  'needs-password':
    'Đơn vị này chỉ xuất tệp có mật khẩu, thêm --password-file. / This unit’s lists need a password: add --password-file.',
  'password-only-xlsx': 'Chỉ tệp xlsx đặt được mật khẩu. / Only xlsx can have a password.',
  'version-only-xlsx': 'Phiên bản cũ chỉ có dạng xlsx. / An older version is kept as xlsx only.',
} as const

export function addExport(program: Command): void {
  program
    .command('export')
    .argument('<list>', Object.keys(FORMS).join(', '))
    .description('write an official list')
    .option('--unit <code>', 'commune or village (default: the only commune)')
    .addOption(new Option('--group <group>').choices(['bao_tro_xa_hoi', 'nguoi_co_cong']).default('bao_tro_xa_hoi'))
    .option('--period <YYYY-MM>', 'the month it is for (default: this month)', monthOf)
    .option('--version <n>', 'an older version, as it was', versionOf)
    .option('--out <file>', 'where to write it')
    .addOption(
      new Option('--format <format>', 'csv is for other programs: Excel drops the zeros in front when it opens one')
        .choices(['xlsx', 'csv'])
        .default('xlsx'),
    )
    .option('--password-file <file>', 'lock the file with the password in the first line of this one')
    .option('--json', 'the report as JSON')
    .action((list: string, options: ExportOptions) => withApp((app) => exportList(app, list, options)))
}

function monthOf(written: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(written)) return written
  throw new InvalidArgumentError('Kỳ phải viết như 2026-11. / It is YYYY-MM.')
}

function versionOf(written: string): number {
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written)
  throw new InvalidArgumentError('Phiên bản là một số, ví dụ 2. / It is a number.')
}

async function exportList(
  { store, reference, texts, config }: App,
  list: string,
  options: ExportOptions,
): Promise<void> {
  if (!isFormCode(list))
    throw new CommandError(`Không tìm thấy danh sách ${list}. Có: ${Object.keys(FORMS).join(', ')}.`)
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const unit = await unitNamed(store.db, options.unit, today)
  const password = await passwordIn(options.passwordFile)
  const progress = progressBar()
  const onRows = (done: number, before: number) => progress.show('writing', done, before)
  const exporting = runExport(
    { db: store.db, reference, say: texts.in('vi'), onRows },
    {
      list,
      unitCode: unit.code,
      group: options.group,
      ...(options.period !== undefined && { period: options.period }),
      ...(options.version !== undefined && { version: options.version }),
      ...(options.out !== undefined && { out: options.out }),
      format: options.format,
      ...(password !== undefined && { password }),
      actor: 'terminal',
      at,
      today,
    },
  ).finally(() => progress.end())
  const report = await writingTo(options.out, exporting)
  if (report.kind === 'refused') throw new CommandError(REFUSALS[report.reason])
  const { figures, path, version } = report
  const words = [
    `${figures.rows} dòng`,
    ...(figures.leftOut === 0 ? [] : [`${figures.leftOut} suất chưa rõ mức tiền, chưa có trong danh sách`]),
    ...(figures.held === 0 ? [] : [`${figures.held} suất được báo đã mất, tạm giữ, chưa có trong danh sách`]),
    ...(figures.withAccount === null ? [] : [`${figures.withAccount} có tài khoản`]),
    `phiên bản ${version}`,
  ]
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${path}\n${words.join(', ')}\n`)
}
