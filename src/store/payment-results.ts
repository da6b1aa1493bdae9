import type { Insertable, Selectable } from 'kysely'
import type { Period } from '../domain/period.js'
import { reportsDeath } from '../domain/returns/payment-words.js'
import type { Db, Tx } from './db.js'
import { reportedDeaths } from './reported-deaths.js'
import type { PaymentResultTable } from './schema/result.js'

export type PaymentResult = Selectable<PaymentResultTable>
export type NewPaymentResult = Omit<Insertable<PaymentResultTable>, 'id' | 'at'>

/** Outcomes after which nobody has the money: it goes on the next month's list (domain.md §5). */
export const NOT_RECEIVED = ['FAILED', 'NOT_RETURNED', 'RETURNED'] as const

const ROWS_AT_A_TIME = 200

/** Writes what became of lines; of one line the last row counts. */
export async function insertPaymentResults(tx: Tx, results: readonly NewPaymentResult[], at: Date): Promise<void> {
  for (let start = 0; start < results.length; start += ROWS_AT_A_TIME) {
    const rows = results.slice(start, start + ROWS_AT_A_TIME).map((result) => ({ ...result, at: at.toISOString() }))
    await tx.insertInto('payment_result').values(rows).execute()
  }
}

/** What became of the lines of these communes' newest locked lists of a month, by period line; the last word on each. */
export async function resultsOfMonth(
  db: Db,
  communes: readonly string[],
  month: Period,
): Promise<ReadonlyMap<number, PaymentResult>> {
  if (communes.length === 0) return new Map()
  const rows = await ofMonth(db, communes, month).selectAll('payment_result').orderBy('payment_result.id').execute()
  return new Map(rows.map((row) => [row.period_line_id, row]))
}

function ofMonth(db: Db, communes: readonly string[], month: Period) {
  return db
    .selectFrom('payment_result')
    .innerJoin('period_line', 'period_line.id', 'payment_result.period_line_id')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .where('period.commune_code', 'in', communes)
    .where('period.month', '=', month)
}

/** The number of the last result of all; 0 where there is none. */
export async function newestResult(db: Db): Promise<number> {
  const row = await db
    .selectFrom('payment_result')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}

/** Whether anything was written about a month of these communes after the result of that number. */
export async function hasResultsSince(
  db: Db,
  newest: number,
  communes: readonly string[],
  month: Period,
): Promise<boolean> {
  const row = await ofMonth(db, communes, month)
    .select('payment_result.id')
    .where('payment_result.id', '>', newest)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The last word on each month of these benefits, the newest month first, by benefit line. */
export async function resultsOfBenefits(
  db: Db,
  benefitLineIds: readonly number[],
): Promise<ReadonlyMap<number, readonly PaymentResult[]>> {
  const byLine = new Map<number, Map<string, PaymentResult>>()
  for (let start = 0; start < benefitLineIds.length; start += ROWS_AT_A_TIME) {
    const rows = await db
      .selectFrom('payment_result')
      .selectAll()
      .where('benefit_line_id', 'in', benefitLineIds.slice(start, start + ROWS_AT_A_TIME))
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const months = byLine.get(row.benefit_line_id) ?? new Map<string, PaymentResult>()
      byLine.set(row.benefit_line_id, months.set(row.month, row))
    }
  }
  return new Map(
    [...byLine].map(([line, months]) => [
      line,
      [...months.values()].toSorted((one, other) => (one.month < other.month ? 1 : -1)),
    ]),
  )
}

/** Consecutive months, up to the newest with a result, in which a benefit was not received (domain.md §6, "Counters"). */
export function monthsMissed(newestFirst: readonly Pick<PaymentResult, 'outcome'>[]): number {
  const received = newestFirst.findIndex(({ outcome }) => !NOT_RECEIVED.some((missed) => missed === outcome))
  return received < 0 ? newestFirst.length : received
}

/** A sum that was not received and is paid with a later month. */
export type CarriedSum = Readonly<{ sum: number; months: number }>

/**
 * What the list of `month` pays again because it was not received, by benefit line: the whole of the last locked line
 * before, with what that had carried itself. What the bank has not answered for is not paid again, nor what was not paid
 * because the person is dead; if an officer found them alive, the months locked meanwhile are owed too.
 */
export async function carriedInto(
  db: Db,
  communeCode: string,
  month: Period,
): Promise<ReadonlyMap<number, CarriedSum>> {
  const lines = await db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select(['period_line.id', 'period_line.benefit_line_id', 'period_line.total', 'period_line.carried_months'])
    .select(['period_line.beneficiary_id', 'period_line.amount', 'period.month'])
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '<', month)
    .where('period_version.locked_at', 'is not', null)
    .orderBy('period.month')
    .orderBy('period_version.version')
    .execute()
  const last = new Map(lines.map((line) => [line.benefit_line_id, line]))
  const results = await lastResults(db, communeCode, month)
  const carried = new Map<number, CarriedSum>()
  const deaths = await reportedDeaths(db, communeCode, month)
  for (const [benefitLineId, { id, total, carried_months, beneficiary_id, amount, month: of }] of last) {
    const result = results.get(id)
    const isMissed = NOT_RECEIVED.some((missed) => missed === result?.outcome)
    if (!isMissed || total <= 0) continue
    const isDead = reportsDeath(result?.reason_code ?? null)
    if (isDead && deaths.standing.has(beneficiary_id)) continue
    const held = isDead ? deaths.heldMonths(beneficiary_id).filter((one) => one > of).length : 0
    carried.set(benefitLineId, { sum: total + held * amount, months: carried_months + 1 + held })
  }
  return carried
}

async function lastResults(
  db: Db,
  communeCode: string,
  month: Period,
): Promise<ReadonlyMap<number, Pick<PaymentResult, 'outcome' | 'reason_code'>>> {
  const rows = await db
    .selectFrom('payment_result')
    .innerJoin('benefit_line', 'benefit_line.id', 'payment_result.benefit_line_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select(['payment_result.period_line_id', 'payment_result.outcome', 'payment_result.reason_code'])
    .where('beneficiary.commune_code', '=', communeCode)
    .where('payment_result.month', '<', month)
    .orderBy('payment_result.id')
    .execute()
  return new Map(rows.map((row) => [row.period_line_id, row]))
}

/** The newest month of which a bank has answered for any of these communes. */
export async function lastMonthWithResults(db: Db, communes: readonly string[]): Promise<Period | undefined> {
  if (communes.length === 0) return undefined
  const row = await db
    .selectFrom('payment_result')
    .innerJoin('benefit_line', 'benefit_line.id', 'payment_result.benefit_line_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select('payment_result.month')
    .where('beneficiary.commune_code', 'in', communes)
    .orderBy('payment_result.month', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.month
}

/**
 * Accounts into which the last payment of a benefit before `month` did not go, for one of these reasons; by benefit line.
 * Paying there again would only come back, unless the account is another by then.
 */
export async function failedAccounts(
  db: Db,
  communeCode: string,
  month: Period,
  reasons: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('payment_result')
    .innerJoin('period_line', 'period_line.id', 'payment_result.period_line_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'period_line.beneficiary_id')
    .select(['payment_result.benefit_line_id', 'payment_result.outcome', 'payment_result.reason_code'])
    .select('period_line.account_number')
    .where('beneficiary.commune_code', '=', communeCode)
    .where('payment_result.month', '<', month)
    .orderBy('payment_result.month')
    .orderBy('payment_result.id')
    .execute()
  const last = new Map(rows.map((row) => [row.benefit_line_id, row]))
  return new Map(
    [...last].flatMap(([line, { outcome, reason_code, account_number }]) => {
      const isRefused = outcome === 'FAILED' || outcome === 'RETURNED'
      const stays = isRefused && reason_code !== null && reasons.includes(reason_code)
      return stays && account_number !== null ? [[line, account_number] as const] : []
    }),
  )
}
