import { fromExcelSerial, type IsoDate, isoDate } from './iso-date.js'
import { asciiDigits, foldKey, tidy } from './text.js'

/** `value` is as exact as is known: `1958-05-12` (DAY), `1958-05` (MONTH) or `1958` (YEAR). */
export type BirthDate = Readonly<{ value: string; precision: 'DAY' | 'MONTH' | 'YEAR' }>

/** What was done to read the date, or is worth a line in a report. `january-first` often stands for an unknown day. */
export type BirthDateNote =
  | 'separator'
  | 'words'
  | 'two-digit-year'
  | 'month-year'
  | 'year-only'
  | 'january-first'
  | 'serial'

export type BirthDateReading =
  | Readonly<{ kind: 'birth-date'; birth: BirthDate; notes: readonly BirthDateNote[] }>
  /** A two-digit year and nothing to decide the century; one candidate when the other would lie in the future. */
  | Readonly<{ kind: 'ambiguous-year'; candidates: readonly BirthDate[] }>
  /** `age` with `is-age` only: an age in place of a date. */
  | Readonly<{
      kind: 'refused'
      reason: 'empty' | 'impossible' | 'future' | 'unreadable' | 'is-age'
      age?: number
    }>

export type BirthDateContext = Readonly<{
  today: IsoDate
  /** The year of birth that the person's 12-digit number tells, when there is one (`factsIn`). */
  yearFromId?: number
}>

/**
 * Reads a birth date as people and Excel write it, day first: `1/5/1985`, `01.05.85`, `ngày 1 tháng 5 năm 1985`,
 * `5/1985`, `1985`, `1985-05-01`. Never guesses a century. Domain.md §11.4.
 */
export function readBirthDate(raw: string, context: BirthDateContext): BirthDateReading {
  const [, day, month, year] = AS_PRESCRIBED.exec(raw) ?? []
  if (year !== undefined) {
    return decideDay({ day: Number(day), month: Number(month), year, notes: [] }, Number(year), context.today)
  }
  const text = asciiDigits(tidy(raw))
  if (text === '') return refused('empty')
  const age = ageIn(text)
  if (age !== undefined) return { kind: 'refused', reason: 'is-age', age }
  const parts = partsOf(text)
  return parts === undefined ? refused('unreadable') : decideYear(parts, context)
}

/** The birth date in a real Excel date cell. A computer set to US English may have swapped day and month. */
export function birthDateFromCell(day: IsoDate, context: BirthDateContext): BirthDateReading {
  const reading = readBirthDate(day, context)
  return reading.kind === 'birth-date'
    ? { ...reading, notes: ['serial', ...reading.notes.filter((note) => note !== 'separator')] }
    : reading
}

/** The birth date of an Excel serial number (1900 system). */
export function birthDateFromSerial(serial: number, context: BirthDateContext): BirthDateReading {
  return birthDateFromCell(fromExcelSerial(serial), context)
}

/** The year of birth. */
export function birthYear(birth: BirthDate): number {
  return Number(birth.value.slice(0, 4))
}

/**
 * Completed years on `date`. With only a month or year known, a birthday not proven to lie ahead counts as past:
 * `1961` on any day of 2023 is 62.
 */
export function ageOn(birth: BirthDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - birthYear(birth)
  const ahead = birth.value.slice(5) > date.slice(5, birth.value.length)
  return birth.precision !== 'YEAR' && ahead ? years - 1 : years
}

/** `12/05/1958`, `05/1958` or `1958`. */
export function showBirthDate(birth: BirthDate): string {
  return birth.value.split('-').reverse().join('/')
}

/** As forms ask for it, and as nine in ten write it: nothing to put in order. */
const AS_PRESCRIBED = /^(\d{2})\/(\d{2})\/(\d{4})$/

const OLDEST_AGE = 120

/** What stands in the text. `year` has two digits where only two were written. */
type Parts = Readonly<{ day?: number; month?: number; year: string; notes: readonly BirthDateNote[] }>

const SEPARATOR = '(?:\\/\\/?|\\\\|[-.,\\s]+)'

/** After `withoutLeadIn`, folded, in small letters. */
const PATTERNS: readonly Readonly<{ pattern: RegExp; notes: readonly BirthDateNote[] }>[] = [
  { pattern: /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})$/, notes: [] },
  { pattern: dayFirst('\\d{4}'), notes: ['separator'] },
  { pattern: dayFirst('\\d{2}'), notes: ['two-digit-year'] },
  { pattern: /^(?<day>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})$/, notes: ['separator'] },
  { pattern: /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>\d{2})$/, notes: ['separator'] },
  { pattern: /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{2})$/, notes: ['two-digit-year'] },
  { pattern: /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/, notes: ['separator'] },
  { pattern: /^(?:thang )?(?<month>\d{1,2})(?:\/|[-.,\s]+|\s*nam\s*)(?<year>\d{4})$/, notes: ['month-year'] },
  { pattern: /^(?<year>\d{4})$/, notes: ['year-only'] },
  { pattern: /^(?<year>(?!00)\d{2})$/, notes: ['year-only', 'two-digit-year'] },
  { pattern: /^(?<day>\d{1,2}) th(?:ang)?\.? (?<month>\d{1,2}),? (?:nam )?(?<year>\d{4})$/, notes: ['words'] },
  {
    pattern: /^(?<day>\d{1,2}) th(?:ang)?\.? (?<month>\d{1,2}),? (?:nam )?(?<year>\d{2})$/,
    notes: ['words', 'two-digit-year'],
  },
]

function dayFirst(year: string): RegExp {
  return new RegExp(`^(?<day>\\d{1,2})${SEPARATOR}(?<month>\\d{1,2})${SEPARATOR}(?<year>${year})$`)
}

function partsOf(text: string): Parts | undefined {
  const folded = withoutLeadIn(foldKey(text).toLowerCase())
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/[.,;]+$/, '')
    .replace(UNKNOWN_PARTS, '')
    .replace(/(?<=\d[/.-])['’‘`](?=\d\d$)/, '')
  for (const { pattern, notes } of PATTERNS) {
    const groups = pattern.exec(folded)?.groups
    if (groups?.year !== undefined) return { ...numbersIn(groups), year: groups.year, notes }
  }
  return undefined
}

/** `…/…/1945`, `xx/05/1945`: a day or month that nobody knows. */
const UNKNOWN_PARTS = /^(?:[.…_x?-]+\/)+(?=\d)/

/** "Sinh ngày …", "năm sinh: …", "khoảng …" in front; the midnight of a date cell behind. */
function withoutLeadIn(text: string): string {
  return text
    .replace(/^(?:(?:sinh|ngay|nam|sn|ns|mung|mong|khoang|~)[\s:.]*)+(?=\d)/, '')
    .replace(/(?:t| )0?0:00(?::00(?:\.0+)?)?z?$/, '')
}

function numbersIn(groups: Record<string, string | undefined>): Pick<Parts, 'day' | 'month'> {
  return {
    ...(groups.day === undefined ? {} : { day: Number(groups.day) }),
    ...(groups.month === undefined ? {} : { month: Number(groups.month) }),
  }
}

/** `77 tuổi`, or a bare number that can only be an age. */
function ageIn(text: string): number | undefined {
  const age = /^(?:(?:gan|khoang|hon|tren) )?(\d{1,3})(?: ?(?:tuoi|t))?$/i.exec(foldKey(text))?.[1]
  return age === undefined || Number(age) === 0 || Number(age) > OLDEST_AGE ? undefined : Number(age)
}

function decideYear(parts: Parts, { today, yearFromId }: BirthDateContext): BirthDateReading {
  if (parts.year.length === 4) return decideDay(parts, Number(parts.year), today)
  const years = [1900, 2000].map((century) => century + Number(parts.year))
  const told = years.find((year) => year === yearFromId)
  if (told !== undefined) return decideDay(parts, told, today)
  const readings = years.map((year) => decideDay(parts, year, today))
  const candidates = readings.flatMap((reading) => (reading.kind === 'birth-date' ? [reading.birth] : []))
  return candidates.length === 0 ? refused('impossible') : { kind: 'ambiguous-year', candidates }
}

function decideDay({ day, month, notes }: Parts, year: number, today: IsoDate): BirthDateReading {
  const birth = birthDateOf(year, month, day)
  if (birth === undefined || year < OLDEST_YEAR) return refused('impossible')
  if (birth.value > today.slice(0, birth.value.length)) return refused('future')
  const first: readonly BirthDateNote[] = birth.value.endsWith('-01-01') ? ['january-first'] : []
  return { kind: 'birth-date', birth, notes: [...notes, ...first] }
}

/** Nobody alive was born before; a smaller year is a typing error. */
const OLDEST_YEAR = 1890

/** Rosters write `00/00/1950` and `00/05/1950` for what is not known. */
function birthDateOf(year: number, month = 0, day = 0): BirthDate | undefined {
  if (month === 0 && day === 0) return { value: String(year).padStart(4, '0'), precision: 'YEAR' }
  const value = isoDate(year, month, day === 0 ? 1 : day)
  if (value === undefined) return undefined
  return day === 0 ? { value: value.slice(0, 7), precision: 'MONTH' } : { value, precision: 'DAY' }
}

function refused(reason: 'empty' | 'impossible' | 'future' | 'unreadable'): BirthDateReading {
  return { kind: 'refused', reason }
}
