import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { AccountTable } from './schema/beneficiary.js'
import { statement } from './statement.js'

export type Account = Selectable<AccountTable>

export type NewAccount = Omit<Insertable<AccountTable>, 'id' | 'benefit_line_id' | 'linked_at' | 'unlinked_at'>

/** The account that each of these benefit lines is paid into now; lines without one are not in the map. */
export async function accountsOf(db: Db, lineIds: readonly number[]): Promise<ReadonlyMap<number, Account>> {
  if (lineIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('benefit_line_id', 'in', lineIds)
    .where('unlinked_at', 'is', null)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.benefit_line_id, row]))
}

/**
 * The account that a payment list of this day may use for each of these lines: the linked one, or, while that is cooling
 * off after a change, the one that it took the place of.
 */
export async function accountsUsableOn(
  db: Db,
  lineIds: readonly number[],
  day: string,
): Promise<ReadonlyMap<number, Account>> {
  const linked = await accountsOf(db, lineIds)
  const usable = new Map([...linked].filter(([, account]) => isUsableOn(account, day)))
  for (const [lineId, account] of linked) {
    if (usable.has(lineId)) continue
    const former = await replacedBy(db, account, day)
    if (former !== undefined) usable.set(lineId, former)
  }
  return usable
}

function isUsableOn({ usable_from }: Account, day: string): boolean {
  return usable_from === null || usable_from <= day
}

/** Through several changes in a row, the newest that is past its time. */
async function replacedBy(db: Db, { id, benefit_line_id }: Account, day: string): Promise<Account | undefined> {
  const earlier = await db
    .selectFrom('account')
    .selectAll()
    .where('benefit_line_id', '=', benefit_line_id)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .execute()
  return earlier.find((account) => isUsableOn(account, day))
}

/** Links an account to a benefit line; the one that was linked is unlinked and stays on record. Returns its id. */
export async function linkAccount(tx: Tx, lineId: number, account: NewAccount, at: Date): Promise<number> {
  await unlinkAccounts(tx, [lineId], at)
  const { id } = await tx
    .insertInto('account')
    .values({ ...account, benefit_line_id: lineId, linked_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Unlinks whatever these benefit lines are paid into. */
export async function unlinkAccounts(tx: Tx, lineIds: readonly number[], at: Date): Promise<void> {
  if (lineIds.length === 0) return
  await tx
    .updateTable('account')
    .set({ unlinked_at: at.toISOString() })
    .where('benefit_line_id', 'in', lineIds)
    .where('unlinked_at', 'is', null)
    .execute()
}

/** The benefit lines that are paid into accounts of this registration now. */
export async function linesPaidBy(db: Db, registrationId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('account')
    .select('benefit_line_id')
    .where('registration_id', '=', registrationId)
    .where('unlinked_at', 'is', null)
    .execute()
  return rows.map((row) => row.benefit_line_id)
}

/** Somebody whose benefit goes to an account now, with who receives it. */
export type PaidInto = Readonly<{
  beneficiary_id: number
  name_key: string
  village_code: string | null
  payee_key: string | null
  holder_name: string | null
}>

/** Everybody whose benefit goes to this account now, line by line. */
export function paidInto(db: Db, bankCode: string | null, number: string): Promise<readonly PaidInto[]> {
  return db
    .selectFrom('account')
    .innerJoin('benefit_line', 'benefit_line.id', 'account.benefit_line_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .leftJoin('payee', (join) =>
      join.onRef('payee.benefit_line_id', '=', 'benefit_line.id').on('payee.until', 'is', null),
    )
    .select([
      'benefit_line.beneficiary_id',
      'beneficiary.name_key',
      'beneficiary.village_code',
      'payee.name_key as payee_key',
      'account.holder_name',
    ])
    .where('account.number', '=', number)
    .where('account.bank_code', bankCode === null ? 'is' : '=', bankCode)
    .where('account.unlinked_at', 'is', null)
    .execute()
}

/** The people whose benefits go to this account now, by beneficiary id. */
export async function peoplePaidInto(db: Db, bankCode: string | null, number: string): Promise<readonly number[]> {
  const { rows } = await selectPaid(db, { number })
  const same = rows.filter(({ bank_code }) => bank_code === bankCode)
  return [...new Set(same.map((row) => row.beneficiary_id))]
}

const selectPaid = statement((db, $: { number: string }) =>
  db
    .selectFrom('account')
    .innerJoin('benefit_line', 'benefit_line.id', 'account.benefit_line_id')
    .select(['account.bank_code', 'benefit_line.beneficiary_id'])
    .where('account.number', '=', $.number)
    .where('account.unlinked_at', 'is', null),
)
