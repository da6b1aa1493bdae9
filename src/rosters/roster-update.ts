import { nameKey } from '../domain/person-name.js'
import { disabilityAfter } from '../domain/roster/diff.js'
import type { KnownLine, KnownPerson } from '../domain/roster/matching.js'
import type { RosterField } from '../domain/roster/row.js'
import { linkAccount } from '../store/accounts.js'
import { type BeneficiaryChanges, beneficiaryById, updateBeneficiary } from '../store/beneficiaries.js'
import { type BenefitLineChanges, updateBenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { replacePayee } from '../store/payees.js'
import { updatePayee } from '../store/roster-records.js'
import type { StagedPerson } from '../store/staged-rows.js'
import type { Placed } from './roster-rows.js'

/** A row and the record that it changes. `fields` are those in which the row's word counts. */
export type RowUpdate = Readonly<{
  person: StagedPerson
  place: Placed
  known: KnownPerson
  /** `null` when the benefit is new and only the person changes. */
  line: KnownLine | null
  fields: ReadonlySet<RosterField>
  /** Cells as the file has them. */
  written: Readonly<{ name: string | null; relationship: string | null }>
  at: Date
  listDate: string
}>

/** Writes into the records what a roster says newer or more exactly. */
export async function updateFromRow(tx: Tx, update: RowUpdate): Promise<void> {
  await updatePerson(tx, update)
  if (update.line === null) return
  await updateLine(tx, update.line, update)
  await updateAccount(tx, update.line, update)
  await updateRowPayee(tx, update.line, update)
}

async function updatePerson(tx: Tx, update: RowUpdate): Promise<void> {
  const changes = personChanges(update)
  if (Object.keys(changes).length === 0) return
  const before = await beneficiaryById(tx, update.known.id)
  if (before !== undefined) await updateBeneficiary(tx, before, changes, update.at)
}

function personChanges({ person, place, known, fields, written }: RowUpdate): BeneficiaryChanges {
  const disability = disabilityAfter(known, person)
  return {
    ...(fields.has('name') && {
      full_name: person.fullName,
      name_key: person.nameKey,
      name_written: written.name ?? person.fullName,
    }),
    ...(fields.has('birth') && {
      birth: person.birth?.value ?? null,
      birth_precision: person.birth?.precision ?? null,
    }),
    ...(fields.has('sex') && { sex: person.sex }),
    ...(fields.has('personalId') && {
      personal_id: person.personalId ?? known.personalId,
      old_id: person.oldId ?? known.oldId,
    }),
    ...(fields.has('village') && { village_code: place.villageCode }),
    ...(fields.has('ethnic') && { ethnicity: person.ethnic }),
    ...(fields.has('phone') && { phone: person.phone }),
    ...(fields.has('disability') && {
      disability_types: disability.disabilityTypes,
      disability_degree: disability.disabilityDegree,
    }),
  }
}

async function updateLine(tx: Tx, line: KnownLine, { person, fields }: RowUpdate): Promise<void> {
  const changes: BenefitLineChanges = {
    ...(fields.has('programme') && {
      programme_code: person.programme.code,
      programme_written: person.programme.raw,
    }),
    ...(fields.has('coefficient') && { coefficient: person.coefficient }),
    ...(fields.has('amount') && { amount: person.amount }),
    ...(fields.has('startMonth') && { from_month: person.startMonth }),
    ...(fields.has('fileNo') && { file_no: person.fileNo }),
    ...(fields.has('decisionNo') && { decision_no: person.decisionNo }),
    ...(fields.has('decisionDate') && { decision_date: person.decisionDate }),
    ...(fields.has('method') && { payment_method: person.method }),
  }
  if (Object.keys(changes).length > 0) await updateBenefitLine(tx, line.id, changes)
}

async function updateAccount(tx: Tx, line: KnownLine, { person, fields, at }: RowUpdate): Promise<void> {
  const { account, accountHolder } = person
  if (!fields.has('account') || account === null || account.number === null) return
  await linkAccount(
    tx,
    line.id,
    {
      owner: account.owner,
      bank_code: account.bankCode,
      number: account.number,
      holder_name: accountHolder,
      source: 'roster',
      registration_id: null,
    },
    at,
  )
}

async function updateRowPayee(tx: Tx, line: KnownLine, update: RowUpdate): Promise<void> {
  const { person, fields, written, listDate } = update
  const { payee } = person
  if (payee === null) return
  if (fields.has('payee')) {
    await replacePayee(
      tx,
      line.id,
      {
        role: payee.role,
        full_name: payee.fullName,
        name_key: nameKey(payee.fullName),
        personal_id: payee.personalId,
        relationship: payee.relationship,
        relationship_written: written.relationship,
        phone: null,
      },
      listDate,
    )
  } else if (line.payee !== null && (fields.has('payeeId') || fields.has('relationship'))) {
    await updatePayee(tx, line.payee.id, {
      ...(fields.has('payeeId') && { personal_id: payee.personalId }),
      ...(fields.has('relationship') && {
        relationship: payee.relationship,
        relationship_written: written.relationship,
      }),
    })
  }
}
