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

type Failure = Readonly<{ benefitLineId: number; isCash: boolean; account: string | null }>

const LINES_AT_A_TIME = 500

/** What did not arrive is looked for first, and its benefits then: of a month they are few. */
async function unmendedOf(db: Db, communes: readonly string[], month: Period): Promise<number> {
  const failures = await failuresOf(db, await newestLists(db, communes, month))
  const unmended = new Set<number>()
  for (let start = 0; start < failures.length; start += LINES_AT_A_TIME) {
    const some = failures.slice(start, start + LINES_AT_A_TIME)
    const now = await paidNow(
      db,
      some.map(({ benefitLineId }) => benefitLineId),
    )
    for (const { benefitLineId, isCash, account } of some) {
      const line = now.get(benefitLineId)
      const isSame = line !== undefined && (isCash || (line.number === account && line.payment_method !== 'CASH'))
      if (isSame && (isCash || account !== null)) unmended.add(benefitLineId)
    }
  }
  return unmended.size
}

/** The last locked list of each commune. */
async function newestLists(db: Db, communes: readonly string[], month: Period): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('period')
    .innerJoin('period_version', 'period_version.period_id', 'period.id')
    .select(['period.id as period', 'period_version.id as list'])
    .where('period.commune_code', 'in', communes)
    .where('period.month', '=', month)
    .where('period_version.locked_at', 'is not', null)
    .orderBy('period_version.version')
    .execute()
  return [...new Map(rows.map(({ period, list }) => [period, list])).values()]
}

/** The lines of these lists of which the last word is that nobody has the money. */
async function failuresOf(db: Db, lists: readonly number[]): Promise<readonly Failure[]> {
  if (lists.length === 0) return []
  const rows = await db
    .selectFrom('period_line')
    .innerJoin('payment_result', 'payment_result.period_line_id', 'period_line.id')
    .select(['period_line.benefit_line_id', 'period_line.method', 'period_line.account_number'])
    .where('period_line.period_version_id', 'in', lists)
    .where('payment_result.outcome', 'in', NOT_RECEIVED)
    .where(({ eb, or }) =>
      or([
        eb('payment_result.reason_code', 'is', null),
        eb('payment_result.reason_code', 'not in', ['DECEASED', 'ABSENT']),
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
    .execute()
  return rows.map(({ benefit_line_id, method, account_number }) => ({
    benefitLineId: benefit_line_id,
    isCash: method === 'CASH',
    account: account_number,
  }))
}

type PaidNow = Readonly<{ id: number; payment_method: string | null; number: string | null }>

/** How these benefits are paid now; those that are over are not there. */
async function paidNow(db: Db, lineIds: readonly number[]): Promise<ReadonlyMap<number, PaidNow>> {
  const rows = await db
    .selectFrom('benefit_line')
    .leftJoin('account', (join) =>
      join.onRef('account.benefit_line_id', '=', 'benefit_line.id').on('account.unlinked_at', 'is', null),
    )
    .select(['benefit_line.id', 'benefit_line.payment_method', 'account.number'])
    .where('benefit_line.id', 'in', lineIds)
    .where('benefit_line.state', '=', 'DANG_HUONG')
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
