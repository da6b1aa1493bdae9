import type { Bank } from './bank.js'
import { asciiDigits, foldKey, tidy } from './text.js'

export type AccountNumberReading =
  | Readonly<{
      kind: 'account-number'
      number: string
      /** `words`: something else stood beside the number, e.g. "0071… tại Vietcombank". */
      repaired: readonly ('spaced' | 'words')[]
      /** Only a warning: lengths per bank are remembered, not published. */
      warnings: readonly 'length-unusual'[]
    }>
  /** One digit short for the bank and from a numeric cell: propose, never repair silently. */
  | Readonly<{ kind: 'repairable'; proposed: string; reason: 'leading-zero-lost' }>
  /** 16 or 19 digits from 9704: the number on a card, not an account. */
  | Readonly<{ kind: 'card-number' }>
  /** Words such as "chưa mở TK". */
  | Readonly<{ kind: 'placeholder' }>
  | Readonly<{
      kind: 'unusable'
      reason: 'empty' | 'scientific' | 'truncated' | 'too-short' | 'too-long' | 'not-an-account'
    }>

export type AccountNumberContext = Readonly<{
  bank?: Bank
  /** The cell holds a number, so leading zeros and digits after the fifteenth may be gone. */
  numeric?: boolean
}>

const SHORTEST = 6
const LONGEST = 19

/** Excel keeps fifteen digits of a number and writes zeros for the rest. */
const EXCEL_DIGITS = 15

const NONE_WORDS = /^(CHUA|KHONG|KO|K |DANG|TIEN MAT|TRUC TIEP|NHAN (TIEN|TRUC|TAI)|BO SUNG|CHO)|LAM SAU|MO SAU/

/**
 * Reads an account number as typed or as found in a cell. Always text: leading zeros count; some wallets use letters. A
 * phone number is a number of mobile money (`+84…` becomes `0…`). Domain.md §14.1, §14.4.
 */
export function readAccountNumber(raw: string, context: AccountNumberContext = {}): AccountNumberReading {
  const text = asciiDigits(tidy(raw)).replace(/^['’‘`]+|['’‘`]+$/g, '')
  if (text === '') return { kind: 'unusable', reason: 'empty' }
  if (/^[0-9]([.,][0-9]+)?E\+?[0-9]{1,2}$/i.test(text)) return { kind: 'unusable', reason: 'scientific' }
  if (isPlaceholder(text)) return { kind: 'placeholder' }
  const bare = withoutLabel(text)
  const compact = nationalPhone(bare.replace(/[\s.\-–—_]/g, ''), context.bank)
  if (isNumberLike(compact, bare)) return readNumber(compact.toUpperCase(), compact === raw ? [] : ['spaced'], context)
  const alone = onlyNumberIn(bare)
  return alone === undefined ? { kind: 'unusable', reason: 'not-an-account' } : readNumber(alone, ['words'], context)
}

function readNumber(
  number: string,
  repaired: readonly ('spaced' | 'words')[],
  { bank, numeric }: AccountNumberContext,
): AccountNumberReading {
  if (/^9704[0-9]{12}([0-9]{3})?$/.test(number)) return { kind: 'card-number' }
  if (numeric && number.length > EXCEL_DIGITS) return { kind: 'unusable', reason: 'truncated' }
  if (number.length > LONGEST) return { kind: 'unusable', reason: 'too-long' }
  const lengths = bank?.accountLengths ?? []
  if (numeric && lostItsZero(number, lengths)) {
    return { kind: 'repairable', proposed: `0${number}`, reason: 'leading-zero-lost' }
  }
  if (number.length < SHORTEST) return { kind: 'unusable', reason: 'too-short' }
  const unusual = lengths.length > 0 && !lengths.includes(number.length)
  return { kind: 'account-number', number, repaired, warnings: unusual ? ['length-unusual'] : [] }
}

/** The number of a text that has one number of at least eight digits, and words beside it. */
function onlyNumberIn(text: string): string | undefined {
  const [number, second] = text.match(/[0-9]+/g) ?? []
  const apart = /(?:^|[\s:(/])[0-9]+(?:$|[\s),.;/])/.test(text)
  return second === undefined && apart && number !== undefined && number.length >= 8 ? number : undefined
}

/** "STK: 0071…", "số TK 0071…". */
function withoutLabel(text: string): string {
  return text.replace(/^(stk|tk|số tk|so tk|số tài khoản|so tai khoan|tài khoản|tai khoan)\s*[:.]?\s*(?=[0-9A-Z])/i, '')
}

/** Digits; or the letters and digits of a wallet's account (`PSP…`, `99MM…`), which nobody writes with spaces. */
function isNumberLike(compact: string, text: string): boolean {
  if (/^[0-9]+$/.test(compact)) return true
  return !text.includes(' ') && /^(?:[A-Z]{2,}|99[A-Z]{2})[0-9A-Z]*[0-9]{3}[0-9A-Z]*$/i.test(compact)
}

function isPlaceholder(text: string): boolean {
  return !/[0-9]{3}/.test(text) && (NONE_WORDS.test(foldKey(text)) || /^[-–—.?/xX]+$/.test(text))
}

function nationalPhone(compact: string, bank: Bank | undefined): string {
  return bank?.kind === 'mobile-money' ? compact.replace(/^\+?84(?=[0-9]{9}$)/, '0') : compact
}

function lostItsZero(number: string, lengths: readonly number[]): boolean {
  return !number.startsWith('0') && !lengths.includes(number.length) && lengths.includes(number.length + 1)
}
