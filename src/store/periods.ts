import type { Selectable } from 'kysely'
import { type CalendarFacts, paymentMonthOn } from '../domain/calendar.js'
import type { IsoDate } from '../domain/iso-date.js'
import { addMonths, type Period } from '../domain/period.js'
import { isAtLeast, type PeriodState } from '../domain/period-state.js'
import { calendarOf } from './calendars.js'
import type { Db, Tx } from './db.js'
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

/** A month as somebody saw it: what they decide counts only while it still stands so. */
export type SeenPeriod = Pick<CommunePeriod, 'commune_code' | 'month' | 'state' | 'version'>

export type PeriodMove = Readonly<{ to: PeriodState; by: string; at: Date }>

/**
 * Moves a month on from where it was seen. `false` when somebody else moved it meanwhile, and nothing is written. Makes
 * month and first version when they are not there yet.
 */
export async function advancePeriod(tx: Tx, seen: SeenPeriod, { to, by, at }: PeriodMove): Promise<boolean> {
  await ensurePeriod(tx, seen.commune_code, seen.month, { by, at })
  const { numUpdatedRows } = await tx
    .updateTable('period')
    .set({ state: to, changed_at: at.toISOString(), changed_by: by })
    .where('commune_code', '=', seen.commune_code)
    .where('month', '=', seen.month)
    .where('state', '=', seen.state)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Opens a locked month again as a new version; the versions before it stay. `false` as with `advancePeriod`. */
export async function reopenPeriod(
  tx: Tx,
  seen: SeenPeriod,
  { by, at, reason }: Readonly<{ by: string; at: Date; reason: string }>,
): Promise<boolean> {
  if (!(await advancePeriod(tx, seen, { to: 'VILLAGE_CLOSED', by, at }))) return false
  const { id } = await periodOfCommune(tx, seen.commune_code, seen.month)
  const version = seen.version + 1
  await tx.updateTable('period').set({ version }).where('id', '=', id).execute()
  await tx
    .insertInto('period_version')
    .values({ period_id: id, version, opened_at: at.toISOString(), opened_by: by, reason })
    .execute()
  return true
}

async function ensurePeriod(
  tx: Tx,
  communeCode: string,
  month: Period,
  { by, at }: Readonly<{ by: string; at: Date }>,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('period')
    .values({
      commune_code: communeCode,
      month,
      state: 'OPEN',
      version: 1,
      changed_at: at.toISOString(),
      changed_by: by,
    })
    .onConflict((conflict) => conflict.columns(['commune_code', 'month']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return
  const { id } = await periodOfCommune(tx, communeCode, month)
  await tx
    .insertInto('period_version')
    .values({ period_id: id, version: 1, opened_at: at.toISOString(), opened_by: by, reason: null })
    .execute()
}

/** The months of these communes that something has happened to, newest first. */
export function periodsOf(db: Db, communeCodes: readonly string[]): Promise<CommunePeriod[]> {
  if (communeCodes.length === 0) return Promise.resolve([])
  return db
    .selectFrom('period')
    .select(['id', 'commune_code', 'month', 'state', 'version'])
    .where('commune_code', 'in', communeCodes)
    .orderBy('month', 'desc')
    .orderBy('commune_code')
    .execute()
}
