import {
  type BirthDate,
  type BirthDateContext,
  type BirthDateNote,
  type BirthDateReading,
  birthDateFromSerial,
  readBirthDate,
} from '../birth-date.js'
import type { Sex } from '../sex.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import { readOddBirth, saysNoBirth } from './odd-birth.js'
import type { IdFacts } from './personal-id.js'
import type { FindingLevel } from './row.js'
import type { ReadCell } from './text.js'

const BIRTH_CODES: Readonly<Partial<Record<BirthDateNote, string>>> = {
  separator: 'DOB_SEPARATOR',
  words: 'DOB_WORDS',
  'two-digit-year': 'DOB_TWO_DIGIT_YEAR',
  'month-year': 'DOB_MONTH_YEAR',
  'year-only': 'DOB_YEAR_ONLY',
  'january-first': 'DOB_JAN_FIRST',
}

/** The birth date, from one column or from the one of its sex; `sexHint` says where a missing one should stand. */
export function readBirth(draft: RowDraft, idFacts: IdFacts | null, sexHint: Sex | null): BirthDate | null {
  const [male, female] = [draft.text('birthMale') !== '', draft.text('birthFemale') !== '']
  if (male && female) {
    const proposed = sexHint
    draft.add('DOB_BOTH_SEX_COLUMNS', 'ask', 'sex', 'birthFemale', proposed === null ? {} : { proposed })
  }
  const key = birthColumn(draft, male, female, sexHint)
  if (key === null) return null
  if (male && female && draft.text('birthMale') !== draft.text('birthFemale')) return null
  return readBirthCell(draft, key, idFacts)
}

/** The column with the date; without a date the one where it should stand. */
function birthColumn(draft: RowDraft, male: boolean, female: boolean, sex: Sex | null): ColumnKey | null {
  if (male) return 'birthMale'
  if (female) return 'birthFemale'
  if (draft.has('birth')) return 'birth'
  if (!draft.has('birthMale') && !draft.has('birthFemale')) return null
  return sex === 'female' && draft.has('birthFemale') ? 'birthFemale' : 'birthMale'
}

function readBirthCell(draft: RowDraft, key: ColumnKey, idFacts: IdFacts | null): BirthDate | null {
  const read = draft.cell(key)
  if (read === null) return null
  const context = { today: draft.sheet.listDate, ...(idFacts && { yearFromId: idFacts.birthYear }) }
  const { kind, value } = read.cell
  const isSerial = kind === 'number' && typeof value === 'number' && value > 2200 && value < 60_000
  const text = key === 'birth' && draft.has('birthMonth') ? inThreeColumns(draft) : birthText(read)
  const reading = isSerial ? birthDateFromSerial(value, context) : readBirthDate(text, context)
  switch (reading.kind) {
    case 'birth-date':
      if (isSerial) draft.repaired('DATE_SERIAL', 'birth', key)
      for (const note of reading.notes) {
        // A real date has no spelling to report, and its 01/01 was typed as a day.
        const code =
          kind === 'date' && (note === 'separator' || note === 'january-first') ? undefined : BIRTH_CODES[note]
        if (code !== undefined) draft.repaired(code, 'birth', key)
      }
      return reading.birth
    case 'ambiguous-year':
      draft.add('DOB_AMBIGUOUS_YEAR', 'ask', 'birth', key, {
        candidates: reading.candidates.map((birth) => birth.value),
      })
      return null
    default:
      return readOdd(draft, key, text, reading, context)
  }
}

/** What can still be made of a cell that reads like no date: certain, or proposed to somebody. */
function readOdd(
  draft: RowDraft,
  key: ColumnKey,
  text: string,
  { reason, age }: Extract<BirthDateReading, { kind: 'refused' }>,
  context: BirthDateContext,
): BirthDate | null {
  const mayBeOdd = reason === 'unreadable' || reason === 'impossible'
  const serial = /^\d{4,5}(?:[.,]0+)?$/.test(text) ? birthDateFromSerial(Number.parseInt(text, 10), context) : null
  if (mayBeOdd && serial?.kind === 'birth-date') {
    draft.add('DOB_ODD', 'ask', 'birth', key, { proposed: serial.birth.value })
    return null
  }
  const { births, isSure } = mayBeOdd ? readOddBirth(text, context) : NO_BIRTH
  const [first] = births
  if (first === undefined) {
    const isMissing = reason === 'unreadable' && saysNoBirth(text)
    return refuseBirth(draft, key, isMissing ? 'empty' : reason, age)
  }
  if (isSure) {
    draft.repaired('DOB_WORDS', 'birth', key)
    return first
  }
  const values = births.map(({ value }) => value)
  draft.add('DOB_ODD', 'ask', 'birth', key, values.length > 1 ? { candidates: values } : { proposed: first.value })
  return null
}

const NO_BIRTH = { births: [], isSure: false } as const

/** Day, month and year of three columns as one date; what is not known is 00. A year cell may hold the whole date. */
function inThreeColumns(draft: RowDraft): string {
  const year = draft.text('birth')
  if (!/^\d{2,4}$/.test(year)) return year
  const part = (key: ColumnKey): string => (/^\d{1,2}$/.test(draft.text(key)) ? draft.text(key) : '00')
  const [day, month] = [part('birthDay'), part('birthMonth')]
  return Number(month) === 0 ? year : `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`
}

/** A number that lost the zero of its day: `5121958`. */
function birthText({ cell, text }: ReadCell): string {
  if (cell.kind === 'date') return asShown(String(cell.value), cell.numberFormat ?? '')
  if (/^(?:19|20)\d\d[.,]0+$/.test(text)) return text.slice(0, 4)
  return cell.kind === 'number' && /^\d{7}$/.test(text) ? `0${text}` : text
}

/** Excel makes the first of May out of `05/1950`, and shows no day: `May-50`. The same for a year. */
function asShown(day: string, format: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (dayOfMonth !== '01' || signs.includes('d') || !signs.includes('y')) return day
  if (signs.includes('m')) return `${month}/${year}`
  return month === '01' ? year : day
}

const BIRTH_REFUSALS: Readonly<Record<string, readonly [code: string, level: FindingLevel]>> = {
  empty: ['DOB_MISSING', 'ask'],
  'is-age': ['DOB_IS_AGE', 'ask'],
  impossible: ['DOB_IMPOSSIBLE', 'error'],
  future: ['DOB_FUTURE', 'error'],
  unreadable: ['DOB_UNREADABLE', 'error'],
}

function refuseBirth(draft: RowDraft, key: ColumnKey, reason: string, age: number | undefined): null {
  const [code, level] = BIRTH_REFUSALS[reason] ?? ['DOB_UNREADABLE', 'error']
  draft.add(code, level, 'birth', key, age === undefined ? {} : { details: { age } })
  return null
}
