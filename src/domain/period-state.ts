/** Domain.md §5, "Period states", in their order. */
export const PERIOD_STATES = [
  'OPEN',
  'VILLAGE_CLOSED',
  'COMMUNE_CLOSED',
  'VERIFIED',
  'LOCKED',
  'EXPORTED',
  'SENT_TO_PAYER',
  'RESULTS_IMPORTED',
  'RECONCILED',
  'CLOSED',
] as const

export type PeriodState = (typeof PERIOD_STATES)[number]

/** Whether the month has come so far or further. */
export function isAtLeast(state: PeriodState, reached: PeriodState): boolean {
  return PERIOD_STATES.indexOf(state) >= PERIOD_STATES.indexOf(reached)
}
