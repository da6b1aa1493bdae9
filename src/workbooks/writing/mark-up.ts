import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Cell, Worksheet } from 'exceljs'
import type { FindingLevel } from '../../domain/roster/row.js'
import { cellText } from './cell-text.js'
import { CLEAN_WORD, LEVELS, MARK_STYLES, worstLevel } from './mark-up-style.js'
import { rowHeight } from './row-height.js'
import { sheetNames } from './sheet-name.js'
import { pageOptions } from './sheet-page.js'
import { type Grid, wholeWidth, writeSpan } from './sheet-span.js'
import { collectBytes, type StreamedSheet, streamWorkbook } from './stream-workbook.js'

/**
 * What is to be said about a cell of a row. `cell` is an A1 address (`F15`), or anything else for the whole row
 * (`106:106`); `message` and `proposal` are sentences for the officer.
 */
export type MarkedFinding = Readonly<{
  cell: string
  level: FindingLevel
  code: string
  message: string
  proposal?: string
}>

/** A row of the imported file: `row` counts as Excel does, `raw` is the text of its filled cells by column letter. */
export type MarkedRow = Readonly<{
  row: number
  raw: Readonly<Record<string, string>>
  findings: readonly MarkedFinding[]
}>

/** A column of the file that is shown: its letter, and what its header says. */
export type MarkedColumn = Readonly<{ column: string; header: string }>

/** A sheet of the imported file. */
export type MarkedSheet = Readonly<{
  name: string
  columns: readonly MarkedColumn[]
  rows: Iterable<MarkedRow> | AsyncIterable<MarkedRow>
}>

/** Columns before those of the file. */
const OWN_COLUMNS = [
  { heading: 'Dòng', width: 7 },
  { heading: 'Tình trạng', width: 14 },
  { heading: 'Việc cần xem', width: 48 },
] as const

const FILE_COLUMN_WIDTH = 16

/** Title, hint, four levels and an empty row stand above; the header is the file's column letters and its headings. */
const HEADER = { first: 8, last: 9 }

const ROWS_PER_BREATH = 500

/**
 * Writes a copy of an imported file for the officer who sent it, as `.xlsx` into `out`: its cells as they were, coloured by
 * the level of their findings, the sentences as comments and, for whoever prints it or cannot see the colours, in columns
 * of their own, by which it can be filtered. Text of the file is never a formula. Fails as `streamWorkbook` does.
 */
export async function markUp(file: string, sheets: readonly MarkedSheet[], out: Writable): Promise<void> {
  const names = sheetNames(sheets.map(({ name }) => name))
  await streamWorkbook(out, async (workbook) => {
    Object.assign(workbook, { title: 'ban-danh-dau', creator: 'An Sinh' })
    for (const [index, marked] of sheets.entries()) {
      const footer = { left: file, right: marked.name }
      const page = pageOptions({ paper: 'A4', header: HEADER, frozenColumns: 2, footer })
      await writeMarkedSheet(workbook.addWorksheet(names[index], page), file, marked)
    }
  })
}

/** The same as bytes in memory. */
export async function markUpToBytes(file: string, sheets: readonly MarkedSheet[]): Promise<Uint8Array> {
  const { out, bytes } = collectBytes()
  await markUp(file, sheets, out)
  return bytes()
}

async function writeMarkedSheet(sheet: StreamedSheet, file: string, { columns, rows }: MarkedSheet): Promise<void> {
  const widths = [...OWN_COLUMNS.map(({ width }) => width), ...columns.map(() => FILE_COLUMN_WIDTH)]
  sheet.columns = widths.map((width) => ({ width }))
  writeLegend({ sheet, widths }, file)
  writeMarkedHeader({ sheet, widths }, columns)
  let next = HEADER.last + 1
  for await (const row of rows) {
    writeMarkedRow(sheet, next++, row, columns, widths)
    if (next % ROWS_PER_BREATH === 0) await setImmediate()
  }
  const to = { row: Math.max(HEADER.last, next - 1), column: widths.length }
  sheet.autoFilter = { from: { row: HEADER.last, column: 1 }, to }
  sheet.commit()
}

function writeLegend(grid: Grid, file: string): void {
  writeSpan(grid, 1, wholeWidth(grid), cellText(`Kết quả kiểm tra tệp ${file}`), MARK_STYLES.title)
  writeSpan(grid, 2, wholeWidth(grid), 'Ô có màu thì có ghi chú: để con trỏ lên ô để đọc.', MARK_STYLES.hint)
  for (const [index, level] of (Object.keys(LEVELS) as FindingLevel[]).entries()) {
    const explained = { left: OWN_COLUMNS.length, right: grid.widths.length }
    writeSpan(grid, 3 + index, { left: 1, right: 2 }, LEVELS[level].word, MARK_STYLES[level])
    writeSpan(grid, 3 + index, explained, LEVELS[level].explanation, MARK_STYLES.hint)
  }
}

function writeMarkedHeader(grid: Grid, columns: readonly MarkedColumn[]): void {
  const own = OWN_COLUMNS.map(({ heading }) => ({ column: null, header: heading }))
  for (const [index, { column, header }] of [...own, ...columns].entries()) {
    const span = { left: index + 1, right: index + 1 }
    writeSpan(grid, HEADER.first, span, column, MARK_STYLES.heading)
    writeSpan(grid, HEADER.last, span, cellText(header), MARK_STYLES.heading)
  }
}

function writeMarkedRow(
  sheet: Worksheet,
  at: number,
  row: MarkedRow,
  columns: readonly MarkedColumn[],
  widths: readonly number[],
): void {
  const level = worstLevel(row.findings)
  const status = level === undefined ? CLEAN_WORD : LEVELS[level].word
  const details = row.findings.map((finding) => `${placeOf(finding)}: ${sentences(finding)}`).join('\n')
  const values = [row.row, status, cellText(details), ...columns.map(({ column }) => cellText(row.raw[column] ?? ''))]
  const styles = [MARK_STYLES.rowNumber, MARK_STYLES[level ?? 'words'], MARK_STYLES.words]
  const written = sheet.getRow(at)
  for (const [index, value] of values.entries()) {
    const cell = written.getCell(index + 1)
    cell.value = value === '' ? null : value
    cell.style = styles[index] ?? MARK_STYLES.plain
    const column = columns[index - OWN_COLUMNS.length]?.column
    if (column !== undefined)
      mark(
        cell,
        row.findings.filter((finding) => columnOf(finding) === column),
      )
  }
  written.height = rowHeight(values, widths)
  written.commit()
}

function mark(cell: Cell, findings: readonly MarkedFinding[]): void {
  const level = worstLevel(findings)
  if (level === undefined) return
  cell.style = MARK_STYLES[level]
  cell.note = cellText(findings.map((finding) => `${LEVELS[finding.level].word}: ${sentences(finding)}`).join('\n'))
}

function sentences({ message, proposal }: MarkedFinding): string {
  return proposal === undefined ? message : `${message} Đề nghị: ${proposal}`
}

function placeOf({ cell }: MarkedFinding): string {
  return /^[A-Z]+\d+$/.test(cell) ? cell : 'Cả dòng'
}

/** `F` of `F15`; of a row's address nothing that a column is called. */
function columnOf({ cell }: MarkedFinding): string {
  return cell.replace(/\d+$/, '')
}
