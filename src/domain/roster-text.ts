import { decodeLegacy, type LegacyDecoding } from './legacy-encoding.js'
import type { RosterCell, RosterGrid } from './roster-cell.js'
import { foldKey, tidy } from './text.js'

/** A cell with its text in Unicode. `text` is as in the cell where that is Unicode already, spaces and marks untouched. */
export type ReadCell = Readonly<{
  cell: RosterCell
  row: number
  column: number
  text: string
  encoding: LegacyDecoding['encoding']
  /** Unicode in a .Vn or VNI font. */
  wrongFont: boolean
}>

/** Looks at cells of a sheet in Unicode. Texts come again and again in a roster, so each is decoded once. */
export class RosterReader {
  private readonly decoded = new Map<string, LegacyDecoding>()

  constructor(readonly grid: RosterGrid) {}

  /** The cell's own content; a covered cell of a merged range is empty. */
  at(row: number, column: number): ReadCell {
    const cell = this.grid.cellAt(row, column)
    if (cell.kind !== 'text') return { cell, row, column, text: cell.text, encoding: 'unicode', wrongFont: false }
    const { text, encoding, wrongFont } = this.decode(cell.text, cell.font)
    return { cell, row, column, text: encoding === 'unicode' ? cell.text : text, encoding, wrongFont }
  }

  /** The same, but a covered cell shows what its range holds. */
  throughMerge(row: number, column: number): ReadCell {
    const own = this.at(row, column)
    const from = own.cell.mergedFrom
    if (from === null || tidy(own.text) !== '') return own
    const start = this.at(from.row, from.column)
    return { ...start, cell: { ...start.cell, mergedFrom: from }, row, column }
  }

  /** The same, but only down a column: what a household shares. */
  throughRows(row: number, column: number): ReadCell {
    const { mergedFrom } = this.grid.cellAt(row, column)
    return mergedFrom?.column === column ? this.throughMerge(row, column) : this.at(row, column)
  }

  /** Cells of a row that say something, in order. Spaces say nothing. */
  filled(row: number): readonly ReadCell[] {
    const cells: ReadCell[] = []
    for (let column = 0; column < this.grid.columnCount; column++) {
      const read = this.at(row, column)
      if (read.cell.kind !== 'empty' && tidy(read.text) !== '') cells.push(read)
    }
    return cells
  }

  private decode(text: string, font: string | null): LegacyDecoding {
    const key = `${font ?? ''}\u0000${text}`
    const before = this.decoded.get(key)
    if (before !== undefined) return before
    const decoding = decodeLegacy(text, font ?? undefined)
    if (this.decoded.size > 200_000) this.decoded.clear()
    this.decoded.set(key, decoding)
    return decoding
  }
}

/** Words of a heading or title for comparing: folded, punctuation as single spaces, a space at both ends. */
export function phrase(text: string): string {
  return ` ${foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()} `
}
