import type { Selectable } from 'kysely'
import type { Db } from './db.js'
import type { HistoryTable } from './schema/history.js'

export type HistoryRow = Selectable<HistoryTable>

/** What was done to a record, by its code, newest first. */
export function historyOfRecord(db: Db, code: string, limit: number): Promise<HistoryRow[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .where('subject_kind', '=', 'record')
    .where('subject_id', '=', code)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}
