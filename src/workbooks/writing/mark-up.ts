import type { Writable } from 'node:stream'
import type { FindingLevel } from '../../domain/roster/row.js'
import { cellText } from './cell-text.js'
import { CLEAN_WORD, LEVELS, MARK_STYLES, MISSING_SHEET, OWN_COLUMNS, worstLevel } from './mark-up-style.js'
import { MISSING_HEADER, type MissingRow, writeMissingSheet } from './missing-sheet.js'
import { rowHeight } from './row-height.js'
import { sheetNames } from './sheet-name.js'
import { pageOptions } from './sheet-page.js'
import { type Grid, wholeWidth, writeSpan } from './sheet-span.js'
import { type StreamedSheet, streamWorkbook } from './stream-workbook.js'
import { type StreamedCell, writeStreamedRow } from './streamed-row.js'

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
export type MarkedSheet = Readonly<{ name: string; columns: readonly MarkedColumn[] }>

/**
 * The imported file; `missing` are those whom it does not name any more. By `sha256` the copy names its file when it comes
 * back.
 */
export type MarkedFile = Readonly<{
  fileName: string
  sha256?: string | undefined
  sheets: readonly MarkedSheet[]
  missing?: readonly MissingRow[] | undefined
}>

const FILE_COLUMN_WIDTH = 16

/** Title, hint, four levels and an empty row stand above; the header is the file's column letters and its headings. */
const HEADER = { first: 8, last: 9 }

/** Comments of a sheet; with tens of thousands a workbook takes a minute to open, and every sentence stands in its row too. */
const MOST_NOTES = 5_000

/**
 * Writes a copy of an imported file for the officer who sent it, as `.xlsx` into `out`: its cells as they were, coloured by
 * the level of their findings, the sentences as comments and, for whoever prints it or cannot see the colours, in columns
 * of their own, by which it can be filtered; whom the file lacks, on a further sheet. Text of the file is never a formula.
 * Rows come in batches, those of one sheet after those of the other; `sheet` counts from 0. Fails as `streamWorkbook` does.
 */
export async function markUp(
  { fileName, sha256, sheets, missing = [] }: MarkedFile,
  batches: AsyncIterable<readonly (MarkedRow & Readonly<{ sheet: number }>)[]>,
  out: Writable,
): Promise<void> {
  const names = sheetNames([...sheets.map(({ name }) => name), MISSING_SHEET])
  await streamWorkbook(out, async (workbook, breathe) => {
    Object.assign(workbook, { title: 'ban-danh-dau', creator: 'An Sinh' })
    const written: MarkedSheetWriter[] = []
    const turnTo = (sheet: number) => {
      while (written.length <= sheet) {
        written.at(-1)?.finish()
        const { name, columns } = sheets[written.length] as MarkedSheet
        const page = pageOptions({ header: HEADER, frozenColumns: 2, footer: { left: fileName, right: name } })
        const title = titleOf(fileName, name, sha256)
        written.push(startMarkedSheet(workbook.addWorksheet(names[written.length], page), title, columns))
      }
    }
    for await (const batch of batches) {
      for (const row of batch) {
        turnTo(row.sheet)
        written.at(-1)?.add(row)
      }
      await breathe()
    }
    turnTo(sheets.length - 1)
    written.at(-1)?.finish()
    if (missing.length === 0) return
    const footer = { left: fileName, right: MISSING_SHEET }
    const page = pageOptions({ header: MISSING_HEADER, frozenColumns: 2, footer })
    await writeMissingSheet(workbook.addWorksheet(names.at(-1), page), fileName, missing)
  })
}

/** A sheet while it is being written: rows as they come, then `finish`. */
type MarkedSheetWriter = Readonly<{ add: (row: MarkedRow) => void; finish: () => void }>

function titleOf(file: string, sheet: string, sha256: string | undefined): string {
  const title = `Kết quả kiểm tra tệp ${file}`
  return cellText(sha256 === undefined ? title : `${title}, trang tính ${sheet}, mã ${sha256.slice(0, MARK_LENGTH)}`)
}

/** Enough of a checksum to tell the files of one unit apart. */
const MARK_LENGTH = 12

function startMarkedSheet(sheet: StreamedSheet, title: string, columns: readonly MarkedColumn[]): MarkedSheetWriter {
  const widths = [...OWN_COLUMNS.map(({ width }) => width), ...columns.map(() => FILE_COLUMN_WIDTH)]
  sheet.columns = widths.map((width) => ({ width }))
  writeLegend({ sheet, widths }, title)
  writeMarkedHeader({ sheet, widths }, columns)
  sheet.getRow(HEADER.last).commit()
  let [next, notes] = [HEADER.last + 1, 0]
  return {
    add(row) {
      const cells = markedCells(row, columns, notes < MOST_NOTES)
      for (const { note } of cells) if (note !== undefined) notes++
      const values = cells.map(({ value }) => value)
      writeStreamedRow(sheet, next++, cells, rowHeight(values, widths))
    },
    finish() {
      const to = { row: Math.max(HEADER.last, next - 1), column: widths.length }
      sheet.autoFilter = { from: { row: HEADER.last, column: 1 }, to }
      sheet.commit()
    },
  }
}

const HINT = `Ô có màu thì có ghi chú: để con trỏ lên ô để đọc. Tệp dài thì chỉ ${MOST_NOTES.toLocaleString('vi')} ô đầu có ghi chú; cột "Việc cần xem" luôn ghi đủ. Sửa xong các ô màu thì gửi lại chính tệp này.`

function writeLegend(grid: Grid, title: string): void {
  writeSpan(grid, 1, wholeWidth(grid), title, MARK_STYLES.title)
  writeSpan(grid, 2, wholeWidth(grid), HINT, MARK_STYLES.hint)
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

/** A row as it stands in the copy; its comments are left out when the sheet has enough of them. */
function markedCells(
  { row, raw, findings }: MarkedRow,
  columns: readonly MarkedColumn[],
  hasNotes: boolean,
): readonly StreamedCell[] {
  const level = worstLevel(findings)
  const status = level === undefined ? CLEAN_WORD : LEVELS[level].word
  const details = findings.map((finding) => `${placeOf(finding)}: ${sentences(finding)}`).join('\n')
  const byColumn = findingsByColumn(findings)
  return [
    { value: row, style: MARK_STYLES.rowNumber },
    { value: status, style: MARK_STYLES[level ?? 'words'] },
    { value: cellText(details) || null, style: MARK_STYLES.words },
    ...columns.map(({ column }): StreamedCell => {
      const value = cellText(raw[column] ?? '') || null
      const found = byColumn.get(column)
      const worst = found === undefined ? undefined : worstLevel(found)
      if (found === undefined || worst === undefined) return { value, style: MARK_STYLES.plain }
      return { value, style: MARK_STYLES[worst], ...(hasNotes && { note: noteOf(found) }) }
    }),
  ]
}

function findingsByColumn(findings: readonly MarkedFinding[]): ReadonlyMap<string, readonly MarkedFinding[]> {
  const byColumn = new Map<string, MarkedFinding[]>()
  for (const finding of findings) {
    const column = columnOf(finding)
    byColumn.set(column, [...(byColumn.get(column) ?? []), finding])
  }
  return byColumn
}

function noteOf(findings: readonly MarkedFinding[]): string {
  return cellText(findings.map((finding) => `${LEVELS[finding.level].word}: ${sentences(finding)}`).join('\n'))
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
