import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** Former names and parents of units, which unit followed which, and officers whose grants are confirmed, ended and replaced. */
export const unitHistory: Migration = {
  name: '006-unit-history',
  async up(db, ddl) {
    await createUnitSuccession(db, ddl)
    await createFormerUnit(db, ddl)
    await extendResponsibility(db, ddl)
    await extendInvitation(db, ddl)
    await createInvitationGrant(db, ddl)
    await db.schema.createIndex('unit_succession_new').on('unit_succession').columns(['new_code']).execute()
    await db.schema.createIndex('invitation_number').unique().on('invitation').columns(['number']).execute()
    await db.schema.createIndex('history_unit').on('history').columns(['unit_code', 'seq']).execute()
    await db.schema.createIndex('history_actor').on('history').columns(['actor', 'seq']).execute()
  },
}

async function createUnitSuccession(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'unit_succession')
    .addColumn('old_code', 'text', (column) => column.notNull().references('unit.code'))
    // A dissolved unit has no successor.
    .addColumn('new_code', 'text', (column) => column.references('unit.code'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('merged', 'renamed', 'split', 'dissolved')`),
    )
    .addUniqueConstraint('unit_succession_once', ['old_code', 'new_code', 'day'])
    .execute()
}

async function createFormerUnit(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'former_unit')
    .addColumn('code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent_code', 'text', (column) => column.references('unit.code'))
    .addColumn('valid_to', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('former_unit_key', ['code', 'valid_to'])
    .execute()
}

async function extendResponsibility(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const change = (column: string) => db.schema.alterTable('responsibility').addColumn(column, 'text').execute()
  await change('confirmed_at')
  await change('confirmed_by')
  await change('lapses_on')
  await change('reminded_on')
  await change('ended_at')
  await change('ended_by')
  await db.schema
    .alterTable('officer')
    .addColumn('replaced_by', ddl.integer, (column) => column.references('officer.id'))
    .execute()
}

async function extendInvitation(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  const add = () => db.schema.alterTable('invitation')
  await add().addColumn('number', ddl.integer).execute()
  await add()
    .addColumn('needs_second', ddl.integer, (column) => column.notNull().defaultTo(0))
    .execute()
  await add().addColumn('seconded_by', 'text').execute()
  await add().addColumn('seconded_at', 'text').execute()
  await add().addColumn('cancelled_at', 'text').execute()
  await add()
    .addColumn('replaces', ddl.integer, (column) => column.references('officer.id'))
    .execute()
  await sql`update invitation set number = (select count(*) from invitation as other where other.code <= invitation.code)`.execute(
    db,
  )
}

async function createInvitationGrant(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'invitation_grant')
    .addColumn('invitation_code', 'text', (column) => column.notNull().references('invitation.code'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addPrimaryKeyConstraint('invitation_grant_key', ['invitation_code', 'role', 'unit_code'])
    .execute()
}
