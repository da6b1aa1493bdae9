import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { VisitTable } from './schema/verdict.js'

export type Visit = Selectable<VisitTable>
export type NewVisit = Omit<Visit, 'id' | 'at'>

/** Notes that a village head was at somebody's door, and what came of it. */
export async function insertVisit(tx: Tx, visit: NewVisit, at: Date): Promise<void> {
  await tx
    .insertInto('visit')
    .values({ ...visit, at: at.toISOString() })
    .execute()
}

/** The last visit of each of these people, by beneficiary id. */
export async function lastVisits(db: Db, beneficiaryIds: readonly number[]): Promise<ReadonlyMap<number, Visit>> {
  if (beneficiaryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('beneficiary_id', 'in', beneficiaryIds)
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.beneficiary_id, row]))
}

/** The visit that this contact noted last, from `since` (ISO) on. */
export function lastVisitBy(db: Db, contactId: number, since: string): Promise<Visit | undefined> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('by_contact', '=', contactId)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Takes a visit off the list, as if it had not been noted; history keeps that it was. */
export async function deleteVisit(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('visit').where('id', '=', id).execute()
}
