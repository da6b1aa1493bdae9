import type { Column } from './form.js'
import type { CellValue } from './row-cells.js'

/** Rows counted and columns summed so far; `sums` is by column index, only of summed columns. */
export type Tally = { rows: number; readonly sums: Map<number, number> }

/** A tally at zero. Sums are of whole đồng or people, far inside the safe integers. */
export function startTally<Row>(columns: readonly Column<Row>[]): Tally {
  const summed = columns.flatMap((column, index) => ('summed' in column && column.summed ? [index] : []))
  return { rows: 0, sums: new Map(summed.map((index) => [index, 0])) }
}

export function addToTally(tally: Tally, cells: readonly CellValue[]): void {
  tally.rows += 1
  for (const [index, sum] of tally.sums) {
    const value = cells[index]
    if (typeof value === 'number') tally.sums.set(index, sum + value)
  }
}
