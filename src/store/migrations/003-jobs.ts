import { sql } from 'kysely'
import type { Migration } from './ddl.js'

/** Work that is asked for in a turn and done after it. */
export const jobs: Migration = {
  name: '003-jobs',
  async up(db, ddl) {
    await ddl
      .table(db, 'job')
      .addColumn('id', ddl.integer, ddl.numbered)
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
      .addColumn('caused_by', ddl.integer)
      .addColumn('input', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('new', 'running', 'done', 'failed')`),
      )
      .addColumn('attempts', ddl.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('settled_at', 'text')
      .execute()
    await db.schema.createIndex('job_open').on('job').columns(['settled_at', 'id']).execute()
  },
}
