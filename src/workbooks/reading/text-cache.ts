import { excelText } from './xml.js'

const PLACES = 1 << 15
const LONGEST = 128

/**
 * Texts of cells by their bytes. A list says the same few thousand things again and again: what was decoded lately is not
 * decoded again and is kept as one string, which whoever reads it compares at once. Of fixed size: a text that comes to the
 * place of another takes it.
 */
export class TextCache {
  private readonly texts = new Array<string>(PLACES).fill('')
  private readonly lengths = new Uint8Array(PLACES)
  private readonly bytes = new Uint8Array(PLACES * LONGEST)

  /** The text of the bytes from `from` to before `to`, entities and Excel's own escapes resolved. */
  textOf(xml: Buffer, from: number, to: number): string {
    const length = to - from
    if (length > LONGEST) return excelText(xml.toString('utf8', from, to))
    const place = placeOf(xml, from, to)
    if (this.lengths[place] === length && this.isAt(place, xml, from, length)) return this.texts[place] ?? ''
    const text = excelText(xml.toString('utf8', from, to))
    this.texts[place] = text
    this.lengths[place] = length
    this.bytes.set(xml.subarray(from, to), place * LONGEST)
    return text
  }

  private isAt(place: number, xml: Uint8Array, from: number, length: number): boolean {
    const start = place * LONGEST
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== xml[from + i]) return false
    return true
  }
}

function placeOf(xml: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (xml[at] ?? 0)) | 0
  return (hash ^ (hash >>> 15)) & (PLACES - 1)
}
