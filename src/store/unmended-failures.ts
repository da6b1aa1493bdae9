import type { Period } from '../domain/period.js'
import type { Db } from './db.js'
import { NOT_RECEIVED } from './payment-results.js'

/** How many benefits of a month did not arrive and are as they were. */
export type UnmendedFailures = Readonly<{ month: Period; count: number }>

const WITH_RESULTS = ['RESULTS_IMPORTED', 'RECONCILED'] as const

/**
 * What the newest results of each of these communes say did not arrive and nobody has mended since, a line a month, the
 * earliest first. Mended is what goes into another account by now, or to nobody any more. The dead have a decision of their
 * own; who was away gets it with the next month.
 */
export async function unmendedFailures(db: Db, communes: readonly string[]): Promise<readonly UnmendedFailures[]> {
  if (communes.length === 0) return []
  const newest = await db
    .selectFrom('period')
    .select(['commune_code', ({ fn }) => fn.max('month').as('month')])
    .where('commune_code', 'in', communes)
    .where('state', 'in', WITH_RESULTS)
    .groupBy('commune_code')
    .execute()
  const found: UnmendedFailures[] = []
  for (const month of [...new Set(newest.map((row) => row.month))].toSorted()) {
    const own = newest.filter((row) => row.month === month).map(({ commune_code }) => commune_code)
    const count = await unmendedOf(db, own, month)
    if (count > 0) found.push({ month, count })
  }
  return found
}

async function unmendedOf(db: Db, communes: readonly string[], month: Period): Promise<number> {
  const { count } = await db
    .selectFrom('period')
    .innerJoin('period_version', 'period_version.period_id', 'period.id')
    .innerJoin('period_line', 'period_line.period_version_id', 'period_version.id')
    .innerJoin('payment_result', 'payment_result.period_line_id', 'period_line.id')
    .innerJoin('benefit_line', 'benefit_line.id', 'period_line.benefit_line_id')
    .leftJoin('account', (join) =>
      join.onRef('account.benefit_line_id', '=', 'benefit_line.id').on('account.unlinked_at', 'is', null),
    )
    .select(({ fn }) => fn.count<number>('period_line.benefit_line_id').distinct().as('count'))
    .where('period.commune_code', 'in', communes)
    .where('period.month', '=', month)
    .where('payment_result.outcome', 'in', NOT_RECEIVED)
    .where(({ eb, or }) =>
      or([
        eb('payment_result.reason_code', 'is', null),
        eb('payment_result.reason_code', 'not in', ['DECEASED', 'ABSENT']),
      ]),
    )
    .where('benefit_line.state', '=', 'DANG_HUONG')
    .where(({ eb, or, and, ref }) =>
      or([
        eb('period_line.method', '=', 'CASH'),
        and([
          eb('account.number', '=', ref('period_line.account_number')),
          or([eb('benefit_line.payment_method', 'is', null), eb('benefit_line.payment_method', '!=', 'CASH')]),
        ]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment_result as later')
            .select('later.id')
            .whereRef('later.period_line_id', '=', 'payment_result.period_line_id')
            .whereRef('later.id', '>', 'payment_result.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('period_version as newer')
            .select('newer.id')
            .whereRef('newer.period_id', '=', 'period_version.period_id')
            .whereRef('newer.version', '>', 'period_version.version')
            .where('newer.locked_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
