import { addDays } from './data-right.js'
import { type IsoDate, isoDate } from './iso-date.js'
import { addMonths, periodOf, readPeriod } from './period.js'
import { asciiDigits, foldKey, tidy } from './text.js'

/** Days from `from` to `to`, both included, and the words around them. */
export type DayRange = Readonly<{ from: IsoDate; to: IsoDate; rest: string }>

const DAY = /(?:NGAY )?\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/
const LAST_DAYS = /\b(\d{1,3}) NGAY(?: QUA)?\b/
const MONTH = /\bTHANG (?:NAY|TRUOC|\d{1,2}(?:[/-]\d{4}| NAM \d{4})?)(?= |$)/
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bHOM NAY\b/, 0],
  [/\bHOM QUA\b/, -1],
]

/**
 * The days that free words speak of: "hôm nay", "hôm qua", "7 ngày", "20/11/2026", "tháng này", "tháng 11", "tháng 11/2026".
 * `undefined` when they speak of none; then they are about something else.
 */
export function readDays(words: string, today: IsoDate): DayRange | undefined {
  const text = foldKey(asciiDigits(tidy(words)))
  for (const [pattern, offset] of WORDS) {
    const match = pattern.exec(text)
    if (match !== null) return range(addDays(today, offset), addDays(today, offset), words, match)
  }
  const last = LAST_DAYS.exec(text)
  if (last !== null) return range(addDays(today, 1 - Number(last[1])), today, words, last)
  const day = DAY.exec(text)
  if (day !== null) return ofDay(isoDate(Number(day[3]), Number(day[2]), Number(day[1])), words, day)
  const month = MONTH.exec(text)
  const period = month === null ? undefined : readPeriod(month[0].replace(' NAM ', '/'), today)
  if (month === null || period?.kind !== 'period') return undefined
  const next = `${addMonths(periodOf(`${period.period}-01`), 1)}-01`
  return range(`${period.period}-01`, addDays(next, -1), words, month)
}

function ofDay(day: IsoDate | undefined, words: string, match: RegExpExecArray): DayRange | undefined {
  return day === undefined ? undefined : range(day, day, words, match)
}

/** Folding keeps the number of words, so the words beside the match are counted, not cut out by position. */
function range(from: IsoDate, to: IsoDate, words: string, match: RegExpExecArray): DayRange {
  const all = tidy(words).split(' ')
  const before = match.input.slice(0, match.index).trim()
  const start = before === '' ? 0 : before.split(' ').length
  const count = match[0].trim().split(' ').length
  return { from, to, rest: [...all.slice(0, start), ...all.slice(start + count)].join(' ') }
}
