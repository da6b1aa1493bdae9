import { odsDayToSerial } from './ods-styles.js'
import {
  addMerge,
  type CellStyle,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_SHEETS,
  newSheet,
  type StoredSheet,
  type StoredValue,
  type StoredWorkbook,
  UnreadableWorkbook,
} from './workbook.js'
import { attribute, elements, firstElement, xmlText } from './xml.js'

const MARK = 'urn:schemas-microsoft-com:office:spreadsheet'
const LAST_ROW = 1_048_576

/** Whether a text begins as an "XML Spreadsheet 2003", which programs of offices write and call `.xls`. */
export function isSpreadsheetMl(start: string): boolean {
  return start.includes(MARK) && /<(?:\w+:)?Workbook[\s>]/.test(start)
}

/** Reads an XML Spreadsheet 2003: values, fonts, number formats, hidden parts, merges. Formulas give their cached value. */
export function readSpreadsheetMl(text: string): StoredWorkbook {
  if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(text.slice(-1000))) throw new UnreadableWorkbook('damaged')
  const { styles, indexes } = stylesOf(text)
  const sheets: StoredSheet[] = []
  let left = MAX_CELLS
  for (const { tag, inner } of elements(text, 'Worksheet')) {
    if (sheets.length >= MAX_SHEETS) throw new UnreadableWorkbook('too-large')
    const isHidden = /<(?:\w+:)?Visible>\s*Sheet(?:Very)?Hidden/.test(inner.slice(-20_000))
    const reader = new TableReader(newSheet(attribute(tag, 'Name') ?? '', isHidden), indexes, left)
    reader.read(firstElement(inner, 'Table')?.inner ?? '')
    left = reader.left
    sheets.push(reader.sheet)
  }
  return { date1904: false, styles, sheets }
}

const DATE_FORMAT = 'dd/mm/yyyy'

/** Styles by their identity; each comes twice, since what is a date is told by the cell. */
function stylesOf(text: string): Readonly<{ styles: CellStyle[]; indexes: ReadonlyMap<string, number> }> {
  const styles: CellStyle[] = [
    { font: null, numberFormat: null },
    { font: null, numberFormat: DATE_FORMAT },
  ]
  const indexes = new Map<string, number>()
  for (const { tag, inner } of elements(firstElement(text, 'Styles')?.inner ?? '', 'Style')) {
    const font = attribute(firstElement(inner, 'Font')?.tag ?? '', 'FontName')
    const format = attribute(firstElement(inner, 'NumberFormat')?.tag ?? '', 'Format')
    const isDate = format !== null && /date|^[dmy]+\W/i.test(format)
    indexes.set(attribute(tag, 'ID') ?? '', styles.length)
    styles.push({ font, numberFormat: isDate ? DATE_FORMAT : format }, { font, numberFormat: DATE_FORMAT })
  }
  return { styles, indexes }
}

class TableReader {
  constructor(
    readonly sheet: StoredSheet,
    private readonly indexes: ReadonlyMap<string, number>,
    public left: number,
  ) {}

  read(table: string): void {
    const firstRow = /<(?:\w+:)?Row[\s/>]/.exec(table)?.index ?? table.length
    this.columns(table.slice(0, firstRow))
    let row = -1
    for (const { tag, inner } of elements(table, 'Row')) {
      row = numberOf(tag, 'Index', row + 2) - 1
      if (!(row >= 0 && row < LAST_ROW)) throw new UnreadableWorkbook('damaged')
      if (this.cells(row, inner) && attribute(tag, 'Hidden') === '1') this.sheet.hiddenRows.add(row)
      row += numberOf(tag, 'Span', 0)
    }
  }

  private columns(head: string): void {
    let column = -1
    for (const { tag } of elements(head, 'Column')) {
      column = numberOf(tag, 'Index', column + 2) - 1
      const first = column
      column += numberOf(tag, 'Span', 0)
      if (attribute(tag, 'Hidden') !== '1') continue
      const last = Math.min(column, MAX_COLUMNS - 1)
      for (let hidden = first; hidden <= last; hidden++) this.sheet.hiddenColumns.add(hidden)
    }
  }

  /** Whether the row holds anything. */
  private cells(row: number, inner: string): boolean {
    const values: StoredValue[] = []
    const styles: number[] = []
    let column = -1
    for (const cell of elements(inner, 'Cell')) {
      column = numberOf(cell.tag, 'Index', column + 2) - 1
      if (!(column >= 0 && column < MAX_COLUMNS)) break
      const across = numberOf(cell.tag, 'MergeAcross', 0)
      const down = numberOf(cell.tag, 'MergeDown', 0)
      if (across > 0 || down > 0)
        addMerge(this.sheet, { top: row, left: column, bottom: row + down, right: column + across })
      const [value, isDate] = dataIn(cell.inner)
      if (value !== null) {
        while (values.length < column) {
          values.push(null)
          styles.push(0)
        }
        values[column] = value
        styles[column] = (this.indexes.get(attribute(cell.tag, 'StyleID') ?? '') ?? 0) + (isDate ? 1 : 0)
      }
      column += across
    }
    if (values.length === 0) return false
    this.left -= values.length
    if (this.left < 0) throw new UnreadableWorkbook('too-large')
    this.sheet.rows.set(row, { values, styles })
    this.sheet.rowCount = Math.max(this.sheet.rowCount, row + 1)
    this.sheet.columnCount = Math.max(this.sheet.columnCount, values.length)
    return true
  }
}

const NOTHING = [null, false] as const

/** The value of a cell, and whether it is a day. */
function dataIn(cell: string): readonly [StoredValue, boolean] {
  const data = firstElement(cell, 'Data')
  if (data === null) return NOTHING
  const said = xmlText(data.inner.replace(/<(?!!\[CDATA)[^<>]*>/g, ''))
  if (said === '') return NOTHING
  switch (attribute(data.tag, 'Type')) {
    case 'Number': {
      const number = Number(said)
      return [Number.isFinite(number) ? number : said, false]
    }
    case 'DateTime': {
      const serial = odsDayToSerial(said)
      return serial === null ? [said, false] : [serial, true]
    }
    case 'Boolean':
      return [said === '1', false]
    case 'Error':
      return [{ error: said }, false]
    default:
      return [said, false]
  }
}

function numberOf(tag: string, name: string, otherwise: number): number {
  const said = attribute(tag, name)
  return said === null ? otherwise : Number(said)
}
