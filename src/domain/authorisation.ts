import type { IsoDate } from './iso-date.js'
import type { ProgrammeGroup } from './programme.js'

/** A row of `data/reference/authorisation-terms.csv`: for how many months a paper holds at most. */
export type AuthorisationTerm = Readonly<{
  group: ProgrammeGroup
  kind: 'GUARDIAN' | 'AUTHORISED'
  months: number
  validFrom: IsoDate
  /** `reconstruction`: no text in force says so, and whoever reads it is told. */
  certainty: 'seen' | 'reconstruction'
}>

/** A paper by which somebody receives for another; ISO days, `null` where it names none. */
export type Paper = Readonly<{ kind: 'GUARDIAN' | 'AUTHORISED'; validFrom: IsoDate | null; validTo: IsoDate | null }>

/**
 * The last day on which the paper counts: its own, but no later than its kind may hold at most from its first day on.
 * `undefined`: it has no end (a guardianship), or nothing about its time is known. Domain.md §15.2.
 */
export function lastDayOf(
  { kind, validFrom, validTo }: Paper,
  group: ProgrammeGroup,
  terms: readonly AuthorisationTerm[],
): IsoDate | undefined {
  const longest = validFrom === null ? undefined : longestEnd(kind, group, validFrom, terms)
  if (validTo === null) return longest
  return longest !== undefined && longest < validTo ? longest : validTo
}

/** The last day to which a paper of that first day may run; `undefined` where nothing limits it. */
export function longestEnd(
  kind: Paper['kind'],
  group: ProgrammeGroup,
  validFrom: IsoDate,
  terms: readonly AuthorisationTerm[],
): IsoDate | undefined {
  const term = terms.find((one) => one.group === group && one.kind === kind && one.validFrom <= validFrom)
  return term && dayBefore(addMonthsTo(validFrom, term.months))
}

/** Whether a paper of the last day no longer counts on `day`. */
export function hasRunOut(lastDay: IsoDate | undefined, day: IsoDate): boolean {
  return lastDay !== undefined && lastDay < day
}

/** Days from `day` to the last one, below 0 once it is over. */
export function daysLeft(lastDay: IsoDate, day: IsoDate): number {
  return Math.round((Date.parse(lastDay) - Date.parse(day)) / DAY_MS)
}

/**
 * Which reminder is due: of `reminderDays` the smallest that is not below the days that are left, as long as the paper
 * still counts. With 15 and 5: `15` from fifteen days before the end, `5` from five days before.
 */
export function reminderDue(
  lastDay: IsoDate | undefined,
  today: IsoDate,
  reminderDays: readonly number[],
): number | undefined {
  if (lastDay === undefined || lastDay < today) return undefined
  const left = daysLeft(lastDay, today)
  return reminderDays.toSorted((a, b) => a - b).find((days) => left <= days)
}

const DAY_MS = 86_400_000

/** The same day some months later, or the last of that month. */
function addMonthsTo(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10)
}
