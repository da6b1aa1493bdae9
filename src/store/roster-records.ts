import type { Insertable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { AccountTable, BeneficiaryTable, BenefitLineTable, PayeeTable } from './schema/beneficiary.js'
import { statement } from './statement.js'

/**
 * What a roster writes. The same tables have friendlier functions elsewhere; these are for tens of thousands of rows in
 * one transaction, each statement compiled once.
 */

export type RosterBeneficiary = Required<Omit<Insertable<BeneficiaryTable>, 'id' | 'version'>>

/** Writes a new record; returns its id. */
export async function insertRosterBeneficiary(tx: Tx, person: RosterBeneficiary): Promise<number> {
  return idOf(await insertBeneficiary(tx, person))
}

const insertBeneficiary = statement((db, $: RosterBeneficiary) =>
  db
    .insertInto('beneficiary')
    .values({
      code: $.code,
      full_name: $.full_name,
      name_written: $.name_written,
      name_key: $.name_key,
      birth: $.birth,
      birth_precision: $.birth_precision,
      sex: $.sex,
      personal_id: $.personal_id,
      old_id: $.old_id,
      ethnicity: $.ethnicity,
      phone: $.phone,
      disability_types: $.disability_types,
      disability_degree: $.disability_degree,
      commune_code: $.commune_code,
      village_code: $.village_code,
      note: $.note,
      created_at: $.created_at,
      updated_at: $.updated_at,
    })
    .returning('id'),
)

export type RosterLine = Required<Omit<Insertable<BenefitLineTable>, 'id'>>

/** Writes a benefit; returns its id. */
export async function insertRosterLine(tx: Tx, line: RosterLine): Promise<number> {
  return idOf(await insertLine(tx, line))
}

const insertLine = statement((db, $: RosterLine) =>
  db
    .insertInto('benefit_line')
    .values({
      beneficiary_id: $.beneficiary_id,
      role: $.role,
      cared_for: $.cared_for,
      programme_group: $.programme_group,
      programme_code: $.programme_code,
      programme_written: $.programme_written,
      coefficient: $.coefficient,
      amount: $.amount,
      state: $.state,
      from_month: $.from_month,
      until_month: $.until_month,
      file_no: $.file_no,
      decision_no: $.decision_no,
      decision_date: $.decision_date,
      payment_method: $.payment_method,
      position: $.position,
      created_at: $.created_at,
    })
    .returning('id'),
)

export type RosterPayeeRow = Required<Omit<Insertable<PayeeTable>, 'id' | 'until'>>

/** Makes somebody the payee of a benefit that has none. */
export async function insertRosterPayee(tx: Tx, payee: RosterPayeeRow): Promise<void> {
  await insertPayee(tx, payee)
}

const insertPayee = statement((db, $: RosterPayeeRow) =>
  db.insertInto('payee').values({
    benefit_line_id: $.benefit_line_id,
    role: $.role,
    full_name: $.full_name,
    name_key: $.name_key,
    personal_id: $.personal_id,
    relationship: $.relationship,
    relationship_written: $.relationship_written,
    phone: $.phone,
    since: $.since,
    until: null,
  }),
)

export type RosterAccountRow = Required<
  Omit<Insertable<AccountTable>, 'id' | 'source' | 'registration_id' | 'unlinked_at'>
>

/** Links an account to a benefit that has none. */
export async function insertRosterAccount(tx: Tx, account: RosterAccountRow): Promise<void> {
  await insertAccount(tx, account)
}

const insertAccount = statement((db, $: RosterAccountRow) =>
  db.insertInto('account').values({
    benefit_line_id: $.benefit_line_id,
    owner: $.owner,
    bank_code: $.bank_code,
    number: $.number,
    holder_name: $.holder_name,
    source: 'roster',
    registration_id: null,
    linked_at: $.linked_at,
    unlinked_at: null,
  }),
)

/** Fills in or corrects what is known of a payee who stays the payee. */
export async function updatePayee(
  tx: Tx,
  id: number,
  changes: Partial<Pick<PayeeTable, 'personal_id' | 'relationship' | 'relationship_written'>>,
): Promise<void> {
  await tx.updateTable('payee').set(changes).where('id', '=', id).execute()
}

/** The greatest position of a benefit on any roster. */
export async function lastPosition(db: Db): Promise<number> {
  const { last } = await db
    .selectFrom('benefit_line')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** Which of these codes of records are given already. */
export async function takenCodes(db: Db, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const rows = await db.selectFrom('beneficiary').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map((row) => row.code))
}

function idOf({ rows }: Readonly<{ rows: readonly Readonly<{ id: number }>[] }>): number {
  const id = rows[0]?.id
  if (id === undefined) throw new Error('A record of a roster was not written.')
  return id
}
