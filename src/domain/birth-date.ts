import { fromExcelSerial, type IsoDate, isoDate } from './iso-date.js'

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

/** Reads a birth date as people and Excel write it, day first. Domain.md §11.4. */
export function readBirthDate(raw: string, context: BirthDateContext): BirthDateReading {
  throw new Error(`${raw}${context.today}`)
}

/** The birth date in a real Excel date cell. */
export function birthDateFromSerial(serial: number, context: BirthDateContext): BirthDateReading {
  return readBirthDate(fromExcelSerial(serial), context)
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

/** A birth date of full precision; `undefined` when there is no such day. */
export function birthDay(year: number, month: number, day: number): BirthDate | undefined {
  const value = isoDate(year, month, day)
  return value === undefined ? undefined : { value, precision: 'DAY' }
}
