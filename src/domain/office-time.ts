import { type IsoDate, showDate } from './iso-date.js'

/** All of Viet Nam keeps UTC+7 the whole year round. */
const AHEAD_OF_UTC_MS = 7 * 3_600_000

/** The calendar day in Viet Nam at an instant, given as ISO 8601 UTC text. */
export function dayInVietNam(instant: string): IsoDate {
  return inVietNam(instant).slice(0, 10)
}

/** The instant at which a day begins in Viet Nam, as ISO 8601 UTC text. */
export function startOfDayInVietNam(day: IsoDate): string {
  return new Date(Date.parse(day) - AHEAD_OF_UTC_MS).toISOString()
}

/** `2026-11-21T20:15:00.000Z` → `22/11/2026 03:15`. */
export function showMoment(instant: string): string {
  return `${showDate(dayInVietNam(instant))} ${inVietNam(instant).slice(11, 16)}`
}

/** The hour of the day in Viet Nam, 0 to 23, at an instant given as ISO 8601 UTC text. */
export function hourInVietNam(instant: string): number {
  return Number(inVietNam(instant).slice(11, 13))
}

function inVietNam(instant: string): string {
  return new Date(Date.parse(instant) + AHEAD_OF_UTC_MS).toISOString()
}
