import type { Db } from './db.js'

/**
 * What the locked payment lists gave a benefit, by month (`YYYY-MM`), in whole đồng of that month alone; the newest
 * locked version of each month counts. Months whose list was never locked here are not in the map.
 */
export async function lockedAmounts(
  db: Db,
  lineIds: readonly number[],
  months: readonly string[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, number>>> {
  if (lineIds.length === 0 || months.length === 0) return new Map()
  const rows = await db
    .selectFrom('period_line')
    .innerJoin('period_version', 'period_version.id', 'period_line.period_version_id')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select(['period_line.benefit_line_id', 'period.month', 'period_line.amount'])
    .where('period_line.benefit_line_id', 'in', lineIds)
    .where('period.month', 'in', months)
    .where('period_version.locked_at', 'is not', null)
    .orderBy('period_version.version')
    .execute()
  const amounts = new Map<number, Map<string, number>>()
  for (const { benefit_line_id, month, amount } of rows) {
    const ofLine = amounts.get(benefit_line_id) ?? new Map<string, number>()
    ofLine.set(month, amount)
    amounts.set(benefit_line_id, ofLine)
  }
  return amounts
}

/** Of these months of a commune, the ones that a locked list exists for. */
export async function lockedMonths(
  db: Db,
  communeCode: string,
  months: readonly string[],
): Promise<ReadonlySet<string>> {
  if (months.length === 0) return new Set()
  const rows = await db
    .selectFrom('period')
    .innerJoin('period_version', 'period_version.period_id', 'period.id')
    .select('period.month')
    .distinct()
    .where('period.commune_code', '=', communeCode)
    .where('period.month', 'in', months)
    .where('period_version.locked_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ month }) => month))
}
