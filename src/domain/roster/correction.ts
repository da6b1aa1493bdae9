import { tidy } from '../text.js'
import { columnIndex, EMPTY_CELL, type RosterGrid } from './cell.js'
import type { RowRef } from './row.js'

/**
 * A row of the list of errors (`loi-nhap`) as it came back. `cell` is an address of the file that it tells of (`F15`, or
 * `15:15` for a whole row); `value` what stands for the cell's content now. `sheet` and `importId` stand in its title.
 */
export type ListedError = Readonly<{
  importId: number | null
  sheet: string | null
  row: number
  cell: string
  fullName: string
  village: string
  value: string
}>

/**
 * What is to stand in a cell of a file instead; `column` is its letters, `text` empty where the cell was emptied. A row that
 * the file does not have is read below the row `below`, under the same titles; without one, at the end.
 */
export type CellCorrection = RowRef & Readonly<{ column: string; text: string; below?: number }>

/** A row of the file as it was read, and what the list of errors printed of it. */
export type ErrorRow = RowRef &
  Readonly<{
    fullName: string
    village: string | null
    raw: Readonly<Record<string, string>>
  }>

export type CorrectionFacts = Readonly<{
  /** The row of the file that a row of the list is about. */
  rowOf: (listed: ListedError) => ErrorRow | undefined
  /** How the list prints a text of the file. */
  printed: (text: string) => string
  /** The letters of the only column of a sheet that holds names, or villages. */
  columnOf: (sheet: string, key: 'name' | 'village') => string | undefined
}>

/**
 * What an officer changed in the list of errors, as cells of the file. `unplaced` counts what was written where no cell
 * belongs to it, or twice differently for one cell. Pure.
 */
export function correctionsIn(
  errors: readonly ListedError[],
  { rowOf, printed, columnOf }: CorrectionFacts,
): Readonly<{ cells: readonly CellCorrection[]; unplaced: number }> {
  const cells = new Map<string, CellCorrection>()
  const doubtful = new Set<string>()
  const loose = new Set<string>()
  for (const listed of errors) {
    const row = rowOf(listed)
    if (row === undefined) {
      loose.add(`${listed.sheet} ${listed.row} ${listed.cell}`)
      continue
    }
    const { sheet, raw } = row
    const column = /^[A-Z]+/.exec(listed.cell)?.[0]
    const wasSaid = column === undefined ? '' : (raw[column] ?? '')
    const changes = [
      { column, from: wasSaid, to: listed.value },
      { column: columnOf(sheet, 'name'), from: row.fullName, to: listed.fullName || row.fullName },
      { column: columnOf(sheet, 'village'), from: row.village ?? '', to: listed.village || (row.village ?? '') },
    ]
    for (const { column: at, from, to } of changes) {
      if (isSameText(from, to) || isSameText(printed(from), to)) continue
      const key = `${sheet} ${row.row} ${at}`
      const before = cells.get(key)
      if (at === undefined || (before !== undefined && before.text !== to)) doubtful.add(key)
      else cells.set(key, { sheet, row: row.row, column: at, text: to })
    }
  }
  const sure = [...cells].filter(([key]) => !doubtful.has(key)).map(([, cell]) => cell)
  return { cells: sure, unplaced: doubtful.size + loose.size }
}

/**
 * Whether a text that came back is what had been there: line breaks and spaces change with each program, zeros in front and
 * points within numbers get lost in them.
 */
export function isSameText(before: string, now: string): boolean {
  const [one, other] = [tidy(before), tidy(now)]
  if (one === other) return true
  const isNumber = /^\d[\d.,]*$/.test(other) && /^\d[\d.,]*$/.test(one)
  return isNumber && one.startsWith('0') && !other.startsWith('0') && bareNumber(one) === bareNumber(other)
}

function bareNumber(text: string): string {
  return text.replace(/[.,]/g, '').replace(/^0+/, '')
}

/** A sheet with these texts in its cells, also in rows that it does not have. Only cells of this sheet count. */
export function withCorrections(grid: RosterGrid, corrections: readonly CellCorrection[]): RosterGrid {
  const own = corrections.filter(({ sheet }) => sheet === grid.name)
  if (own.length === 0) return grid
  const added = [...new Set(own.map(({ row }) => row - 1))].filter((row) => row >= grid.rowCount).sort((a, b) => a - b)
  const texts = new Map(own.map(({ row, column, text }) => [`${row - 1} ${columnIndex(column)}`, text]))
  const { notesAt } = grid
  return {
    ...(notesAt !== undefined && { notesAt: (row: number) => notesAt(row) }),
    name: grid.name,
    hidden: grid.hidden,
    rowCount: Math.max(grid.rowCount, ...added.map((row) => row + 1)),
    columnCount: Math.max(grid.columnCount, ...own.map(({ column }) => columnIndex(column) + 1)),
    filledRows: added.length === 0 ? grid.filledRows : inPlace(grid.filledRows, added, own),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    cellAt(row, column) {
      const text = texts.get(`${row} ${column}`)
      if (text === undefined) return grid.cellAt(row, column)
      return text === '' ? EMPTY_CELL : { ...EMPTY_CELL, kind: 'text', value: text, text }
    },
  }
}

/** The rows with those that were added, each behind the last row that stands above it. */
function inPlace(
  rows: readonly number[],
  added: readonly number[],
  corrections: readonly CellCorrection[],
): readonly number[] {
  const below = new Map(corrections.map((cell) => [cell.row - 1, cell.below ?? Number.POSITIVE_INFINITY]))
  const all = [...rows]
  // From the last one on: those below one row keep their order.
  for (const row of added.toReversed()) {
    const last = rows.findLast((one) => one <= (below.get(row) ?? 0) - 1)
    all.splice(last === undefined ? 0 : all.indexOf(last) + 1, 0, row)
  }
  return all
}
