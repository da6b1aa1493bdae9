import type { Selectable } from 'kysely'
import type { Db } from './db.js'
import type { HistoryTable } from './schema/history.js'

export type HistoryRow = Selectable<HistoryTable>

/** What was done to records, by their codes, newest first. */
export function historyOfRecords(db: Db, codes: readonly string[], limit: number): Promise<HistoryRow[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .where('subject_kind', '=', 'record')
    .where('subject_id', 'in', codes)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}
