import type { IsoDate } from './iso-date.js'
import type { ProgrammeCatalogue, StandardRate } from './programme.js'

export type AmountOn =
  /** Whole đồng a month (or once). `coefficient` is the one used, where the sum is standard × coefficient. */
  | Readonly<{ kind: 'amount'; amount: number; coefficient?: number }>
  /** No official figure is known for that day, or the sum follows a decision: never invent one. */
  | Readonly<{ kind: 'no-table' }>

export type AmountOf = Readonly<{
  code: string
  /** As on the list; the programme's own when absent (times `children` for a poor single parent). */
  coefficient?: number
  children?: number
  injuryPercent?: number
}>

/** What a programme pays on `date`. Domain.md §9.1, §10. */
export function amountOn(of: AmountOf, date: IsoDate, catalogue: ProgrammeCatalogue): AmountOn {
  throw new Error(`${of.code}${date}${catalogue.programmes.length}`)
}

/** The standard in force on `date`, whole đồng. */
export function standardOn(
  standard: StandardRate['standard'],
  date: IsoDate,
  rates: readonly StandardRate[],
): number | undefined {
  throw new Error(`${standard}${date}${rates.length}`)
}
