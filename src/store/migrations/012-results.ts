import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What comes back: files of banks and the police, rows of them that somebody must look at, and what became of each payment. */
export const results: Migration = {
  name: '012-results',
  async up(db, ddl) {
    await createReturnedFile(db, ddl)
    await createReturnedRow(db, ddl)
    await createPaymentResult(db, ddl)
    await db.schema.createIndex('returned_file_sent').on('returned_file').columns(['file_id']).execute()
    await db.schema
      .createIndex('returned_row_waiting')
      .on('returned_row')
      .columns(['state', 'returned_file_id'])
      .execute()
    await db.schema.createIndex('payment_result_line').on('payment_result').columns(['period_line_id', 'id']).execute()
    await db.schema
      .createIndex('payment_result_benefit')
      .on('payment_result')
      .columns(['benefit_line_id', 'month', 'id'])
      .execute()
  },
}

async function createReturnedFile(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'returned_file')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('file_id', ddl.integer, (column) => column.references('stored_file.id').onDelete('set null'))
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('payment-results', 'police-results', 'account-opening')`),
    )
    .addColumn('unit_codes', 'text', (column) => column.notNull())
    .addColumn('month', 'text')
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('refused', 'staged', 'applied', 'dropped')`),
    )
    .addColumn('reason', 'text')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('applied_at', 'text')
    .execute()
}

async function createReturnedRow(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'returned_row')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('returned_file_id', ddl.integer, (column) => column.notNull().references('returned_file.id'))
    .addColumn('commune_code', 'text', (column) => column.references('unit.code'))
    .addColumn('row_key', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('asks', 'text')
    .addColumn('candidates', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('waiting', 'unknown', 'decided')`))
    .addColumn('decision', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addUniqueConstraint('returned_row_key', ['returned_file_id', 'row_key'])
    .execute()
}

async function createPaymentResult(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'payment_result')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('period_line_id', ddl.integer, (column) => column.notNull().references('period_line.id'))
    .addColumn('benefit_line_id', ddl.integer, (column) => column.notNull().references('benefit_line.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('returned_file_id', ddl.integer, (column) => column.references('returned_file.id'))
    .addColumn('outcome', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`outcome in ('PAID', 'FAILED', 'PENDING', 'PAID_AMOUNT_DIFFERS', 'NOT_RETURNED', 'PAID_TWICE', 'RETURNED', 'UNDECIDED')`,
        ),
    )
    .addColumn('reason_code', 'text')
    .addColumn('reason_text', 'text')
    .addColumn('paid_amount', ddl.integer, (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
