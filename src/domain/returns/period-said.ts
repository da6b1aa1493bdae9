import type { Period } from '../period.js'
import { phrase } from '../roster/text.js'

/** `T11/2026`, `T11 2026`, `T112026`, `THANG 11 NAM 2026` in a transfer text, whatever the bank left of it. */
const IN_TEXT = / (?:T|THANG )(\d{1,2})(?: | NAM )?(20\d{2})(?=\D|$)/

/** `Kỳ chi trả: Tháng 11/2026`, `T11/2026`, `tháng 11 năm 2026`. */
const IN_TITLE = / (?:KY(?: CHI TRA)?(?: THANG)?|THANG|T) ?(\d{1,2}) (?:NAM )?(20\d{2})(?=\D|$)/

/** The month that one transfer text names; `null` when it names none. */
export function periodOfText(text: string): Period | null {
  return periodIn(phrase(text), IN_TEXT)
}

/** The month that most transfer texts name, if at least half of those that name one agree. */
export function periodOfTexts(texts: readonly string[]): Period | null {
  const counts = new Map<Period, number>()
  for (const text of texts) {
    const period = periodOfText(text)
    if (period !== null) counts.set(period, (counts.get(period) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return most !== undefined && most[1] * 2 > all ? most[0] : null
}

/** The month that a title line names. A line with a day in it is when something was signed or done. */
export function periodOfTitle(lines: readonly string[]): Period | null {
  for (const line of lines) {
    const said = phrase(line)
    if (/ NGAY \d{1,2} (?:THANG )?\d{1,2} /.test(said)) continue
    const period = periodIn(said, IN_TITLE)
    if (period !== null) return period
  }
  return null
}

function periodIn(said: string, pattern: RegExp): Period | null {
  const [, month, year] = pattern.exec(said) ?? []
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null
  return `${year}-${month.padStart(2, '0')}`
}
