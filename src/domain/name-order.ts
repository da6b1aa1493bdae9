import { tidy } from './text.js'

/** Source: domain.md §8.9. Foreign F, J, W, Z stand where the Latin alphabet has them. */
const ALPHABET = 'AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ'

/** None, huyền, hỏi, ngã, sắc, nặng, as combining marks. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * A text whose plain byte order is the Vietnamese order of `text`: word by word, letters first (A Ă Â … Đ after D), then
 * tones (ngang, huyền, hỏi, ngã, sắc, nặng); numbers by value, case ignored. Fit for a column to sort by. Domain.md §8.9.
 */
export function sortKey(text: string): string {
  return tidy(text)
    .toUpperCase()
    .split(/[^\p{L}\p{M}0-9]+|(?<=[0-9])(?=\p{L})|(?<=\p{L})(?=[0-9])/u)
    .filter((word) => word !== '')
    .map(wordKey)
    .join('')
}

/** The same for a person's name: by given name (the last word), then by the whole name. */
export function nameSortKey(name: string): string {
  return `${sortKey(givenName(name))} ${sortKey(name)}`
}

/** Vietnamese order of two texts, as `Array.sort` wants it. Long lists sort faster by `sortKey`. */
export function compareVietnamese(a: string, b: string): number {
  return compareKeys(sortKey(a), sortKey(b))
}

/** Vietnamese order of two person names: given name first, then the whole name. Long lists: `nameSortKey`. */
export function compareNames(a: string, b: string): number {
  return compareKeys(nameSortKey(a), nameSortKey(b))
}

/** The last word: Vietnamese given names stand last. */
export function givenName(name: string): string {
  return tidy(name).split(' ').at(-1) ?? ''
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Letters as characters from `A` on, then `!` (before every letter, so that short words come first) and the tone. */
function wordKey(word: string): string {
  if (/^[0-9]+$/.test(word)) return `${word.padStart(12, '0')}!`
  const marked = word.normalize('NFD')
  const letters = marked.replace(TONE_MARKS, '').normalize('NFC').replace(/[ÐƉ]/g, 'Đ')
  const tone = TONES.indexOf(marked.match(TONE_MARKS)?.[0] ?? '')
  return `${Array.from(letters, letterKey).join('')}!${tone}`
}

function letterKey(letter: string): string {
  const rank = ALPHABET.indexOf(letter)
  return rank < 0 ? `~${letter}` : String.fromCharCode('A'.charCodeAt(0) + rank)
}
