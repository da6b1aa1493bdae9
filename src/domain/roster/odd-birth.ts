import { type BirthDate, type BirthDateContext, readBirthDate } from '../birth-date.js'
import { foldKey } from '../text.js'

/** What an unusual spelling of a birth can only mean (`sure`), or probably means; empty when nothing can be made of it. */
export type OddBirth = Readonly<{ births: readonly BirthDate[]; isSure: boolean }>

const NOTHING: OddBirth = { births: [], isSure: false }

/**
 * Births as other programs and hurried people write them, after the usual ways of reading them have failed: months by their
 * English names, the American order, two years, remarks beside the date, the letter O for zero. Domain.md §11.4, §13.
 */
export function readOddBirth(text: string, context: BirthDateContext): OddBirth {
  const bare = text.trim()
  const named = birthIn(withMonthNumbers(bare), context)
  if (named !== null && withMonthNumbers(bare) !== bare) return { births: [named], isSure: true }
  for (const guess of [americanOrder(bare), withZeros(bare), withoutRemark(bare)]) {
    const birth = guess === null || guess === bare ? null : birthIn(guess, context)
    if (birth !== null) return { births: [birth], isSure: false }
  }
  const years = /^(\d{4})\s*(?:[-–/,;]|hoặc|hay)\s*(\d{4})$/u.exec(bare)
  const births = years === null ? [] : [years[1], years[2]].flatMap((year) => birthIn(year ?? '', context) ?? [])
  return births.length === 2 ? { births, isSure: false } : NOTHING
}

/** "không rõ", "x", "-": words or signs that stand where nobody knows a date. */
export function saysNoBirth(text: string): boolean {
  return !/\d/.test(text) && /^(?:KHONG|KO|K |CHUA|MAT|QUEN|X+$|\W*$)/.test(foldKey(text))
}

/** English months as Excel shows them. */
export const MONTHS: readonly string[] = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
]

/** `12-Jun-1945`, `12May1945`, `Jun 12, 1945` → `12/6/1945`. */
function withMonthNumbers(text: string): string {
  const [, before = '', name = '', after = ''] = /^([\d\s\-./]*)([A-Za-z]{3,9})\.?([\d\s\-./,]+)$/.exec(text) ?? []
  const month = MONTHS.indexOf(name.slice(0, 3).toUpperCase()) + 1
  if (month === 0) return text
  const numbers = [...before.matchAll(/\d+/g), ...after.matchAll(/\d+/g)].map(([number]) => number)
  const [day, year] = numbers
  return numbers.length === 2 ? `${day}/${month}/${year}` : text
}

/** `12/25/1945`: there is no month 25. */
function americanOrder(text: string): string | null {
  const [, month, day, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return Number(day) > 12 && Number(month) <= 12 ? `${day}/${month}/${year}` : null
}

/** `1945 (giấy tờ)`, `(1945)`, `1945?`, `12/5/1945 âm lịch`. */
function withoutRemark(text: string): string | null {
  const dates = text.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{4}|\d{4}/g) ?? []
  return dates.length === 1 ? (dates[0] ?? null) : null
}

/** `O1/O5/1945`; `1.945` for a year shown like a sum. */
function withZeros(text: string): string | null {
  if (/^\d\.\d{3}$/.test(text)) return text.replace('.', '')
  return /^[\dOo/.\s-]+$/.test(text) ? text.replace(/[Oo]/g, '0') : null
}

function birthIn(text: string, context: BirthDateContext): BirthDate | null {
  const reading = readBirthDate(text, context)
  return reading.kind === 'birth-date' ? reading.birth : null
}
