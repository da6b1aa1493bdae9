/** Where a text may be cut, best first. Each match ends where the next piece begins. */
const SEAMS = [
  /\n\s*\n+/g, // paragraphs
  /\n/g, // lines
  /(?<=[^\d\s][.!?…:;]["'”’)]?)\s+/g, // sentences; a digit before the dot may be "1." of a list
  /\s+/g, // words
]

const DIGIT = /\p{Nd}/u
/** What may stand between two groups of digits of one number: `0071 000 123`, `1.234.567`, `01/01/1950`, `5 - 7`. */
const DIGITS_BEFORE = /\p{Nd}[ .,\-–/:()+]{0,2}$/u
const DIGITS_AFTER = /^[ .,\-–/:()+]{0,2}\p{Nd}/u

/**
 * Cuts a text into pieces of at most `limit` UTF-16 units, at paragraphs, else lines, sentences, words; never inside a
 * number (spaces, dots and slashes between digits belong to it) or a letter with its marks. Takes any text, gives NFC.
 * Blank space at the seams is dropped; an empty text gives no piece. Only a number or word longer than `limit` is cut.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.normalize('NFC').trim()
  while (rest.length > limit) {
    const cut = cutOf(rest, limit)
    const piece = rest.slice(0, cut).trimEnd()
    if (piece) pieces.push(piece)
    rest = rest.slice(cut).trimStart()
  }
  if (rest) pieces.push(rest)
  return pieces
}

/** The best place at or before `limit`: a good seam in the second half, or else the last seam at all. */
function cutOf(text: string, limit: number): number {
  const lastSeams = SEAMS.map((seam) => lastSeam(text, seam, limit))
  const good = lastSeams.find((cut) => cut > limit / 2)
  return good ?? (Math.max(...lastSeams) || hardCut(text, limit))
}

/** The start of the last gap that this kind of seam finds within `limit`; 0 = none. */
function lastSeam(text: string, seam: RegExp, limit: number): number {
  let last = 0
  // One unit more than the limit: a gap right behind the last letter that fits is a seam too.
  for (const match of text.slice(0, limit + 1).matchAll(seam)) {
    const end = match.index + match[0].length
    if (match.index <= limit && !insideNumber(text, match.index, end)) last = match.index
  }
  return last
}

function insideNumber(text: string, from: number, to: number): boolean {
  return (
    !text.slice(from, to).includes('\n') &&
    DIGITS_BEFORE.test(text.slice(Math.max(0, from - 3), from)) &&
    DIGITS_AFTER.test(text.slice(to, to + 3))
  )
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** For text without a seam: before the number or the letter that would be cut, or through it when it fills the piece. */
function hardCut(text: string, limit: number): number {
  const start = graphemes.segment(text).containing(limit)?.index || limit
  let cut = start
  while (cut > 0 && DIGIT.test(text[cut - 1] ?? '') && DIGIT.test(text[start] ?? '')) cut -= 1
  return cut || start
}
