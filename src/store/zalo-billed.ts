import type { Tx } from './db.js'

export type Billing = Readonly<{
  /** The outbox row. */
  seq: number
  /** What it costs: Zalo charges for each message that it becomes. */
  messages: number
  /** The office's day. */
  day: string
  /** Billed messages allowed a day. */
  perDay: number
}>

/**
 * Takes a billed send from the day's budget, in the transaction that marks it as being sent, so the count is exact. A row
 * is counted once, however often it is tried. `false` when the budget does not reach.
 */
export async function takeBilled(tx: Tx, { seq, messages, day, perDay }: Billing): Promise<boolean> {
  if (perDay <= 0) return false
  const known = await tx.selectFrom('zalo_billed').select('day').where('outbox_seq', '=', seq).executeTakeFirst()
  if (known !== undefined) return true
  if ((await billedOn(tx, day)) + messages > perDay) return false
  await tx.insertInto('zalo_billed').values({ outbox_seq: seq, day, messages }).execute()
  return true
}

/** Messages that were billed on the office's day. */
export async function billedOn(tx: Tx, day: string): Promise<number> {
  const { messages } = await tx
    .selectFrom('zalo_billed')
    .select((eb) => eb.fn.sum<number | null>('messages').as('messages'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return Number(messages ?? 0)
}
