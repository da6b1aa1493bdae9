import type { Db } from './db.js'
import { type ReturnedFile, returnedFile } from './returned-files.js'

/**
 * The files of banks and the police that this person sent since then (ISO) and neither took over nor dropped, the latest
 * first. The same file sent again takes the place of its earlier reading.
 */
export async function waitingReturns(
  db: Db,
  actor: string,
  since: string,
  atMost: number,
): Promise<readonly ReturnedFile[]> {
  const rows = await db
    .selectFrom('returned_file')
    .select('id')
    .where('actor', '=', actor)
    .where('state', '=', 'staged')
    .where('file_id', 'is not', null)
    .where('received_at', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('returned_file as later')
            .select('later.id')
            .whereRef('later.sha256', '=', 'returned_file.sha256')
            .whereRef('later.actor', '=', 'returned_file.actor')
            .whereRef('later.id', '>', 'returned_file.id'),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  const files = await Promise.all(rows.map(({ id }) => returnedFile(db, id)))
  return files.filter((file) => file !== undefined)
}
