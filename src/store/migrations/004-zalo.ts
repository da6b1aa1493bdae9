import type { Kysely } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What Zalo needs: tokens and consents, what was billed, links to files; and who was phoned about a message. */
export const zalo: Migration = {
  name: '004-zalo',
  async up(db, ddl) {
    await createTokens(db, ddl)
    await createConsent(db, ddl)
    await createConsentKey(db, ddl)
    await createBilled(db, ddl)
    await createFileLink(db, ddl)
    await createPhoned(db, ddl)
    await createIndexes(db)
  },
}

async function createTokens(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'zalo_tokens')
    .addColumn('oa_id', 'text', (column) => column.primaryKey())
    .addColumn('tokens', 'text')
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', ddl.integer)
    .execute()
}

async function createConsent(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'zalo_consent')
    .addColumn('state', 'text', (column) => column.primaryKey())
    .addColumn('verifier', 'text', (column) => column.notNull())
    .addColumn('expires_at', ddl.integer, (column) => column.notNull())
    .execute()
}

async function createConsentKey(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'zalo_consent_key')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', ddl.integer, (column) => column.notNull())
    .execute()
}

async function createBilled(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'zalo_billed')
    .addColumn('outbox_seq', ddl.integer, (column) => column.primaryKey().references('outbox.seq'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('messages', ddl.integer, (column) => column.notNull())
    .execute()
}

async function createFileLink(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'file_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('file_id', ddl.integer, (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('file_bytes', ddl.integer, (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('wrong_codes', ddl.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('used_at', 'text')
    .execute()
}

async function createPhoned(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'phoned')
    .addColumn('outbox_seq', ddl.integer, (column) => column.primaryKey().references('outbox.seq'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('noted_by', 'text', (column) => column.notNull())
    .execute()
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('zalo_billed_day').on('zalo_billed').columns(['day']).execute()
  await db.schema
    .createIndex('version_payee_personal_id')
    .on('registration_version')
    .columns(['payee_personal_id'])
    .execute()
}
