import type { Db } from './db.js'
import { type Scope, within } from './units.js'

/** Registrations of the scope that wait for a decision, and when the oldest began to wait (ISO), if any does. */
export async function waitingCount(db: Db, scope: Scope): Promise<Readonly<{ count: number; oldest: string | null }>> {
  const row = await db
    .selectFrom('registration')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('updated_at').as('oldest')])
    .where('state', '=', 'SUBMITTED')
    .where(within('registration', scope))
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), oldest: row.oldest }
}

/** Registrations of the scope that were returned before then and not sent again. */
export async function returnedCount(db: Db, scope: Scope, before: Date): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'RETURNED')
    .where('updated_at', '<', before.toISOString())
    .where(within('registration', scope))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Rows of rosters filed under these units that wait for somebody to decide something: those that `nextWaitingRow` finds. */
export async function waitingRosterRows(db: Db, unitCodes: readonly string[]): Promise<number> {
  if (unitCodes.length === 0) return 0
  const { count } = await db
    .selectFrom('staged_row')
    .innerJoin('roster_import', 'roster_import.id', 'staged_row.import_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('staged_row.state', '=', 'waiting')
    .where('roster_import.state', '=', 'applied')
    .where('roster_import.under_way', 'is', null)
    .where('roster_import.unit_code', 'in', unitCodes)
    .executeTakeFirstOrThrow()
  return Number(count)
}
