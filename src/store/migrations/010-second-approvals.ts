import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** Two people for what diverts money, sets of decisions that can be put back, and answers that are not asked for twice. */
export const secondApprovals: Migration = {
  name: '010-second-approvals',
  async up(db, ddl) {
    await createSecondApproval(db, ddl)
    await createSettledQuestion(db, ddl)
    await createBatch(db, ddl)
    await createRowImage(db, ddl)
    await db.schema.alterTable('account').addColumn('usable_from', 'text').execute()
    await db.schema
      .createIndex('second_approval_waiting')
      .on('second_approval')
      .columns(['state', 'commune_code'])
      .execute()
    await db.schema.createIndex('row_image_batch').on('row_image').columns(['batch_id']).execute()
  },
}

async function createSecondApproval(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'second_approval')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('village_code', 'text', (column) => column.references('unit.code'))
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('diff', 'text', (column) => column.notNull())
    .addColumn('requested_by', 'text', (column) => column.notNull())
    .addColumn('requested_by_contact', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('requester_name', 'text', (column) => column.notNull())
    .addColumn('requested_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('WAITING', 'APPROVED', 'REFUSED', 'CHANGED')`),
    )
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('reason', 'text')
    .execute()
}

async function createSettledQuestion(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'settled_question')
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('holder', 'duplicate', 'shared')`))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('settled_by', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('settled_question_key', ['kind', 'subject'])
    .execute()
}

async function createBatch(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'batch')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('approve', 'return', 'correct')`))
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('records', ddl.integer, (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addColumn('undone_by', 'text')
    .addColumn('undone_at', 'text')
    .execute()
}

async function createRowImage(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'row_image')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('batch_id', ddl.integer, (column) => column.notNull().references('batch.id'))
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('table_name', 'text', (column) => column.notNull())
    .addColumn('row_id', ddl.integer, (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
}
