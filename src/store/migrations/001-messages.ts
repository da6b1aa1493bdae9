import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** Messages in and out, whom they are with, what was said so far, and the record of who did what. */
export const messages: Migration = {
  name: '001-messages',
  async up(db, ddl) {
    await createContact(db, ddl)
    await createInbox(db, ddl)
    await createConversation(db, ddl)
    await createOutbox(db, ddl)
    await indexOutbox(db)
    await createStoredFile(db, ddl)
    await createHistory(db, ddl)
    await createAlert(db, ddl)
  },
}

async function createContact(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'contact')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('display_name', 'text')
    .addColumn('locale', 'text')
    .addColumn('first_seen_at', 'text', (column) => column.notNull())
    .addColumn('last_inbound_at', 'text')
    .addColumn('reachable', 'text', (column) =>
      column
        .notNull()
        .defaultTo('yes')
        .check(oneOf('reachable', ['yes', 'blocked', 'left'])),
    )
    .addColumn('quiet_until', 'text')
    .addUniqueConstraint('contact_address', ['channel', 'external_id'])
    .execute()
}

async function createInbox(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'inbox')
    .addColumn('seq', ddl.integer, ddl.numbered)
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('order_key', ddl.integer, (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .defaultTo('new')
        .check(oneOf('state', ['new', 'done', 'set-aside'])),
    )
    .addColumn('attempts', ddl.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('done_at', 'text')
    .addUniqueConstraint('inbox_message', ['channel', 'message_id'])
    .addCheckConstraint('inbox_done', sql`(state = 'new') = (done_at is null)`)
    .execute()
  await db.schema
    .createIndex('inbox_open')
    .on('inbox')
    .columns(['contact_id', 'order_key', 'seq'])
    .where(sql.ref('done_at'), 'is', null)
    .execute()
}

async function createConversation(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'conversation')
    .addColumn('contact_id', ddl.integer, (column) => column.primaryKey().references('contact.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
}

async function createOutbox(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'outbox')
    .addColumn('seq', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('caused_by', ddl.integer, (column) => column.references('inbox.seq'))
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .defaultTo('pending')
        .check(oneOf('state', ['pending', 'sending', 'waiting', 'sent', 'failed'])),
    )
    .addColumn('attempts', ddl.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('repeats', ddl.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('not_before', 'text')
    .addColumn('billed', ddl.integer, (column) => column.notNull().defaultTo(0).check(sql`billed = 0 or billed = 1`))
    .addColumn('external_id', 'text')
    .addColumn('outcome', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .addCheckConstraint('outbox_settled', sql`(state = 'sent' or state = 'failed') = (settled_at is not null)`)
    .execute()
}

async function indexOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('outbox_open')
    .on('outbox')
    .columns(['contact_id', 'seq'])
    .where(sql.ref('settled_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('outbox_due')
    .on('outbox')
    .column('not_before')
    .where(sql<SqlBool>`settled_at is null and not_before is not null`)
    .execute()
  await db.schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .column('contact_id')
    .where(sql<SqlBool>`state = 'waiting'`)
    .execute()
}

async function createStoredFile(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'stored_file')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('bytes', sql.raw(ddl.bytes), (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .execute()
}

async function createHistory(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'history')
    .addColumn('seq', ddl.integer, (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text')
    .addColumn('subject_kind', 'text')
    .addColumn('subject_id', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute()
}

async function createAlert(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'alert')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text')
    .execute()
}

/** As comparisons: SQLite builds a table for `in (…)` of more than two, at each insert and update, which doubles them. */
function oneOf(column: string, values: readonly string[]) {
  return sql.join(
    values.map((value) => sql`${sql.ref(column)} = ${sql.lit(value)}`),
    sql` or `,
  )
}
