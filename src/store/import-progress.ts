import type { Db, Tx } from './db.js'
import { importById, type RosterImport } from './rosters.js'
import { statement } from './statement.js'
import { unitPath } from './units.js'

type UnderWay = NonNullable<RosterImport['underWay']>

/** Whoever has written no slice for so long was cut off. */
const STILL_MS = 60_000

/**
 * Claims an import for work in slices; also again, by whoever goes on with it after a crash. `false` when another one of
 * the same communes is being written at this moment.
 */
export async function beginImport(tx: Tx, file: RosterImport, what: UnderWay, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - STILL_MS).toISOString()
  const others = await writing(tx).where('id', '!=', file.id).where('under_way_at', '>', since).execute()
  for (const { id } of others) {
    const other = await importById(tx, id)
    if (other?.summary.communes.some((code) => file.summary.communes.includes(code))) return false
  }
  await setUnderWay(tx, file.id, { under_way: what, under_way_at: now.toISOString() })
  return true
}

/** Shows that the work goes on. */
export async function noteProgress(tx: Tx, importId: number, now: Date): Promise<void> {
  await setUnderWayAt(tx, { importId, at: now.toISOString() })
}

const setUnderWayAt = statement((db, $: { importId: number; at: string }) =>
  db.updateTable('roster_import').set({ under_way_at: $.at }).where('id', '=', $.importId),
)

/** The work is done, and everything it wrote counts. */
export async function endImport(tx: Tx, importId: number): Promise<void> {
  await setUnderWay(tx, importId, { under_way: null, under_way_at: null })
}

async function setUnderWay(
  tx: Tx,
  importId: number,
  values: Readonly<{ under_way: UnderWay | null; under_way_at: string | null }>,
): Promise<void> {
  await tx.updateTable('roster_import').set(values).where('id', '=', importId).execute()
}

/** Imports whose work was cut off by the end of its process: nobody has written a slice of them for a minute. */
export async function abandonedImports(db: Db, now: Date): Promise<readonly RosterImport[]> {
  const since = new Date(now.getTime() - STILL_MS).toISOString()
  const rows = await db
    .selectFrom('roster_import')
    .select('id')
    .where('under_way', 'is not', null)
    .where('under_way_at', '<=', since)
    .orderBy('id')
    .execute()
  const files = await Promise.all(rows.map(({ id }) => importById(db, id)))
  return files.filter((file) => file !== undefined)
}

/** Whether a roster of this unit, of one below or above it, is half written: no list of it would be right. */
export async function isBeingWritten(db: Db, unitCode: string): Promise<boolean> {
  const above = await unitPath(db, unitCode)
  for (const { id } of await writing(db).execute()) {
    const file = await importById(db, id)
    for (const commune of file?.summary.communes ?? []) {
      if (above.includes(commune) || (await unitPath(db, commune)).includes(unitCode)) return true
    }
  }
  return false
}

function writing(db: Db) {
  return db.selectFrom('roster_import').select('id').where('under_way', 'in', ['applying', 'undoing'])
}

export type Newcomer = Readonly<{ code: string; communeCode: string; nameKey: string; personalId: string | null }>

/** The greatest number of a record; 0 when there is none. */
export async function lastPersonOf(db: Db): Promise<number> {
  const { rows } = await greatestNumber(db, {})
  return rows[0]?.last ?? 0
}

const greatestNumber = statement((db, _: Record<string, never>) =>
  db.selectFrom('beneficiary').select(({ fn }) => fn.max('id').as('last')),
)

/** The people of these communes who were put on record after the one of this number. */
export async function newcomersSince(
  db: Db,
  id: number,
  communeCodes: readonly string[],
): Promise<readonly Newcomer[]> {
  if ((await lastPersonOf(db)) <= id) return []
  const rows = await db
    .selectFrom('beneficiary')
    .select(['code', 'commune_code', 'name_key', 'personal_id'])
    .where('id', '>', id)
    .execute()
  return rows
    .filter(({ commune_code }) => communeCodes.includes(commune_code))
    .map((row) => ({
      code: row.code,
      communeCode: row.commune_code,
      nameKey: row.name_key,
      personalId: row.personal_id,
    }))
}
