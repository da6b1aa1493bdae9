import { BIFF, type BiffRecord, type BiffText, decodeRk, readSharedTexts, readText, recordsFrom } from './biff.js'
import { builtInFormat } from './number-format.js'
import {
  addMerge,
  type CellAllowance,
  type CellStyle,
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

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}
const BIFF8 = 0x0600
const WORKSHEET = 0
/** In what a font record says of its looks ([MS-XLS] 2.4.122). */
const STRUCK_OUT = 8

type Globals = Readonly<{
  styles: CellStyle[]
  fonts: readonly string[]
  texts: readonly BiffText[]
  date1904: boolean
  sheets: readonly Readonly<{ name: string; hidden: boolean; at: number }>[]
}>

/** Reads the `Workbook` stream of an `.xls` file (BIFF8, Excel 97–2003): values, fonts, formats, hidden parts, merges. */
export function readXls(stream: Uint8Array): StoredWorkbook {
  try {
    return readWorkbook(stream)
  } catch (error) {
    // A cut or forged record makes a DataView read outside itself.
    if (error instanceof RangeError) throw new UnreadableWorkbook('damaged')
    throw error
  }
}

/** Whether a password is asked for: the second or third record of a locked stream says so ([MS-XLS] 2.4.117). */
export function isLockedXls(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0, n = 0; n < MOST_BEFORE_LOCK && at + 4 <= view.byteLength; n++) {
    if (view.getUint16(at, true) === BIFF.FILEPASS) return true
    at += 4 + view.getUint16(at + 2, true)
  }
  return false
}

const MOST_BEFORE_LOCK = 8

function readWorkbook(stream: Uint8Array): StoredWorkbook {
  const first = recordAt(stream, 0)
  if (first?.id !== BIFF.BOF) throw new UnreadableWorkbook('damaged')
  if (first.data.getUint16(0, true) !== BIFF8) throw new UnreadableWorkbook('unsupported')
  const globals = readGlobals(stream)
  if (globals.sheets.length > MAX_SHEETS) throw new UnreadableWorkbook('too-large')
  // Any number of sheets may begin at the same place.
  const allowance = { rows: MAX_ROWS, cells: MAX_CELLS }
  const sheets = globals.sheets.map(({ name, hidden, at }) => {
    const sheet = newSheet(name, hidden)
    if (recordAt(stream, at)?.id !== BIFF.BOF) throw new UnreadableWorkbook('damaged')
    new SheetReader(sheet, globals, allowance).read(recordsFrom(stream, at))
    return sheet
  })
  return { date1904: globals.date1904, styles: globals.styles, sheets }
}

function recordAt(stream: Uint8Array, at: number): BiffRecord | undefined {
  for (const record of recordsFrom(stream, at)) return record
  return undefined
}

function readGlobals(stream: Uint8Array): Globals {
  const fonts: string[] = []
  const struck = new Set<number>()
  const formats = new Map<number, string>()
  const cellFormats: [font: number, format: number][] = []
  const sheets: { name: string; hidden: boolean; at: number }[] = []
  let texts: BiffText[] = []
  let date1904 = false
  for (const { id, at, data } of recordsFrom(stream, 0)) {
    if (id === BIFF.EOF) break
    if (id === BIFF.FILEPASS) throw new UnreadableWorkbook('encrypted')
    if (id === BIFF.DATEMODE) date1904 = data.getUint16(0, true) === 1
    if (id === BIFF.FONT) {
      if ((data.getUint16(2, true) & STRUCK_OUT) !== 0) struck.add(fonts.length)
      fonts.push(readText(data, 14, 1))
    }
    if (id === BIFF.FORMAT) formats.set(data.getUint16(0, true), readText(data, 2, 2))
    if (id === BIFF.XF) cellFormats.push([data.getUint16(0, true), data.getUint16(2, true)])
    if (id === BIFF.SST) texts = readSharedTexts(blocksOf(stream, at))
    if (id === BIFF.BOUNDSHEET && data.getUint8(5) === WORKSHEET) {
      sheets.push({ name: readText(data, 6, 1), hidden: (data.getUint8(4) & 3) !== 0, at: data.getUint32(0, true) })
    }
  }
  const styles = cellFormats.map(([font, format]) => {
    const numberFormat = formats.get(format) ?? builtInFormat(format)
    return {
      font: fontAt(fonts, font),
      numberFormat: numberFormat === 'General' ? null : numberFormat,
      ...(struck.has(fontPlace(font)) && { struck: true as const }),
    }
  })
  return { styles, fonts, texts, date1904, sheets }
}

/** Font number 4 does not exist: those above it are one further ([MS-XLS] 2.5.129). */
function fontPlace(index: number): number {
  return index > 4 ? index - 1 : index
}

function fontAt(fonts: readonly string[], index: number): string | null {
  return fonts[fontPlace(index)] ?? null
}

function blocksOf(stream: Uint8Array, start: number): DataView[] {
  const blocks: DataView[] = []
  for (const { id, at, data } of recordsFrom(stream, start)) {
    if (at > start && id !== BIFF.CONTINUE) break
    blocks.push(data)
  }
  return blocks
}

class SheetReader {
  private formulaAt: { row: number; column: number; style: number } | null = null

  constructor(
    private readonly sheet: StoredSheet,
    private readonly globals: Globals,
    private readonly allowance: CellAllowance,
  ) {}

  read(records: Iterable<BiffRecord>): void {
    let depth = 0
    for (const { id, data } of records) {
      if (id === BIFF.BOF)
        depth++ // the sheet's own, or a chart's inside it
      else if (id === BIFF.EOF) {
        depth--
        if (depth === 0) return
      } else if (depth === 1) this.record(id, data)
    }
    throw new UnreadableWorkbook('damaged')
  }

  private record(id: number, data: DataView): void {
    const { sheet, globals } = this
    switch (id) {
      case BIFF.ROW:
        if ((data.getUint16(12, true) & 0x20) !== 0) sheet.hiddenRows.add(data.getUint16(0, true))
        break
      case BIFF.COLINFO:
        if ((data.getUint16(8, true) & 1) === 0) break
        for (let column = data.getUint16(0, true); column <= Math.min(data.getUint16(2, true), 255); column++)
          sheet.hiddenColumns.add(column)
        break
      case BIFF.LABELSST: {
        const shared = globals.texts[data.getUint32(6, true)]
        this.cell(data, shared?.text ?? '')
        const font = shared?.font == null ? null : fontAt(globals.fonts, shared.font)
        if (font !== null) sheet.textFonts.set(data.getUint16(0, true) * MAX_COLUMNS + data.getUint16(2, true), font)
        break
      }
      case BIFF.LABEL:
        this.cell(data, readText(data, 6, 2))
        break
      case BIFF.NUMBER:
        this.cell(data, data.getFloat64(6, true))
        break
      case BIFF.RK:
        this.cell(data, decodeRk(data.getInt32(6, true)))
        break
      case BIFF.MULRK:
        this.manyNumbers(data)
        break
      case BIFF.BOOLERR:
        this.cell(data, boolOrError(data.getUint8(6), data.getUint8(7) === 1))
        break
      case BIFF.FORMULA:
        this.formula(data)
        break
      case BIFF.STRING:
        if (this.formulaAt !== null)
          this.put(this.formulaAt.row, this.formulaAt.column, this.formulaAt.style, readText(data, 0, 2))
        this.formulaAt = null
        break
      case BIFF.BLANK:
        this.see(data.getUint16(0, true), data.getUint16(2, true))
        break
      case BIFF.MULBLANK:
        this.see(data.getUint16(0, true), data.getUint16(data.byteLength - 2, true))
        break
      case BIFF.MERGECELLS:
        for (let at = 2; at + 8 <= data.byteLength; at += 8) {
          const [top, bottom, left, right] = [0, 2, 4, 6].map((part) => data.getUint16(at + part, true)) as [
            number,
            number,
            number,
            number,
          ]
          addMerge(sheet, { top, bottom, left, right })
        }
        break
    }
  }

  private formula(data: DataView): void {
    const row = data.getUint16(0, true)
    const column = data.getUint16(2, true)
    if (data.getUint16(12, true) !== 0xffff) {
      this.cell(data, data.getFloat64(6, true))
      return
    }
    const kind = data.getUint8(6)
    if (kind === 0) this.formulaAt = { row, column, style: data.getUint16(4, true) }
    if (kind === 1 || kind === 2) this.cell(data, boolOrError(data.getUint8(8), kind === 2))
  }

  private manyNumbers(data: DataView): void {
    const row = data.getUint16(0, true)
    const first = data.getUint16(2, true)
    const count = Math.floor((data.byteLength - 6) / 6)
    for (let n = 0; n < count; n++) {
      this.put(row, first + n, data.getUint16(4 + n * 6, true), decodeRk(data.getInt32(6 + n * 6, true)))
    }
  }

  private cell(data: DataView, value: StoredValue): void {
    this.put(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true), value)
  }

  private see(row: number, column: number): void {
    this.sheet.rowCount = Math.max(this.sheet.rowCount, row + 1)
    this.sheet.columnCount = Math.max(this.sheet.columnCount, Math.min(column, MAX_COLUMNS - 1) + 1)
  }

  private put(row: number, column: number, style: number, value: StoredValue): void {
    if (column >= MAX_COLUMNS) return
    this.see(row, column)
    if (value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return
    let stored = this.sheet.rows.get(row)
    if (stored === undefined) {
      stored = { values: [], styles: [] }
      takeRow(this.allowance, 0)
      this.sheet.rows.set(row, stored)
    }
    this.allowance.cells -= Math.max(0, column + 1 - stored.values.length)
    if (this.allowance.cells < 0) throw new UnreadableWorkbook('too-large')
    while (stored.values.length < column) {
      stored.values.push(null)
      stored.styles.push(0)
    }
    stored.values[column] = value
    stored.styles[column] = style
  }
}

function boolOrError(value: number, isError: boolean): StoredValue {
  return isError ? { error: ERRORS[value] ?? '#N/A' } : value !== 0
}
