import type { BirthDate } from '../birth-date.js'
import {
  factsIn,
  type PersonalIdReading,
  type PersonalIdRepair,
  type PersonalIdWarning,
  readPersonalId,
} from '../personal-id.js'
import type { Sex } from '../sex.js'
import { asciiDigits } from '../text.js'
import type { RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import type { FindingLevel, RosterField, RosterPerson } from './row.js'
import type { ReadCell } from './text.js'

export type IdFacts = Readonly<{ sex: Sex; birthYear: number }>

type Numbers = Pick<RosterPerson, 'personalId' | 'oldId'>
type Owner = Readonly<{ birth: BirthDate | null; sex: Sex | null }>

/** What a cell gives as a number: digits of a numeric cell in full, and its format, which may show a zero. */
export function idText({ cell, text }: ReadCell): { raw: string; numberFormat?: string } {
  if (cell.kind !== 'number') return { raw: text.replace(LEFT_BEHIND, '') }
  const raw = String(cell.value)
  return cell.numberFormat === null ? { raw } : { raw, numberFormat: cell.numberFormat }
}

/** What stays behind a number that was copied: `038054911560;`, or the zero of a number that became text, `….0`. */
const LEFT_BEHIND = /(?<=^\s*\d{9,12})(?:[.,]0+|\s*[;:,.…][\s;:,.…]*)$/

/** What the number tells of its owner, also one that is only proposed: enough to decide a century. */
export function factsOfId(draft: RowDraft): IdFacts | null {
  const cell = draft.cell('personalId')
  if (cell === null) return null
  if (/^\d{12}$/.test(cell.said)) return factsIn(cell.said)
  const reading = readPersonalId(idText(cell).raw, {
    provinceCodes: draft.sheet.facts.provinceCodes,
    today: draft.sheet.listDate,
  })
  if (reading.kind === 'personal-id' || reading.kind === 'two-numbers') return factsIn(reading.personalId)
  return reading.kind === 'repairable' ? factsIn(reading.proposed) : null
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

/** The number of the row, read against birth and sex. Domain.md §11.1, §11.3. */
export function readId(draft: RowDraft, { birth, sex }: Owner): Numbers {
  const cell = draft.cell('personalId')
  const former = draft.cell('oldId')
  const isOnlyFormer = (cell === null || cell.said === '') && former !== null && former.said !== ''
  if (isOnlyFormer) return readIdCell(draft, 'personalId', 'oldId', former, { birth, sex })
  if (cell === null) return { personalId: null, oldId: null }
  const numbers = readIdCell(draft, 'personalId', 'personalId', cell, { birth, sex })
  return numbers.oldId === null ? { ...numbers, oldId: formerNumber(former) } : numbers
}

/** What a column of its own says of the number before; anything but nine digits is of no use. */
function formerNumber(cell: ReadCell | null): string | null {
  const digits = cell === null ? '' : idText(cell).raw.replace(/[\s.'’]/g, '')
  return /^\d{9}$/.test(digits) ? digits : null
}

/** Reads a number of the beneficiary or of the payee, with its findings. An empty cell of a payee is no finding. */
export function readIdCell(
  draft: RowDraft,
  field: RosterField,
  key: ColumnKey,
  cell: ReadCell,
  { birth, sex }: Owner,
): Numbers {
  const { raw, numberFormat } = idText(cell)
  const { facts, listDate } = draft.sheet
  const context = { provinceCodes: facts.provinceCodes, today: listDate, ...(birth && { birth }), ...(sex && { sex }) }
  const reading = readPersonalId(raw, numberFormat === undefined ? context : { ...context, numberFormat })
  if (reading.kind === 'unusable') {
    const candidates = numbersAmongWords(raw)
    if (reading.reason !== 'empty' && candidates.length > 0) {
      const isOne = candidates.length === 1
      const extras = isOne ? { proposed: candidates[0] ?? '' } : { candidates }
      draft.add(isOne ? 'ID_WITH_WORDS' : 'ID_TWO_NUMBERS', 'ask', field, key, extras)
      return { personalId: null, oldId: null }
    }
    const lost = cell.cell.kind === 'number' && /^\d{4,6}0{6,}$/.test(asciiDigits(raw))
    const [code, level] = ID_REFUSALS[lost ? 'scientific' : reading.reason] ?? ['ID_UNREADABLE', 'error']
    if (code !== 'ID_MISSING' || field === 'personalId') draft.add(code, level, field, key)
    return { personalId: null, oldId: null }
  }
  return acceptId(draft, field, key, reading)
}

/**
 * Whole 12-digit numbers with something else beside them: the day of issue, whose it is, a second number; or one that was
 * written with an exponent and all its digits.
 */
function numbersAmongWords(raw: string): readonly string[] {
  const text = asciiDigits(raw)
  const [, first = '', rest = '', exponent = ''] = /^\s*(\d)[.,](\d+)E\+?(\d\d)\s*$/i.exec(text) ?? []
  if (rest !== '' && rest.length === Number(exponent))
    return rest.length >= 9 && rest.length <= 11 ? [(first + rest).padStart(12, '0')] : []
  return /[^\d\s.,'’-]|\d{12}\D+\d{6}/.test(text) ? [...new Set(text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])] : []
}

function acceptId(
  draft: RowDraft,
  field: RosterField,
  key: ColumnKey,
  reading: Exclude<PersonalIdReading, { kind: 'unusable' }>,
): Numbers {
  switch (reading.kind) {
    case 'personal-id':
      for (const code of new Set(reading.repaired.map((repair) => ID_REPAIRS[repair]))) draft.repaired(code, field, key)
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
