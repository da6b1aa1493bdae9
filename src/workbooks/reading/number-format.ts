/** Built-in number formats that matter here, by id (ECMA-376 part 1, 18.8.30; the same ids in BIFF8). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

/** The format of a built-in id; `null` for General and for ids that no file explains. Ids 27–36 and 50–58 are East Asian dates. */
export function builtInFormat(id: number): string | null {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy'
  return BUILT_IN[id] ?? null
}

const known = new Map<string, boolean>()
/** As long as Excel lets a format be. */
const LONGEST_FORMAT = 255

/** Whether a number under this format is shown as a day. Times alone are not days. */
export function isDateFormat(format: string | null): boolean {
  if (format === null || format === '@') return false
  const before = known.get(format)
  if (before !== undefined) return before
  const bare = format
    .slice(0, LONGEST_FORMAT)
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
  const answer = /[dy]/.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''))
  known.set(format, answer)
  return answer
}

const DAY_MS = 86_400_000
const LAST_SERIAL = 2_958_465 // 31/12/9999

/** The day of an Excel serial number as ISO text; `null` when there is none (a time of day, a negative number). */
export function serialToIsoDay(serial: number, date1904: boolean): string | null {
  const days = Math.floor(date1904 ? serial + 1462 : serial)
  if (days < 1 || days > LAST_SERIAL) return null
  // Excel believes in 29/02/1900 (serial 60), so the days before it are one off.
  const sinceEpoch = days < 60 ? days - 25_568 : days - 25_569
  return new Date(sinceEpoch * DAY_MS).toISOString().slice(0, 10)
}

/** A number as the sheet would show it where that changes its digits: zeros in front. Otherwise all its digits. */
export function displayNumber(value: number, format: string | null): string {
  const digits = plainDigits(value)
  if (format !== null && /^0{2,}$/.test(format) && /^\d+$/.test(digits)) return digits.padStart(format.length, '0')
  return digits
}

/** All digits of a number, never in scientific notation. */
export function plainDigits(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) >= 1e21) return BigInt(value).toString()
  return String(value)
}
