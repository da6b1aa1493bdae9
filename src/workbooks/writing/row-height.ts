import type { CellValue } from './row-cells.js'
import { heightOf, linesOf, type TypeFace } from './text-height.js'

const BODY_TYPE: TypeFace = { size: 12, bold: false }

/** Texts remembered per column: villages, programmes and banks come again on every page. */
const REMEMBERED = 500

/** A row of one line gets a little air. */
const LEAST_POINTS = 20

/** Excel knows no higher row. */
const MOST_POINTS = 409

/** A measure of rows: the height in points that the tallest cell needs, columns being `widths` characters wide. */
export function measureRows(widths: readonly number[]): (cells: readonly CellValue[]) => number {
  const known = widths.map(() => new Map<string, number>())
  return (cells) => {
    let most = 1
    for (const [index, value] of cells.entries()) {
      if (typeof value !== 'string') continue
      most = Math.max(most, linesIn(known[index] as Map<string, number>, value, widths[index] as number))
    }
    return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, heightOf(most, BODY_TYPE)))
  }
}

function linesIn(known: Map<string, number>, text: string, width: number): number {
  // Every letter and digit is narrower than two of the digits that widths count in, so short texts need no measuring.
  if (text.length * 1.8 < width) return text.includes('\n') ? linesOf(text, width, BODY_TYPE) : 1
  const lines = known.get(text) ?? linesOf(text, width, BODY_TYPE)
  if (known.size < REMEMBERED) known.set(text, lines)
  return lines
}
