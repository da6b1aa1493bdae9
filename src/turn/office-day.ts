import type { IsoDate } from '../domain/iso-date.js'

const MINUTE_MS = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()
let last: Readonly<{ minute: number; timeZone: string; day: IsoDate }> | undefined

/** What day it is in the office at an instant. `timeZone` is an IANA name. */
export function officeDay(at: Date, timeZone: string): IsoDate {
  // No time zone begins its day within a minute, and every turn asks.
  const minute = Math.floor(at.getTime() / MINUTE_MS)
  if (last?.minute === minute && last.timeZone === timeZone) return last.day
  const day = formatIn(timeZone).format(at)
  last = { minute, timeZone, day }
  return day
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}
