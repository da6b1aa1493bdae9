import { decodeLegacy, type LegacyDecoding } from '../legacy-encoding.js'
import { foldKey, isPlain, tidy } from '../text.js'
import { EMPTY_CELL, type RosterCell, type RosterGrid } from './cell.js'
import { usualEncodings } from './usual-encoding.js'

/** A cell with its text in Unicode. */
export type ReadCell = Readonly<{
  cell: RosterCell
  row: number
  column: number
  /** As in the cell where that is Unicode already, spaces and marks untouched. */
  text: string
  /** The text put in order: NFC, single spaces. Empty when the cell says nothing. */
  said: string
  encoding: LegacyDecoding['encoding']
  /** Unicode in a .Vn or VNI font. */
  wrongFont: boolean
}>

type Decoded = Pick<ReadCell, 'text' | 'said' | 'encoding' | 'wrongFont'>

/** Longer texts are cut for reading: no field needs them, and no rule is made for them. */
const LONGEST_TEXT = 1000

/** Most lists repeat a few thousand texts; a bound for those that do not. */
const MOST_REMEMBERED = 100_000

/** Looks at cells of a sheet in Unicode. A row is looked at many times, and texts come again, so both are kept at hand. */
export class RosterReader {
  private readonly decoded = new Map<string | null, Map<string, Decoded>>()
  private remembered = 0
  private current: { row: number; cells: (ReadCell | undefined)[]; filled: readonly ReadCell[] | null } = {
    row: -1,
    cells: [],
    filled: null,
  }

  private isKept = false
  private usual: ReturnType<typeof usualEncodings> | null = null

  constructor(readonly grid: RosterGrid) {}

  /** From now on text is taken as it is written: an officer said that it needs no putting right. */
  keepText(): void {
    this.isKept = true
    this.decoded.clear()
    this.current = { row: -1, cells: [], filled: null }
  }

  /** The cell's own content; a covered cell of a merged range is empty. */
  at(row: number, column: number): ReadCell {
    if (row !== this.current.row) return this.read(row, column)
    this.current.cells[column] ??= this.read(row, column)
    return this.current.cells[column]
  }

  /** The same, but a covered cell shows what its range holds. */
  throughMerge(row: number, column: number): ReadCell {
    const own = this.at(row, column)
    const from = own.cell.mergedFrom
    if (from === null || own.said !== '') return own
    const start = this.read(from.row, from.column)
    return { ...start, cell: { ...start.cell, mergedFrom: from }, row, column }
  }

  /** The same, but only down a column: what a household shares. */
  throughRows(row: number, column: number): ReadCell {
    const own = this.at(row, column)
    return own.cell.mergedFrom?.column === column ? this.throughMerge(row, column) : own
  }

  /** Cells of a row that say something, in order. Spaces say nothing. */
  filled(row: number): readonly ReadCell[] {
    if (row !== this.current.row) this.current = { row, cells: [], filled: null }
    this.current.filled ??= this.filledNow(row)
    return this.current.filled
  }

  private filledNow(row: number): readonly ReadCell[] {
    const cells: ReadCell[] = []
    for (let column = 0; column < this.grid.columnCount; column++) {
      const read = this.valueAt(row, column)
      if (read !== null && read.said !== '') cells.push(read)
    }
    return cells
  }

  /** Of the row at hand; most columns of a wide list are empty, and need no more. */
  private valueAt(row: number, column: number): ReadCell | null {
    const known = this.current.cells[column]
    if (known !== undefined) return known
    const cell = this.grid.cellAt(row, column)
    if (cell === EMPTY_CELL) return null
    const read = this.readCell(cell, row, column)
    this.current.cells[column] = read
    return read
  }

  private read(row: number, column: number): ReadCell {
    return this.readCell(this.grid.cellAt(row, column), row, column)
  }

  private readCell(cell: RosterCell, row: number, column: number): ReadCell {
    const { font } = cell
    const text = cell.text.length > LONGEST_TEXT ? cell.text.slice(0, LONGEST_TEXT) : cell.text
    if (cell.kind !== 'text' || (isPlain(text) && (font === null || !/^(\.vn|vni)/i.test(font)))) {
      return { cell, row, column, text, said: text, encoding: 'unicode', wrongFont: false }
    }
    const decoded = this.decode(text, font)
    const { said, encoding, wrongFont } = decoded
    return { cell, row, column, text: decoded.text, said, encoding, wrongFont }
  }

  private decode(text: string, font: string | null): Decoded {
    const ofFont = this.decoded.get(font) ?? new Map<string, Decoded>()
    this.decoded.set(font, ofFont)
    const before = ofFont.get(text)
    if (before !== undefined) return before
    const { text: repaired, encoding, wrongFont } = this.isKept ? AS_IT_IS : this.decodeNow(text, font)
    const unicode = encoding === 'unicode' ? text : repaired
    const decoded = { text: unicode, said: tidy(unicode), encoding, wrongFont }
    if (this.remembered++ < MOST_REMEMBERED) ofFont.set(text, decoded)
    return decoded
  }

  /** Where the font says nothing, the other texts in it do. */
  private decodeNow(text: string, font: string | null): ReturnType<typeof decodeLegacy> {
    this.usual ??= usualEncodings(this.grid)
    const usual = this.usual.get(font)
    return usual === undefined ? decodeLegacy(text, font ?? undefined) : decodeLegacy(text, '', usual)
  }
}

/** What an officer said: text is not to be put right. */
const AS_IT_IS = { text: '', encoding: 'unicode', wrongFont: false } as const

/** Words of a heading or title for comparing: folded, punctuation as single spaces, a space at both ends. */
export function phrase(text: string): string {
  return ` ${foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()} `
}
