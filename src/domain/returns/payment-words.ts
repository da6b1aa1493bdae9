import { ruleFor, type WordRule } from './word-rules.js'

/** What one row of a bank's list says. `UNCLEAR`: its words are not known, so an officer is asked. */
export type RowStatus = 'PAID' | 'FAILED' | 'PENDING' | 'RETURNED' | 'UNCLEAR'

export type StatusRule = WordRule<Exclude<RowStatus, 'UNCLEAR'>>

/** Why money did not arrive. Domain.md §7. */
export type FailureCode =
  | 'ACCOUNT_NOT_FOUND'
  | 'NAME_MISMATCH'
  | 'ACCOUNT_CLOSED_OR_LOCKED'
  | 'ID_NOT_UPDATED'
  | 'BANK_NOT_IN_NETWORK'
  | 'LIMIT'
  | 'OTHER'

/**
 * A reason with its words, its name on lists, what the receiver is told to do, and what the officer does. `again`: how the
 * next month is paid while the account stays the same; `cash` where another transfer would only come back.
 */
export type FailureReason = WordRule<FailureCode> &
  Readonly<{ name: string; again: 'transfer' | 'cash'; advice: string; todo: string }>

/** The words by which results are read: `payment-status-words.csv` and `payment-failure-reasons.csv`. */
export type PaymentWords = Readonly<{ statuses: readonly StatusRule[]; reasons: readonly FailureReason[] }>

export type SaidOfRow = Readonly<{ status: string; code: string; reason: string }>

/** Codes by which every switch says "approved". Other numbers mean different things at different banks. */
const APPROVED = /^0{1,4}$/

/** `PAID` and so on as the bank's words, else its code, else the presence of a reason say. */
export function statusOfRow({ status, code, reason }: SaidOfRow, words: PaymentWords): RowStatus {
  const said = APPROVED.test(status) ? 'PAID' : ruleFor(status, words.statuses)?.meaning
  if (said !== undefined) return said
  const given = ruleFor(reason, words.statuses)?.meaning
  if (given !== undefined) return given
  if (ruleFor(reason, words.reasons) !== undefined) return 'FAILED'
  if (status !== '') return 'UNCLEAR'
  if (APPROVED.test(code)) return reason === '' ? 'PAID' : 'UNCLEAR'
  return code === '' && reason === '' ? 'UNCLEAR' : 'FAILED'
}

/** The code of a reason as a bank writes it; `OTHER` for words that say nothing known, and for none. */
export function reasonOf(text: string, words: PaymentWords): FailureCode {
  return ruleFor(text, words.reasons)?.meaning ?? 'OTHER'
}
