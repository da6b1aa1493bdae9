import type { CellValue } from './row-cells.js'
import { heightOf, linesOf, type TypeFace } from './text-height.js'

const BODY_TYPE: TypeFace = { size: 12, bold: false }

/** A row of one line gets a little air. */
const LEAST_POINTS = 20

/** Excel knows no higher row. */
const MOST_POINTS = 409

/** The height in points that the tallest cell of a row of data needs, columns being `widths` digits wide. */
export function rowHeight(cells: readonly CellValue[], widths: readonly number[]): number {
  let most = 1
  for (let index = 0; index < cells.length; index++) {
    const value = cells[index]
    if (typeof value === 'string') most = Math.max(most, linesOf(value, widths[index] as number, BODY_TYPE))
  }
  return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, heightOf(most, BODY_TYPE)))
}
