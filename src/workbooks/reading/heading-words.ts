import type { RosterGrid } from '../../domain/roster/cell.js'
import { isNumber } from '../../domain/roster/header.js'
import { UnreadableWorkbook } from './workbook.js'

/** Where headings are looked for in a sheet. */
const SEARCHED_ROWS = 200
/** A hundred and fifty columns filled with words in every one of these rows. */
const MOST_IN_SHEET = 30_000
/** All sheets of a small file; each byte more may bring the eighth part of a word, which is what real ones take packed. */
const LEAST_IN_ALL = 40_000
const BYTES_PER_WORD = 8

/**
 * Refuses a workbook whose sheets begin with more words than any list: each may be a heading, alone or with those below it,
 * and finding out takes a hundred times as long as reading the cell. Throws `UnreadableWorkbook`.
 */
export function refuseManyHeadings(grids: readonly RosterGrid[], fileSize: number): void {
  let left = LEAST_IN_ALL + fileSize / BYTES_PER_WORD
  for (const grid of grids) {
    const words = wordsIn(grid)
    left -= words
    if (words > MOST_IN_SHEET || left < 0) throw new UnreadableWorkbook('too-large')
  }
}

/** In rows that may be headings: with numbers they are people. */
function wordsIn(grid: RosterGrid): number {
  let all = 0
  for (const row of grid.filledRows.slice(0, SEARCHED_ROWS)) {
    let [words, numbers] = [0, 0]
    for (let column = 0; column < grid.columnCount && numbers < 2; column++) {
      const cell = grid.cellAt(row, column)
      if (cell.kind === 'empty') continue
      if (isNumber(cell)) numbers++
      else words++
    }
    if (numbers < 2) all += words
  }
  return all
}
