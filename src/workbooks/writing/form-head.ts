import { STYLES } from './cell-style.js'
import type { Form, FormContext, Heading } from './form.js'
import { type HeadingCell, headerDepth, placeHeadings } from './heading-layout.js'
import { divide, type Grid, leftPage, type Span, widthOfSpan, writeSpan } from './sheet-span.js'
import { heightOf, linesOf } from './text-height.js'
import { authorityOf, fullNameOf } from './unit-on-paper.js'

/** Rows above the titles: agency and nation, the line and the motto below them, the line below the motto. */
const HEAD_ROWS = 3

const HEADING_TYPE = { size: 12, bold: true }
const TITLE_TYPE = { size: 14, bold: true }

/** First and last row of the column header. */
export type HeaderRows = Readonly<{ first: number; last: number }>

/** Where the header will stand: known before anything is written, since frozen panes come first in the file. */
export function headerRowsOf<Row>(form: Form<Row>, context: FormContext): HeaderRows {
  const first = HEAD_ROWS + titlesOf(form, context).length + 2
  return { first, last: first + headerDepth(form.columns) - 1 }
}

/** Writes the official head (NĐ 30/2020/NĐ-CP: agency left, nation and motto right), the titles and the header. */
export function writeFormHead<Row>(grid: Grid, form: Form<Row>, context: FormContext): void {
  writeAgencyAndNation(grid, context)
  for (const [index, { text, style }] of titlesOf(form, context).entries()) {
    writeSpan(grid, HEAD_ROWS + 1 + index, titleSpan(grid, text), text, STYLES[style])
  }
  writeHeader(grid, form.columns, headerRowsOf(form, context))
}

function writeAgencyAndNation(grid: Grid, { issuer, unit }: FormContext): void {
  const [left, right] = divide(grid.widths, 2, leftPage(grid))
  if (left === undefined || right === undefined) return
  writeSpan(grid, 1, left, authorityOf(issuer ?? unit), STYLES.agency)
  writeSpan(grid, 1, right, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', STYLES.nation)
  writeSpan(grid, 2, left, '───────', STYLES.agency)
  writeSpan(grid, 2, right, 'Độc lập - Tự do - Hạnh phúc', STYLES.motto)
  // As long as the motto; an underline would hide the dots below its letters.
  writeSpan(grid, 3, right, '────────────────────', STYLES.mottoLine)
}

function titlesOf<Row>(form: Form<Row>, context: FormContext) {
  const titles = form.titles(context).map((text) => ({ text, style: 'title' as const }))
  const scope = scopeOf(context)
  return scope === '' ? titles : [...titles, { text: scope, style: 'scope' as const }]
}

/** The narrowest middle part that takes no more lines than the whole width: a long title then breaks near its middle. */
function titleSpan(grid: Grid, text: string): Span {
  const whole = leftPage(grid)
  const linesIn = (span: Span) => linesOf(text, widthOfSpan(grid.widths, span), TITLE_TYPE)
  const lines = linesIn(whole)
  let span = whole
  while (lines > 1 && span.right - span.left > 2) {
    const narrower = { left: span.left + 1, right: span.right - 1 }
    if (linesIn(narrower) > lines) break
    span = narrower
  }
  return span
}

/** `Thôn Kim Mẫm 1, tháng 11 năm 2026`: as far as the list is of one village or one month, else nothing. */
function scopeOf({ unit, period }: FormContext): string {
  const village = unit.level === 'village' ? [fullNameOf(unit)] : []
  const month = period === undefined ? [] : [`tháng ${period.slice(5)} năm ${period.slice(0, 4)}`]
  return [...village, ...month].join(', ').replace(/^./u, (first) => first.toLocaleUpperCase('vi'))
}

function writeHeader<Row>(grid: Grid, headings: readonly Heading<Row>[], rows: HeaderRows): void {
  const cells = placeHeadings(headings, rows.first)
  for (const cell of cells) writeHeading(grid, cell)
  for (const [index, lines] of headerLines(cells, grid.widths, rows).entries()) {
    grid.sheet.getRow(rows.first + index).height = heightOf(lines, HEADING_TYPE)
  }
}

function writeHeading({ sheet }: Grid, { text, top, left, bottom, right }: HeadingCell): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) sheet.getCell(row, column).style = STYLES.heading
  }
  sheet.getCell(top, left).value = text
  if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right)
}

/** Lines per header row: what its own cells need; the last one also what cells over several rows still lack. */
function headerLines(cells: readonly HeadingCell[], widths: readonly number[], rows: HeaderRows): readonly number[] {
  const lines = Array.from({ length: rows.last - rows.first + 1 }, () => 1)
  const lowFirst = [...cells].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))
  for (const { text, top, left, bottom, right } of lowFirst) {
    const last = bottom - rows.first
    const above = lines.slice(top - rows.first, last).reduce((sum, each) => sum + each, 0)
    const needed = linesOf(text, widthOfSpan(widths, { left, right }), HEADING_TYPE)
    lines[last] = Math.max(lines[last] ?? 1, needed - above)
  }
  return lines
}
