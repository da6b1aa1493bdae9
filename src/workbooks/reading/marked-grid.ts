import { EMPTY_CELL, type RosterGrid } from '../../domain/roster/cell.js'
import { foldKey } from '../../domain/text.js'
import { OWN_COLUMNS } from '../writing/mark-up-style.js'

/** The legend stands above the heading of a marked copy. */
const SEARCHED_ROWS = 20

const OWN_HEADINGS = OWN_COLUMNS.map(({ heading }) => foldKey(heading))

/**
 * A marked copy of a file, as if it were that file: our own columns, the legend and the row of column letters are looked
 * through, so that an officer can correct the coloured cells in the copy and send it back. Any other sheet as it is.
 */
export function withoutMarks(grid: RosterGrid): RosterGrid {
  const header = grid.filledRows
    .slice(0, SEARCHED_ROWS)
    .find((row) => OWN_HEADINGS.every((heading, column) => foldKey(grid.cellAt(row, column).text) === heading))
  if (header === undefined) return grid
  const isOurs = (row: number, column: number): boolean => row < header || column < OWN_HEADINGS.length
  return {
    name: grid.name,
    hidden: grid.hidden,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    filledRows: grid.filledRows.filter((row) => row >= header),
    cellAt: (row, column) => (isOurs(row, column) ? EMPTY_CELL : grid.cellAt(row, column)),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
  }
}
