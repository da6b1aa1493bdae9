import type { BirthDate } from './birth-date.js'
import type { IsoDate } from './iso-date.js'
import { type Period, periodOf } from './period.js'
import { holdsOn, type ProgrammeCatalogue } from './programme.js'

/** A row of `data/reference/age-successors.csv`: the programme that follows when its age is over; none: the benefit stops. */
export type AgeSuccessor = Readonly<{
  code: string
  successor: string | undefined
  validFrom: IsoDate
  validTo: IsoDate | undefined
}>

/** Somebody grows out of a programme: `age` years on `day`. */
export type AgeReview = Readonly<{ age: number; day: IsoDate; successor: string | undefined }>

/**
 * Whether somebody grows out of the programme by the end of `upTo`, by the ages of its rules (domain.md §9.2). A new rule
 * counts from its first day for those who are past its age already. `undefined`: not yet, or age does not matter.
 */
export function ageReview(
  code: string,
  birth: BirthDate,
  upTo: Period,
  { rules }: Pick<ProgrammeCatalogue, 'rules'>,
  successors: readonly AgeSuccessor[],
): AgeReview | undefined {
  const reached = rules
    .filter((rule) => rule.code === code && rule.ageBelow !== undefined)
    .flatMap((rule) => {
      const age = rule.ageBelow ?? 0
      const birthday = birthdayOf(birth, age)
      const from = rule.validFrom ?? ''
      const day = birthday < from ? from : birthday
      return holdsOn(rule, day) && periodOf(day) <= upTo ? [{ age, day }] : []
    })
  const [first] = reached.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (first === undefined) return undefined
  const next = successors.find((row) => row.code === code && holdsOn(row, first.day))
  return next && { ...first, successor: next.successor }
}

/** The day on which somebody is that old; of a month or a year alone its first day. */
function birthdayOf({ value, precision }: BirthDate, age: number): IsoDate {
  const year = Number(value.slice(0, 4)) + age
  if (precision === 'YEAR') return `${year}-01-01`
  if (precision === 'MONTH') return `${year}-${value.slice(5, 7)}-01`
  const isLeapDay = value.slice(5) === '02-29' && !isLeapYear(year)
  return `${year}-${isLeapDay ? '03-01' : value.slice(5)}`
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
