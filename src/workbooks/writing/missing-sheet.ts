import { setImmediate } from 'node:timers/promises'
import { cellText } from './cell-text.js'
import { MARK_STYLES, MISSING_COLUMNS } from './mark-up-style.js'
import { rowHeight } from './row-height.js'
import { wholeWidth, writeSpan } from './sheet-span.js'
import type { StreamedSheet } from './stream-workbook.js'
import { type StreamedCell, writeStreamedRow } from './streamed-row.js'

/** A benefit on record that an imported file does not name, in words that may be printed. */
export type MissingRow = Readonly<{
  fullName: string
  birth: string
  village: string
  programme: string
  code: string
}>

/** Title, two hints and an empty row stand above the headings. */
export const MISSING_HEADER = { first: 5, last: 5 }

const HINT =
  'Những người này có trong hồ sơ mà tệp không có. Chưa thay đổi gì: thiếu tên trong tệp không phải là thôi hưởng.'
const WHAT_TO_DO =
  'Còn hưởng: ghi "Vẫn hưởng". Đã thôi hưởng: báo biến động. Gõ /vangtep sau khi nhập tệp để xem từng người.'
const TO_DO = 'Xem còn hưởng không, gõ /vangtep'

const ROWS_PER_BREATH = 50

/** Writes the further sheet of a marked copy: whom the file lacks, and what to do about it. Text is never a formula. */
export async function writeMissingSheet(
  sheet: StreamedSheet,
  file: string,
  rows: readonly MissingRow[],
): Promise<void> {
  const widths = MISSING_COLUMNS.map(({ width }) => width)
  sheet.columns = widths.map((width) => ({ width }))
  const grid = { sheet, widths }
  writeSpan(grid, 1, wholeWidth(grid), cellText(`Có trong hồ sơ, không có trong tệp ${file}`), MARK_STYLES.title)
  writeSpan(grid, 2, wholeWidth(grid), HINT, MARK_STYLES.hint)
  writeSpan(grid, 3, wholeWidth(grid), WHAT_TO_DO, MARK_STYLES.hint)
  for (const [index, { heading }] of MISSING_COLUMNS.entries()) {
    writeSpan(grid, MISSING_HEADER.last, { left: index + 1, right: index + 1 }, heading, MARK_STYLES.heading)
  }
  sheet.getRow(MISSING_HEADER.last).commit()
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(index + 1, row)
    const values = cells.map(({ value }) => value)
    writeStreamedRow(sheet, MISSING_HEADER.last + 1 + index, cells, rowHeight(values, widths))
    if (index % ROWS_PER_BREATH === 0) await setImmediate()
  }
  const to = { row: MISSING_HEADER.last + rows.length, column: widths.length }
  sheet.autoFilter = { from: { row: MISSING_HEADER.last, column: 1 }, to }
  sheet.commit()
}

function cellsOf(number: number, { fullName, birth, village, programme, code }: MissingRow): readonly StreamedCell[] {
  const texts = [fullName, birth, village, programme, code]
  return [
    { value: number, style: MARK_STYLES.rowNumber },
    ...texts.map((text) => ({ value: cellText(text) || null, style: MARK_STYLES.plain })),
    { value: TO_DO, style: MARK_STYLES.words },
  ]
}
