import type { ContactAddress, InboundContent } from '../channels/channel.js'
import { contactAt } from './contacts.js'
import type { Db } from './db.js'
import type { OutboxPayload } from './outbox.js'

/** One message of a chat as the store keeps it: what came in, or what was sent. */
export type LoggedMessage =
  | Readonly<{ from: 'them'; seq: number; at: string; content: InboundContent }>
  | Readonly<{ from: 'bot'; seq: number; at: string; payload: OutboxPayload }>

/** The latest messages with a contact, oldest first; what is still to be sent is not among them. */
export async function chatLog(db: Db, address: ContactAddress, atMost: number): Promise<readonly LoggedMessage[]> {
  const contact = await contactAt(db, address)
  if (contact === undefined) return []
  const inbound = await db
    .selectFrom('inbox')
    .select(['seq', 'received_at', 'content'])
    .where('contact_id', '=', contact.id)
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  const outbound = await db
    .selectFrom('outbox')
    .select(['seq', 'created_at', 'payload'])
    .where('contact_id', '=', contact.id)
    .where('state', 'in', ['sending', 'sent'])
    .orderBy('seq', 'desc')
    .limit(atMost)
    .execute()
  const messages: LoggedMessage[] = [
    ...inbound.map(({ seq, received_at, content }) => ({
      from: 'them' as const,
      seq,
      at: received_at,
      content: JSON.parse(content) as InboundContent,
    })),
    ...outbound.map(({ seq, created_at, payload }) => ({
      from: 'bot' as const,
      seq,
      at: created_at,
      payload: JSON.parse(payload) as OutboxPayload,
    })),
  ]
  return messages.sort(inOrder).slice(-atMost)
}

/** A message and its answer may share a transaction, and then the moment. */
function inOrder(one: LoggedMessage, other: LoggedMessage): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  if (one.from !== other.from) return one.from === 'them' ? -1 : 1
  return one.seq - other.seq
}

/** The file that was sent to the contact with that message; `undefined` when it is another's, or gone. */
export async function sentFile(
  db: Db,
  channel: ContactAddress['channel'],
  seq: number,
): Promise<Readonly<{ name: string; mime: string; bytes: Uint8Array; externalId: string }> | undefined> {
  const row = await db
    .selectFrom('outbox')
    .innerJoin('contact', 'contact.id', 'outbox.contact_id')
    .select(['outbox.payload', 'contact.external_id'])
    .where('outbox.seq', '=', seq)
    .where('contact.channel', '=', channel)
    .executeTakeFirst()
  const file = row === undefined ? undefined : (JSON.parse(row.payload) as OutboxPayload).file
  if (row === undefined || file === undefined) return undefined
  const stored = await db.selectFrom('stored_file').select('bytes').where('id', '=', file.id).executeTakeFirst()
  return stored && { name: file.name, mime: file.mime, bytes: stored.bytes, externalId: row.external_id }
}
