import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What a call for a person becomes: taken, answered, reminded, escalated; and the questions that nobody could answer. */
export const tickets: Migration = {
  name: '005-tickets',
  async up(db, ddl) {
    await extendHelpRequest(db, ddl)
    await createHelpMessage(db, ddl)
    await createFaqMiss(db, ddl)
    await db.schema.createIndex('help_request_contact').on('help_request').columns(['contact_id', 'done_at']).execute()
    await db.schema.createIndex('help_message_request').on('help_message').columns(['request_id', 'id']).execute()
    await db.schema.createIndex('faq_miss_commune').on('faq_miss').columns(['commune_code', 'question_key']).execute()
  },
}

async function extendHelpRequest(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const changes = [
    db.schema
      .alterTable('help_request')
      .addColumn('taken_by', ddl.integer, (column) => column.references('contact.id')),
    db.schema.alterTable('help_request').addColumn('taken_at', 'text'),
    db.schema
      .alterTable('help_request')
      .addColumn('talks_to', 'text', (column) =>
        column.notNull().defaultTo('bot').check(sql`talks_to in ('bot', 'officer')`),
      ),
    db.schema.alterTable('help_request').addColumn('waiting_since', 'text'),
    db.schema.alterTable('help_request').addColumn('answered_at', 'text'),
    db.schema.alterTable('help_request').addColumn('reminded_at', 'text'),
    db.schema.alterTable('help_request').addColumn('escalated_at', 'text'),
    db.schema.alterTable('help_request').addColumn('done_by', 'text'),
  ]
  for (const change of changes) await change.execute()
  await sql`update help_request set waiting_since = created_at where done_at is null`.execute(db)
}

async function createHelpMessage(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'help_message')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('request_id', ddl.integer, (column) => column.notNull().references('help_request.id'))
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('person', 'officer')`))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}

async function createFaqMiss(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'faq_miss')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('commune_code', 'text', (column) => column.references('unit.code'))
    .addColumn('question_key', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('times', ddl.integer, (column) => column.notNull())
    .addColumn('first_asked_at', 'text', (column) => column.notNull())
    .addColumn('last_asked_at', 'text', (column) => column.notNull())
    .execute()
}
