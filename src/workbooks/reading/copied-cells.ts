import { columnIndex, type RosterGrid } from '../../domain/roster/cell.js'
import { type CellCorrection, isSameText } from '../../domain/roster/correction.js'
import { cellText } from '../writing/cell-text.js'
import { markedSheet } from './marked-grid.js'

/**
 * What a marked copy of a file says otherwise than the file: cells that were changed, and rows that were added, below the row
 * that stands above them in the copy. `rows` are the numbers of the rows that each of its sheets still has, by the sheet's name in the file.
 */
export type CopiedCells = Readonly<{
  corrections: readonly CellCorrection[]
  rows: ReadonlyMap<string, ReadonlySet<number>>
}>

/** The mark by which a copy names the file that it was made of; `undefined` when it is none or has lost its title. */
export function markOf(grids: readonly RosterGrid[]): string | undefined {
  return grids.map((grid) => markedSheet(grid)?.mark).find((mark) => mark !== undefined)
}

/** Compares a marked copy with the file that it was made of, cell by cell. */
export function copiedCells(file: readonly RosterGrid[], copy: readonly RosterGrid[]): CopiedCells {
  const corrections: CellCorrection[] = []
  const rows = new Map<string, Set<number>>()
  for (const sheet of copy) {
    const marked = markedSheet(sheet)
    const grid = file.find(({ name }) => name === marked?.sheet)
    if (marked === undefined || grid === undefined) continue
    const own = rows.get(grid.name) ?? new Set<number>()
    rows.set(grid.name, own)
    let added = 0
    let above: number | undefined
    for (const at of sheet.filledRows.filter((row) => row > marked.header)) {
      const number = Number(sheet.cellAt(at, 0).text.replace(/[.,\s]/g, ''))
      const said = [...marked.columns].map(([index, column]) => ({ column, text: sheet.cellAt(at, index).text }))
      const isNew = !(number > 0)
      if (isNew && said.filter(({ text }) => text.trim() !== '').length < 2) continue
      const row = isNew ? grid.rowCount + ++added : number
      own.add(row)
      if (!isNew) above = row
      const place = isNew && above !== undefined ? { below: above } : {}
      for (const { column, text } of said) {
        const before = isNew ? '' : cellText(grid.cellAt(row - 1, columnIndex(column)).text)
        if (!isSameText(before, text)) corrections.push({ sheet: grid.name, row, column, text, ...place })
      }
    }
  }
  return { corrections, rows }
}
