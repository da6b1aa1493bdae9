import { foldKey } from './text.js'

/**
 * A name as banks print it: upper-case ASCII words, one space apart. `'Nguyễn  Văn Đức'` → `'NGUYEN VAN DUC'`.
 * Takes NFC or NFD. `đ` is replaced by hand: Unicode does not decompose it.
 */
export function toBankName(name: string): string {
  return foldKey(name)
    .replace(/[^A-Z0-9 ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** `same` also covers tone placement (hoà/hòa) and case; `same-without-diacritics` is how banks write it. */
export type HolderComparison = 'same' | 'same-without-diacritics' | 'differs'

/** Compares the payee's legal name with the account holder's name at the bank. Domain.md §11.5. */
export function compareHolder(payeeName: string, holderName: string): HolderComparison {
  throw new Error(`${payeeName}${holderName}`)
}
