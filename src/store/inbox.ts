import type { ContactAddress, Inbound, InboundContent } from '../channels/channel.js'
import type { Tx } from './db.js'
import { statement } from './statement.js'

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
  const { rows } = await insertInbound(tx, {
    channel: inbound.contact.channel,
    messageId: inbound.messageId,
    contactId,
    order: inbound.order,
    content: JSON.stringify(inbound.content),
    sentAt: inbound.sentAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
  })
  const seq = rows[0]?.seq
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

const insertInbound = statement((db, $: InsertInbound) =>
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
    .onConflict((conflict) => conflict.columns(['channel', 'message_id']).doNothing())
    .returning('seq'),
)
