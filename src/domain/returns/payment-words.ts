import { ruleFor, type WordRule } from './word-rules.js'

/** What one row of a bank's list says. `UNCLEAR`: its words are not known, so an officer is asked. */
export type RowStatus = 'PAID' | 'FAILED' | 'PENDING' | 'RETURNED' | 'UNCLEAR'

export type StatusRule = WordRule<Exclude<RowStatus, 'UNCLEAR'>>

/** Why money did not arrive. Domain.md §7; the last but one are what happens where cash is handed out. */
export type FailureCode =
  | 'ACCOUNT_NOT_FOUND'
  | 'NAME_MISMATCH'
  | 'ACCOUNT_CLOSED_OR_LOCKED'
  | 'ID_NOT_UPDATED'
  | 'BANK_NOT_IN_NETWORK'
  | 'LIMIT'
  | 'DECEASED'
  | 'MOVED'
  | 'ABSENT'
  | 'NO_PAPER'
  | 'DECLINED'
  | 'OTHER_CASH'
  | 'OTHER'

/**
 * A reason with its words, its name on lists, what the receiver is told to do, and what the officer does. `again`: how the
 * next month is paid while the account stays the same; `cash` where another transfer would only come back, `none` where
 * nothing is paid before an officer has decided.
 */
export type FailureReason = WordRule<FailureCode> &
  Readonly<{ name: string; again: 'transfer' | 'cash' | 'none'; advice: string; todo: string }>

/** The words by which results are read: `payment-status-words.csv` and `payment-failure-reasons.csv`. */
export type PaymentWords = Readonly<{ statuses: readonly StatusRule[]; reasons: readonly FailureReason[] }>

export type SaidOfRow = Readonly<{ status: string; code: string; reason: string }>

/** What a code means, as the file itself explains it, by the code without marks: `1` → thành công. */
export type Legend = ReadonlyMap<string, Readonly<{ status: Exclude<RowStatus, 'UNCLEAR'>; text: string }>>

/**
 * What the codes of a file are taken for. `zeroApproves`: "0" is the switch's "approved", and not the "no" of a list of ones
 * and zeros. `othersRefuse`: some rows say plainly that they were paid, so that another code says that they were not.
 */
export type CodeScale = Readonly<{ legend: Legend; zeroApproves: boolean; othersRefuse: boolean }>

const NO_SCALE: CodeScale = { legend: new Map(), zeroApproves: true, othersRefuse: true }

/** Codes by which every switch says "approved". Other numbers mean different things at different banks. */
const APPROVED = /^0{1,4}$/

/** Whether a code says "approved"; a lone zero only where it is no "no". */
export function isApproved(code: string, zeroApproves: boolean): boolean {
  return APPROVED.test(code) && (zeroApproves || code.length > 1)
}

/** `PAID` and so on as the bank's words, else its code, else the presence of a reason say. */
export function statusOfRow(said: SaidOfRow, words: PaymentWords, scale: CodeScale = NO_SCALE): RowStatus {
  const { status, code, reason } = said
  const own = ownStatus(status, words, scale) ?? ruleFor(reason, words.statuses)?.meaning
  if (own !== undefined) return own
  if (ruleFor(reason, words.reasons) !== undefined) return 'FAILED'
  if (ruleFor(status, words.reasons) !== undefined) return 'FAILED'
  if (status !== '') return 'UNCLEAR'
  const coded = ownStatus(code, words, scale)
  if (coded !== undefined) return coded === 'PAID' && reason !== '' ? 'UNCLEAR' : coded
  if (reason !== '' && code === '') return 'FAILED'
  return code !== '' && (scale.othersRefuse || reason !== '') ? 'FAILED' : 'UNCLEAR'
}

function ownStatus(
  text: string,
  { statuses }: PaymentWords,
  { legend, zeroApproves }: CodeScale,
): Exclude<RowStatus, 'UNCLEAR'> | undefined {
  if (text === '') return undefined
  const explained = legend.get(codeKey(text))
  if (explained !== undefined) return explained.status
  if (isApproved(text, zeroApproves)) return 'PAID'
  return ruleFor(text, statuses)?.meaning
}

/** A code as a legend has it: capitals, without spaces. */
export function codeKey(text: string): string {
  return text.trim().toUpperCase()
}

/** The code of a reason as a bank writes it; `OTHER` for words that say nothing known, and for none. */
export function reasonOf(text: string, words: PaymentWords): FailureCode {
  return ruleFor(text, words.reasons)?.meaning ?? 'OTHER'
}

/** The reason of a result as a person reads it; without one, or with none that is known, it is no bank's where cash was paid. */
export function reasonFor(
  code: string | null,
  method: 'TRANSFER' | 'CASH',
  { reasons }: PaymentWords,
): FailureReason | undefined {
  const isUnknown = code === null || code === 'OTHER'
  const meaning = isUnknown ? (method === 'CASH' ? 'OTHER_CASH' : 'OTHER') : code
  return reasons.find((reason) => reason.meaning === meaning)
}

/** Whether a reason says that the person is dead: what was not paid goes back, and is not carried over (domain.md §6). */
export function reportsDeath(code: string | null): boolean {
  return code === 'DECEASED'
}
