import type { Extras } from '../domain/payment-line.js'
import type { Period } from '../domain/period.js'
import { contentOf } from './change-content.js'
import type { Db } from './db.js'
import { carriedInto } from './payment-results.js'

export const NO_EXTRAS: Extras = { arrears: 0, recovery: 0, oneOff: 0, carried: 0, carriedMonths: 0, paidTo: null }

/**
 * What approved changes, and sums not received before, add to the benefits of a commune's month, by benefit line; those
 * without any are not in it.
 */
export async function extrasOf(db: Db, communeCode: string, month: Period): Promise<ReadonlyMap<number, Extras>> {
  const extras = new Map<number, Extras>()
  const add = (lineId: number, more: Partial<Extras>) => {
    const before = extras.get(lineId) ?? NO_EXTRAS
    extras.set(lineId, {
      arrears: before.arrears + (more.arrears ?? 0),
      recovery: before.recovery + (more.recovery ?? 0),
      oneOff: before.oneOff + (more.oneOff ?? 0),
      carried: before.carried + (more.carried ?? 0),
      carriedMonths: before.carriedMonths + (more.carriedMonths ?? 0),
      paidTo: more.paidTo ?? before.paidTo,
    })
  }
  const recoveries = new Map<number, number>()
  for (const { kind, lineId, amount, payment_month, paidTo, isUnpaid } of await sumsOf(db, communeCode, month)) {
    if (kind === 'RECOVER') recoveries.set(lineId, (recoveries.get(lineId) ?? 0) + amount)
    else if (payment_month === month)
      add(lineId, isUnpaid ? { carried: amount, carriedMonths: 1 } : once(kind, amount, paidTo))
  }
  const recovered = await recoveredBefore(db, communeCode, month)
  for (const [lineId, sum] of recoveries) {
    const left = sum - (recovered.get(lineId) ?? 0)
    if (left > 0) add(lineId, { recovery: left })
  }
  for (const [lineId, { sum, months }] of await carriedInto(db, communeCode, month)) {
    add(lineId, { carried: sum, carriedMonths: months })
  }
  return extras
}

function once(kind: string, amount: number, paidTo: string | null): Partial<Extras> {
  return kind === 'ARREARS' ? { arrears: amount } : { oneOff: amount, paidTo }
}

type SumOfChange = Readonly<{
  kind: string
  lineId: number
  amount: number
  payment_month: string
  paidTo: string | null
  /** What a bank paid too little: the list had it, so that it counts against nothing that the law owes besides. */
  isUnpaid: boolean
}>

/** Sums go to the benefit line of the change, else to the person's first. */
async function sumsOf(db: Db, communeCode: string, month: Period): Promise<readonly SumOfChange[]> {
  const rows = await db
    .selectFrom('change')
    .select(['kind', 'benefit_line_id', 'amount', 'payment_month', 'source', 'before', 'after'])
    .select(({ selectFrom }) =>
      selectFrom('benefit_line')
        .select(({ fn }) => fn.min<number>('benefit_line.id').as('first'))
        .whereRef('benefit_line.beneficiary_id', '=', 'change.beneficiary_id')
        .as('first_line'),
    )
    .where('commune_code', '=', communeCode)
    .where('state', '=', 'APPROVED')
    .where('kind', 'in', ['ARREARS', 'RECOVER', 'FUNERAL'])
    .where('payment_month', '<=', month)
    .where('amount', '>', 0)
    .execute()
  return rows.flatMap(({ kind, benefit_line_id, first_line, amount, payment_month, source, ...content }) => {
    const lineId = benefit_line_id ?? first_line
    const paidTo = contentOf(content).details.payee?.name ?? null
    const isUnpaid = kind === 'ARREARS' && source === 'payment'
    return lineId === null || amount === null ? [] : [{ kind, lineId, amount, payment_month, paidTo, isUnpaid }]
  })
}

/** What the newest locked versions of earlier months took back, by benefit line. */
async function recoveredBefore(db: Db, communeCode: string, month: Period): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select('period_line.benefit_line_id')
    .select(({ fn }) => fn.sum<number>('period_line.recovery').as('sum'))
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '<', month)
    .where('period_line.recovery', '>', 0)
    .where('period_version.version', '=', (eb) =>
      eb
        .selectFrom('period_version as other')
        .select((inner) => inner.fn.max('other.version').as('newest'))
        .whereRef('other.period_id', '=', 'period.id')
        .where('other.locked_at', 'is not', null),
    )
    .groupBy('period_line.benefit_line_id')
    .execute()
  return new Map(rows.map(({ benefit_line_id, sum }) => [benefit_line_id, Number(sum)]))
}
