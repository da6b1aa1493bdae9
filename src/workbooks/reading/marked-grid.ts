import { EMPTY_CELL, type RosterGrid } from '../../domain/roster/cell.js'
import { foldKey } from '../../domain/text.js'
import { MISSING_COLUMNS, OWN_COLUMNS } from '../writing/mark-up-style.js'

/** The legend stands above the heading of a marked copy. */
const SEARCHED_ROWS = 20

const OWN_HEADINGS = OWN_COLUMNS.map(({ heading }) => foldKey(heading))
const MISSING_HEADINGS = MISSING_COLUMNS.map(({ heading }) => foldKey(heading))

/**
 * A marked copy of a file, as if it were that file: our own columns, the legend and the row of column letters are looked
 * through, so that an officer can correct the coloured cells in the copy and send it back. Of the sheet that names whom
 * the file lacks nothing is read. Any other sheet as it is.
 */
export function withoutMarks(grid: RosterGrid): RosterGrid {
  if (headerOf(grid, MISSING_HEADINGS) !== undefined)
    return { ...readAs(grid), filledRows: [], cellAt: () => EMPTY_CELL }
  const header = headerOf(grid, OWN_HEADINGS)
  if (header === undefined) return grid
  const isOurs = (row: number, column: number): boolean => row < header || column < OWN_HEADINGS.length
  return {
    ...readAs(grid),
    filledRows: grid.filledRows.filter((row) => row >= header),
    cellAt: (row, column) => (isOurs(row, column) ? EMPTY_CELL : grid.cellAt(row, column)),
  }
}

/** `Kết quả kiểm tra tệp roster.xlsx, trang tính Danh sách, mã 0a1b2c3d4e5f` */
const TITLE = /, trang tính (.+), mã ([0-9a-f]{12})$/

/**
 * A sheet of a marked copy: which sheet of which file it was made of, the row of its headings, and the file's column letters
 * by its own columns. `undefined` for any other sheet, and for one that lost its title.
 */
export function markedSheet(
  grid: RosterGrid,
): Readonly<{ sheet: string; mark: string; header: number; columns: ReadonlyMap<number, string> }> | undefined {
  const header = headerOf(grid, OWN_HEADINGS)
  if (header === undefined) return undefined
  const titles = grid.filledRows.filter((row) => row < header).map((row) => TITLE.exec(grid.cellAt(row, 0).text))
  const [, sheet, mark] = titles.find((title) => title !== null) ?? []
  if (sheet === undefined || mark === undefined) return undefined
  const columns = new Map<number, string>()
  for (let column = OWN_HEADINGS.length; column < grid.columnCount; column++) {
    const letters = grid.cellAt(header - 1, column).text
    if (/^[A-Z]{1,3}$/.test(letters)) columns.set(column, letters)
  }
  return { sheet, mark, header, columns }
}

/** What is the same of a sheet whatever is read of it. */
function readAs(grid: RosterGrid): Omit<RosterGrid, 'filledRows' | 'cellAt'> {
  return {
    name: grid.name,
    hidden: grid.hidden,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
  }
}

/** The row near the top that holds these headings, one a column. */
function headerOf(grid: RosterGrid, headings: readonly string[]): number | undefined {
  return grid.filledRows
    .slice(0, SEARCHED_ROWS)
    .find((row) => headings.every((heading, column) => foldKey(grid.cellAt(row, column).text) === heading))
}
