import type { IsoDate } from './iso-date.js'

/** A row of `data/reference/data-rights.csv`: how long the office has for a request about somebody's own data. */
export type DataRight = Readonly<{
  right: 'correct' | 'delete' | 'complain'
  /** Working days until the first answer, and the limit where the law names no other. */
  answerWorkingDays: number
  /** Calendar days until it is done; `undefined` where the law names none. */
  days: number | undefined
  validFrom: IsoDate
}>

/** The day by which a request made on `today` is due. Throws when the table lacks the right. */
export function dueOn(right: DataRight['right'], today: IsoDate, rights: readonly DataRight[]): IsoDate {
  const inForce = rights.filter((one) => one.right === right && one.validFrom <= today)
  const found =
    inForce.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? rights.find((one) => one.right === right)
  if (found === undefined) throw new RangeError(`No time limit is known for ${right}`)
  return found.days === undefined ? addWorkingDays(today, found.answerWorkingDays) : addDays(today, found.days)
}

/** The day that many working days later; Saturdays and Sundays are none. */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  let at = day
  for (let left = count; left > 0; left -= isWorkingDay(at) ? 1 : 0) at = addDays(at, 1)
  return at
}

export function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

/** Mondays to Fridays. */
export function isWorkingDay(day: IsoDate): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
