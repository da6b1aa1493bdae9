import { cellText } from './cell-text.js'
import type { Column } from './form.js'

export type CellValue = string | number | null

/** The cells of the `number`-th row (from 1), left to right, as they are written: cleaned, an empty text as `null`. */
export function cellsOf<Row>(columns: readonly Column<Row>[], row: Row, number: number): readonly CellValue[] {
  return columns.map((column) => {
    if (column.kind === 'running-number') return number
    const value = column.value(row)
    return typeof value === 'string' ? cellText(value) || null : value
  })
}

/** The same cell in a text file and in the checksum: digits without separators, nothing for an empty cell. */
export function cellAsText(value: CellValue): string {
  return value === null ? '' : String(value)
}
