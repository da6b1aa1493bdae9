import type { CellStyle } from './workbook.js'
import { attribute, elements, firstElement } from './xml.js'

/** Cell styles by name, as indexes into `cellStyles`. A day gets a date format whatever its style says. */
export type OdsStyles = Readonly<{ cellStyles: CellStyle[]; of: (name: string, isDate: boolean) => number }>

/** Reads font faces, number styles and cell styles of the part of `content.xml` before its body. */
export function odsStyles(head: string): OdsStyles {
  const fontFaces = new Map<string, string>()
  for (const { tag } of elements(head, 'font-face')) {
    const family = attribute(tag, 'font-family') ?? ''
    fontFaces.set(attribute(tag, 'name') ?? '', family.replace(/^['"]|['"]$/g, ''))
  }
  const padded = new Map<string, string>()
  for (const { tag, inner } of elements(head, 'number-style')) {
    const digits = Number(attribute(firstElement(inner, 'number')?.tag ?? '', 'min-integer-digits') ?? 1)
    if (digits > 1 && digits < 30) padded.set(attribute(tag, 'name') ?? '', '0'.repeat(digits))
  }
  const named = new Map<string, CellStyle>()
  for (const { tag, inner } of elements(head, 'style')) {
    const properties = firstElement(inner, 'text-properties')?.tag ?? ''
    const font = attribute(properties, 'font-name') ?? attribute(properties, 'font-family')
    named.set(attribute(tag, 'name') ?? '', {
      font: font === null ? null : (fontFaces.get(font) ?? font),
      numberFormat: padded.get(attribute(tag, 'data-style-name') ?? '') ?? null,
    })
  }
  return indexed(named)
}

function indexed(named: ReadonlyMap<string, CellStyle>): OdsStyles {
  const cellStyles: CellStyle[] = [{ font: null, numberFormat: null }]
  const indexes = new Map<string, number>()
  const of = (name: string, isDate: boolean): number => {
    const key = `${name}${isDate ? '/day' : ''}`
    const known = indexes.get(key)
    if (known !== undefined) return known
    const style = named.get(name) ?? { font: null, numberFormat: null }
    cellStyles.push(isDate ? { ...style, numberFormat: 'dd/mm/yyyy' } : style)
    indexes.set(key, cellStyles.length - 1)
    return cellStyles.length - 1
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
