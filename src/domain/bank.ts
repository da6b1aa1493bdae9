import type { Match } from './match.js'

/** A bank or provider of `data/reference/banks.csv`. `code` is the key: a BIN may be shared or missing. */
export type Bank = Readonly<{
  code: string
  bin: string | undefined
  shortName: string
  name: string
  aliases: readonly string[]
  /** Usual lengths of account numbers; empty when unknown. For warnings only. */
  accountLengths: readonly number[]
  kind: 'bank' | 'mobile-money' | 'wallet'
  /** Reachable by an instant (VietQR) transfer. */
  transfer: boolean
  /** May be offered for benefit payments. */
  offered: boolean
}>

/** Finds the bank that `raw` means: name, alias, with branch and place names around it. Domain.md §14.2. */
export function findBank(raw: string, banks: readonly Bank[]): Match<Bank> {
  throw new Error(`${raw}${banks.length}`)
}

/** The bank of a BIN; the bank itself rather than a wallet that rides on it. */
export function bankOfBin(bin: string, banks: readonly Bank[]): Bank | undefined {
  const same = banks.filter((bank) => bank.bin === bin)
  return same.find((bank) => bank.kind === 'bank') ?? same[0]
}
