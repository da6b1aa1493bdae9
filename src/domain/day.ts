import { type IsoDate, isoDate } from './iso-date.js'
import { asciiDigits, foldKey, tidy } from './text.js'

export type DayReading =
  | Readonly<{ kind: 'day'; day: IsoDate }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'unreadable' | 'impossible' }>

const DAY_MS = 86_400_000
const MONTHS_AHEAD = 3

/**
 * Reads a day as officers write it: `3/11`, `3.11.26`, `03/11/2026`, "ngày 3 tháng 11", "hôm nay", "hôm qua". Without a
 * year it is the last such day, or one to come within three months when that is nearer.
 */
export function readDay(raw: string, today: IsoDate): DayReading {
  const text = foldKey(asciiDigits(tidy(raw)))
    .replace(/[.,;]+$/, '')
    .replace(/^(?:(?:DEN|TU|HET|NGAY) )+/, '')
  if (text === '') return { kind: 'refused', reason: 'empty' }
  if (text === 'HOM NAY' || text === 'NAY') return { kind: 'day', day: today }
  if (text === 'HOM QUA' || text === 'QUA') return { kind: 'day', day: before(today, 1) }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return checked(isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  if (day === undefined || month === undefined) return { kind: 'refused', reason: 'unreadable' }
  if (year !== undefined) return checked(isoDate(fullYear(year), Number(month), Number(day)))
  return nearest(Number(day), Number(month), today)
}

/** A day somewhere in a text, as one of the spellings of `readDay` with digits. */
export const DAY_IN_TEXT = /(?<![\d/])\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4}|[/.-]\d{2})?(?![\d/])/

const DAY_FIRST = /^(\d{1,2}) ?(?:[/.-]|THANG) ?(\d{1,2})(?: ?(?:[/.-]|NAM) ?(\d{4}|\d{2}))?$/

/** Papers and events are of our time. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

function nearest(day: number, month: number, today: IsoDate): DayReading {
  const year = Number(today.slice(0, 4))
  const last = [isoDate(year, month, day), isoDate(year - 1, month, day)].find(
    (one) => one !== undefined && one <= today,
  )
  const next = [isoDate(year, month, day), isoDate(year + 1, month, day)].find(
    (one) => one !== undefined && one > today,
  )
  const isNear = next !== undefined && Date.parse(next) - Date.parse(today) < MONTHS_AHEAD * 31 * DAY_MS
  return checked(isNear ? next : (last ?? next))
}

function checked(day: IsoDate | undefined): DayReading {
  return day === undefined ? { kind: 'refused', reason: 'impossible' } : { kind: 'day', day }
}

function before(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}
