import type { ContactAddress, Inbound, InboundContent } from '../channels/channel.js'
import type { Tx } from './db.js'
import { insertion, statement } from './statement.js'

/** A message as the inbox holds it. */
export type StoredInbound = Readonly<{
  /** The inbox row; greater is later. */
  seq: number
  contactId: number
  contact: ContactAddress
  messageId: string
  order: number
  sentAt?: Date
  receivedAt: Date
  content: InboundContent
  /** Turns of this message that failed so far. */
  attempts: number
}>

/** Records the message. `undefined` if it is already here: platforms deliver one message more than once. */
export async function recordInbound(
  tx: Tx,
  inbound: Inbound,
  contactId: number,
  receivedAt: Date,
): Promise<StoredInbound | undefined> {
  const seq = await insertInbound(tx, {
    channel: inbound.contact.channel,
    messageId: inbound.messageId,
    contactId,
    order: inbound.order,
    content: JSON.stringify(inbound.content),
    sentAt: inbound.sentAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
  })
  if (seq === undefined) return undefined
  const { contact, messageId, order, content, sentAt } = inbound
  return { seq, contactId, contact, messageId, order, ...(sentAt && { sentAt }), receivedAt, content, attempts: 0 }
}

type InsertInbound = {
  channel: ContactAddress['channel']
  messageId: string
  contactId: number
  order: number
  content: string
  sentAt: string | null
  receivedAt: string
}

const insertInbound = insertion('seq', (db, $: InsertInbound) =>
  db
    .insertInto('inbox')
    .values({
      channel: $.channel,
      message_id: $.messageId,
      contact_id: $.contactId,
      order_key: $.order,
      content: $.content,
      sent_at: $.sentAt,
      received_at: $.receivedAt,
      state: 'new',
    })
    .onConflict((conflict) => conflict.columns(['channel', 'message_id']).doNothing()),
)

/**
 * Which messages a process answers for: those of the channels it hosts; `only` narrows it to one contact, for a
 * terminal beside another terminal.
 */
export type Hosted = Readonly<{ channels: readonly ContactAddress['channel'][]; only?: string }>

/** Contacts with messages that wait for their turn. */
export async function contactsWithOpenMessages(tx: Tx, hosted: Hosted): Promise<number[]> {
  const rows = await tx
    .selectFrom('inbox')
    .crossJoin('contact') // fixes the order: the open messages are few, the contacts many
    .whereRef('contact.id', '=', 'inbox.contact_id')
    .select('inbox.contact_id')
    .distinct()
    .where('inbox.done_at', 'is', null)
    .where('contact.channel', 'in', hosted.channels)
    .$if(hosted.only !== undefined, (query) => query.where('contact.external_id', '=', hosted.only ?? ''))
    .orderBy('inbox.contact_id')
    .execute()
  return rows.map((row) => row.contact_id)
}

/** A contact's first messages that wait, in the order of their turns. */
export async function openMessagesOf(tx: Tx, contactId: number, limit: number): Promise<StoredInbound[]> {
  const { rows } = await selectOpenMessages(tx, { contactId, limit })
  return rows.map((row) => ({
    seq: row.seq,
    contactId,
    contact: { channel: row.channel, externalId: row.external_id },
    messageId: row.message_id,
    order: row.order_key,
    ...(row.sent_at !== null && { sentAt: new Date(row.sent_at) }),
    receivedAt: new Date(row.received_at),
    content: JSON.parse(row.content) as InboundContent,
    attempts: row.attempts,
  }))
}

const selectOpenMessages = statement((db, $: { contactId: number; limit: number }) =>
  db
    .selectFrom('inbox')
    .innerJoin('contact', 'contact.id', 'inbox.contact_id')
    .select([
      'inbox.seq',
      'inbox.channel',
      'contact.external_id',
      'inbox.message_id',
      'inbox.order_key',
      'inbox.sent_at',
      'inbox.received_at',
      'inbox.content',
      'inbox.attempts',
    ])
    .where('inbox.contact_id', '=', $.contactId)
    .where('inbox.done_at', 'is', null)
    .orderBy('inbox.order_key')
    .orderBy('inbox.seq')
    .limit($.limit),
)

/** Marks the message as answered, first thing in its turn. `false` when it was already, or is not there. */
export async function claimMessage(tx: Tx, seq: number, at: Date): Promise<boolean> {
  const { numAffectedRows } = await finishMessage(tx, { seq, state: 'done', at: at.toISOString() })
  return numAffectedRows === 1n
}

/** Gives the message up; its contact goes on with the next. */
export async function setMessageAside(tx: Tx, seq: number, at: Date): Promise<void> {
  await finishMessage(tx, { seq, state: 'set-aside', at: at.toISOString() })
}

const finishMessage = statement((db, $: { seq: number; state: 'done' | 'set-aside'; at: string }) =>
  db.updateTable('inbox').set({ state: $.state, done_at: $.at }).where('seq', '=', $.seq).where('done_at', 'is', null),
)

/** The message without the password that it brought: it was used, or will not be. */
export async function forgetPassword(tx: Tx, seq: number): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ content: JSON.stringify(FORGOTTEN) })
    .where('seq', '=', seq)
    .execute()
}

const FORGOTTEN: InboundContent = { kind: 'text', text: '****', masked: true }

export async function countAttempt(tx: Tx, seq: number): Promise<void> {
  await tx
    .updateTable('inbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('seq', '=', seq)
    .execute()
}
