import type { Migration } from './ddl.js'

/** What officers said that the columns of their files hold, remembered for each unit. */
export const columnMapping: Migration = {
  name: '013-column-mapping',
  async up(db, ddl) {
    await ddl
      .table(db, 'column_mapping')
      .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
      .addColumn('header_key', 'text', (column) => column.notNull())
      .addColumn('meaning', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('column_mapping_key', ['unit_code', 'header_key'])
      .execute()
  },
}
