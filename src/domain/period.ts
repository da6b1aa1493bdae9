import type { IsoDate } from './iso-date.js'
import { asciiDigits, foldKey, tidy } from './text.js'

/** A month as `YYYY-MM`; sorts and compares as text. */
export type Period = string

export type PeriodReading =
  | Readonly<{ kind: 'period'; period: Period }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' | 'no-such-month' }>

/**
 * Reads a month: "tháng 11", "11/2026", "T11/2026", "2026-11", "tháng này", "tháng trước", "tháng sau". Without a year it
 * is the month nearest to `today`.
 */
export function readPeriod(raw: string, today: IsoDate): PeriodReading {
  const text = foldKey(asciiDigits(tidy(raw)))
  if (text === '') return { kind: 'refused', reason: 'empty' }
  const relative = RELATIVE[text.replace(/^THANG /, '')]
  if (relative !== undefined) return { kind: 'period', period: addMonths(periodOf(today), relative) }
  const yearFirst = /^(2\d{3})(?: ?[-/.] ?(\d{1,2})|(\d{2}))$/.exec(text)
  if (yearFirst) return checked(Number(yearFirst[1]), Number(yearFirst[2] ?? yearFirst[3]))
  const [, month, year] = MONTH_FIRST.exec(text) ?? []
  if (month === undefined) return { kind: 'refused', reason: 'unreadable' }
  if (year === undefined) return nearestMonth(Number(month), today)
  return checked(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month))
}

/** The month of a day. */
export function periodOf(date: IsoDate): Period {
  return date.slice(0, 7)
}

/** `addMonths('2026-11', 3)` = `2027-02`; negative goes back. */
export function addMonths(period: Period, months: number): Period {
  const count = monthCount(period) + months
  return periodFrom(Math.floor(count / 12), (count % 12) + 1)
}

/** Months from `a` to `b`: `monthsBetween('2026-11', '2027-02')` = 3. */
export function monthsBetween(a: Period, b: Period): number {
  return monthCount(b) - monthCount(a)
}

/** Below 0 when `a` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  return monthsBetween(b, a)
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

const RELATIVE: Readonly<Record<string, number>> = {
  NAY: 0,
  'HIEN TAI': 0,
  TRUOC: -1,
  'VUA ROI': -1,
  SAU: 1,
  TOI: 1,
}

const MONTH_FIRST = /^(?:KY |KI )?(?:THANG|T)?[ .]?(\d{1,2})(?: ?(?:[-/.]|NAM) ?(\d{4}|\d{2}))?$/

function checked(year: number, month: number): PeriodReading {
  if (month < 1 || month > 12 || year < 2000 || year > 2100) return { kind: 'refused', reason: 'no-such-month' }
  return { kind: 'period', period: periodFrom(year, month) }
}

function nearestMonth(month: number, today: IsoDate): PeriodReading {
  const year = Number(today.slice(0, 4))
  const here = checked(year, month)
  if (here.kind !== 'period') return here
  const away = monthsBetween(periodOf(today), here.period)
  return away > 6 ? checked(year - 1, month) : away < -6 ? checked(year + 1, month) : here
}

function periodFrom(year: number, month: number): Period {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

function monthCount(period: Period): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1
}
