import type { IsoDate } from './iso-date.js'

/** A month as `YYYY-MM`; sorts and compares as text. */
export type Period = string

export type PeriodReading =
  | Readonly<{ kind: 'period'; period: Period }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' | 'no-such-month' }>

/** Reads a month: "tháng 11", "11/2026", "T11/2026", "2026-11", "tháng này". Without a year: the nearest to `today`. */
export function readPeriod(raw: string, today: IsoDate): PeriodReading {
  throw new Error(`${raw}${today}`)
}

/** The month of a day. */
export function periodOf(date: IsoDate): Period {
  return date.slice(0, 7)
}

/** `addMonths('2026-11', 3)` = `2027-02`; negative goes back. */
export function addMonths(period: Period, months: number): Period {
  const count = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Below 0 when `a` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `2026-11` → `11/2026`. */
export function showPeriod(period: Period): string {
  return `${period.slice(5, 7)}/${period.slice(0, 4)}`
}

/** First and last day of the month. */
export function daysOfPeriod(period: Period): Readonly<{ first: IsoDate; last: IsoDate }> {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5, 7))]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { first: `${period}-01`, last: `${period}-${last}` }
}
