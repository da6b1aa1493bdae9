import { sql } from 'kysely'
import type { Migration } from './ddl.js'

/** Who said the last word about a row of a file, while nothing of it is in the records: such a word can be taken back. */
export const rowAnswers: Migration = {
  name: '022-row-answers',
  async up(db) {
    for (const column of ['answered_by', 'answered_at']) {
      await db.schema.alterTable('staged_content').addColumn(column, 'text').execute()
    }
    await sql`create index staged_content_answered on staged_content (answered_by, answered_at)
      where answered_by is not null`.execute(db)
  },
}
