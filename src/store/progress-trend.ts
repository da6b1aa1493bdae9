import { sql } from 'kysely'
import type { Period } from '../domain/period.js'
import type { Db } from './db.js'
import { scopeBelow } from './units.js'

/** A locked month: how many lines there were, and how many of them went to an account. */
export type TrendMonth = Readonly<{ month: Period; people: number; intoAccount: number }>

/** The last locked months up to `month`, oldest first, of a unit with all below it; the newest version of each counts. */
export async function trendOf(db: Db, unitCode: string, month: Period, most: number): Promise<readonly TrendMonth[]> {
  const rows = await linesBelow(db, unitCode).then((lines) =>
    lines
      .select(['period.month', ({ fn }) => fn.countAll<number>().as('people')])
      .select(sql<number>`sum(case when period_line.method = 'TRANSFER' then 1 else 0 end)`.as('into_account'))
      .where('period.month', '<=', month)
      .groupBy('period.month')
      .orderBy('period.month', 'desc')
      .limit(most)
      .execute(),
  )
  return rows
    .map((row) => ({ month: row.month, people: Number(row.people), intoAccount: Number(row.into_account) }))
    .toReversed()
}

/** Why money of the last locked month up to `month` did not arrive, the most frequent reason first. */
export async function failuresOf(
  db: Db,
  unitCode: string,
  month: Period,
): Promise<readonly Readonly<{ code: string; count: number }>[]> {
  const lines = await linesBelow(db, unitCode)
  const rows = await lines
    .innerJoin('payment_result', 'payment_result.period_line_id', 'period_line.id')
    .select(['period.month', 'payment_result.reason_code', ({ fn }) => fn.countAll<number>().as('count')])
    .where('period.month', '<=', month)
    .where('payment_result.reason_code', 'is not', null)
    .groupBy(['period.month', 'payment_result.reason_code'])
    .execute()
  const newest = rows
    .map((row) => row.month)
    .toSorted()
    .at(-1)
  return rows
    .filter((row) => row.month === newest)
    .map(({ reason_code, count }) => ({ code: reason_code ?? '', count: Number(count) }))
    .toSorted((one, other) => other.count - one.count)
}

/** The lines of each month's newest locked version. */
async function linesBelow(db: Db, unitCode: string) {
  const { communes, villages } = await scopeBelow(db, [unitCode])
  const none = ['']
  return db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .where((eb) =>
      eb.or([
        eb('period.commune_code', 'in', communes.length > 0 ? communes : none),
        eb('period_line.village_code', 'in', villages.length > 0 ? villages : none),
      ]),
    )
    .where(
      sql<boolean>`period_version.version = (select max(newest.version) from period_version as newest
        where newest.period_id = period.id and newest.locked_at is not null)`,
    )
}
