import { isWorkingDay } from './data-right.js'
import type { IsoDate } from './iso-date.js'

/** A row of `data/reference/office-hours.csv`: part of a working day, in minutes after midnight. */
export type OfficeHours = Readonly<{ from: number; to: number; validFrom: IsoDate }>

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** All of Viet Nam keeps UTC+7 the whole year round. */
const AHEAD_OF_UTC_MS = 7 * 60 * MINUTE_MS

/**
 * The minutes of office time between two instants: Mondays to Fridays within the hours in force that day. Holidays
 * count as working days: who is on duty then is the office's affair.
 */
export function workingMinutesBetween(from: Date, to: Date, hours: readonly OfficeHours[]): number {
  let minutes = 0
  const start = from.getTime() + AHEAD_OF_UTC_MS
  const end = to.getTime() + AHEAD_OF_UTC_MS
  for (let day = start - (start % DAY_MS); day < end; day += DAY_MS) {
    for (const part of hoursOn(new Date(day).toISOString().slice(0, 10), hours)) {
      const overlap = Math.min(end, day + part.to * MINUTE_MS) - Math.max(start, day + part.from * MINUTE_MS)
      minutes += Math.max(0, overlap) / MINUTE_MS
    }
  }
  return Math.floor(minutes)
}

/** The rows that are in force on the day: those of the latest `validFrom`. */
function hoursOn(day: IsoDate, hours: readonly OfficeHours[]): readonly OfficeHours[] {
  if (!isWorkingDay(day)) return []
  const since = hours
    .map(({ validFrom }) => validFrom)
    .filter((validFrom) => validFrom <= day)
    .toSorted()
    .at(-1)
  return hours.filter(({ validFrom }) => validFrom === since)
}
