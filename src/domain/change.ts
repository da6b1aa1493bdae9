import type { IsoDate } from './iso-date.js'
import { addMonths, type Period, periodOf } from './period.js'
import type { Responsibility } from './permission.js'
import { holdsOn } from './programme.js'

/** Domain.md §6: five kinds of the provincial letter, and those that the monthly lists need besides. */
export const CHANGE_KINDS = [
  'NEW',
  'DEATH',
  'STOP',
  'INFO',
  'COEF',
  'SUSPEND',
  'RESUME',
  'MOVE_IN',
  'MOVE_OUT',
  'PAYEE',
  'ACCOUNT',
  'ARREARS',
  'RECOVER',
  'FUNERAL',
  'RATE',
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** `PROPOSED` waits for the officer; `UNDONE` was approved and put back before its month was locked. */
export type ChangeState = 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'UNDONE'

/** From when a change holds by law. `payment-month`: from the first list that is still open. */
export type Effective = 'month-of-decision' | 'month-of-event' | 'month-after-event' | 'named-month' | 'payment-month'

/** Which benefits a change is about: all of the person, one under way, one suspended, any, none yet, or a whole commune. */
export type ChangeLines = 'all' | 'one' | 'suspended' | 'any' | 'none' | 'commune'

/** A row of `data/reference/change-kinds.csv`. */
export type ChangeRule = Readonly<{
  kind: ChangeKind
  /** Beginnings of programme codes for which the row holds; empty for all others. */
  programmes: readonly string[]
  effective: Effective
  /** What has to be told: the day of what happened, the decision with its day, a reason. */
  eventDate: boolean
  decision: boolean
  reason: boolean
  lines: ChangeLines
  /** Who may propose it without being able to approve. */
  proposedBy: readonly Responsibility[]
  validFrom: IsoDate
  validTo: IsoDate | undefined
  source: string
  /** `reconstruction`: no official text says so. */
  certainty: 'seen' | 'reconstruction'
}>

/**
 * The rule for a change on `date` (the day of its decision, else of the event): the one for the programme before the
 * general one; before all of them, the oldest. Throws when the table has no row of the kind.
 */
export function changeRuleOn(
  kind: ChangeKind,
  date: IsoDate,
  rules: readonly ChangeRule[],
  programmeCode: string | null = null,
): ChangeRule {
  const fitting = rules.filter((rule) => rule.kind === kind && isFor(rule, programmeCode))
  const specific = fitting.toSorted((a, b) => b.programmes.length - a.programmes.length)
  const found =
    specific.find((rule) => holdsOn(rule, date)) ?? fitting.find(({ programmes }) => programmes.length === 0)
  if (found === undefined) throw new RangeError(`No rule is known for ${kind}`)
  return found
}

function isFor({ programmes }: ChangeRule, code: string | null): boolean {
  return programmes.length === 0 || programmes.some((beginning) => code?.startsWith(beginning))
}

/** What months are worked out from. */
export type ChangeDays = Readonly<{
  eventDate?: IsoDate | undefined
  decisionDate?: IsoDate | undefined
  /** The month that was named. */
  month?: Period | undefined
}>

/** The month from which a change holds by its rule; `undefined` while the day that it follows from is not told. */
export function effectiveMonth(
  { effective }: Pick<ChangeRule, 'effective'>,
  { eventDate, decisionDate, month }: ChangeDays,
  openMonth: Period,
): Period | undefined {
  switch (effective) {
    case 'month-of-decision':
      return decisionDate && periodOf(decisionDate)
    case 'month-of-event':
      return eventDate && periodOf(eventDate)
    case 'month-after-event':
      return eventDate && addMonths(periodOf(eventDate), 1)
    case 'named-month':
      return month
    case 'payment-month':
      return openMonth
  }
}

/** The month whose payment list first shows the change: none that is closed already, and none before it holds. */
export function listedFrom(effective: Period, openMonth: Period): Period {
  return effective > openMonth ? effective : openMonth
}

/** How a change moves the number of people of a programme and village: domain.md §6, "Monthly balance". */
export function movementOf(kind: ChangeKind): 'in' | 'out' | 'within' | 'none' {
  switch (kind) {
    case 'NEW':
    case 'MOVE_IN':
    case 'RESUME':
      return 'in'
    case 'DEATH':
    case 'STOP':
    case 'SUSPEND':
    case 'MOVE_OUT':
      return 'out'
    case 'COEF':
    case 'INFO':
    case 'RATE':
      return 'within'
    case 'PAYEE':
    case 'ACCOUNT':
    case 'ARREARS':
    case 'RECOVER':
    case 'FUNERAL':
      return 'none'
  }
}

/** The state in which a benefit is left. */
export const STATE_AFTER = {
  DEATH: 'CHET',
  STOP: 'THOI_HUONG',
  MOVE_OUT: 'CHUYEN_DI',
  SUSPEND: 'TAM_DUNG',
} as const

/** What a month was paid with, and what it should have been; whole đồng. */
export type MonthPaid = Readonly<{ month: Period; paid: number; due: number }>

export type Settlement =
  /** What is still owed, or was paid too much; `amount` in whole đồng, above 0. */
  Readonly<{ kind: 'ARREARS' | 'RECOVER'; amount: number; months: number }> | Readonly<{ kind: 'even' }>

/** What the months between the law's and the list's come to: too little is paid later, too much is claimed back. */
export function settle(months: readonly MonthPaid[]): Settlement {
  const differing = months.filter(({ paid, due }) => paid !== due)
  const difference = differing.reduce((sum, { paid, due }) => sum + due - paid, 0)
  if (difference === 0) return { kind: 'even' }
  return {
    kind: difference > 0 ? 'ARREARS' : 'RECOVER',
    amount: Math.abs(difference),
    months: differing.length,
  }
}

/** Whether somebody with these responsibilities, all held where the person is, enters the change, proposes it, or neither. */
export function howEntered(
  rule: Pick<ChangeRule, 'proposedBy'>,
  held: readonly Responsibility[],
): 'approved' | 'proposed' | 'not-allowed' {
  if (held.includes('approve')) return 'approved'
  return held.some((one) => one === 'review' || rule.proposedBy.includes(one)) ? 'proposed' : 'not-allowed'
}
