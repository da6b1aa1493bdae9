import PDFDocument from 'pdfkit'
import { FONT_FILES, type Weight } from './fonts.js'

let ruler: PDFKit.PDFDocument | undefined

/** How wide a line of text is, in the unit of `size`. */
export function widthOf(words: string, size: number, weight: Weight = 'regular'): number {
  ruler ??= new PDFDocument({ autoFirstPage: false })
  return ruler.font(FONT_FILES[weight]).fontSize(size).widthOfString(words)
}

/** The text in lines no wider than `width`, broken between words; a word that is wider stands alone. */
export function wrapped(words: string, width: number, size: number, weight: Weight = 'regular'): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The text, cut with "…" where it is wider than `width`. */
export function fitted(words: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (widthOf(words, size, weight) <= width) return words
  let kept = words
  while (kept.length > 1 && widthOf(`${kept}…`, size, weight) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
