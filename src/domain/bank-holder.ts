import { foldKey, tidy } from './text.js'

/**
 * A name as banks print it: upper-case ASCII words, one space apart. `'Nguyễn  Văn Đức'` → `'NGUYEN VAN DUC'`.
 * Takes NFC or NFD. `đ` is replaced by hand: Unicode does not decompose it.
 */
export function toBankName(name: string): string {
  return foldKey(name)
    .replace(/['’]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

/** `same` also covers tone placement (hoà/hòa) and case; `same-without-diacritics` is how banks write it. */
export type HolderComparison = 'same' | 'same-without-diacritics' | 'differs'

/** Banks cut long names; shorter than this nothing is cut. Remembered, not published. */
export const SHORTEST_CUT = 20

/**
 * Compares the payee's legal name with the account holder's name at the bank. A holder name of twenty letters or more
 * may be the beginning of a longer name. The same name does not prove the same person. Domain.md §11.5.
 */
export function compareHolder(payeeName: string, holderName: string): HolderComparison {
  if (withTonesLast(payeeName) === withTonesLast(holderName)) return 'same'
  const [payee, holder] = [toBankName(payeeName), toBankName(holderName)]
  if (payee === '' || holder === '') return 'differs'
  if (payee === holder) return contradicts(payeeName, holderName) ? 'differs' : 'same-without-diacritics'
  const cut = holder.length >= SHORTEST_CUT && payee.startsWith(holder)
  return cut && !hasMarks(holderName) ? 'same-without-diacritics' : 'differs'
}

/** Both are written with marks and yet differ: Hoà is not Hoa. */
function contradicts(payeeName: string, holderName: string): boolean {
  return hasMarks(payeeName) && hasMarks(holderName)
}

function hasMarks(name: string): boolean {
  return foldKey(name) !== tidy(name).toUpperCase()
}

/** `Hoà` and `Hòa` differ only in where the tone sits: move the tone of each word to its end. */
function withTonesLast(name: string): string {
  const words = tidy(name)
    .replace(/[ÐƉðɖ]/g, 'Đ')
    .toUpperCase()
    .split(' ')
  return words
    .map((word) => word.normalize('NFD').replace(/([\u0300\u0301\u0303\u0309\u0323])(.*)$/u, '$2$1'))
    .join(' ')
}
