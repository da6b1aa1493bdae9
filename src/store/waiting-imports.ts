import type { Db } from './db.js'
import { importById, type RosterImport } from './rosters.js'

/**
 * The files that this person sent since then (ISO) and neither took over nor dropped, the latest first. The same file sent
 * again takes the place of its earlier reading.
 */
export async function waitingImports(
  db: Db,
  actor: string,
  since: string,
  atMost: number,
): Promise<readonly RosterImport[]> {
  const rows = await db
    .selectFrom('roster_import')
    .select('id')
    .where('actor', '=', actor)
    .where('state', '=', 'staged')
    .where('under_way', 'is', null)
    .where('file_id', 'is not', null)
    .where('created_at', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('roster_import as later')
            .select('later.id')
            .whereRef('later.sha256', '=', 'roster_import.sha256')
            .whereRef('later.unit_code', '=', 'roster_import.unit_code')
            .whereRef('later.id', '>', 'roster_import.id'),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  const files = await Promise.all(rows.map(({ id }) => importById(db, id)))
  return files.filter((file) => file !== undefined)
}
