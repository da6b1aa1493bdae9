import type { Migration } from './ddl.js'

/**
 * Imports are written in slices, and taken back as a set: which of them is under way, what each wrote, and how every
 * benefit was left by it.
 */
export const importUndo: Migration = {
  name: '015-import-undo',
  async up(db, ddl) {
    await db.schema.alterTable('roster_import').addColumn('under_way', 'text').execute()
    await db.schema.alterTable('roster_import').addColumn('under_way_at', 'text').execute()
    await db.schema.alterTable('roster_import').addColumn('undone_at', 'text').execute()
    await db.schema.alterTable('staged_row').addColumn('left_as', 'text').execute()
    await db.schema.alterTable('staged_row').addColumn('decisions', 'text').execute()
    await ddl
      .table(db, 'import_change')
      .addColumn('id', ddl.integer, ddl.numbered)
      .addColumn('import_id', ddl.integer, (column) => column.notNull().references('roster_import.id'))
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('from_id', ddl.integer, (column) => column.notNull())
      .addColumn('to_id', ddl.integer, (column) => column.notNull())
      .addColumn('beneficiary_id', ddl.integer)
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .execute()
    await db.schema
      .createIndex('import_change_person')
      .on('import_change')
      .columns(['import_id', 'beneficiary_id'])
      .execute()
    // Removing a benefit looks for rows that name it.
    await db.schema.createIndex('staged_row_line').on('staged_row').columns(['benefit_line_id']).execute()
  },
}
