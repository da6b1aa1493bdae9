import { sql } from 'kysely'
import type { Tx } from './db.js'
import type { ContactOnChannel } from './outbox-sending.js'
import { statement } from './statement.js'

/** Notes that the row is about to be handed to the platform. `false` when it is no longer there to be sent. */
export async function markSending(tx: Tx, seq: number, billed: boolean): Promise<boolean> {
  const { numAffectedRows } = await updateToSending(tx, { seq, billed: billed ? 1 : 0 })
  return numAffectedRows === 1n
}

const updateToSending = statement((db, $: { seq: number; billed: number }) =>
  db
    .updateTable('outbox')
    .set({ state: 'sending', billed: $.billed, not_before: null })
    .where('seq', '=', $.seq)
    .where('state', '=', 'pending'),
)

export async function markSent(tx: Tx, seq: number, externalId: string, at: Date): Promise<void> {
  await updateToSent(tx, { seq, externalId, at: at.toISOString() })
}

const updateToSent = statement((db, $: { seq: number; externalId: string; at: string }) =>
  db
    .updateTable('outbox')
    .set({ state: 'sent', external_id: $.externalId, outcome: null, settled_at: $.at })
    .where('seq', '=', $.seq)
    .where('state', '=', 'sending'),
)

export async function markFailed(tx: Tx, seq: number, outcome: string, at: Date): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'failed', outcome, settled_at: at.toISOString() })
    .where('seq', '=', seq)
    .where('settled_at', 'is', null)
    .execute()
}

export type SendAgain = Readonly<{ attempts: number; repeats: number; notBefore: Date; outcome: string }>

export async function markAgain(tx: Tx, seq: number, again: SendAgain): Promise<void> {
  const { attempts, repeats, outcome } = again
  await tx
    .updateTable('outbox')
    .set({ state: 'pending', attempts, repeats, outcome, not_before: again.notBefore.toISOString() })
    .where('seq', '=', seq)
    .where('settled_at', 'is', null)
    .execute()
}

export async function postpone(tx: Tx, seq: number, notBefore: Date): Promise<void> {
  await tx.updateTable('outbox').set({ not_before: notBefore.toISOString() }).where('seq', '=', seq).execute()
}

/** The row may not go before its contact writes again. */
export async function markWaiting(tx: Tx, seq: number, outcome: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'waiting', outcome, not_before: null })
    .where('seq', '=', seq)
    .where('settled_at', 'is', null)
    .execute()
}

/**
 * The contact cannot be reached: answers to what they said are over, as they would make no sense later; what others
 * caused (a decision, a reminder) waits until they write again. Returns how many rows wait.
 */
export async function shelveRowsOf(tx: Tx, contactId: number, at: Date): Promise<number> {
  const open = ['pending', 'sending'] as const
  await tx
    .updateTable('outbox')
    .set({ state: 'failed', outcome: 'blocked', settled_at: at.toISOString() })
    .where('contact_id', '=', contactId)
    .where('settled_at', 'is', null)
    .where('state', 'in', open)
    .where('caused_by', 'in', (eb) =>
      eb.selectFrom('inbox').select('inbox.seq').where('inbox.contact_id', '=', contactId),
    )
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ state: 'waiting', outcome: 'blocked' })
    .where('contact_id', '=', contactId)
    .where('settled_at', 'is', null)
    .where('state', 'in', open)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Lets rows go that waited for these contacts to write. Returns the contacts that had some. */
export async function reopenWaiting(tx: Tx, contacts: readonly ContactOnChannel[]): Promise<ContactOnChannel[]> {
  if ((await anyWaiting(tx, {})).rows.length === 0) return []
  const reopened: ContactOnChannel[] = []
  for (const contact of contacts) {
    const { rows } = await updateWaiting(tx, { contactId: contact.contactId })
    if (rows.length > 0) reopened.push(contact)
  }
  return reopened
}

const anyWaiting = statement((db, _: Record<string, never>) =>
  db.selectFrom('outbox').select('seq').where('state', '=', sql.lit('waiting')).limit(1),
)

const updateWaiting = statement((db, $: { contactId: number }) =>
  db
    .updateTable('outbox')
    .set({ state: 'pending' })
    .where('contact_id', '=', $.contactId)
    .where('state', '=', sql.lit('waiting'))
    .returning('seq'),
)
