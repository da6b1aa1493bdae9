import type { RowsSummary } from './checksum.js'
import type { FormContext } from './form.js'

/** The core properties of a list's workbook. `keywords` is `unit=…;period=…;version=…;rows=…;sha256=…`. */
export type ListProperties = Readonly<{ title: string; subject: string; keywords: string; creator: string }>

/** An empty `period` means that the list is of no particular month. */
export function listProperties(code: string, context: FormContext, { rows, sha256 }: RowsSummary): ListProperties {
  const facts = { unit: context.unit.code, period: context.period ?? '', version: context.version, rows, sha256 }
  const keywords = Object.entries(facts).map(([key, value]) => `${key}=${value}`)
  return { title: code, subject: context.unit.code, keywords: keywords.join(';'), creator: 'An Sinh' }
}

/** The parts of a workbook's keywords, e.g. `{ unit: '15139', rows: '153', … }`; what has no `=` is left out. */
export function readKeywords(keywords: string): Readonly<Record<string, string>> {
  const pairs = keywords.split(';').map((part) => part.split('='))
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => (key && value !== undefined ? [[key.trim(), value.trim()]] : [])),
  )
}
