/** Characters that take no room and mean nothing in a cell. The soft hyphen is not here: in TCVN3 it is the letter ư. */
const INVISIBLE = /(?![\t\n\v\f\r\u00AD])[\p{Cc}\p{Cf}]/gu

/**
 * Whether a text is printable ASCII words, one space apart, or nothing: nothing to tidy or to decode, and half of all that
 * is typed. Letter by letter, for a pattern takes three times as long.
 */
export function isPlain(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter < SPACE || letter > TILDE || (letter === SPACE && before === SPACE)) return false
    before = letter
  }
  return text === '' || before !== SPACE
}

const SPACE = 0x20
const TILDE = 0x7e

/**
 * What a person meant to type: NFC, no zero-width characters or byte order marks, every run of spaces (also
 * non-breaking ones and line breaks) one space, no space at either end. Keeps soft hyphens (domain.md §12).
 */
export function tidy(raw: string): string {
  if (isPlain(raw)) return raw
  return raw.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/**
 * The key under which texts are compared and searched: no marks, Đ (also Ð and Ɖ) → D, upper case, one space apart.
 * `'Nguyễn  Văn Đức'` → `'NGUYEN VAN DUC'`. Takes NFC or NFD. Domain.md §11.5.
 */
export function foldKey(text: string): string {
  if (isPlain(text)) return text.toUpperCase()
  return tidy(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'D')
    .toUpperCase()
}

/** Full-width digits and the look-alikes of other scripts that Excel and phones produce, as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Only the ASCII digits of `text`, after `asciiDigits`. */
export function digitsIn(text: string): string {
  return asciiDigits(text).replace(/[^0-9]/g, '')
}

/**
 * Typing errors between two words: insertions, losses, changed letters and swapped neighbours (Damerau). Once there are more
 * than `most`, it is told that there are more, and not how many.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const step = cheapestStep(a, b, i, j, rows, row)
      row.push(step)
      if (step < least) least = step
    }
    rows.push(row)
    // Swapped neighbours look two rows back, and cost one error more than what stood there.
    if (least > most) return least
  }
  return rows[a.length]?.[b.length] ?? 0
}

function cheapestStep(a: string, b: string, i: number, j: number, rows: readonly number[][], row: readonly number[]) {
  const above = rows[i - 1] as readonly number[]
  const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const best = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1) : best
}

/**
 * The candidates fewest typing errors away from `word`, if that is few enough for a word of its length (one error in
 * 5–8 letters, two in 9 or more, none in shorter ones). Several when they are equally near, none when all are far.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const allowed = word.length < 5 ? 0 : word.length < 9 ? 1 : 2
  let best = allowed
  let found: string[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > best || found.includes(candidate)) continue
    const distance = editDistance(word, candidate, best)
    if (distance > best) continue
    if (distance < best) found = []
    best = distance
    found.push(candidate)
  }
  return found
}
