import { findDisabilityDegree, readDisabilityTypes } from '../disability.js'
import { fromExcelSerial, type IsoDate, isoDate } from '../iso-date.js'
import { readCoefficient, readMoney } from '../money.js'
import { type Period, readPeriod } from '../period.js'
import { programmeOn, ruleOn } from '../programme.js'
import { amountOn } from '../programme-amount.js'
import type { FindingExtras, RowDraft } from './draft.js'
import type { ColumnKey } from './list.js'
import { MONTHS } from './odd-birth.js'
import type { ReadProgramme } from './programme.js'
import type { RosterField, RosterPerson } from './row.js'

/** Types and degree, and whether they go with the programme. Domain.md §15.5. */
export function readDisability(draft: RowDraft, programme: ReadProgramme): RosterPerson['disability'] {
  if (!draft.has('disabilityType') && !draft.has('disabilityDegree')) return null
  const types = readTypes(draft)
  const written = readDegree(draft)
  const rule =
    programme.likely === null ? undefined : ruleOn(programme.likely, draft.sheet.listDate, draft.sheet.facts.programmes)
  const degree = checkDegree(draft, written, rule?.degree)
  if (programme.likely !== null && draft.has('disabilityType')) {
    const needed = rule?.degree !== undefined
    if (needed && draft.text('disabilityType') === '')
      draft.add('DISABILITY_MISSING', 'warn', 'disability', 'disabilityType')
    const unexpected = !needed && rule?.payee !== 'carer' && !programme.likely.startsWith('CS-')
    if (unexpected && types.length > 0) draft.add('DISABILITY_UNEXPECTED', 'warn', 'disability', 'disabilityType')
  }
  return types.length === 0 && written === null ? null : { types, degree }
}

function readTypes(draft: RowDraft): readonly number[] {
  const text = draft.text('disabilityType')
  if (text === '') return []
  const { memo, facts } = draft.sheet
  const reading = memo.get('disability', draft.raw('disabilityType'), () =>
    readDisabilityTypes(draft.raw('disabilityType'), facts.disabilities),
  )
  switch (reading.kind) {
    case 'one':
      if (reading.as === 'alias') draft.repaired('DISABILITY_ALIAS', 'disability', 'disabilityType')
      return [reading.type.code]
    case 'several':
      draft.add('DISABILITY_SEVERAL', 'ask', 'disability', 'disabilityType', {
        candidates: reading.types.map(({ code }) => String(code)),
      })
      return reading.types.map(({ code }) => code)
    case 'unknown':
      draft.add('DISABILITY_UNKNOWN', 'ask', 'disability', 'disabilityType')
      return []
  }
}

function readDegree(draft: RowDraft): number | null {
  const text = draft.text('disabilityDegree')
  if (text === '') return null
  const { memo, facts } = draft.sheet
  const match = memo.get('degree', draft.raw('disabilityDegree'), () =>
    findDisabilityDegree(draft.raw('disabilityDegree'), facts.disabilities),
  )
  if (match.kind !== 'found') {
    draft.add(
      'DEGREE_UNKNOWN',
      'ask',
      'disability',
      'disabilityDegree',
      match.kind === 'likely' ? { proposed: match.value.code } : {},
    )
    return null
  }
  if (draft.raw('disabilityDegree') !== match.value.name)
    draft.repaired('DISABILITY_ALIAS', 'disability', 'disabilityDegree')
  return match.value.code
}

const MILD = 3

function checkDegree(draft: RowDraft, degree: number | null, needed: 1 | 2 | undefined): number | null {
  if (degree === MILD && needed !== undefined) {
    draft.add('DEGREE_NOT_ENTITLED', 'warn', 'disability', 'disabilityDegree')
    return degree
  }
  if (degree === null || needed === undefined || degree === needed) return degree
  draft.add('DEGREE_CONFLICT', 'ask', 'disability', 'disabilityDegree', {
    details: { programmeSays: needed, cellSays: degree },
  })
  return null
}

type Sums = Pick<RosterPerson, 'coefficient' | 'amount'>

/** Coefficient and amount, held against the programme's and against the table of the list's day. Domain.md §9.1, §10. */
export function readSums(draft: RowDraft, programme: ReadProgramme): Sums {
  const { coefficient, likely } = readCoefficientCell(draft, programme)
  const read = readAmountCell(draft)
  if (read === null) return { coefficient, amount: null }
  const doubt = amountDoubt(draft, programme, likely, read.amount)
  if (doubt !== null) draft.add(doubt.code, 'warn', 'amount', 'amount', doubt.extras)
  // Of a wrong sum it does not matter how it is written.
  if (read.repair !== null && !(doubt?.isWrong ?? false)) draft.repaired(read.repair, 'amount', 'amount')
  return { coefficient, amount: read.amount }
}

function readCoefficientCell(
  draft: RowDraft,
  programme: ReadProgramme,
): { coefficient: number | null; likely: number | undefined } {
  const read = draft.cell('coefficient')
  if (read === null || draft.text('coefficient') === '') return { coefficient: null, likely: undefined }
  const { kind, value } = read.cell
  const find = () =>
    readCoefficient(read.text, { numeric: kind === 'number', ...(kind === 'date' && { date: String(value) }) })
  const reading = draft.sheet.memo.get('coefficient', read.text, find, kind)
  if (reading.kind === 'refused') {
    draft.add('COEFFICIENT_UNREADABLE', 'error', 'coefficient', 'coefficient')
    return { coefficient: null, likely: undefined }
  }
  if (reading.kind === 'damaged') {
    draft.add('COEFFICIENT_DAMAGED', 'ask', 'coefficient', 'coefficient', { proposed: reading.proposed })
    return { coefficient: null, likely: reading.proposed }
  }
  if (reading.notes.length > 0) draft.repaired('COEFFICIENT_TEXT', 'coefficient', 'coefficient')
  checkCoefficient(draft, programme, reading.coefficient)
  return { coefficient: reading.coefficient, likely: reading.coefficient }
}

function checkCoefficient(draft: RowDraft, { code, children = 1 }: ReadProgramme, coefficient: number): void {
  if (code === null) return
  const said = programmeOn(code, draft.sheet.listDate, draft.sheet.facts.programmes)
  if (said?.coefficient === undefined || said.basis === 'merit-standard') return
  if (coefficient !== said.coefficient && coefficient !== said.coefficient * children) {
    draft.add('COEFFICIENT_MISMATCH', 'warn', 'coefficient', 'coefficient', {
      details: { programmeSays: said.coefficient },
    })
  }
}

function readAmountCell(draft: RowDraft): { amount: number; repair: string | null } | null {
  const read = draft.cell('amount')
  if (read === null || draft.text('amount') === '' || /^[-–—.]+$/.test(read.said)) return null
  const { kind } = read.cell
  const reading = draft.sheet.memo.get('amount', read.text, () => readMoney(read.text, kind === 'number'), kind)
  if (reading.kind === 'refused') {
    draft.add('AMOUNT_UNREADABLE', 'error', 'amount', 'amount')
    return null
  }
  const { notes, amount } = reading
  if (notes.includes('millions')) return { amount, repair: 'AMOUNT_MILLIONS' }
  const repair = notes.includes('thousands') ? 'AMOUNT_THOUSANDS' : notes.includes('text') ? 'AMOUNT_TEXT' : null
  return { amount, repair }
}

type AmountDoubt = Readonly<{ code: string; isWrong: boolean; extras: FindingExtras }>

function amountDoubt(
  draft: RowDraft,
  programme: ReadProgramme,
  coefficient: number | undefined,
  amount: number,
): AmountDoubt | null {
  if (programme.likely === null) return null
  const { listDate, facts } = draft.sheet
  const { children, injuryPercent, likely: code } = programme
  const of = {
    code,
    ...(coefficient !== undefined && { coefficient }),
    ...(children && { children }),
    ...(injuryPercent && { injuryPercent }),
  }
  const computed = amountOn(of, listDate, facts.programmes)
  if (computed.kind === 'no-table') return { code: 'AMOUNT_NO_TABLE', isWrong: false, extras: {} }
  if (computed.amount === amount) return null
  const former = formerDays(draft).some((day) => {
    const then = amountOn(of, day, facts.programmes)
    return then.kind === 'amount' && then.amount === amount
  })
  const extras = { details: { computed: computed.amount } }
  return { code: former ? 'AMOUNT_OLD_RATE' : 'AMOUNT_MISMATCH', isWrong: true, extras }
}

/** Days on which an earlier standard held, the latest first. */
function formerDays({ sheet }: RowDraft): readonly IsoDate[] {
  return sheet.memo.get('former', '', () => {
    const { listDate, facts } = sheet
    const ended = facts.programmes.standardRates.flatMap(({ validTo }) =>
      validTo !== undefined && validTo < listDate ? [validTo] : [],
    )
    return [...new Set(ended)].sort().reverse()
  })
}

/** The month from which it is paid. A real date counts by its month. */
export function readStartMonth(draft: RowDraft): Period | null {
  const read = draft.cell('startMonth')
  if (read === null || draft.text('startMonth') === '') return null
  const month =
    read.cell.kind === 'date'
      ? String(read.cell.value).slice(0, 7)
      : draft.sheet.memo.get('month', draft.text('startMonth'), () =>
          monthIn(draft.text('startMonth'), draft.sheet.listDate),
        )
  if (month === null) {
    draft.add('START_UNREADABLE', 'ask', 'startMonth', 'startMonth')
    return null
  }
  if (read.cell.kind === 'date') draft.repaired('DATE_SERIAL', 'startMonth', 'startMonth')
  if (month > draft.sheet.listDate.slice(0, 7)) draft.add('START_AFTER_LIST', 'warn', 'startMonth', 'startMonth')
  return month
}

function monthIn(text: string, listDate: IsoDate): Period | null {
  const day = serialDay(text) ?? dayIn(text)
  if (day !== null) return day.slice(0, 7)
  const bare = text.replace(/^(?:từ|tu)\s+/iu, '').replace(/\s*(?:[-–—]+|đến)\s*nay$/iu, '')
  const reading = readPeriod(withMonthNumber(bare), listDate)
  return reading.kind === 'period' ? reading.period : null
}

/** `Jan-23`, as Excel shows a month in English. */
function withMonthNumber(text: string): string {
  const [, name = '', year = ''] = /^([A-Za-z]{3})-([0-3]\d|\d{4})$/.exec(text) ?? []
  const month = MONTHS.indexOf(name.toUpperCase()) + 1
  return month === 0 ? text : `${month}/${year.padStart(4, '20')}`
}

/** A plain day, of issue or of a decision; `null` with a finding when it is none. */
export function readDay(draft: RowDraft, key: ColumnKey, field: RosterField): IsoDate | null {
  const read = draft.cell(key)
  if (read === null || draft.text(key) === '') return null
  if (read.cell.kind === 'date') {
    draft.repaired('DATE_SERIAL', field, key)
    return String(read.cell.value)
  }
  const day = draft.sheet.memo.get('day', draft.text(key), () => serialDay(draft.text(key)) ?? dayIn(draft.text(key)))
  if (day === null) draft.add('DATE_UNREADABLE', 'warn', field, key)
  return day
}

/** The number of a day since 2000 that lost its format: `44545`. */
function serialDay(text: string): IsoDate | null {
  return /^[34]\d{4}$/.test(text) && Number(text) >= FIRST_OF_2000 ? fromExcelSerial(Number(text)) : null
}

const FIRST_OF_2000 = 36_526

/**
 * A day of a paper as written, `5/1/2020`, `5/1/20` or in words, also with where it was issued behind it; `null` when it is
 * none. Papers with two digits for the year are of this century.
 */
export function dayIn(text: string): IsoDate | null {
  const [, day, month, year = ''] =
    /^(?:ngày\s+)?(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4}|[0-3]\d)(?:[\s,;]+\p{L}.*)?$/iu.exec(
      text,
    ) ?? []
  return year === '' ? null : (isoDate(Number(year.padStart(4, '20')), Number(month), Number(day)) ?? null)
}
