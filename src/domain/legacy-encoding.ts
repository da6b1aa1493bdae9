export type LegacyDecoding = Readonly<{
  /** The text in Unicode, NFC. */
  text: string
  encoding: 'unicode' | 'tcvn3' | 'vni' | 'utf8-as-1252'
  /** Unicode text in a .Vn or VNI font: left as it is. */
  wrongFont: boolean
}>

/**
 * Decodes one cell whose text may be in TCVN3 (ABC) or VNI, or UTF-8 read as Windows-1252. The font decides first, then the
 * letters. Give the raw cell text: soft hyphens are letters here. Domain.md §12.
 */
export function decodeLegacy(raw: string, font?: string): LegacyDecoding {
  throw new Error(`${raw}${font}`)
}
