import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

/** The monthly cycle: each unit's calendar, the state of each commune's month, and the payment lists as they were locked. */
export const periods: Migration = {
  name: '008-periods',
  async up(db, ddl) {
    await createCalendarDay(db, ddl)
    await createPeriod(db, ddl)
    await createVillageClosing(db, ddl)
    await createPeriodVersion(db, ddl)
    await createPeriodLine(db, ddl)
    await db.schema
      .createIndex('village_closing_month')
      .on('village_closing')
      .columns(['month', 'village_code'])
      .execute()
    await db.schema.createIndex('period_line_version').on('period_line').columns(['period_version_id']).execute()
    await db.schema.createIndex('period_line_benefit').on('period_line').columns(['benefit_line_id']).execute()
  },
}

async function createCalendarDay(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'calendar_day')
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('day', ddl.integer, (column) => column.notNull())
    .addColumn('inclusive', ddl.integer, (column) => column.notNull().check(sql`inclusive in (0, 1)`))
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('calendar_day_key', ['unit_code', 'key', 'valid_from'])
    .execute()
}

const PERIOD_STATES = sql`state in ('OPEN', 'VILLAGE_CLOSED', 'COMMUNE_CLOSED', 'VERIFIED', 'LOCKED', 'EXPORTED', 'SENT_TO_PAYER', 'RESULTS_IMPORTED', 'RECONCILED', 'CLOSED')`

async function createPeriod(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'period')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('commune_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().check(PERIOD_STATES))
    .addColumn('version', ddl.integer, (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('period_month', ['commune_code', 'month'])
    .execute()
}

async function createVillageClosing(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'village_closing')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('village_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text', (column) => column.notNull())
    .addColumn('closed_by', 'text', (column) => column.notNull())
    .addColumn('people', ddl.integer, (column) => column.notNull())
    .addColumn('reopened_at', 'text')
    .addColumn('reopened_by', 'text')
    .addColumn('reason', 'text')
    .execute()
}

async function createPeriodVersion(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'period_version')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('period_id', ddl.integer, (column) => column.notNull().references('period.id'))
    .addColumn('version', ddl.integer, (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('locked_at', 'text')
    .addColumn('locked_by', 'text')
    .addColumn('people', ddl.integer)
    .addColumn('total', ddl.integer)
    .addUniqueConstraint('period_version_number', ['period_id', 'version'])
    .execute()
}

async function createPeriodLine(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'period_line')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('period_version_id', ddl.integer, (column) => column.notNull().references('period_version.id'))
    .addColumn('number', ddl.integer, (column) => column.notNull())
    .addColumn('line_code', 'text', (column) => column.notNull())
    .addColumn('benefit_line_id', ddl.integer, (column) => column.notNull().references('benefit_line.id'))
    .addColumn('beneficiary_id', ddl.integer, (column) => column.notNull().references('beneficiary.id'))
    .addColumn('village_code', 'text')
    .addColumn('programme_group', 'text', (column) => column.notNull())
    .addColumn('programme_code', 'text')
    .addColumn('full_name', 'text', (column) => column.notNull())
    .addColumn('birth', 'text')
    .addColumn('personal_id', 'text')
    .addColumn('file_no', 'text')
    .addColumn('decision_no', 'text')
    .addColumn('coefficient', 'real')
    .addColumn('amount', ddl.integer, (column) => column.notNull())
    .addColumn('arrears', ddl.integer, (column) => column.notNull())
    .addColumn('recovery', ddl.integer, (column) => column.notNull())
    .addColumn('one_off', ddl.integer, (column) => column.notNull())
    .addColumn('carried', ddl.integer, (column) => column.notNull())
    .addColumn('carried_months', ddl.integer, (column) => column.notNull())
    .addColumn('total', ddl.integer, (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull().check(sql`method in ('TRANSFER', 'CASH')`))
    .addColumn('payee_name', 'text', (column) => column.notNull())
    .addColumn('payee_role', 'text')
    .addColumn('bank_code', 'text')
    .addColumn('account_number', 'text')
    .addColumn('holder_name', 'text')
    .addColumn('transfer_text', 'text', (column) => column.notNull())
    .addUniqueConstraint('period_line_code', ['period_version_id', 'line_code'])
    .execute()
}
