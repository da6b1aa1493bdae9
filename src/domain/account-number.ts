import type { Bank } from './bank.js'

export type AccountNumberReading =
  | Readonly<{
      kind: 'account-number'
      number: string
      repaired: readonly 'spaced'[]
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

/** Reads an account number as typed or as found in a cell. Always text; leading zeros count. Domain.md §14.1. */
export function readAccountNumber(raw: string, context: AccountNumberContext = {}): AccountNumberReading {
  throw new Error(`${raw}${context.numeric}`)
}
