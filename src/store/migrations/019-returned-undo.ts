import type { Migration } from './ddl.js'

/** What taking over a returned file did beside its results, so that it can be taken back as a set. */
export const returnedUndo: Migration = {
  name: '019-returned-undo',
  async up(db, ddl) {
    await db.schema.alterTable('returned_file').addColumn('undone_at', 'text').execute()
    await ddl
      .table(db, 'returned_change')
      .addColumn('id', ddl.integer, ddl.numbered)
      .addColumn('returned_file_id', ddl.integer, (column) => column.notNull().references('returned_file.id'))
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('subject_id', ddl.integer, (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('returned_change_file')
      .on('returned_change')
      .columns(['returned_file_id', 'subject'])
      .execute()
    await db.schema.createIndex('payment_result_file').on('payment_result').columns(['returned_file_id']).execute()
  },
}
