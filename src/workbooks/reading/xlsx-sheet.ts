import { columnIndex } from '../../domain/roster/cell.js'
import { type SharedText, sharedText } from './shared-text.js'
import type { TextCache } from './text-cache.js'
import {
  addMerge,
  type CellAllowance,
  MAX_COLUMNS,
  type StoredRow,
  type StoredSheet,
  type StoredValue,
  takeRow,
  UnreadableWorkbook,
} from './workbook.js'
import { attribute, elements, xmlText } from './xml.js'
import {
  attributeAt,
  findByte,
  findMark,
  GREATER,
  isAt,
  isQuote,
  LESS,
  LETTER,
  numberAttribute,
  numberIn,
  SLASH,
} from './xml-bytes.js'

const MAX_HEAD = 4 * 1024 * 1024
const MAX_TAIL = 32 * 1024 * 1024
/** A row is looked for to its end again with every piece; its cells take some hundred kilobytes at most. */
const MAX_ROW_TEXT = 4 * 1024 * 1024
/** Cells right of the columns that are read: a note or two stands there in a list, and no more. */
const MOST_OUTSIDE = 10_000
const LAST_ROW = 1_048_576

/** What the sheets of a workbook have in common: the texts that cells point to, and those that they repeat. */
export type SheetTexts = Readonly<{ shared: readonly SharedText[]; cache: TextCache }>

/**
 * Fills `sheet` from the pieces of its XML, a row at a time, so that memory follows the values and not the markup. Works on
 * bytes: nine tenths of a sheet are markup, and only values need to become text (a third of the time of reading text).
 */
export async function readXlsxSheet(
  pieces: AsyncIterable<Uint8Array>,
  sheet: StoredSheet,
  texts: SheetTexts,
  allowance: CellAllowance,
): Promise<void> {
  const reader = new SheetReader(sheet, texts, allowance)
  for await (const piece of pieces) reader.take(piece)
  reader.finish()
}

class SheetReader {
  private part: 'head' | 'rows' | 'tail' = 'head'
  private pending: Buffer = Buffer.alloc(0)
  private marks = marksOf('')
  private lastRow = -1
  private outside = 0

  constructor(
    private readonly sheet: StoredSheet,
    private readonly texts: SheetTexts,
    private readonly allowance: CellAllowance,
  ) {}

  take(piece: Uint8Array): void {
    this.pending = Buffer.concat([this.pending, piece])
    if (this.part === 'head') this.readHead()
    if (this.part === 'rows') this.readRows()
    if (this.part === 'tail' && this.pending.length > MAX_TAIL) throw new UnreadableWorkbook('too-large')
  }

  finish(): void {
    if (this.part !== 'tail') throw new UnreadableWorkbook('damaged')
    for (const { tag } of elements(this.pending.toString(), 'mergeCell')) {
      this.merge(attribute(tag, 'ref') ?? '')
    }
  }

  private readHead(): void {
    // A letter a byte, so that places in the text are places in the bytes; what counts here is ASCII.
    const head = this.pending.toString('latin1')
    const start = /<(\w+:)?sheetData\s*(\/?)>/.exec(head)
    if (start === null) {
      if (head.length > MAX_HEAD) throw new UnreadableWorkbook('damaged')
      return
    }
    this.marks = marksOf(start[1] ?? '')
    for (const { tag } of elements(head.slice(0, start.index), 'col')) this.column(tag)
    this.pending = this.pending.subarray(start.index + start[0].length)
    this.part = start[2] === '/' ? 'tail' : 'rows'
  }

  private column(tag: string): void {
    if (!['1', 'true'].includes(attribute(tag, 'hidden') ?? '')) return
    const last = Math.min(Number(attribute(tag, 'max')), MAX_COLUMNS)
    for (let column = Number(attribute(tag, 'min')); column <= last; column++) this.sheet.hiddenColumns.add(column - 1)
  }

  private readRows(): void {
    const { pending: xml, marks } = this
    let at = 0
    for (;;) {
      const start = xml.indexOf(LESS, at)
      if (start < 0) break
      if (isAt(xml, marks.sheetEnd, start)) {
        this.pending = xml.subarray(start)
        this.part = 'tail'
        return
      }
      const tagEnd = xml.indexOf(GREATER, start)
      if (tagEnd < 0) break
      if (!isAt(xml, marks.row.opening, start)) {
        at = tagEnd + 1
        continue
      }
      const end = xml[tagEnd - 1] === SLASH ? tagEnd : xml.indexOf(marks.row.closing, tagEnd)
      if (end < 0) break
      this.row(xml, start, tagEnd, end)
      at = end === tagEnd ? tagEnd + 1 : end + marks.row.closing.length
    }
    this.pending = xml.subarray(at)
    if (this.pending.length > MAX_ROW_TEXT) throw new UnreadableWorkbook('too-large')
  }

  /** A row whose tag reaches from `start` to `tagEnd`, and whose cells reach to `end`. */
  private row(xml: Buffer, start: number, tagEnd: number, end: number): void {
    const row = (numberAttribute(xml, LETTER.r, start, tagEnd) ?? this.lastRow + 2) - 1
    if (!(row >= 0 && row < LAST_ROW)) throw new UnreadableWorkbook('damaged')
    this.lastRow = row
    if (/\shidden=["'](?:1|true)["']/.test(xml.toString('latin1', start, tagEnd))) this.sheet.hiddenRows.add(row)
    if (tagEnd + 1 < end) this.cells(xml, row, tagEnd + 1, end)
  }

  private cells(xml: Buffer, row: number, from: number, to: number): void {
    const { sheet, marks } = this
    const stored: StoredRow = { values: [], styles: [] }
    let column = -1
    let start = findMark(xml, marks.cell.opening, from, to)
    while (start >= 0) {
      const tagEnd = findByte(xml, GREATER, start, to)
      if (tagEnd < 0) break
      column = columnAt(xml, start, tagEnd) ?? column + 1
      if (row >= sheet.rowCount) sheet.rowCount = row + 1
      if (column >= sheet.columnCount && column < MAX_COLUMNS) sheet.columnCount = column + 1
      let end = tagEnd
      if (xml[tagEnd - 1] !== SLASH) {
        end = findMark(xml, marks.cell.closing, tagEnd, to)
        if (end < 0) break
        if (column < MAX_COLUMNS) {
          const value = this.value(xml, start, tagEnd, end, row, column)
          if (value !== null) place(stored, column, value, numberAttribute(xml, LETTER.s, start, tagEnd) ?? 0)
        } else if (++this.outside > MOST_OUTSIDE) throw new UnreadableWorkbook('too-large')
      }
      start = findMark(xml, marks.cell.opening, end, to)
    }
    if (stored.values.length === 0) return
    takeRow(this.allowance, stored.values.length)
    sheet.rows.set(row, stored)
  }

  /** The value of a cell whose tag reaches from `start` to `tagEnd`, and whose content reaches to `end`. */
  private value(xml: Buffer, start: number, tagEnd: number, end: number, row: number, column: number): StoredValue {
    const type = typeAt(xml, start, tagEnd)
    const { opening, closing } = type === 'inlineStr' ? this.marks.inline : this.marks.value
    const mark = findMark(xml, opening, tagEnd, end)
    const from = mark < 0 ? 0 : findByte(xml, GREATER, mark, end) + 1
    if (from === 0 || xml[from - 2] === SLASH) return this.withoutValue(xml, type, tagEnd, end)
    const to = findMark(xml, closing, from, end)
    if (to <= from) return this.withoutValue(xml, type, tagEnd, end)
    switch (type) {
      case 's':
        return this.rich(this.texts.shared[numberIn(xml, from, to)] ?? NO_TEXT, row, column)
      case 'inlineStr':
        return this.rich(sharedText(xml.toString('utf8', from, to)), row, column)
      case 'str':
        return this.texts.cache.textOf(xml, from, to) || null
      case 'b':
        return ['1', 'true'].includes(xml.toString('latin1', from, to))
      case 'e':
        return { error: xmlText(xml.toString('utf8', from, to)) }
      case 'd':
        return xml.toString('latin1', from, to).slice(0, 10).split('-').reverse().join('/')
      case 'n': {
        const number = numberIn(xml, from, to)
        return Number.isFinite(number) ? number : xml.toString('utf8', from, to)
      }
    }
  }

  /** Nothing; but a formula that no program has worked out since it was written is not the same as an empty cell. */
  private withoutValue(xml: Buffer, type: CellType, tagEnd: number, end: number): StoredValue {
    const isFormula = type === 'n' && findMark(xml, this.marks.formula, tagEnd, end) >= 0
    return isFormula ? NOT_CALCULATED : null
  }

  private rich({ text, font }: SharedText, row: number, column: number): StoredValue {
    if (font !== null) this.sheet.textFonts.set(row * MAX_COLUMNS + column, font)
    return text === '' ? null : text
  }

  private merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref)
    if (match === null) return
    const [left, top, right, bottom] = [columnIndex(match[1]!), +match[2]! - 1, columnIndex(match[3]!), +match[4]! - 1]
    addMerge(this.sheet, { top, left, bottom, right })
  }
}

const NOT_CALCULATED: StoredValue = { error: '#?' }
const NO_TEXT: SharedText = { text: '', font: null }

/** How the elements of a sheet begin and end in the file's bytes; some programs put a prefix before each name. */
function marksOf(prefix: string) {
  const element = (name: string) => ({
    opening: Buffer.from(`<${prefix}${name}`),
    closing: Buffer.from(`</${prefix}${name}>`),
  })
  return {
    row: element('row'),
    cell: element('c'),
    value: element('v'),
    inline: element('is'),
    formula: Buffer.from(`<${prefix}f`),
    sheetEnd: Buffer.from(`</${prefix}sheetData`),
  }
}

function place(row: StoredRow, column: number, value: StoredValue, style: number): void {
  while (row.values.length < column) {
    row.values.push(null)
    row.styles.push(0)
  }
  row.values[column] = value
  row.styles[column] = style
}

type CellType = 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd' | 'n'

/** By its first letter; a cell that does not say is a number. */
function typeAt(xml: Uint8Array, start: number, tagEnd: number): CellType {
  const at = attributeAt(xml, LETTER.t, start, tagEnd)
  switch (at < 0 ? LETTER.n : xml[at]) {
    case LETTER.s:
      return isQuote(xml[at + 1]) ? 's' : 'str'
    case LETTER.i:
      return 'inlineStr'
    case LETTER.b:
      return 'b'
    case LETTER.e:
      return 'e'
    case LETTER.d:
      return 'd'
    default:
      return 'n'
  }
}

function columnAt(xml: Uint8Array, start: number, tagEnd: number): number | null {
  const from = attributeAt(xml, LETTER.r, start, tagEnd)
  if (from < 0) return null
  let index = 0
  for (let at = from; at < tagEnd; at++) {
    const letter = (xml[at] ?? 0) - LETTER.A
    if (letter < 0 || letter > 25) break
    index = index * 26 + letter + 1
  }
  return index === 0 ? null : index - 1
}
