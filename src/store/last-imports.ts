import { sql } from 'kysely'
import type { Db } from './db.js'
import { importById, type RosterImport } from './rosters.js'

/**
 * The import of each of these units that may be taken back, the latest first: the last one that changed something, or that
 * left questions of its own. Those after it go with it (`importsAfter`).
 */
export async function lastImports(db: Db, unitCodes: readonly string[]): Promise<readonly RosterImport[]> {
  if (unitCodes.length === 0) return []
  const rows = await db
    .selectFrom('roster_import')
    .select(['id', 'unit_code'])
    .where('unit_code', 'in', unitCodes)
    .where('state', '=', 'applied')
    .where(sql<boolean>`(under_way = 'undoing'
      or exists (select 1 from import_change where import_change.import_id = roster_import.id)
      or (exists (select 1 from staged_row where staged_row.import_id = roster_import.id and staged_row.state = 'waiting')
        and not exists (select 1 from roster_import as before where before.unit_code = roster_import.unit_code
          and before.sha256 = roster_import.sha256 and before.state = 'applied' and before.id < roster_import.id)))`)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT_MOST)
    .execute()
  const last = new Map<string, number>()
  for (const { id, unit_code } of rows) if (!last.has(unit_code)) last.set(unit_code, id)
  const files = await Promise.all([...last.values()].map((id) => importById(db, id)))
  return files.filter((file) => file !== undefined)
}

const LOOKED_AT_MOST = 200

/** The imports of the same unit that were applied after this one, by id. */
export async function importsAfter(
  db: Db,
  { id, unitCode, appliedAt }: Pick<RosterImport, 'id' | 'unitCode' | 'appliedAt'>,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('roster_import')
    .select('id')
    .where('unit_code', '=', unitCode)
    .where('state', '=', 'applied')
    .where(({ and, eb, or }) =>
      or([eb('applied_at', '>', appliedAt ?? ''), and([eb('applied_at', '=', appliedAt ?? ''), eb('id', '>', id)])]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** What an import did: people whom it put on record, people on record whom it changed, rows that wait. */
export type ImportEffect = Readonly<{ made: number; changed: number; waiting: number }>

export async function effectOf(db: Db, importId: number): Promise<ImportEffect> {
  const changes = db.selectFrom('import_change').where('import_id', '=', importId)
  const { made } = await changes
    .select(sql<number | null>`sum(to_id - from_id + 1)`.as('made'))
    .where('beneficiary_id', 'is', null)
    .executeTakeFirstOrThrow()
  const { changed } = await changes
    .select(({ fn }) => fn.count('beneficiary_id').distinct().as('changed'))
    .where('beneficiary_id', 'is not', null)
    .where(sql<boolean>`not exists (select 1 from import_change as made where made.import_id = import_change.import_id
      and made.beneficiary_id is null and import_change.beneficiary_id between made.from_id and made.to_id)`)
    .executeTakeFirstOrThrow()
  const { waiting } = await db
    .selectFrom('staged_row')
    .select(({ fn }) => fn.countAll().as('waiting'))
    .where('import_id', '=', importId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return { made: Number(made ?? 0), changed: Number(changed), waiting: Number(waiting) }
}
