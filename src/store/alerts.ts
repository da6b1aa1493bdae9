import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { AlertTable } from './schema/alert.js'

/** Something a person should look at. `details` hold ids and numbers, never personal data. */
export type NewAlert = Readonly<{ kind: string; at: Date; details: Readonly<Record<string, unknown>> }>

export async function raiseAlert(tx: Tx, { kind, at, details }: NewAlert): Promise<void> {
  await tx
    .insertInto('alert')
    .values({ kind, at: at.toISOString(), details: JSON.stringify(details) })
    .execute()
}

/** Alerts that nobody has marked as seen, oldest first. */
export function unseenAlerts(db: Db, limit = 100): Promise<Selectable<AlertTable>[]> {
  return db.selectFrom('alert').selectAll().where('seen_at', 'is', null).orderBy('id').limit(limit).execute()
}

/** The ids of unseen alerts of one kind: the same trouble is not told twice. */
export async function unseenOfKind(db: Db, kind: string): Promise<readonly number[]> {
  const rows = await db.selectFrom('alert').select('id').where('kind', '=', kind).where('seen_at', 'is', null).execute()
  return rows.map(({ id }) => id)
}

export async function markAlertsSeen(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  await tx.updateTable('alert').set({ seen_at: at.toISOString() }).where('id', 'in', ids).execute()
}
