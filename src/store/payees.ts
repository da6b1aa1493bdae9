import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { PayeeTable } from './schema/beneficiary.js'

export type Payee = Selectable<PayeeTable>

export type NewPayee = Omit<Insertable<PayeeTable>, 'id' | 'benefit_line_id' | 'since' | 'until'>

/** Who receives the money of each of these benefit lines now; lines whose beneficiary receives are not in the map. */
export async function payeesOf(db: Db, lineIds: readonly number[]): Promise<ReadonlyMap<number, Payee>> {
  if (lineIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('payee')
    .selectAll()
    .where('benefit_line_id', 'in', lineIds)
    .where('until', 'is', null)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.benefit_line_id, row]))
}

/** Makes somebody the payee of a benefit line from the ISO day `on`, or with `undefined` the beneficiary; the former one's row ends. */
export async function replacePayee(tx: Tx, lineId: number, payee: NewPayee | undefined, on: string): Promise<void> {
  await tx
    .updateTable('payee')
    .set({ until: on })
    .where('benefit_line_id', '=', lineId)
    .where('until', 'is', null)
    .execute()
  if (payee === undefined) return
  await tx
    .insertInto('payee')
    .values({ ...payee, benefit_line_id: lineId, since: on, until: null })
    .execute()
}
