import { type OdsStyles, odsDayToSerial, odsStyles } from './ods-styles.js'
import {
  addMerge,
  type CellAllowance,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_SHEETS,
  newSheet,
  type StoredSheet,
  type StoredValue,
  type StoredWorkbook,
  takeRow,
  UnreadableWorkbook,
} from './workbook.js'
import { attribute, elements, withoutElements, xmlText } from './xml.js'
import { cellAllowance, textOf, textPieces, type Zip } from './zip.js'

/** What is looked through again with every piece: the styles, and a row that has not come to its end. */
const MAX_STYLES = 16 * 1024 * 1024
const MAX_ROW = 4 * 1024 * 1024

/**
 * Reads an `.ods` archive (OpenDocument 1.2), a row at a time. Our own reader, because header rows that repeat on each
 * page and hidden rows are kept in wrappers and attributes that the library at hand leaves out.
 */
export async function readOds(zip: Zip): Promise<StoredWorkbook> {
  const manifest = (await textOf(zip, 'META-INF/manifest.xml')) ?? ''
  if (manifest.includes('encryption-data')) throw new UnreadableWorkbook('encrypted')
  const reader = new ContentReader(cellAllowance(zip))
  for await (const piece of textPieces(zip, 'content.xml')) reader.take(piece)
  return reader.finish()
}

/** The same from a flat file (`.fods`): one XML text without an archive. */
export function readFlatOds(text: string): StoredWorkbook {
  const reader = new ContentReader({ rows: MAX_ROWS, cells: MAX_CELLS })
  reader.take(text)
  return reader.finish()
}

class ContentReader {
  private pending = ''
  private styles: OdsStyles | null = null
  private readonly sheets: StoredSheet[] = []
  private columnStyles: string[] = []
  private column = 0
  private row = 0

  constructor(private readonly allowance: CellAllowance) {}

  take(piece: string): void {
    this.pending += piece
    if (this.styles === null && !this.readStyles()) {
      if (this.pending.length > MAX_STYLES) throw new UnreadableWorkbook('too-large')
      return
    }
    this.readTables()
    if (this.pending.length > MAX_ROW) throw new UnreadableWorkbook('too-large')
  }

  finish(): StoredWorkbook {
    if (this.styles === null || !/<\/office:document(?:-content)?\s*>/.test(this.pending))
      throw new UnreadableWorkbook('damaged')
    return { date1904: false, styles: this.styles.cellStyles, sheets: this.sheets }
  }

  private readStyles(): boolean {
    const body = this.pending.indexOf('<office:body')
    if (body < 0) return false
    this.styles = odsStyles(this.pending.slice(0, body))
    this.pending = this.pending.slice(body)
    return true
  }

  private readTables(): void {
    const text = this.pending
    let at = 0
    for (;;) {
      const start = text.indexOf('<table:table', at)
      const tagEnd = start < 0 ? -1 : text.indexOf('>', start)
      if (tagEnd < 0) break
      const name = /^<table:[\w-]+/.exec(text.slice(start, start + 40))?.[0]
      const tag = text.slice(start + (name?.length ?? 0), tagEnd)
      at = tagEnd + 1
      if (name === '<table:table') this.startSheet(tag)
      else if (name === '<table:table-column') this.columns(tag)
      else if (name === '<table:table-row') {
        const end = tag.endsWith('/') ? tagEnd : text.indexOf('</table:table-row>', tagEnd)
        if (end < 0) {
          at = start
          break
        }
        this.rows(tag, text.slice(tagEnd + 1, end))
        at = Math.max(end, tagEnd + 1)
      }
    }
    // A tag may begin at the very end of the piece: keep enough to see it whole.
    this.pending = text.slice(at)
  }

  private startSheet(tag: string): void {
    if (this.sheets.length >= MAX_SHEETS) throw new UnreadableWorkbook('too-large')
    const isHidden = this.styles?.hiddenTables.has(attribute(tag, 'style-name') ?? '') ?? false
    this.sheets.push(newSheet(attribute(tag, 'name') ?? '', isHidden))
    this.columnStyles = []
    this.column = 0
    this.row = 0
  }

  private columns(tag: string): void {
    const repeat = Math.min(Number(attribute(tag, 'number-columns-repeated') ?? 1), MAX_COLUMNS - this.column)
    const hidden = isHidden(tag)
    for (let n = 0; n < repeat; n++, this.column++) {
      this.columnStyles[this.column] = attribute(tag, 'default-cell-style-name') ?? ''
      if (hidden) this.sheets.at(-1)?.hiddenColumns.add(this.column)
    }
  }

  private rows(tag: string, inner: string): void {
    const sheet = this.sheets.at(-1)
    if (sheet === undefined) throw new UnreadableWorkbook('damaged')
    const repeat = Math.max(1, Number(attribute(tag, 'number-rows-repeated') ?? 1))
    const filled = /<(?:office:annotation|text:p)|office:value|office:date-value|office:boolean-value/.test(inner)
    // What is hidden counts only where there is something to hide: a few bytes can hide a million empty rows, many times.
    for (let row = this.row; filled && row < this.row + repeat; row++) {
      if (isHidden(tag)) sheet.hiddenRows.add(row)
      this.cells(sheet, row, inner)
    }
    this.row += repeat
  }

  private cells(sheet: StoredSheet, row: number, inner: string): void {
    const values: StoredValue[] = []
    const styles: number[] = []
    let column = 0
    const opening = /<table:(covered-)?table-cell(?=[\s/>])([^<>]*)>/g
    for (let match = opening.exec(inner); match !== null && column < MAX_COLUMNS; match = opening.exec(inner)) {
      const tag = match[2] ?? ''
      let body = ''
      if (!tag.endsWith('/')) {
        const end = inner.indexOf(`</table:${match[1] ?? ''}table-cell>`, opening.lastIndex)
        body = inner.slice(opening.lastIndex, end < 0 ? inner.length : end)
        opening.lastIndex = end < 0 ? inner.length : end
      }
      const repeat = Math.min(Number(attribute(tag, 'number-columns-repeated') ?? 1), MAX_COLUMNS - column)
      const [value, numberFormat] = match[1] === undefined ? cellValue(tag, body) : NO_VALUE
      if (value !== null) {
        this.span(sheet, tag, row, column)
        const style =
          this.styles?.of(attribute(tag, 'style-name') ?? this.columnStyles[column] ?? '', numberFormat) ?? 0
        for (let n = 0; n < repeat; n++) {
          while (values.length < column + n) {
            values.push(null)
            styles.push(0)
          }
          values.push(value)
          styles.push(style)
        }
      }
      column += repeat
    }
    if (values.length === 0) return
    takeRow(this.allowance, values.length)
    sheet.rows.set(row, { values, styles })
    sheet.rowCount = Math.max(sheet.rowCount, row + 1)
    sheet.columnCount = Math.max(sheet.columnCount, values.length)
  }

  private span(sheet: StoredSheet, tag: string, top: number, left: number): void {
    const rows = Number(attribute(tag, 'number-rows-spanned') ?? 1)
    const columns = Number(attribute(tag, 'number-columns-spanned') ?? 1)
    if (rows > 1 || columns > 1) addMerge(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 })
  }
}

function isHidden(tag: string): boolean {
  return ['collapse', 'filter'].includes(attribute(tag, 'visibility') ?? '')
}

const NO_VALUE: readonly [StoredValue, string | null] = [null, null]

/** The value, and the number format that its type or its shown text tells of. */
function cellValue(tag: string, body: string): readonly [StoredValue, string | null] {
  switch (attribute(tag, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attribute(tag, 'value'))
      return Number.isFinite(number) ? [number, zeroPadding(number, paragraphs(body) ?? '')] : NO_VALUE
    }
    case 'date': {
      const serial = odsDayToSerial(attribute(tag, 'date-value') ?? '')
      return serial === null ? [paragraphs(body), null] : [serial, dayFormat(paragraphs(body) ?? '')]
    }
    case 'boolean':
      return [attribute(tag, 'boolean-value') === 'true', null]
    default: {
      const text = paragraphs(body)
      return ERROR.test(text ?? '') ? [{ error: text ?? '' }, null] : [text, null]
    }
  }
}

/** `05/1980`, `May-80`, `1980` show no day: more is not known of it. */
function dayFormat(shown: string): string {
  if (/^\d{4}$/.test(shown)) return 'yyyy'
  return /^(?:\d{1,2}[/.-]\d{4}|\p{L}+\.?\d{0,2}[ /.-]\d{2,4})$/u.test(shown) ? 'mm/yyyy' : 'dd/mm/yyyy'
}

const ERROR = /^(#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|Err:\d+)$/

/** `000000000000` for 38300912888 shown as 038300912888. */
function zeroPadding(number: number, shown: string): string | null {
  return /^0\d+$/.test(shown) && shown.length < 30 && Number(shown) === number ? '0'.repeat(shown.length) : null
}

/** More than a cell of any program holds, markup included. */
const LONGEST_BODY = 256 * 1024
const MOST_SPACES = 100

function paragraphs(body: string): string | null {
  const lines: string[] = []
  const withoutNotes = withoutElements(body.slice(0, LONGEST_BODY), 'annotation')
  for (const { inner } of elements(withoutNotes, 'p')) {
    const spaced = inner
      .replace(/<text:s(?:\s+text:c="(\d+)")?\s*\/>/g, (_, count?: string) =>
        ' '.repeat(Math.min(Number(count ?? 1), MOST_SPACES)),
      )
      .replace(/<text:(?:line-break|tab)\s*\/>/g, '\n')
    lines.push(xmlText(spaced.replace(/<[^<>]*>/g, '')))
  }
  const text = lines.join('\n')
  return text === '' ? null : text
}
