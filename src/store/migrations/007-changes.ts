import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** What happens to a benefit from a month on (biến động), with its reason, decision and two names; domain.md §6. */
export const changes: Migration = {
  name: '007-changes',
  async up(db, ddl) {
    await createChange(db, ddl)
    await extendBenefitLine(db, ddl)
    await db.schema
      .createIndex('change_month')
      .on('change')
      .columns(['commune_code', 'payment_month', 'state'])
      .execute()
    await db.schema.createIndex('change_waiting').on('change').columns(['state', 'commune_code']).execute()
    await db.schema.createIndex('change_beneficiary').on('change').columns(['beneficiary_id']).execute()
  },
}

async function createChange(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'change')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) =>
      column
        .notNull()
        .check(
          sql`kind in ('NEW', 'DEATH', 'STOP', 'INFO', 'COEF', 'SUSPEND', 'RESUME', 'MOVE_IN', 'MOVE_OUT', 'PAYEE', 'ACCOUNT', 'ARREARS', 'RECOVER', 'FUNERAL', 'RATE')`,
        ),
    )
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('PROPOSED', 'APPROVED', 'REFUSED', 'UNDONE')`),
    )
    .addColumn('beneficiary_id', ddl.integer, (column) => column.references('beneficiary.id'))
    .addColumn('benefit_line_id', ddl.integer, (column) => column.references('benefit_line.id'))
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('village_code', 'text', (column) => column.references('unit.code'))
    .addColumn('programme_group', 'text')
    .addColumn('programme_code', 'text')
    .addColumn('effective_month', 'text', (column) => column.notNull())
    .addColumn('payment_month', 'text', (column) => column.notNull())
    .addColumn('event_date', 'text')
    .addColumn('decision_no', 'text')
    .addColumn('decision_date', 'text')
    .addColumn('reason', 'text')
    .addColumn('amount', ddl.integer)
    .addColumn('months', ddl.integer)
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) =>
      column
        .notNull()
        .check(sql`source in ('officer', 'village', 'police', 'registration', 'roster', 'payment', 'system')`),
    )
    .addColumn('proposed_by', 'text', (column) => column.notNull())
    .addColumn('proposed_by_contact', ddl.integer, (column) => column.references('contact.id'))
    .addColumn('proposed_at', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('refusal', 'text')
    .execute()
}

async function extendBenefitLine(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await db.schema.alterTable('benefit_line').addColumn('suspended_from', 'text').execute()
  await db.schema
    .alterTable('benefit_line')
    .addColumn('follows_line_id', ddl.integer, (column) => column.references('benefit_line.id'))
    .execute()
}
