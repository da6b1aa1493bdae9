import type { AddWorksheetOptions, Worksheet } from 'exceljs'
import { columnLetter } from '../../domain/roster/cell.js'
import type { Fold } from './form.js'

/** The number of A4 in the file format, and its size lying on its side, in points. */
const A4 = 9
const A4_POINTS = { width: 841.89, height: 595.28 }

/** Inches; the left one leaves room for a binder. */
const MARGINS = { left: 0.6, right: 0.4, top: 0.5, bottom: 0.55, header: 0.3, footer: 0.3 }

const POINTS_PER_INCH = 72

/** Points of a digit of Times New Roman 12 on paper: 8 pixels. */
const POINTS_PER_DIGIT = 6

/** Programs and printers differ a little in what a page holds: ours end before any of theirs. */
const SURE_PART = 0.97

/** The height of a row that says nothing. */
const EMPTY_ROW_POINTS = 12

/** What a printed sheet of ours looks like. `footer` is plain text, without the marks of the file format. */
export type SheetPage = Readonly<{
  header: Readonly<{ first: number; last: number }>
  frozenColumns: number
  footer: Readonly<{ left: string; right: string }>
  fold?: Fold | undefined
}>

/**
 * A4 landscape, as wide as the table or, when it is folded, as each half of it, the halves one after the other; header rows
 * on every page, page numbers; panes frozen below the header.
 */
export function pageOptions({ header, frozenColumns, footer, fold }: SheetPage): Partial<AddWorksheetOptions> {
  return {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: fold === undefined ? 1 : 2,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
      printTitlesRow: `${header.first}:${header.last}`,
      ...(fold !== undefined && {
        pageOrder: 'overThenDown',
        printTitlesColumn: `A:${columnLetter(fold.repeated - 1)}`,
      }),
    },
    headerFooter: { oddFooter: `&L${small(footer.left)}&C${small('Trang ')}&P/&N&R${small(footer.right)}` },
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: header.last, zoomScale: 90 }],
  }
}

/** The points of rows that fill one page, columns being `widths` digits wide: the table is made smaller, never larger. */
export function pageHeight(widths: readonly number[], fold: Fold | undefined): number {
  const room = A4_POINTS.width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH
  const percent = Math.min(100, Math.floor((room * 100) / (widthOnPage(widths, fold) * POINTS_PER_DIGIT)))
  const height = A4_POINTS.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH
  return (height * SURE_PART * 100) / percent
}

/** Points that rows `first` to `last` take; those that say nothing get a height of their own. They may not be committed. */
export function rowsHeight(sheet: Worksheet, first: number, last: number): number {
  let points = 0
  for (let row = first; row <= last; row++) {
    sheet.getRow(row).height ||= EMPTY_ROW_POINTS
    points += sheet.getRow(row).height
  }
  return points
}

/** Has pages end after these rows. */
export function endPagesAfter(sheet: Worksheet, rows: readonly number[]): void {
  const inner = sheet as unknown as { rowBreaks: readonly object[] }
  inner.rowBreaks = rows.map((id) => ({ id, max: LAST_COLUMN, man: 1 }))
}

const LAST_COLUMN = 16_383

function widthOnPage(widths: readonly number[], fold: Fold | undefined): number {
  const sum = (columns: readonly number[]) => columns.reduce((total, width) => total + width, 0)
  if (fold === undefined) return sum(widths)
  const { repeated, after } = fold
  return Math.max(sum(widths.slice(0, after)), sum(widths.slice(0, repeated)) + sum(widths.slice(after)))
}

/** The whole footer may have 255 characters. */
const FOOTER_PART = 60

/** A footer's part in small type. The space ends the size, which would swallow a text that begins with a digit. */
function small(text: string): string {
  return `&"Times New Roman,Regular"&9 ${text.slice(0, FOOTER_PART).replaceAll('&', '&&')}`
}
