import type { Migration } from './ddl.js'

/**
 * Benefits on record that an imported file does not name any more, with what an officer said about them. They refer to
 * the records by number alone: what an import made can be taken back though a later file lacked it.
 */
export const importMissing: Migration = {
  name: '018-import-missing',
  async up(db, ddl) {
    await ddl
      .table(db, 'import_missing')
      .addColumn('id', ddl.integer, ddl.numbered)
      .addColumn('import_id', ddl.integer, (column) => column.notNull().references('roster_import.id'))
      .addColumn('beneficiary_id', ddl.integer, (column) => column.notNull())
      .addColumn('benefit_line_id', ddl.integer, (column) => column.notNull())
      .addColumn('commune_code', 'text', (column) => column.notNull())
      .addColumn('village_code', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('answered_by', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_with', ddl.integer)
      .execute()
    // Of the newest import first, in its order; and where a benefit is named again.
    await db.schema
      .createIndex('import_missing_open')
      .on('import_missing')
      .columns(['commune_code', 'answer', 'import_id', 'id'])
      .execute()
    await db.schema.createIndex('import_missing_import').on('import_missing').columns(['import_id', 'id']).execute()
    await db.schema.createIndex('import_missing_line').on('import_missing').columns(['benefit_line_id']).execute()
  },
}
