import type { RosterGrid } from '../roster/cell.js'
import { phrase, RosterReader } from '../roster/text.js'
import { codeKey, type Legend, type PaymentWords } from './payment-words.js'
import { ruleFor } from './word-rules.js'

type Entry = Legend extends ReadonlyMap<string, infer Value> ? Value : never

/** `1: thành công`, `0 - Thất bại`, `x là đã chi`. */
const EXPLAINED = /(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,4})\s*(?:[:=–-]|là\s)\s*([^\d;,()][^\d;,()]*)/gu

/** A line that begins so explains, even one code alone. */
const EXPLAINS = /^ (?:GHI CHU|CHU THICH|CHU GIAI|QUY UOC|QUY DINH|DANH DAU|KY HIEU|MA|NOTE) /

const SEARCHED_ROWS = 5000

/**
 * What a file says itself about its codes: in a heading ("Trạng thái (1: thành công, 0: lỗi)"), in a line above or below the
 * list, or in a table of codes on any sheet. `headings` are those of columns that tell what became of a payment.
 */
export function legendOf(grids: readonly RosterGrid[], headings: readonly string[], words: PaymentWords): Legend {
  const legend = new Map<string, Entry>()
  const note = (code: string, text: string): void => {
    const entry = meaningOf(text, words)
    if (entry !== undefined && !legend.has(codeKey(code))) legend.set(codeKey(code), entry)
  }
  for (const heading of headings) for (const [code, text] of explainedIn(heading)) note(code, text)
  for (const grid of grids) {
    const reader = new RosterReader(grid)
    for (const row of grid.filledRows.slice(0, SEARCHED_ROWS)) {
      const said = reader.filled(row).map((cell) => cell.said)
      for (const [code, text] of explainedInRow(said)) note(code, text)
    }
  }
  return legend
}

function meaningOf(text: string, { statuses, reasons }: PaymentWords): Entry | undefined {
  const status = ruleFor(text, statuses)?.meaning ?? (ruleFor(text, reasons) === undefined ? undefined : 'FAILED')
  return status === undefined ? undefined : { status, text: text.trim() }
}

type Explained = readonly (readonly [code: string, text: string])[]

function explainedIn(text: string): Explained {
  return [...text.matchAll(EXPLAINED)].map(([, code = '', meaning = '']) => [code, meaning])
}

/** A line of text that explains two codes, or says that it explains; or a row of a table of codes. */
function explainedInRow(said: readonly string[]): Explained {
  if (said.length === 1) {
    const [line = ''] = said
    const found = explainedIn(line)
    return found.length > 1 || EXPLAINS.test(phrase(line)) ? found : []
  }
  const [code = '', text = ''] = said.slice(-2)
  const isTable = said.length === 2 || (said.length === 3 && /^\d+$/.test(said[0] ?? ''))
  return isTable && /^[\p{L}\p{N}]{1,4}$/u.test(code) && !/\d/.test(text) ? [[code, text]] : []
}
