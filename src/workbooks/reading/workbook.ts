import { EMPTY_CELL, type RosterCell, type RosterGrid } from '../../domain/roster/cell.js'
import { displayNumber, isDateFormat, serialToIsoDay } from './number-format.js'

/**
 * Why a file cannot be read. `unsupported`: a workbook, but of a kind we do not open (`.xlsb`, Excel 5/95); `no-roster`: no
 * sheet has the heading of a list of people; `own-list`: a list of ours that never comes back, `own-errors`: one of errors that nobody corrected;
 * `needs-password`: it can be opened with one; `encrypted`: not even then.
 */
export type RefusalReason =
  | 'no-roster'
  | 'own-list'
  | 'own-errors'
  | 'not-a-workbook'
  | 'unsupported'
  | 'encrypted'
  | 'needs-password'
  | 'wrong-password'
  | 'too-large'
  | 'damaged'
  | 'empty'
  | 'too-slow'

export type Refusal = Readonly<{ kind: 'refused'; reason: RefusalReason }>

/** What a parser throws when the file is to blame; caught at the edge of this folder, and no data in the message. */
export class UnreadableWorkbook extends Error {
  override name = 'UnreadableWorkbook'
  constructor(readonly reason: RefusalReason) {
    super(`workbook refused: ${reason}`)
  }
}

export type CellError = Readonly<{ error: string }>
export type StoredValue = string | number | boolean | CellError | null

export type CellStyle = Readonly<{ font: string | null; numberFormat: string | null; struck?: true }>

/** A row with values, kept small: a roster may have a million cells. `styles` are indexes into the workbook's. */
export type StoredRow = { values: StoredValue[]; styles: number[] }

export type MergedRange = Readonly<{ top: number; left: number; bottom: number; right: number }>

/** A sheet as parsers leave it: plain data, so that it can cross from a worker. All indexes count from 0. */
export type StoredSheet = {
  name: string
  hidden: boolean
  rowCount: number
  columnCount: number
  rows: Map<number, StoredRow>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  merges: MergedRange[]
  /** Fonts of rich text where they differ from the cell's own, by `row * MAX_COLUMNS + column`. */
  textFonts: Map<number, string>
  /** What comments on cells say, by row, where the file has any. */
  notes?: ReadonlyMap<number, readonly string[]>
}

export type StoredWorkbook = { date1904: boolean; styles: CellStyle[]; sheets: StoredSheet[] }

/** As many as an `.xls` has, and twice what the widest form of any office takes. What stands further right is not looked at. */
export const MAX_COLUMNS = 256
/** Bytes of the largest file that is looked at at all. */
export const MAX_FILE = 64 * 1024 * 1024
/** More cells than any list of people of one office; about 150,000 rows of the widest form, twice. */
export const MAX_CELLS = 12_000_000

/** Rows of one sheet that hold something: twice the people of a province. */
export const MAX_ROWS = 300_000
/** A sheet for each village and each programme of a province's largest office, many times over. */
export const MAX_SHEETS = 500

/** What the sheets of a workbook may hold between them: rows with something in them, and cells up to the last one of each. */
export type CellAllowance = { rows: number; cells: number }

/** Takes a row with so many cells from what is left; throws `UnreadableWorkbook` when that is not enough. */
export function takeRow(allowance: CellAllowance, cells: number): void {
  allowance.rows--
  allowance.cells -= cells
  if (allowance.rows < 0 || allowance.cells < 0) throw new UnreadableWorkbook('too-large')
}

const MAX_MERGES = 100_000

/** Notes that cells are merged, as far as columns are read; more ranges than any list has are left out. */
export function addMerge({ merges }: StoredSheet, { right, ...range }: MergedRange): void {
  if (range.left >= MAX_COLUMNS || merges.length >= MAX_MERGES) return
  merges.push({ ...range, right: Math.min(right, MAX_COLUMNS - 1) })
}

/** Every reader fills a sheet row by row: one that never ends stops here, before it has taken all memory. */
class RowsOfSheet extends Map<number, StoredRow> {
  override set(row: number, stored: StoredRow): this {
    if (this.size >= MAX_ROWS) throw new UnreadableWorkbook('too-large')
    return super.set(row, stored)
  }
}

export function newSheet(name: string, hidden: boolean): StoredSheet {
  return {
    name,
    hidden,
    rowCount: 0,
    columnCount: 0,
    rows: new RowsOfSheet(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    textFonts: new Map(),
  }
}

/** Opens a parsed sheet for looking at cells. */
export function gridOf(workbook: StoredWorkbook, sheet: StoredSheet): RosterGrid {
  const rangesAt = mergesByRow(sheet)
  const filledRows = [...sheet.rows.keys()].sort((a, b) => a - b)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    filledRows,
    isRowHidden: (row) => sheet.hiddenRows.has(row),
    isColumnHidden: (column) => sheet.hiddenColumns.has(column),
    ...(sheet.notes !== undefined && { notesAt: (row: number) => sheet.notes?.get(row) ?? [] }),
    cellAt(row, column) {
      const stored = sheet.rows.get(row)
      const value = stored?.values[column] ?? null
      if (value === null) {
        const ranges = rangesAt(row)
        if (ranges.length === 0) return EMPTY_CELL
        const range = ranges.find(({ left, right }) => left <= column && column <= right)
        if (range === undefined || (range.top === row && range.left === column)) return EMPTY_CELL
        return { ...EMPTY_CELL, mergedFrom: { row: range.top, column: range.left } }
      }
      const style = workbook.styles[stored?.styles[column] ?? 0]
      const cell = toCell(value, style, sheet.textFonts.get(row * MAX_COLUMNS + column), workbook.date1904)
      return style?.struck === true ? { ...cell, struck: true } : cell
    },
  }
}

/** As much as a cell of Excel takes. */
const LONGEST_TEXT = 32_767

function toCell(
  value: string | number | boolean | CellError,
  style: CellStyle | undefined,
  textFont: string | undefined,
  date1904: boolean,
): RosterCell {
  const numberFormat = style?.numberFormat ?? null
  const font = textFont ?? style?.font ?? null
  if (typeof value === 'string') {
    const text = value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value
    return { kind: 'text', value: text, text, numberFormat, font, mergedFrom: null }
  }
  if (typeof value === 'number') return numberCell(value, numberFormat, font, date1904)
  if (typeof value === 'object')
    return { kind: 'error', value: value.error, text: value.error, numberFormat, font, mergedFrom: null }
  return { kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE', numberFormat, font, mergedFrom: null }
}

function numberCell(value: number, numberFormat: string | null, font: string | null, date1904: boolean): RosterCell {
  const day = isDateFormat(numberFormat) ? serialToIsoDay(value, date1904) : null
  if (day === null)
    return { kind: 'number', value, text: displayNumber(value, numberFormat), numberFormat, font, mergedFrom: null }
  const text = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
  return { kind: 'date', value: day, text, numberFormat, font, mergedFrom: null }
}

const TALL_ROWS = 64
const MOST_TALL = 200
const NO_RANGES: readonly MergedRange[] = []
/** Ranges lie side by side and never over each other; of more in a row the rest is left out. */
const MOST_IN_ROW = MAX_COLUMNS / 2

/** Merged ranges by row. Tall ones are kept apart, so that a range over the whole sheet costs no more than another. */
function mergesByRow({ merges }: StoredSheet): (row: number) => readonly MergedRange[] {
  const short = new Map<number, MergedRange[]>()
  const tall: MergedRange[] = []
  for (const range of merges) {
    if (range.bottom - range.top >= TALL_ROWS) {
      if (tall.length < MOST_TALL) tall.push(range)
      continue
    }
    for (let row = range.top; row <= range.bottom; row++) {
      const ranges = short.get(row)
      if (ranges === undefined) short.set(row, [range])
      else if (ranges.length < MOST_IN_ROW) ranges.push(range)
    }
  }
  if (tall.length === 0) return (row) => short.get(row) ?? NO_RANGES
  let last = { row: -1, ranges: NO_RANGES }
  return (row) => {
    if (row === last.row) return last.ranges
    const own = tall.filter(({ top, bottom }) => top <= row && row <= bottom)
    last = { row, ranges: [...(short.get(row) ?? NO_RANGES), ...own] }
    return last.ranges
  }
}
