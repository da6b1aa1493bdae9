import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What the police and the village found out: identity verdicts, visits from door to door, difficulties reported. */
export const verdicts: Migration = {
  name: '009-verdicts',
  async up(db, ddl) {
    await createVerdict(db, ddl)
    await createVisit(db, ddl)
    await createDifficulty(db, ddl)
    await db.schema.createIndex('verdict_beneficiary').on('verdict').columns(['beneficiary_id', 'id']).execute()
    await db.schema.createIndex('visit_beneficiary').on('visit').columns(['beneficiary_id', 'id']).execute()
    await db.schema.createIndex('difficulty_commune').on('difficulty').columns(['commune_code', 'done_at']).execute()
  },
}

async function createVerdict(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'verdict')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('beneficiary_id', ddl.integer, (column) => column.notNull().references('beneficiary.id'))
    .addColumn('registration_id', ddl.integer, (column) => column.references('registration.id'))
    .addColumn('verdict', 'text', (column) =>
      column.notNull().check(sql`verdict in ('MATCH', 'MISMATCH', 'NOT_FOUND', 'DECEASED', 'MOVED', 'DUPLICATE')`),
    )
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('corrections', 'text', (column) => column.notNull())
    .addColumn('event_date', 'text')
    .addColumn('note', 'text')
    .addColumn('subject_version', ddl.integer, (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull().check(sql`source in ('chat', 'list')`))
    .addColumn('given_by', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addColumn('settled_as', 'text')
    .addColumn('settled_by', 'text')
    .addColumn('settled_at', 'text')
    .execute()
}

async function createVisit(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'visit')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('beneficiary_id', ddl.integer, (column) => column.notNull().references('beneficiary.id'))
    .addColumn('village_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('result', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`result in ('has-account', 'registered', 'come-back', 'no-account', 'cash', 'died', 'moved', 'skipped')`,
        ),
    )
    .addColumn('again_on', 'text')
    .addColumn('by_contact', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}

async function createDifficulty(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'difficulty')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('village_code', 'text', (column) => column.references('unit.code'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('by_contact', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .addColumn('done_by', 'text')
    .addColumn('answer', 'text')
    .execute()
}
