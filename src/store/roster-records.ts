import type { Insertable } from 'kysely'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'
import { ACCOUNT_COLUMNS, LINE_COLUMNS, PAYEE_COLUMNS } from './record-snapshots.js'
import type { AccountTable, BenefitLineTable, PayeeTable } from './schema/beneficiary.js'

/**
 * What a roster writes besides its people (`insertBeneficiaries`). The same tables have friendlier functions elsewhere;
 * these are for tens of thousands of rows.
 */

export type RosterLine = Required<Omit<Insertable<BenefitLineTable>, 'id'>>
export type RosterPayeeRow = Required<Omit<Insertable<PayeeTable>, 'id'>>
export type RosterAccountRow = Required<Omit<Insertable<AccountTable>, 'id'>>

/** Writes benefits; resolves with their ids, in their order. */
export const insertLines = bulkInsertion<RosterLine>('benefit_line', LINE_COLUMNS)

/** Makes people the payees of benefits that have none. */
export const insertPayees = bulkInsertion<RosterPayeeRow>('payee', PAYEE_COLUMNS)

/** Links accounts to benefits that have none. */
export const insertAccounts = bulkInsertion<RosterAccountRow>('account', ACCOUNT_COLUMNS)

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
