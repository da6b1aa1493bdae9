/** A calendar day as `YYYY-MM-DD`; sorts and compares as text. */
export type IsoDate = string

/** The day as `YYYY-MM-DD`, or `undefined` when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const isReal =
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysIn(month, year)
  return isReal ? `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` : undefined
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 0 when there is no such month. */
function daysIn(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** The day of an Excel serial number of the 1900 system (25569 = 1970-01-01; times of day are dropped). */
export function fromExcelSerial(serial: number): IsoDate {
  const day = Math.floor(serial)
  // Excel believes in 29 February 1900, so the serials before 1 March are one day off.
  const days = day < 60 ? day + 1 : day
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

/** `2026-11-05` → `05/11/2026`. */
export function showDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year}`
}
