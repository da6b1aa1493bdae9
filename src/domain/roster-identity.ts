import { type BirthDate, type BirthDateNote, birthDateFromSerial, readBirthDate } from './birth-date.js'
import { type NameRepair, nameKey, readPersonName } from './person-name.js'
import {
  factsIn,
  type PersonalIdReading,
  type PersonalIdRepair,
  type PersonalIdWarning,
  readPersonalId,
} from './personal-id.js'
import type { RowDraft } from './roster-draft.js'
import type { ColumnKey } from './roster-list.js'
import type { FindingLevel, RosterField, RosterPerson } from './roster-row.js'
import type { ReadCell } from './roster-text.js'
import { readSex, type Sex } from './sex.js'
import { asciiDigits, foldKey, tidy } from './text.js'

type Identity = Pick<RosterPerson, 'fullName' | 'nameKey' | 'nameNote' | 'sex' | 'birth' | 'personalId' | 'oldId'>

/** Who it is: name, number, birth and sex, each read in the light of the others. Domain.md §11, §13. */
export function readIdentity(draft: RowDraft): Identity & { idFacts: IdFacts | null } {
  const name = readName(draft)
  const idFacts = factsOfId(draft)
  const birth = readBirth(draft, idFacts, sexByName(name.fullName))
  const sex = readSexOf(draft, idFacts, sexByName(name.fullName))
  const id = readId(draft, { birth, sex })
  return { ...name, birth, sex, ...id, idFacts }
}

export type IdFacts = Readonly<{ sex: Sex; birthYear: number }>

const NAME_CODES: Readonly<Record<NameRepair, string>> = {
  case: 'NAME_CASE',
  spaces: 'NAME_SPACES',
  nfd: 'NAME_NFD',
  'wrong-d': 'NAME_WRONG_D',
  'line-break': 'NAME_LINE_BREAK',
}

function readName(draft: RowDraft): Pick<Identity, 'fullName' | 'nameKey' | 'nameNote'> {
  const { reader, header } = draft.sheet
  const parts = header.nameColumns
    .map((column) => reader.at(draft.row, column).text)
    .filter((text) => tidy(text) !== '')
  const raw = parts.length === 1 ? (parts[0] ?? '') : parts.map(tidy).join(' ')
  const reading = readPersonName(raw)
  if (reading.kind === 'refused') {
    const missing = reading.reason === 'empty'
    draft.add(missing ? 'NAME_MISSING' : 'NAME_UNREADABLE', missing ? 'error' : 'ask', 'name', 'name')
    return { fullName: tidy(raw), nameKey: nameKey(raw), nameNote: null }
  }
  for (const repair of reading.repaired) draft.add(NAME_CODES[repair], 'auto', 'name', 'name')
  if (reading.noDiacritics) draft.add('NAME_NO_DIACRITICS', 'warn', 'name', 'name')
  const { remark } = reading
  if (remark !== undefined) draft.add('NAME_NOTE', 'ask', 'name', 'name', { proposed: reading.name, note: remark })
  return { fullName: reading.name, nameKey: nameKey(reading.name), nameNote: remark ?? null }
}

/** `Thị` in the middle of a name is a woman's, `Văn` a man's; other names say nothing. */
export function sexByName(fullName: string): Sex | null {
  const middle = foldKey(fullName).split(' ').slice(1, -1)
  if (middle[0] === 'THI') return 'female'
  return middle[0] === 'VAN' ? 'male' : null
}

/** What a cell gives as a number: digits of a numeric cell in full, and its format, which may show a zero. */
export function idText({ cell, text }: ReadCell): { raw: string; numberFormat?: string } {
  if (cell.kind !== 'number') return { raw: text }
  const raw = String(cell.value)
  return cell.numberFormat === null ? { raw } : { raw, numberFormat: cell.numberFormat }
}

/** What the number tells of its owner, also one that is only proposed: enough to decide a century. */
function factsOfId(draft: RowDraft): IdFacts | null {
  const cell = draft.cell('personalId')
  if (cell === null) return null
  const reading = readPersonalId(idText(cell).raw, {
    provinceCodes: draft.sheet.facts.provinceCodes,
    today: draft.sheet.listDate,
  })
  if (reading.kind === 'personal-id' || reading.kind === 'two-numbers') return factsIn(reading.personalId)
  return reading.kind === 'repairable' ? factsIn(reading.proposed) : null
}

const BIRTH_CODES: Readonly<Partial<Record<BirthDateNote, string>>> = {
  separator: 'DOB_SEPARATOR',
  words: 'DOB_WORDS',
  'two-digit-year': 'DOB_TWO_DIGIT_YEAR',
  'month-year': 'DOB_MONTH_YEAR',
  'year-only': 'DOB_YEAR_ONLY',
  'january-first': 'DOB_JAN_FIRST',
}

function readBirth(draft: RowDraft, idFacts: IdFacts | null, byName: Sex | null): BirthDate | null {
  const [male, female] = [draft.text('birthMale') !== '', draft.text('birthFemale') !== '']
  if (male && female) {
    const proposed = idFacts?.sex ?? byName
    draft.add('DOB_BOTH_SEX_COLUMNS', 'ask', 'sex', 'birthFemale', proposed === null ? {} : { proposed })
  }
  const key = birthColumn(draft, male, female, idFacts?.sex ?? byName)
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
  const reading = isSerial ? birthDateFromSerial(value, context) : readBirthDate(birthText(read), context)
  switch (reading.kind) {
    case 'birth-date':
      if (isSerial) draft.add('DATE_SERIAL', 'auto', 'birth', key)
      for (const note of reading.notes) {
        const code = kind === 'date' && note === 'separator' ? undefined : BIRTH_CODES[note]
        if (code !== undefined) draft.add(code, 'auto', 'birth', key)
      }
      return reading.birth
    case 'ambiguous-year':
      draft.add('DOB_AMBIGUOUS_YEAR', 'ask', 'birth', key, {
        candidates: reading.candidates.map((birth) => birth.value),
      })
      return null
    default:
      refuseBirth(draft, key, reading.reason, reading.age)
      return null
  }
}

/** A number that lost the zero of its day: `5121958`. */
function birthText({ cell, text }: ReadCell): string {
  if (cell.kind === 'date') return String(cell.value)
  return cell.kind === 'number' && /^\d{7}$/.test(text) ? `0${text}` : text
}

const BIRTH_REFUSALS: Readonly<Record<string, readonly [code: string, level: FindingLevel]>> = {
  empty: ['DOB_MISSING', 'ask'],
  'is-age': ['DOB_IS_AGE', 'ask'],
  impossible: ['DOB_IMPOSSIBLE', 'error'],
  future: ['DOB_FUTURE', 'error'],
  unreadable: ['DOB_UNREADABLE', 'error'],
}

function refuseBirth(draft: RowDraft, key: ColumnKey, reason: string, age: number | undefined): void {
  const [code, level] = BIRTH_REFUSALS[reason] ?? ['DOB_UNREADABLE', 'error']
  draft.add(code, level, 'birth', key, age === undefined ? {} : { details: { age } })
}

function readSexOf(draft: RowDraft, idFacts: IdFacts | null, byName: Sex | null): Sex | null {
  if (draft.has('sex')) return sexOfCell(draft, idFacts)
  const [male, female] = [draft.text('birthMale') !== '', draft.text('birthFemale') !== '']
  if (male && female) return null
  if (!male && !female) return idFacts?.sex ?? byName
  const byColumn = male ? 'male' : 'female'
  // The number alone may be mistyped; with the name on its side the date is in the wrong column.
  const doubted = byName !== null && byName !== byColumn && (idFacts === null || idFacts.sex === byName)
  if (!doubted) return byColumn
  draft.add('DOB_WRONG_SEX_COLUMN', 'ask', 'sex', male ? 'birthMale' : 'birthFemale', { proposed: byName })
  return null
}

function sexOfCell(draft: RowDraft, idFacts: IdFacts | null): Sex | null {
  const raw = draft.raw('sex')
  if (tidy(raw) === '') {
    if (idFacts === null) draft.add('SEX_MISSING', 'warn', 'sex', 'sex')
    else draft.add('SEX_FROM_NUMBER', 'auto', 'sex', 'sex')
    return idFacts?.sex ?? null
  }
  const reading = readSex(raw)
  if (reading.kind === 'unknown') {
    draft.add('SEX_UNKNOWN', 'ask', 'sex', 'sex', idFacts === null ? {} : { proposed: idFacts.sex })
    return null
  }
  if (reading.as === 'alias') draft.add('SEX_ALIAS', 'auto', 'sex', 'sex')
  return reading.sex
}

const ID_REPAIRS: Readonly<Record<PersonalIdRepair, string>> = {
  spaced: 'ID_SPACED',
  apostrophe: 'ID_APOSTROPHE',
  'full-width': 'ID_SPACED',
}
const ID_WARNINGS: Readonly<Record<PersonalIdWarning, string>> = {
  'province-unknown': 'ID_PROVINCE_UNKNOWN',
  'year-differs': 'ID_YEAR_MISMATCH',
  'sex-differs': 'ID_SEX_MISMATCH',
  'very-old': 'ID_VERY_OLD',
}
const ID_PROPOSALS = {
  'leading-zero-lost': 'ID_LEADING_ZERO_LOST',
  letter: 'ID_LETTER',
  'number-formatted': 'ID_NUMBER_FORMATTED',
} as const
const ID_REFUSALS: Readonly<Record<string, readonly [code: string, level: FindingLevel]>> = {
  empty: ['ID_MISSING', 'warn'],
  'too-short': ['ID_TOO_SHORT', 'error'],
  'too-long': ['ID_TOO_LONG', 'error'],
  scientific: ['ID_SCIENTIFIC', 'error'],
  zeros: ['ID_ZEROS', 'error'],
  future: ['ID_FUTURE', 'error'],
  'not-digits': ['ID_UNREADABLE', 'error'],
}

function readId(
  draft: RowDraft,
  { birth, sex }: Pick<Identity, 'birth' | 'sex'>,
): Pick<Identity, 'personalId' | 'oldId'> {
  const cell = draft.cell('personalId')
  if (cell === null) return { personalId: null, oldId: null }
  return readIdCell(draft, 'personalId', 'personalId', cell, { birth, sex })
}

/** Reads a number of the beneficiary or of the payee, with its findings. An empty cell of a payee is no finding. */
export function readIdCell(
  draft: RowDraft,
  field: RosterField,
  key: ColumnKey,
  cell: ReadCell,
  { birth, sex }: Pick<Identity, 'birth' | 'sex'>,
): Pick<Identity, 'personalId' | 'oldId'> {
  const { raw, numberFormat } = idText(cell)
  const { facts, listDate } = draft.sheet
  const context = { provinceCodes: facts.provinceCodes, today: listDate, ...(birth && { birth }), ...(sex && { sex }) }
  const reading = readPersonalId(raw, numberFormat === undefined ? context : { ...context, numberFormat })
  if (reading.kind === 'unusable') {
    const lost = cell.cell.kind === 'number' && /^\d{4,6}0{6,}$/.test(asciiDigits(raw))
    const [code, level] = ID_REFUSALS[lost ? 'scientific' : reading.reason] ?? ['ID_UNREADABLE', 'error']
    if (code !== 'ID_MISSING' || field === 'personalId') draft.add(code, level, field, key)
    return { personalId: null, oldId: null }
  }
  return acceptId(draft, field, key, reading)
}

function acceptId(
  draft: RowDraft,
  field: RosterField,
  key: ColumnKey,
  reading: Exclude<PersonalIdReading, { kind: 'unusable' }>,
): Pick<Identity, 'personalId' | 'oldId'> {
  switch (reading.kind) {
    case 'personal-id':
      for (const code of new Set(reading.repaired.map((repair) => ID_REPAIRS[repair])))
        draft.add(code, 'auto', field, key)
      for (const warning of reading.warnings) draft.add(ID_WARNINGS[warning], 'warn', field, key)
      return { personalId: reading.personalId, oldId: null }
    case 'old-id':
      draft.add('ID_CMND9', 'warn', field, key)
      return { personalId: null, oldId: reading.oldId }
    case 'two-numbers':
      draft.add('ID_TWO_NUMBERS', 'ask', field, key)
      return { personalId: reading.personalId, oldId: reading.oldId }
    case 'repairable':
      draft.add(ID_PROPOSALS[reading.reason], 'ask', field, key, { proposed: reading.proposed })
      return { personalId: null, oldId: null }
    case 'placeholder':
      draft.add('ID_PLACEHOLDER', 'warn', field, key)
      return { personalId: null, oldId: null }
  }
}
