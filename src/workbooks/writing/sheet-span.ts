import type { Worksheet } from 'exceljs'
import type { CellStyle } from './cell-style.js'
import type { Fold } from './form.js'
import type { CellValue } from './row-cells.js'
import { heightOf, linesOf } from './text-height.js'

/** A sheet, the widths of the table's columns in digits, and where it is folded in print. */
export type Grid = Readonly<{ sheet: Worksheet; widths: readonly number[]; fold?: Fold | undefined }>

/** Columns `left` to `right`, counted from 1. */
export type Span = Readonly<{ left: number; right: number }>

/** All columns of the table. */
export function wholeWidth({ widths }: Grid): Span {
  return { left: 1, right: widths.length }
}

/** What a text may stand in that is read on the left page, or the only one; a column that is repeated would tear it. */
export function leftPage({ widths, fold }: Pick<Grid, 'widths' | 'fold'>): Span {
  return fold === undefined ? { left: 1, right: widths.length } : { left: fold.repeated + 1, right: fold.after }
}

/** The same of the right page, or the only one. */
export function rightPage({ widths, fold }: Pick<Grid, 'widths' | 'fold'>): Span {
  return { left: fold === undefined ? 1 : fold.after + 1, right: widths.length }
}

/**
 * Writes one value over columns `left` to `right` of a row, merged if there are several, bordered all round if the style
 * is. The row becomes as high as the text needs.
 */
export function writeSpan({ sheet, widths }: Grid, row: number, span: Span, value: CellValue, style: CellStyle): void {
  const cells = sheet.getRow(row)
  const type = { size: style.font?.size ?? 12, bold: style.font?.bold ?? false }
  const lines = linesOf(String(value ?? ''), widthOfSpan(widths, span), type)
  cells.height = Math.max(cells.height ?? 0, heightOf(lines, type))
  for (let column = span.left; column <= span.right; column++) cells.getCell(column).style = style
  cells.getCell(span.left).value = value
  if (span.right > span.left) sheet.mergeCells(row, span.left, row, span.right)
}

/** The width of a span, in digits. */
export function widthOfSpan(widths: readonly number[], { left, right }: Span): number {
  return widths.slice(left - 1, right).reduce((sum, width) => sum + width, 0)
}

/**
 * Splits a span, else all columns, into `parts` of about the same width on paper; fewer when there are not that many
 * columns. `widths` are those of all columns from left to right.
 */
export function divide(
  widths: readonly number[],
  parts: number,
  { left, right }: Span = { left: 1, right: widths.length },
): readonly Span[] {
  const own = widths.slice(left - 1, right)
  const count = Math.min(parts, own.length)
  const share = own.reduce((sum, width) => sum + width, 0) / count
  const ends = Array.from({ length: count }, (_, part) => left - 1 + endOf(own, share * (part + 1), part, count))
  return ends.map((end, part) => ({ left: part === 0 ? left : (ends[part - 1] as number) + 1, right: end }))
}

/** The last column of a part: the border nearest to `target`, with a column left for each part before and after. */
function endOf(widths: readonly number[], target: number, part: number, parts: number): number {
  let end = 1
  for (let before = widths[0] ?? 0; end < widths.length; end++) {
    const next = before + (widths[end] ?? 0)
    if (Math.abs(next - target) > Math.abs(before - target)) break
    before = next
  }
  return Math.min(Math.max(end, part + 1), widths.length - (parts - 1 - part))
}
