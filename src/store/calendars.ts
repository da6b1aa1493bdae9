import { sql } from 'kysely'
import { type Calendar, type CalendarFacts, type CalendarRow, calendarFrom } from '../domain/calendar.js'
import type { IsoDate } from '../domain/iso-date.js'
import type { Db, Tx } from './db.js'

/** The calendar of a unit on `day`: its own days, else those of the unit above, else the reference data's. */
export async function calendarOf(db: Db, unitCode: string, day: IsoDate, facts: CalendarFacts): Promise<Calendar> {
  return calendarFrom(await rowsAbove(db, unitCode), day, facts)
}

async function rowsAbove(db: Db, unitCode: string): Promise<readonly CalendarRow[]> {
  const rows = await db
    .withRecursive('above', (qb) =>
      qb
        .selectFrom('unit')
        .select(['code', 'parent_code', sql<number>`0`.as('distance')])
        .where('code', '=', unitCode)
        .unionAll(
          qb
            .selectFrom('unit')
            .innerJoin('above', 'above.parent_code', 'unit.code')
            .select(['unit.code', 'unit.parent_code', sql<number>`above.distance + 1`.as('distance')]),
        ),
    )
    .selectFrom('above')
    .innerJoin('calendar_day', 'calendar_day.unit_code', 'above.code')
    .select(['above.distance', 'calendar_day.key', 'calendar_day.valid_from', 'calendar_day.day', 'inclusive'])
    .execute()
  return rows.map(({ distance, key, valid_from, day, inclusive }) => ({
    distance,
    key,
    validFrom: valid_from,
    day,
    inclusive: inclusive === 1,
  }))
}

export type NewCalendarDay = Readonly<{
  unitCode: string
  /** A key of the calendar, or `shift_on_holiday` with day 0 or 1. */
  key: string
  validFrom: IsoDate
  day: number
  inclusive: boolean
  by: string
  at: Date
}>

/** Sets a day from `validFrom` on; the one that was set for the same day before gives way. */
export async function setCalendarDay(tx: Tx, set: NewCalendarDay): Promise<void> {
  const values = {
    day: set.day,
    inclusive: set.inclusive ? 1 : 0,
    set_by: set.by,
    set_at: set.at.toISOString(),
  } as const
  await tx
    .insertInto('calendar_day')
    .values({ unit_code: set.unitCode, key: set.key, valid_from: set.validFrom, ...values })
    .onConflict((conflict) => conflict.columns(['unit_code', 'key', 'valid_from']).doUpdateSet(values))
    .execute()
}
