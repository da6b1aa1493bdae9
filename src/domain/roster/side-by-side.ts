import { columnLetter, EMPTY_CELL, type RosterGrid } from './cell.js'
import { RUNNING_NUMBER } from './header-words.js'
import { meaningOf } from './heading-meaning.js'
import { phrase } from './text.js'

const SEARCHED_ROWS = 50
const FEWEST_ALIKE = 3
/** `Số thứ tự`, with something around it; names of people are longer. */
const LONGEST_START = 12
const LONGEST_HEADING = 60
/** Wider sheets are no lists for people. */
const MOST_COLUMNS = 200

/**
 * A sheet as its lists: where two stand side by side under the same heading, each is a sheet of its own, the later ones named
 * after their columns (`Sheet1 (G–K)`), with rows and columns as in the file. All other sheets stay as they are.
 */
export function listsSideBySide(grid: RosterGrid): readonly RosterGrid[] {
  if (grid.columnCount > MOST_COLUMNS) return [grid]
  for (const row of grid.filledRows.slice(0, SEARCHED_ROWS)) {
    const starts = startsIn(grid, row)
    if (starts.length < 2) continue
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? grid.columnCount
      return index === 0 ? columnsOf(grid, grid.name, 0, end) : columnsOf(grid, nameOf(grid, start, end), start, end)
    })
  }
  return [grid]
}

function nameOf(grid: RosterGrid, start: number, end: number): string {
  return `${grid.name} (${columnLetter(start)}–${columnLetter(end - 1)})`
}

/** The columns in which a heading begins anew: a running number, and the words of the first list again, a name among them. */
function startsIn(grid: RosterGrid, row: number): readonly number[] {
  const starts: number[] = []
  for (let column = 0; column < grid.columnCount; column++) {
    if (RUNNING_NUMBER.has(wordsAt(grid, row, column, LONGEST_START))) starts.push(column)
  }
  const [first = 0, second] = starts
  if (second === undefined) return []
  const words = Array.from({ length: grid.columnCount }, (_, column) => wordsAt(grid, row, column, LONGEST_HEADING))
  const own = new Set(words.slice(first, second).filter((said) => said !== ''))
  const again = (start: number, end: number): boolean => {
    const same = words.slice(start, end).filter((said) => own.has(said))
    return same.length >= FEWEST_ALIKE && same.some((said) => meaningOf(said)?.key === 'name')
  }
  return starts.every((start, index) => again(start, starts[index + 1] ?? words.length)) ? starts : []
}

/** Nothing where the text is longer. */
function wordsAt(grid: RosterGrid, row: number, column: number, longest: number): string {
  const { kind, text } = grid.cellAt(row, column)
  return kind === 'text' && text.length <= longest ? phrase(text).trim() : ''
}

/** The same sheet with nothing but these columns. */
function columnsOf(grid: RosterGrid, name: string, start: number, end: number): RosterGrid {
  const isWithin = (column: number): boolean => column >= start && column < end
  const columns = Array.from({ length: end - start }, (_, index) => start + index)
  return {
    name,
    hidden: grid.hidden,
    rowCount: grid.rowCount,
    columnCount: end,
    filledRows: grid.filledRows.filter((row) => columns.some((column) => grid.cellAt(row, column).kind !== 'empty')),
    cellAt: (row, column) => (isWithin(column) ? grid.cellAt(row, column) : EMPTY_CELL),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
  }
}
