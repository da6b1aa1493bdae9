/** What a cell holds. `text` is what a reader of the sheet sees, near enough; for `raw` and for reports. */
export type RosterCell = Readonly<{
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty'
  /** A text, a finite number, an ISO day for a date, an error such as `#N/A`, or `null`. */
  value: string | number | boolean | null
  text: string
  /** The number format in Excel's notation; `null` for General. */
  numberFormat: string | null
  /** The font of the text, as far as the file says: it tells TCVN3 and VNI from Unicode. */
  font: string | null
  /** The row and column (from 0) of the merged range's first cell, when that is another cell. */
  mergedFrom: Readonly<{ row: number; column: number }> | null
  /** Its text is struck through, as offices mark who is no longer on the list. */
  struck?: true
}>

export const EMPTY_CELL: RosterCell = {
  kind: 'empty',
  value: null,
  text: '',
  numberFormat: null,
  font: null,
  mergedFrom: null,
}

/** A sheet to look at: rows and columns count from 0 here, and from 1 and A in everything that is shown. */
export interface RosterGrid {
  readonly name: string
  readonly hidden: boolean
  /** One past the last row and column that the file mentions, formatted but empty ones included. */
  readonly rowCount: number
  readonly columnCount: number
  /** Rows that hold at least one value, in order. */
  readonly filledRows: readonly number[]
  /** The cell's own content: a cell inside a merged range is empty and says where the range starts. */
  cellAt(row: number, column: number): RosterCell
  isRowHidden(row: number): boolean
  isColumnHidden(column: number): boolean
  /** What comments on the cells of a row say; absent where the sheet has none. */
  notesAt?(row: number): readonly string[]
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(column: number): string {
  const single = LETTERS[column]
  if (single !== undefined) return single
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** `A` → `0`, `AA` → `26`. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** `F15` for row 14, column 5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`
}
