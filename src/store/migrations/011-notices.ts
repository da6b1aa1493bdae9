import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What is sent without anybody waiting for it: reminders once each, broadcasts with their recipients, lists that officers want by themselves. */
export const notices: Migration = {
  name: '011-notices',
  async up(db, ddl) {
    await createReminder(db, ddl)
    await createBroadcast(db, ddl)
    await createBroadcastRecipient(db, ddl)
    await createSubscription(db, ddl)
    await createPush(db, ddl)
    await db.schema.createIndex('reminder_contact').on('reminder').columns(['contact_id', 'sent_at']).execute()
    await db.schema.createIndex('broadcast_state').on('broadcast').columns(['state']).execute()
  },
}

async function createReminder(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'reminder')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_key', ['kind', 'subject', 'contact_id'])
    .execute()
}

async function createBroadcast(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'broadcast')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('SENDING', 'PAUSED', 'DONE', 'STOPPED')`),
    )
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_by_contact', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('approved_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute()
}

async function createBroadcastRecipient(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'broadcast_recipient')
    .addColumn('broadcast_id', ddl.integer, (column) => column.notNull().references('broadcast.id'))
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('outbox_seq', ddl.integer)
    .addPrimaryKeyConstraint('broadcast_recipient_key', ['broadcast_id', 'contact_id'])
    .execute()
}

async function createSubscription(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'subscription')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('programme_group', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('event', 'text', (column) =>
      column.notNull().check(sql`event in ('village-closed', 'commune-closed', 'month-locked', 'monday')`),
    )
    .addColumn('since', 'text', (column) => column.notNull())
    .addUniqueConstraint('subscription_once', ['contact_id', 'list', 'programme_group', 'unit_code', 'event'])
    .execute()
}

async function createPush(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'push')
    .addColumn('subscription_id', ddl.integer, (column) => column.notNull())
    .addColumn('occasion', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('push_key', ['subscription_id', 'occasion'])
    .execute()
}
