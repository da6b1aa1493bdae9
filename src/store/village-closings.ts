import type { Selectable } from 'kysely'
import type { Period } from '../domain/period.js'
import type { Db, Tx } from './db.js'
import type { VillageClosingTable } from './schema/period.js'

export type VillageClosing = Selectable<VillageClosingTable>

/** The villages of a commune whose list of the month is closed, by village code. */
export async function closingsOf(
  db: Db,
  communeCode: string,
  month: Period,
): Promise<ReadonlyMap<string, VillageClosing>> {
  const rows = await db
    .selectFrom('village_closing')
    .innerJoin('unit', 'unit.code', 'village_closing.village_code')
    .selectAll('village_closing')
    .where('unit.parent_code', '=', communeCode)
    .where('village_closing.month', '=', month)
    .where('village_closing.reopened_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.village_code, row]))
}

/** How often a village's list of the month was closed, reopenings counted: tells whether anything happened meanwhile. */
export async function timesClosed(db: Db, villageCode: string, month: Period): Promise<number> {
  const { times } = await db
    .selectFrom('village_closing')
    .select(({ fn }) => fn.countAll<number>().as('times'))
    .where('village_code', '=', villageCode)
    .where('month', '=', month)
    .executeTakeFirstOrThrow()
  return Number(times)
}

export type NewClosing = Readonly<{ villageCode: string; month: Period; by: string; people: number; at: Date }>

/** Closes a village's list. */
export async function closeVillage(tx: Tx, { villageCode, month, by, people, at }: NewClosing): Promise<void> {
  await tx
    .insertInto('village_closing')
    .values({ village_code: villageCode, month, closed_at: at.toISOString(), closed_by: by, people })
    .execute()
}

export type Reopening = Readonly<{ villageCode: string; month: Period; by: string; reason: string; at: Date }>

/** Opens a closed list again; `false` when it is open already. The closing stays on record. */
export async function reopenVillage(tx: Tx, { villageCode, month, by, reason, at }: Reopening): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('village_closing')
    .set({ reopened_at: at.toISOString(), reopened_by: by, reason })
    .where('village_code', '=', villageCode)
    .where('month', '=', month)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
