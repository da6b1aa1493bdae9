import type { CellStyle } from './workbook.js'
import { attribute, elements, firstElement } from './xml.js'

/** Cell styles by name, as indexes into `cellStyles`. The number format is the one that the cell tells itself. */
export type OdsStyles = Readonly<{
  cellStyles: CellStyle[]
  of: (name: string, numberFormat: string | null) => number
  /** Names of the styles of sheets that are not shown. */
  hiddenTables: ReadonlySet<string>
}>

/** Reads the fonts of the cell styles, and which sheets are hidden, in the part of `content.xml` before its body. */
export function odsStyles(head: string): OdsStyles {
  const fontFaces = new Map<string, string>()
  for (const { tag } of elements(head, 'font-face')) {
    const family = attribute(tag, 'font-family') ?? ''
    fontFaces.set(attribute(tag, 'name') ?? '', family.replace(/^['"]|['"]$/g, ''))
  }
  const named = new Map<string, NamedStyle>()
  const hiddenTables = new Set<string>()
  for (const { tag, inner } of elements(head, 'style')) {
    const properties = firstElement(inner, 'text-properties')?.tag ?? ''
    const font = attribute(properties, 'font-name') ?? attribute(properties, 'font-family')
    const line = attribute(properties, 'text-line-through-style')
    named.set(attribute(tag, 'name') ?? '', {
      font: font === null ? null : (fontFaces.get(font) ?? font),
      ...(line !== null && line !== 'none' && { struck: true }),
    })
    const table = firstElement(inner, 'table-properties')?.tag ?? ''
    if (attribute(table, 'display') === 'false') hiddenTables.add(attribute(tag, 'name') ?? '')
  }
  return { ...indexed(named), hiddenTables }
}

type NamedStyle = Pick<CellStyle, 'font' | 'struck'>

function indexed(named: ReadonlyMap<string, NamedStyle>): Omit<OdsStyles, 'hiddenTables'> {
  const cellStyles: CellStyle[] = [{ font: null, numberFormat: null }]
  const indexes = new Map<string, number>()
  const of = (name: string, numberFormat: string | null): number => {
    const key = `${name}\u0000${numberFormat}`
    const known = indexes.get(key)
    if (known !== undefined) return known
    indexes.set(key, cellStyles.length)
    return cellStyles.push({ ...(named.get(name) ?? { font: null }), numberFormat }) - 1
  }
  return { cellStyles, of }
}

/** `1983-11-19` or `1983-11-19T00:00:00` as an Excel serial; `null` when it is no day. */
export function odsDayToSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (match === null) return null
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 + 25_569
  return days > 60 ? days : days - 1
}
