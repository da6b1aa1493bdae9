import { addMonths, type Period } from './period.js'

/** From when to when a benefit stands on payment lists; all as `YYYY-MM`. */
export type BenefitMonths = Readonly<{
  /** First month that is paid; null: since ever. */
  from_month: string | null
  /** Last month that is paid. */
  until_month: string | null
  /** First month that is not paid because the benefit is suspended. */
  suspended_from: string | null
}>

/**
 * Whether the payment list of `month` has this benefit. The months decide and not the state, which says how the benefit
 * stands today: somebody who died this month is paid for it once more.
 */
export function isPayable({ from_month, until_month, suspended_from }: BenefitMonths, month: Period): boolean {
  const hasBegun = from_month === null || from_month <= month
  const hasEnded = until_month !== null && until_month < month
  const isSuspended = suspended_from !== null && suspended_from <= month
  return hasBegun && !hasEnded && !isSuspended
}

/** Of these months, the ones for which the benefit stands on the list. */
export function payableMonths(benefit: BenefitMonths, months: readonly Period[]): readonly Period[] {
  return months.filter((month) => isPayable(benefit, month))
}

/** The months from `from` up to, and without, `before`; empty when there are none. */
export function monthsFrom(from: Period, before: Period): readonly Period[] {
  const months: Period[] = []
  for (let month = from; month < before; month = addMonths(month, 1)) months.push(month)
  return months
}
