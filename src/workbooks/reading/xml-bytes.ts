/** Bytes that mark the parts of XML. UTF-8 uses them for nothing else, so markup can be told without decoding it. */
export const LESS = 0x3c
export const GREATER = 0x3e
export const SLASH = 0x2f
export const QUOTE = 0x22
const APOSTROPHE = 0x27
/** Letters by which attributes and types of cells are told. */
export const LETTER = {
  A: 0x41,
  b: 0x62,
  d: 0x64,
  e: 0x65,
  i: 0x69,
  n: 0x6e,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  zero: 0x30,
} as const
const SPACE = 0x20
const EQUALS = 0x3d

/** Where a byte occurs first from `from` to before `to`; -1 when it does not. */
export function findByte(xml: Uint8Array, byte: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (xml[at] === byte) return at
  return -1
}

/** Where a mark such as `<row` or `</row>` occurs first from `from` to before `to`; -1 when it does not. */
export function findMark(xml: Uint8Array, mark: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (xml[at] === LESS && isAt(xml, mark, at)) return at
  return -1
}

export function isAt(xml: Uint8Array, mark: Uint8Array, at: number): boolean {
  for (let i = 0; i < mark.length; i++) if (xml[at + i] !== mark[i]) return false
  return true
}

/** Where the value of an attribute with a name of one letter begins, in the tag from `from` to `to`; -1 without it. */
export function attributeAt(xml: Uint8Array, letter: number, from: number, to: number): number {
  for (let at = from; at < to - 3; at++) {
    if (xml[at] === SPACE && xml[at + 1] === letter && xml[at + 2] === EQUALS && isQuote(xml[at + 3])) return at + 4
  }
  return -1
}

/** The number in an attribute with a name of one letter; `null` without it. */
export function numberAttribute(xml: Buffer, letter: number, from: number, to: number): number | null {
  const start = attributeAt(xml, letter, from, to)
  return start < 0 ? null : numberIn(xml, start, findByte(xml, xml[start - 1] ?? QUOTE, start, to))
}

/** Excel writes the first; other programs may write either. */
export function isQuote(byte: number | undefined): boolean {
  return byte === QUOTE || byte === APOSTROPHE
}

const LONGEST_QUICK = 9

/** The number that is written from `from` to before `to`; `NaN` when it is none. */
export function numberIn(xml: Buffer, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = (xml[at] ?? 0) - LETTER.zero
    if (digit < 0 || digit > 9 || at - from > LONGEST_QUICK) return Number(xml.toString('latin1', from, to))
    number = number * 10 + digit
  }
  return number
}
