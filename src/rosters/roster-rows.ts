import { nameKey } from '../domain/person-name.js'
import type { ProgrammeGroup } from '../domain/programme.js'
import type { RowPlace } from '../domain/roster/comparison.js'
import { disabilityOf } from '../domain/roster/diff.js'
import type { ColumnKey } from '../domain/roster/list.js'
import type { RosterPayee } from '../domain/roster/row.js'
import { tidy } from '../domain/text.js'
import type { BeneficiaryRow } from '../store/beneficiaries.js'
import type { ImportSummary } from '../store/import-summary.js'
import type { RosterAccountRow, RosterLine, RosterPayeeRow } from '../store/roster-records.js'
import type { StagedPerson } from '../store/staged-rows.js'

export type Placed = Extract<RowPlace, { kind: 'placed' }>

/** The text of a cell as the file has it, by what its column holds. */
export type Written = (sheet: string, person: StagedPerson, key: ColumnKey) => string | null

/** Finds cells by the columns that the reader recognised. */
export function writtenIn(columns: ImportSummary['columns']): Written {
  const letters = new Map(columns.map(({ sheet, column, key }) => [`${sheet} ${key}`, column]))
  return (sheet, person, key) => {
    const letter = letters.get(`${sheet} ${key}`)
    const text = letter === undefined ? undefined : person.raw[letter]
    return text === undefined || tidy(text) === '' ? null : text
  }
}

/** A person of a roster as a new record. */
export function beneficiaryRow(
  person: StagedPerson,
  { communeCode, villageCode }: Placed,
  { code, written, at }: Readonly<{ code: string; written: string | null; at: string }>,
): BeneficiaryRow {
  const { disabilityTypes, disabilityDegree } = disabilityOf(person)
  return {
    code,
    full_name: person.fullName,
    name_written: written ?? person.fullName,
    name_key: person.nameKey,
    birth: person.birth?.value ?? null,
    birth_precision: person.birth?.precision ?? null,
    sex: person.sex,
    personal_id: person.personalId,
    old_id: person.oldId,
    ethnicity: person.ethnic,
    phone: person.phone,
    disability_types: disabilityTypes,
    disability_degree: disabilityDegree,
    commune_code: communeCode,
    village_code: villageCode,
    note: noteOf(person),
    created_at: at,
    updated_at: at,
  }
}

/** What stands beside the name, and the note of the row. */
function noteOf({ nameNote, note }: StagedPerson): string | null {
  const notes = [nameNote, note].filter((text) => text !== null)
  return notes.length === 0 ? null : notes.join('; ')
}

/** One benefit of a roster as a new line. */
export function lineRow(
  person: StagedPerson,
  {
    beneficiaryId,
    group,
    position,
    at,
  }: Readonly<{
    beneficiaryId: number
    group: ProgrammeGroup
    position: number
    at: string
  }>,
): RosterLine {
  return {
    beneficiary_id: beneficiaryId,
    role: person.role,
    cared_for: person.caredFor,
    programme_group: group,
    programme_code: person.programme.code,
    programme_written: person.programme.raw,
    coefficient: person.coefficient,
    amount: person.amount,
    state: 'DANG_HUONG',
    from_month: person.startMonth,
    until_month: null,
    file_no: person.fileNo,
    decision_no: person.decisionNo,
    decision_date: person.decisionDate,
    payment_method: person.method,
    position,
    created_at: at,
    suspended_from: null,
    follows_line_id: null,
  }
}

/** Whoever receives for the beneficiary, from the day of the list on. */
export function payeeRow(
  payee: RosterPayee,
  { lineId, written, since }: Readonly<{ lineId: number; written: string | null; since: string }>,
): RosterPayeeRow {
  return {
    benefit_line_id: lineId,
    role: payee.role,
    full_name: payee.fullName,
    name_key: nameKey(payee.fullName),
    personal_id: payee.personalId,
    relationship: payee.relationship,
    relationship_written: written,
    phone: null,
    since,
    until: null,
  }
}

/** The account of a row; `null` when it says none, or none that can be used. */
export function accountRow(
  { account, accountHolder }: StagedPerson,
  { lineId, at }: Readonly<{ lineId: number; at: string }>,
): RosterAccountRow | null {
  if (account === null || account.number === null) return null
  return {
    benefit_line_id: lineId,
    owner: account.owner,
    bank_code: account.bankCode,
    number: account.number,
    holder_name: accountHolder,
    source: 'roster',
    registration_id: null,
    linked_at: at,
    unlinked_at: null,
    usable_from: null,
  }
}
