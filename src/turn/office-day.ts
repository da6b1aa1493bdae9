import type { IsoDate } from '../domain/iso-date.js'

const formats = new Map<string, Intl.DateTimeFormat>()

/** What day it is in the office at an instant. `timeZone` is an IANA name. */
export function officeDay(at: Date, timeZone: string): IsoDate {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(at)
}
