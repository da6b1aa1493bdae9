const ACUTE = '\u0301'
const GRAVE = '\u0300'
const HOOK = '\u0309'
const TILDE = '\u0303'
const DOT = '\u0323'
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'

/** Mark characters that follow a base letter, as combining marks. Source: domain.md §12. */
const PLAIN: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT }
const WITH_CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
}
const WITH_BREVE: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}

const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...PLAIN, ...WITH_CIRCUMFLEX, ...WITH_BREVE },
  e: { ...PLAIN, ...WITH_CIRCUMFLEX },
  o: { ...PLAIN, ...WITH_CIRCUMFLEX },
  u: PLAIN,
  y: PLAIN,
  ô: PLAIN,
  ö: PLAIN,
}

/** Letters that stand alone. */
const SINGLES: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

/** Decodes VNI text: a base letter with the mark character behind it, longest match first. A capital stays a capital. */
export function decodeVni(text: string): string {
  const letters = Array.from(text)
  let decoded = ''
  for (let i = 0; i < letters.length; i++) {
    const [letter = '', next = ''] = [letters[i], letters[i + 1]]
    const mark = MARKS[letter.toLowerCase()]?.[next.toLowerCase()]
    decoded += single(letter) + (mark ?? '')
    if (mark !== undefined) i++
  }
  return decoded.normalize('NFC')
}

function single(letter: string): string {
  const decoded = SINGLES[letter.toLowerCase()]
  if (decoded === undefined) return letter
  return letter === letter.toLowerCase() ? decoded : decoded.toUpperCase()
}
