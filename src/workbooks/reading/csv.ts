import { decodeLegacy } from '../../domain/legacy-encoding.js'
import { unguardCsvText } from '../writing/csv-text.js'
import { decodeText, NOT_ASCII } from './decode-text.js'
import { type Field, separatedRows } from './separated-fields.js'
import {
  type CellStyle,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_ROWS,
  newSheet,
  type StoredValue,
  type StoredWorkbook,
  UnreadableWorkbook,
} from './workbook.js'

/**
 * Reads separated values: UTF-8 with or without a mark, UTF-16 with one ("Unicode text"), Windows-1258, or the bytes of
 * TCVN3 and VNI; commas, semicolons, tabs or bars. The sheet gets the file's name. `null` when the bytes are no such text.
 */
export function readCsv(bytes: Uint8Array, fileName: string): StoredWorkbook | null {
  if (hasEndlessLines(bytes)) throw new UnreadableWorkbook('too-large')
  const text = decodeText(bytes)
  if (text === null) return null
  const delimiter = delimiterOf(text)
  if (delimiter === null) return null
  refuseTooMany(text, delimiter)
  const sheet = newSheet(fileName.replace(/\.\w+$/, ''), false)
  let slots = 0
  let row = -1
  for (const fields of fieldsOf(text, delimiter)) {
    sheet.rowCount = ++row + 1
    const values = fields.slice(0, MAX_COLUMNS).map(toValue)
    while (values.length > 0 && values.at(-1) === null) values.pop()
    if (values.length === 0) continue
    slots += values.length
    if (slots > MAX_CELLS) throw new UnreadableWorkbook('too-large')
    const style = STYLES.indexOf(styleOf(values))
    sheet.rows.set(row, { values, styles: values.map(() => style) })
    sheet.columnCount = Math.max(sheet.columnCount, values.length)
  }
  return { date1904: false, styles: STYLES, sheets: [sheet] }
}

const PLAIN: CellStyle = { font: null, numberFormat: null }
const TCVN3: CellStyle = { font: '.VnTime', numberFormat: null }
const VNI: CellStyle = { font: 'VNI-Times', numberFormat: null }
const STYLES = [PLAIN, TCVN3, VNI]

/** A text file names no font, and some words read both ways ("Bình Hòa"): the rest of the row decides. */
function styleOf(values: readonly StoredValue[]): CellStyle {
  const texts = values.filter((value) => typeof value === 'string').filter((text) => NOT_ASCII.test(text))
  const encodings = texts.map((text) => decodeLegacy(text.slice(0, 200)).encoding)
  if (encodings.includes('tcvn3')) return TCVN3
  return encodings.includes('vni') ? VNI : PLAIN
}

function* fieldsOf(text: string, delimiter: string): Generator<Field[]> {
  try {
    yield* separatedRows(text, delimiter)
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableWorkbook('damaged')
    throw error
  }
}

/**
 * Bare digits are a number, as they would be in the workbook that they were saved from; with a zero in front, in quotes,
 * with a dot (`720.000`) or longer than Excel counts they are a text. `="0380…"` is how exports keep a zero; the
 * apostrophe that our own files put before a formula goes away again.
 */
function toValue({ text, quoted }: Field): StoredValue {
  if (text === '') return null
  const kept = /^="([^"]*)"$/.exec(text)?.[1]
  if (kept !== undefined) return kept === '' ? null : kept
  if (!quoted && LOST_DIGITS.test(text)) return Number(text)
  if (!quoted && /^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text)
  return unguardCsvText(text)
}

/** Digits after the fifteenth that Excel wrote as zeros: no account any more. */
const LOST_DIGITS = /^[1-9]\d{14}0{2,}$/

/** Longer than a line of the widest list with a text in every cell: no list, and gigabytes once it is taken apart. */
const LONGEST_LINE = 1024 * 1024

/** As many as a sheet of Excel has. */
const MOST_LINES = 1_048_576
const LINE_FEED = 10

function hasEndlessLines(bytes: Uint8Array): boolean {
  let start = 0
  let filled = 0
  for (let lines = 1; ; lines++) {
    const end = bytes.indexOf(LINE_FEED, start)
    const length = (end < 0 ? bytes.byteLength : end) - start
    if (length > LONGEST_LINE || lines > MOST_LINES) return true
    if (isFilled(bytes, start, start + length) && ++filled > MAX_ROWS) return true
    if (end < 0) return false
    start = end + 1
  }
}

/** Separators, quotes and spaces alone are an empty row; a zero byte is half a letter of UTF-16. */
const NOTHING = new Set([...';,\t| "\r\0'].map((letter) => letter.charCodeAt(0)))

function isFilled(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!NOTHING.has(bytes[at] ?? 0)) return true
  return false
}

/** Sheets have 16,384 columns at most; counted before a field is made, because millions of empty ones take gigabytes. */
const WIDEST = 16_384

function refuseTooMany(text: string, delimiter: string): void {
  const [separator, lineFeed] = [delimiter.charCodeAt(0), 10]
  let [inLine, inAll] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed) inLine = 0
    else if (code === separator) {
      inAll++
      if (++inLine > WIDEST || inAll > MAX_CELLS) throw new UnreadableWorkbook('too-large')
    }
  }
}

const SAMPLED = 200_000
const SEPARATORS = [';', '\t', ',', '|']

/** The separator that occurs most outside quotes; `null` when there is none. */
function delimiterOf(text: string): string | null {
  const counts = new Map(SEPARATORS.map((separator) => [separator, 0]))
  let quoted = false
  for (const letter of text.slice(0, SAMPLED)) {
    if (letter === '"') quoted = !quoted
    const count = quoted ? undefined : counts.get(letter)
    if (count !== undefined) counts.set(letter, count + 1)
  }
  const [separator, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
  return count > 0 ? separator : null
}
