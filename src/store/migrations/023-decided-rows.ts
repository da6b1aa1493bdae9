import { sql } from 'kysely'
import type { Migration } from './ddl.js'

/** Of all rows that were ever read only those are looked for again about which somebody decided something. */
export const decidedRows: Migration = {
  name: '023-decided-rows',
  async up(db) {
    await sql`create index staged_content_decided on staged_content (staged_row_id) where decisions is not null`.execute(
      db,
    )
  },
}
