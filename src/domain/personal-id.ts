import { type BirthDate, birthYear } from './birth-date.js'
import type { IsoDate } from './iso-date.js'
import type { Sex } from './sex.js'
import { asciiDigits, foldKey, tidy } from './text.js'

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

/**
 * Reads a personal ID (số định danh cá nhân, CCCD) as typed or as found in a cell. Spaces, dots, dashes, a leading
 * apostrophe and full-width digits are cleaned; a lost zero or a letter is only proposed. Domain.md §11.1.
 */
export function readPersonalId(raw: string, context: PersonalIdContext): PersonalIdReading {
  if (TWELVE_DIGITS.test(raw)) return readTwelve(raw, [], context)
  const text = asciiDigits(tidy(raw))
  if (text === '') return { kind: 'unusable', reason: 'empty' }
  if (SCIENTIFIC.test(text)) return { kind: 'unusable', reason: 'scientific' }
  if (saysThatThereIsNone(text)) return { kind: 'placeholder' }
  const two = twoNumbersIn(raw)
  if (two !== undefined) return two
  const compact = text.replace(LABEL, '').replace(SEPARATORS, '')
  if (!/^[0-9]+$/.test(compact)) return readWithLetters(compact, context)
  return readDigits(compact, repairsOf(raw, text), context)
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

const TWELVE_DIGITS = /^[0-9]{12}$/
const SCIENTIFIC = /^[0-9]([.,][0-9]+)?E\+?[0-9]{1,2}$/i

/** "CCCD: 038…", "số định danh 038…": words before the number, with a space or colon after them. */
const LABEL = /^(?:\p{L}+[\s:.]+)+(?=[0-9O])/u

const SEPARATORS = /[\s.,'’‘`"\-–—_]/g

/** Folded words that stand where a number should: nobody has one, or it is being made. */
const NONE_WORDS =
  /^(CHUA|KHONG|KO|K |MAT|QUEN|DANG|CHO|THAT LAC|CHUA CO|BI MAT|X$|XXX)|CHUA (CO|LAM|CAP|DU)|LAM LAI|CAP LAI|BO SUNG/

/** Letters that people and scanners put in place of a digit. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' }

const OLD_ID_LENGTH = 9
const ID_LENGTH = 12

function saysThatThereIsNone(text: string): boolean {
  return !/[0-9]{3}/.test(text) && (NONE_WORDS.test(foldKey(text)) || /^[-–—.?/]+$/.test(text))
}

/** A 12-digit number and a CMND in one cell, in either order, with anything but digits between them. */
function twoNumbersIn(raw: string): PersonalIdReading | undefined {
  const runs = asciiDigits(raw).match(/[0-9]+/g) ?? []
  const [first, second] = runs
  if (runs.length !== 2 || first === undefined || second === undefined) return undefined
  if (first.length === ID_LENGTH && second.length === OLD_ID_LENGTH) {
    return { kind: 'two-numbers', personalId: first, oldId: second }
  }
  if (first.length === OLD_ID_LENGTH && second.length === ID_LENGTH) {
    return { kind: 'two-numbers', personalId: second, oldId: first }
  }
  return undefined
}

function repairsOf(raw: string, text: string): readonly PersonalIdRepair[] {
  const repaired: PersonalIdRepair[] = []
  if (/^['’‘`]/.test(text)) repaired.push('apostrophe')
  if (/[\s.,\-–—_]/.test(raw)) repaired.push('spaced')
  if (/[\uFF10-\uFF19]/.test(raw)) repaired.push('full-width')
  return repaired
}

function readWithLetters(compact: string, context: PersonalIdContext): PersonalIdReading {
  const proposed = compact.toUpperCase().replace(/[A-Z]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
  const letters = compact.replace(/[0-9]/g, '').length
  const believable = letters <= 3 && isPossible(proposed, context)
  return believable ? { kind: 'repairable', proposed, reason: 'letter' } : { kind: 'unusable', reason: 'not-digits' }
}

function readDigits(
  digits: string,
  repaired: readonly PersonalIdRepair[],
  context: PersonalIdContext,
): PersonalIdReading {
  if (/^0+$/.test(digits)) return { kind: 'unusable', reason: 'zeros' }
  if (digits.length === ID_LENGTH) return readTwelve(digits, repaired, context)
  if (digits.length === OLD_ID_LENGTH) return { kind: 'old-id', oldId: digits, repaired }
  if (digits.length > ID_LENGTH) return { kind: 'unusable', reason: 'too-long' }
  return proposeZeros(digits, context) ?? { kind: 'unusable', reason: 'too-short' }
}

function readTwelve(
  personalId: string,
  repaired: readonly PersonalIdRepair[],
  context: PersonalIdContext,
): PersonalIdReading {
  if (personalId.endsWith('000000')) return { kind: 'unusable', reason: 'zeros' }
  const ahead = factsIn(personalId).birthYear > yearOf(context.today)
  // With another birth date on the list it is a mismatch for the police to look at, not a slip of the keyboard.
  if (ahead && context.birth === undefined) return { kind: 'unusable', reason: 'future' }
  return { kind: 'personal-id', personalId, warnings: warningsOf(personalId, context), repaired }
}

/** Excel drops the zeros in front: 11 digits, or 10 for the provinces 001–009. Proposed when all else agrees. */
function proposeZeros(digits: string, context: PersonalIdContext): PersonalIdReading | undefined {
  if (digits.length < ID_LENGTH - 2 || digits.startsWith('0')) return undefined
  const proposed = digits.padStart(ID_LENGTH, '0')
  if (!isPossible(proposed, context)) return undefined
  const formatted = /^0{12}/.test(context.numberFormat ?? '')
  return { kind: 'repairable', proposed, reason: formatted ? 'number-formatted' : 'leading-zero-lost' }
}

/** Twelve digits of a known province, a year not ahead, and nothing that speaks against birth or sex. */
function isPossible(personalId: string, context: PersonalIdContext): boolean {
  const reading = TWELVE_DIGITS.test(personalId) ? readTwelve(personalId, [], context) : undefined
  return reading?.kind === 'personal-id' && reading.warnings.every((warning) => warning === 'very-old')
}

function warningsOf(personalId: string, { provinceCodes, today, birth, sex }: PersonalIdContext) {
  const facts = factsIn(personalId)
  const warnings: PersonalIdWarning[] = []
  if (!provinceCodes.has(facts.provinceCode)) warnings.push('province-unknown')
  if (birth !== undefined && birthYear(birth) !== facts.birthYear) warnings.push('year-differs')
  if (sex !== undefined && sex !== facts.sex) warnings.push('sex-differs')
  if (yearOf(today) - facts.birthYear > OLDEST_AGE) warnings.push('very-old')
  return warnings
}

const OLDEST_AGE = 110

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}
