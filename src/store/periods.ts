import type { Selectable } from 'kysely'
import { type CalendarFacts, paymentMonthOn } from '../domain/calendar.js'
import type { IsoDate } from '../domain/iso-date.js'
import { addMonths, type Period } from '../domain/period.js'
import { isAtLeast } from '../domain/period-state.js'
import { calendarOf } from './calendars.js'
import type { Db } from './db.js'
import type { PeriodTable } from './schema/period.js'

/** A payment month of a commune; `id` 0 for one that nothing has happened to yet. */
export type CommunePeriod = Pick<Selectable<PeriodTable>, 'id' | 'commune_code' | 'month' | 'state' | 'version'>

/** How a commune's month stands; open and of version 1 while nothing has happened to it. */
export async function periodOfCommune(db: Db, communeCode: string, month: Period): Promise<CommunePeriod> {
  const row = await db
    .selectFrom('period')
    .select(['id', 'commune_code', 'month', 'state', 'version'])
    .where('commune_code', '=', communeCode)
    .where('month', '=', month)
    .executeTakeFirst()
  return row ?? { id: 0, commune_code: communeCode, month, state: 'OPEN', version: 1 }
}

/**
 * The month that what is decided on `day` counts for: one that was opened again, else the first whose commune list is
 * closed neither by the calendar nor by an officer.
 */
export async function openMonth(db: Db, communeCode: string, day: IsoDate, facts: CalendarFacts): Promise<Period> {
  const periods = await db
    .selectFrom('period')
    .select(['month', 'state', 'version'])
    .where('commune_code', '=', communeCode)
    .orderBy('month')
    .execute()
  const closed = new Set(periods.filter(({ state }) => isAtLeast(state, 'COMMUNE_CLOSED')).map(({ month }) => month))
  const reopened = periods.find(({ month, version }) => version > 1 && !closed.has(month))
  if (reopened !== undefined) return reopened.month
  let month = paymentMonthOn(day, await calendarOf(db, communeCode, day, facts))
  while (closed.has(month)) month = addMonths(month, 1)
  return month
}
