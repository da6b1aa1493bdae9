import type { Migration } from './ddl.js'

/** What a unit decided for itself, by name. */
export const unitSettings: Migration = {
  name: '014-unit-settings',
  async up(db, ddl) {
    await ddl
      .table(db, 'unit_setting')
      .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('set_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('unit_setting_key', ['unit_code', 'name'])
      .execute()
  },
}
