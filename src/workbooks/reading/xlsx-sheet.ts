import { columnIndex } from '../../domain/roster/cell.js'
import { type SharedText, sharedText } from './shared-text.js'
import { MAX_COLUMNS, type StoredRow, type StoredSheet, type StoredValue, UnreadableWorkbook } from './workbook.js'
import { attribute, elements, excelText, xmlText } from './xml.js'

const MAX_HEAD = 4 * 1024 * 1024
const MAX_TAIL = 32 * 1024 * 1024
const MAX_ROW_TEXT = 32 * 1024 * 1024
const MAX_MERGES = 100_000
const LAST_ROW = 1_048_576

/** Fills `sheet` from the pieces of its XML, a row at a time, so that memory follows the values and not the markup. */
export async function readXlsxSheet(
  pieces: AsyncIterable<string>,
  sheet: StoredSheet,
  shared: readonly SharedText[],
  maxCells: number,
): Promise<void> {
  const reader = new SheetReader(sheet, shared, maxCells)
  for await (const piece of pieces) reader.take(piece)
  reader.finish()
}

class SheetReader {
  private part: 'head' | 'rows' | 'tail' = 'head'
  private pending = ''
  private prefix = ''
  private lastRow = -1
  private slots = 0

  constructor(
    private readonly sheet: StoredSheet,
    private readonly shared: readonly SharedText[],
    private readonly maxCells: number,
  ) {}

  take(piece: string): void {
    this.pending += piece
    if (this.part === 'head') this.readHead()
    if (this.part === 'rows') this.readRows()
    if (this.part === 'tail' && this.pending.length > MAX_TAIL) throw new UnreadableWorkbook('too-large')
  }

  finish(): void {
    if (this.part !== 'tail') throw new UnreadableWorkbook('damaged')
    for (const { tag } of elements(this.pending, 'mergeCell')) {
      if (this.sheet.merges.length < MAX_MERGES) this.merge(attribute(tag, 'ref') ?? '')
    }
  }

  private readHead(): void {
    const start = /<(\w+:)?sheetData\s*(\/?)>/.exec(this.pending)
    if (start === null) {
      if (this.pending.length > MAX_HEAD) throw new UnreadableWorkbook('damaged')
      return
    }
    this.prefix = start[1] ?? ''
    for (const { tag } of elements(this.pending.slice(0, start.index), 'col')) this.column(tag)
    this.pending = this.pending.slice(start.index + start[0].length)
    this.part = start[2] === '/' ? 'tail' : 'rows'
  }

  private column(tag: string): void {
    if (!['1', 'true'].includes(attribute(tag, 'hidden') ?? '')) return
    const last = Math.min(Number(attribute(tag, 'max')), MAX_COLUMNS)
    for (let column = Number(attribute(tag, 'min')); column <= last; column++) this.sheet.hiddenColumns.add(column - 1)
  }

  private readRows(): void {
    const text = this.pending
    const opening = `<${this.prefix}row`
    const closing = `</${this.prefix}row>`
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) break
      if (text.startsWith(`</${this.prefix}sheetData`, start)) {
        this.pending = text.slice(start)
        this.part = 'tail'
        return
      }
      const tagEnd = text.indexOf('>', start)
      if (tagEnd < 0) break
      if (!text.startsWith(opening, start)) {
        at = tagEnd + 1
        continue
      }
      const end = text[tagEnd - 1] === '/' ? tagEnd : text.indexOf(closing, tagEnd)
      if (end < 0) break
      this.row(text.slice(start + opening.length, tagEnd), text.slice(tagEnd + 1, end))
      at = end === tagEnd ? tagEnd + 1 : end + closing.length
    }
    this.pending = text.slice(at)
    if (this.pending.length > MAX_ROW_TEXT) throw new UnreadableWorkbook('too-large')
  }

  private row(tag: string, cells: string): void {
    const number = rowNumber(tag)
    const row = number === null ? this.lastRow + 1 : number - 1
    if (row < 0 || row >= LAST_ROW) throw new UnreadableWorkbook('damaged')
    this.lastRow = row
    if (/\shidden="(?:1|true)"/.test(tag)) this.sheet.hiddenRows.add(row)
    if (cells !== '') this.cells(row, cells)
  }

  private cells(row: number, text: string): void {
    const { sheet } = this
    const opening = `<${this.prefix}c`
    const closing = `</${this.prefix}c>`
    const stored: StoredRow = { values: [], styles: [] }
    let column = -1
    let start = text.indexOf(opening)
    while (start >= 0) {
      const tagEnd = text.indexOf('>', start)
      if (tagEnd < 0) break
      const tag = text.slice(start + opening.length, tagEnd)
      column = columnOf(tag) ?? column + 1
      sheet.rowCount = Math.max(sheet.rowCount, row + 1)
      if (column < MAX_COLUMNS) sheet.columnCount = Math.max(sheet.columnCount, column + 1)
      let end = tagEnd
      if (text[tagEnd - 1] !== '/') {
        end = text.indexOf(closing, tagEnd)
        if (end < 0) break
        const value = this.value(tag, text.slice(tagEnd + 1, end), row, column)
        if (value !== null && column < MAX_COLUMNS) place(stored, column, value, styleOf(tag))
      }
      start = text.indexOf(opening, end)
    }
    if (stored.values.length === 0) return
    this.slots += stored.values.length
    if (this.slots > this.maxCells) throw new UnreadableWorkbook('too-large')
    sheet.rows.set(row, stored)
  }

  private value(tag: string, body: string, row: number, column: number): StoredValue {
    const type = simpleAttribute(tag, ' t="') ?? 'n'
    if (type === 'inlineStr') return this.rich(sharedText(insideOf(body, this.prefix, 'is') ?? ''), row, column)
    const raw = insideOf(body, this.prefix, 'v')
    if (raw === null || (raw === '' && type !== 'str')) return null
    switch (type) {
      case 's':
        return this.rich(this.shared[Number(raw)] ?? { text: '', font: null }, row, column)
      case 'str':
        return excelText(raw) === '' ? null : excelText(raw)
      case 'b':
        return raw === '1' || raw === 'true'
      case 'e':
        return { error: xmlText(raw) }
      case 'd':
        return raw.slice(0, 10).split('-').reverse().join('/')
      default: {
        const number = Number(raw)
        return Number.isFinite(number) ? number : raw
      }
    }
  }

  private rich({ text, font }: SharedText, row: number, column: number): StoredValue {
    if (font !== null) this.sheet.textFonts.set(row * MAX_COLUMNS + column, font)
    return text === '' ? null : text
  }

  private merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(ref)
    if (match === null) return
    const [left, top, right, bottom] = [columnIndex(match[1]!), +match[2]! - 1, columnIndex(match[3]!), +match[4]! - 1]
    this.sheet.merges.push({ top, left, bottom, right })
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

function rowNumber(tag: string): number | null {
  const text = simpleAttribute(tag, ' r="')
  return text === null ? null : Number(text)
}

function styleOf(tag: string): number {
  return Number(simpleAttribute(tag, ' s="') ?? 0)
}

function columnOf(tag: string): number | null {
  const at = tag.indexOf(' r="')
  if (at < 0) return null
  let index = 0
  for (let i = at + 4; i < tag.length; i++) {
    const code = tag.charCodeAt(i)
    if (code < 65 || code > 90) break
    index = index * 26 + code - 64
  }
  return index === 0 ? null : index - 1
}

function simpleAttribute(tag: string, start: string): string | null {
  const at = tag.indexOf(start)
  if (at < 0) return null
  const from = at + start.length
  return tag.slice(from, tag.indexOf('"', from))
}

function insideOf(body: string, prefix: string, name: string): string | null {
  const opening = body.indexOf(`<${prefix}${name}`)
  if (opening < 0) return null
  const start = body.indexOf('>', opening) + 1
  if (body[start - 2] === '/') return ''
  const end = body.indexOf(`</${prefix}${name}>`, start)
  return end < 0 ? null : body.slice(start, end)
}
