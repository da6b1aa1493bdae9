import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { SubscriptionTable } from './schema/notice.js'

export type Subscription = Selectable<SubscriptionTable>

export type NewSubscription = Omit<Subscription, 'id' | 'since'>

/** Keeps what somebody wants to get; the same again changes nothing. `false`: it was there. */
export async function subscribe(tx: Tx, subscription: NewSubscription, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('subscription')
    .values({ ...subscription, since: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export function subscriptionsOf(db: Db, contactId: number): Promise<readonly Subscription[]> {
  return db.selectFrom('subscription').selectAll().where('contact_id', '=', contactId).orderBy('id').execute()
}

export function allSubscriptions(db: Db): Promise<readonly Subscription[]> {
  return db.selectFrom('subscription').selectAll().orderBy('id').execute()
}

/** Ends a subscription of this contact's. `false`: there is none of that number. */
export async function unsubscribe(tx: Tx, contactId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('subscription')
    .where('id', '=', id)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Notes that a subscription is served for this occasion. `false`: it was served before. */
export async function notePush(tx: Tx, subscriptionId: number, occasion: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('push')
    .values({ subscription_id: subscriptionId, occasion, asked_at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Something that happened to a unit and month; `key` is different each time. */
export type Occasion = Readonly<{ key: string; unitCode: string; month?: string }>

/** The villages of these that closed a list since then (ISO), and did not open it again. */
export async function villagesClosed(db: Db, villages: readonly string[], since: string): Promise<readonly Occasion[]> {
  if (villages.length === 0) return []
  const rows = await db
    .selectFrom('village_closing')
    .select(['id', 'village_code', 'month'])
    .where('village_code', 'in', villages)
    .where('closed_at', '>=', since)
    .where('reopened_at', 'is', null)
    .execute()
  return rows.map(({ id, village_code, month }) => ({ key: `village ${id}`, unitCode: village_code, month }))
}

/**
 * The months of these communes whose list was closed since then (ISO) and is not open again; closed anew it is another
 * occasion. What the month went through later is none.
 */
export async function communesClosed(db: Db, communes: readonly string[], since: string): Promise<readonly Occasion[]> {
  const periods = await closedPeriods(db, communes, since)
  const found: Occasion[] = []
  for (const { commune_code, month } of periods) {
    const last = await db
      .selectFrom('history')
      .select(['seq', 'at'])
      .where('subject_kind', '=', 'period')
      .where('subject_id', '=', `${commune_code}@${month}`)
      .where('action', '=', 'close-month')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined || last.at < since) continue
    found.push({ key: `closed ${commune_code} ${month} ${last.seq}`, unitCode: commune_code, month })
  }
  return found
}

/** The months of these communes that were locked since then (ISO) and are locked still; each version once. */
export async function communesLocked(db: Db, communes: readonly string[], since: string): Promise<readonly Occasion[]> {
  const periods = await closedPeriods(db, communes, since)
  return periods
    .filter(({ locked_at }) => locked_at !== null && locked_at >= since)
    .map(({ commune_code, month, version }) => ({
      key: `locked ${commune_code} ${month} ${version}`,
      unitCode: commune_code,
      month,
    }))
}

function closedPeriods(db: Db, communes: readonly string[], since: string) {
  return db
    .selectFrom('period')
    .innerJoin('period_version', (join) =>
      join.onRef('period_version.period_id', '=', 'period.id').onRef('period_version.version', '=', 'period.version'),
    )
    .select(['period.commune_code', 'period.month', 'period.version', 'period_version.locked_at'])
    .where('period.commune_code', 'in', [...communes, ''])
    .where('period.changed_at', '>=', since)
    .where('period.state', 'not in', ['OPEN', 'VILLAGE_CLOSED'])
    .execute()
}

/** The months of these communes for which a file of payment results was taken over since then (ISO), and still holds. */
export async function resultsTaken(db: Db, communes: readonly string[], since: string): Promise<readonly Occasion[]> {
  if (communes.length === 0) return []
  const rows = await db
    .selectFrom('returned_file')
    .select(['id', 'unit_codes', 'month'])
    .where('kind', '=', 'payment-results')
    .where('state', '=', 'applied')
    .where('file_id', 'is not', null)
    .where('applied_at', '>=', since)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, unit_codes, month }) =>
    (JSON.parse(unit_codes) as string[])
      .filter((commune) => communes.includes(commune))
      .map((unitCode) => ({ key: `results ${id} ${unitCode}`, unitCode, ...(month !== null && { month }) })),
  )
}
