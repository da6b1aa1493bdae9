import type { BirthDate } from './birth-date.js'
import type { IsoDate } from './iso-date.js'
import type { Sex } from './sex.js'

/** What the 12 digits say about their owner. The province is that of birth registration, not of residence. */
export type PersonalIdFacts = Readonly<{ sex: Sex; birthYear: number; provinceCode: string }>

export type PersonalIdWarning = 'province-unknown' | 'year-differs' | 'sex-differs' | 'very-old'

export type PersonalIdRepair = 'spaced' | 'apostrophe' | 'full-width'

export type PersonalIdReading =
  | Readonly<{
      kind: 'personal-id'
      personalId: string
      warnings: readonly PersonalIdWarning[]
      repaired: readonly PersonalIdRepair[]
    }>
  /** A nine-digit CMND: helps matching, is no identity any more. */
  | Readonly<{ kind: 'old-id'; oldId: string; repaired: readonly PersonalIdRepair[] }>
  /** Never used without a person's yes. */
  | Readonly<{ kind: 'repairable'; proposed: string; reason: 'leading-zero-lost' | 'letter' | 'number-formatted' }>
  | Readonly<{ kind: 'two-numbers'; personalId: string; oldId: string }>
  /** Words such as "chưa có" in place of the number. */
  | Readonly<{ kind: 'placeholder' }>
  | Readonly<{
      kind: 'unusable'
      reason: 'empty' | 'too-short' | 'too-long' | 'scientific' | 'zeros' | 'future' | 'not-digits'
    }>

export type PersonalIdContext = Readonly<{
  provinceCodes: ReadonlySet<string>
  today: IsoDate
  birth?: BirthDate
  sex?: Sex
  /** The number format of a numeric cell, e.g. `000000000000`: such a cell shows a zero that it does not hold. */
  numberFormat?: string
}>

/** Reads a personal ID (số định danh cá nhân, CCCD) as typed or as found in a cell. Domain.md §11.1. */
export function readPersonalId(raw: string, context: PersonalIdContext): PersonalIdReading {
  throw new Error(`${raw}${context.today}`)
}

/** What the number says. `personalId` has 12 digits. Digit 4 is century and sex: 0/1 = 1900s, 2/3 = 2000s … */
export function factsIn(personalId: string): PersonalIdFacts {
  const century = Number(personalId[3])
  return {
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(personalId.slice(4, 6)),
    provinceCode: personalId.slice(0, 3),
  }
}
