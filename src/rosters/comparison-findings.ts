import { showPeriod } from '../domain/period.js'
import type { Doubt, RowComparison } from '../domain/roster/comparison.js'
import type { FieldChange } from '../domain/roster/diff.js'
import type { ColumnKey } from '../domain/roster/list.js'
import type { Finding, RosterField, RowRef } from '../domain/roster/row.js'
import { showRowRef } from '../domain/roster/row-ref.js'

/** Columns that a field is read from, the likeliest first. */
const COLUMNS: Readonly<Partial<Record<RosterField, readonly ColumnKey[]>>> = {
  name: ['name'],
  sex: ['sex', 'birthMale', 'birthFemale'],
  birth: ['birth', 'birthMale', 'birthFemale'],
  personalId: ['personalId'],
  unit: ['communeName', 'communeCode'],
  village: ['village'],
  ethnic: ['ethnic'],
  phone: ['phone'],
  disability: ['disabilityType', 'disabilityDegree'],
  programme: ['programmeCode', 'programme'],
  coefficient: ['coefficient'],
  amount: ['amount'],
  startMonth: ['startMonth'],
  fileNo: ['fileNo'],
  decisionNo: ['decisionNo'],
  decisionDate: ['decisionDate'],
  method: ['method'],
  account: ['accountOwn', 'accountPayee'],
  payee: ['payeeName'],
  payeeId: ['payeeId'],
  relationship: ['relationship'],
}

/**
 * What comparing a row with the records adds to its findings, in the same shape: `RECORD_UPDATED` (the row's word counts),
 * `RECORD_DIFFERS` (two facts contradict), and `MATCH_…` where a person must say what the row is about.
 */
export function comparisonFindings(
  columns: readonly Readonly<{ sheet: string; column: string; key: string | null }>[],
): (at: RowRef, comparison: RowComparison) => readonly Finding[] {
  const letters = new Map(columns.map(({ sheet, column, key }) => [`${sheet} ${key}`, column]))
  const cellOf = ({ sheet, row }: RowRef, field: RosterField): string => {
    const letter = COLUMNS[field]?.map((key) => letters.get(`${sheet} ${key}`)).find((found) => found !== undefined)
    return letter === undefined ? `${row}:${row}` : `${letter}${row}`
  }
  return (at, comparison) => {
    if (comparison.kind === 'duplicate') return []
    if (comparison.kind === 'ambiguous') {
      const asked = doubtFinding(comparison.doubt, at, cellOf(at, FIELDS[comparison.doubt.kind]))
      return [comparison.dropped === undefined ? asked : { ...asked, level: 'auto', decided: comparison.dropped }]
    }
    return comparison.changes.map((change) => changeFinding(change, cellOf(at, change.field)))
  }
}

const FIELDS: Readonly<Record<Doubt['kind'], RosterField>> = {
  unplaced: 'unit',
  outside: 'unit',
  who: 'name',
  'second-listing': 'name',
  'which-benefit': 'programme',
  'other-programme': 'programme',
  ended: 'programme',
}

function changeFinding({ field, before, after, decision }: FieldChange, cell: string): Finding {
  if (decision === 'apply') {
    return { code: 'RECORD_UPDATED', level: 'auto', field, cell, details: { before: before ?? '', after } }
  }
  return { code: 'RECORD_DIFFERS', level: 'ask', field, cell, proposed: after, details: { before: before ?? '' } }
}

function doubtFinding(doubt: Doubt, at: RowRef, cell: string): Finding {
  const field = FIELDS[doubt.kind]
  switch (doubt.kind) {
    case 'unplaced':
      return { code: 'MATCH_NO_UNIT', level: 'ask', field, cell }
    case 'outside':
      // Nothing to decide: whoever has that commune sends its rows.
      return { code: 'MATCH_OTHER_UNIT', level: 'warn', field, cell }
    case 'who':
      return { code: 'MATCH_WHO', level: 'ask', field, cell, candidates: doubt.candidates }
    case 'second-listing': {
      const candidates = doubt.rows.map((row) => showRowRef(row, at.sheet))
      return { code: 'MATCH_IN_FILE', level: 'ask', field, cell, candidates, details: { sign: doubt.sign } }
    }
    case 'which-benefit':
      return { code: 'MATCH_WHICH_BENEFIT', level: 'ask', field, cell, candidates: doubt.candidates }
    case 'other-programme':
      return { code: 'MATCH_OTHER_PROGRAMME', level: 'ask', field, cell, details: { before: doubt.known } }
    case 'ended': {
      const { state, until } = doubt.line
      const details = {
        record: doubt.known,
        state,
        until: until === null ? 'none' : showPeriod(until),
        sure: doubt.isSure ? 'yes' : 'no',
      }
      return { code: 'MATCH_ENDED', level: 'ask', field, cell, details }
    }
  }
}
