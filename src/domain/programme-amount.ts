import type { IsoDate } from './iso-date.js'
import { holdsOn, type Programme, type ProgrammeCatalogue, programmeOn, type StandardRate } from './programme.js'

export type AmountOn =
  /** Whole đồng a month (or once). `coefficient` is the one used, where the sum is standard × coefficient. */
  | Readonly<{ kind: 'amount'; amount: number; coefficient?: number }>
  /** No official figure is known for that day, or the sum follows a decision: never invent one. */
  | Readonly<{ kind: 'no-table' }>

export type AmountOf = Readonly<{
  code: string
  /** As on the list; the programme's own when absent, times `children` for a poor single parent (NĐ 20 Đ6 k1 d). */
  coefficient?: number
  children?: number
  /** Percent, for wounded soldiers. */
  injuryPercent?: number
}>

const NO_TABLE: AmountOn = { kind: 'no-table' }

/** Coefficient 1 of this programme is for each child. */
const PER_CHILD = 'BT-4'

/** What a programme pays on `date`: standard × coefficient, or the sum in the law. Domain.md §9.1, §10. */
export function amountOn(of: AmountOf, date: IsoDate, catalogue: ProgrammeCatalogue): AmountOn {
  const programme = programmeOn(of.code, date, catalogue)
  switch (programme?.basis) {
    case 'social-standard':
    case 'social-pension':
      return ofStandard(of, programme, programme.basis, date, catalogue)
    case 'fixed':
    case 'merit-standard':
      return asWritten(programme, date)
    case 'injury-table':
      return byInjury(of, date, catalogue)
    case 'by-decision':
    case undefined:
      return NO_TABLE
  }
}

/** The standard in force on `date`, whole đồng. */
export function standardOn(
  standard: StandardRate['standard'],
  date: IsoDate,
  rates: readonly StandardRate[],
): number | undefined {
  return rates.find((rate) => rate.standard === standard && holdsOn(rate, date))?.amount
}

/** The standard in force before the one of `date`: a list may still be computed with it. */
export function formerStandard(
  standard: StandardRate['standard'],
  date: IsoDate,
  rates: readonly StandardRate[],
): number | undefined {
  const current = rates.find((rate) => rate.standard === standard && holdsOn(rate, date))
  const before = rates.filter((rate) => rate.standard === standard && rate.validFrom < (current?.validFrom ?? ''))
  return before.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]?.amount
}

function ofStandard(
  { code, coefficient: given, children = 1 }: AmountOf,
  programme: Programme,
  standard: StandardRate['standard'],
  date: IsoDate,
  { standardRates }: ProgrammeCatalogue,
): AmountOn {
  const own = programme.coefficient
  const coefficient = given ?? (own !== undefined && code === PER_CHILD ? own * children : own)
  const rate = standardOn(standard, date, standardRates)
  if (rate === undefined || coefficient === undefined) return NO_TABLE
  return { kind: 'amount', amount: Math.round(rate * coefficient), coefficient }
}

/** A sum counts only within its own time: merit sums after 30/6/2026 are not known and are not computed. */
function asWritten(programme: Programme, date: IsoDate): AmountOn {
  const known = programme.amount !== undefined && holdsOn(programme, date)
  return known && programme.amount !== undefined ? { kind: 'amount', amount: programme.amount } : NO_TABLE
}

function byInjury({ code, injuryPercent }: AmountOf, date: IsoDate, { injuryRates }: ProgrammeCatalogue): AmountOn {
  const row = injuryRates.find((rate) => rate.injuryPercent === injuryPercent && holdsOn(rate, date))
  if (row === undefined) return NO_TABLE
  return { kind: 'amount', amount: code === 'NCC-6-TBB' ? row.woundedSoldierB : row.woundedSoldier }
}
