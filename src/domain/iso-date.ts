/** A calendar day as `YYYY-MM-DD`; sorts and compares as text. */
export type IsoDate = string

/** The day as `YYYY-MM-DD`, or `undefined` when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const at = new Date(Date.UTC(2000, 0, 1))
  at.setUTCFullYear(year, month - 1, day)
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real && year >= 1 && year <= 9999 ? at.toISOString().slice(0, 10) : undefined
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
