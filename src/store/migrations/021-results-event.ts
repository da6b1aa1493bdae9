import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './ddl.js'

const EVENTS = sql`event in ('village-closed', 'commune-closed', 'month-locked', 'results-taken', 'monday')`

/** A list may come by itself when results came back: the failed payments are not known before. */
export const resultsEvent: Migration = {
  name: '021-results-event',
  async up(db, ddl) {
    if (ddl.dialect === 'postgres') {
      await sql`alter table subscription drop constraint subscription_event_check`.execute(db)
      await sql`alter table subscription add constraint subscription_event_check check (${EVENTS})`.execute(db)
      return
    }
    await rebuild(db, ddl)
  },
}

/** SQLite changes no check in place. Numbers stay; what was pushed for subscriptions that are gone names nobody. */
async function rebuild(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await ddl
    .table(db, 'subscription_next')
    .addColumn('id', ddl.integer, ddl.numbered)
    .addColumn('contact_id', ddl.integer, (column) => column.notNull().references('contact.id'))
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('programme_group', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull().references('unit.code'))
    .addColumn('event', 'text', (column) => column.notNull().check(EVENTS))
    .addColumn('since', 'text', (column) => column.notNull())
    .addUniqueConstraint('subscription_once', ['contact_id', 'list', 'programme_group', 'unit_code', 'event'])
    .execute()
  const columns = sql`id, contact_id, list, programme_group, unit_code, event, since`
  await sql`insert into subscription_next (${columns}) select ${columns} from subscription`.execute(db)
  await sql`delete from push where subscription_id not in (select id from subscription)`.execute(db)
  await sql`drop table subscription`.execute(db)
  await sql`alter table subscription_next rename to subscription`.execute(db)
}
