import { formerAmount, standardSince } from './payment-amount.js'
import { daysOfPeriod, type Period, periodOf } from './period.js'
import type { ProgrammeCatalogue } from './programme.js'
import { amountOn } from './programme-amount.js'

/** A benefit on record at the sum of the standard before: what it becomes, and from when; whole đồng a month. */
export type RateRise = Readonly<{ since: Period; before: number; after: number }>

/**
 * Whether a recorded sum is that of the former standard (or of the programme's former row), and what it is in `month`.
 * `undefined`: it is at today's already, follows no table, or differs from both, which only an officer can clear up.
 */
export function rateRise(
  of: Readonly<{ code: string | null; coefficient: number | null; recorded: number | null }>,
  month: Period,
  catalogue: ProgrammeCatalogue,
): RateRise | undefined {
  const { code, coefficient, recorded } = of
  if (code === null || recorded === null) return undefined
  const { first } = daysOfPeriod(month)
  const asked = { code, ...(coefficient !== null && { coefficient }) }
  const now = amountOn(asked, first, catalogue)
  if (now.kind !== 'amount' || now.amount === recorded) return undefined
  const former = formerAmount(asked, first, catalogue)
  const since = standardSince(code, first, catalogue)
  return former === recorded && since !== undefined
    ? { since: periodOf(since), before: recorded, after: now.amount }
    : undefined
}
