import type { OutboundChoice } from '../channels/channel.js'
import type { Db, Tx } from './db.js'
import { insertion } from './statement.js'

/** A message to be sent, as stored. `text` is empty only when a file goes along. */
export type OutboxPayload = Readonly<{
  text: string
  choices: readonly OutboundChoice[]
  /** A row of `stored_file`; its bytes are read when it is sent. */
  file?: Readonly<{ id: number; name: string; mime: string }>
  asksPhone?: true
  /** The row of an earlier message that this one takes the place of, where the channel can change it. */
  replaces?: number
}>

export type Enqueue = Readonly<{
  contactId: number
  payload: OutboxPayload
  at: Date
  /** The inbox row that this answers. Answers go before what nobody is waiting for (broadcasts, reminders). */
  causedBy?: number
  /** Not sent before then; what is enqueued later for the contact may overtake it. */
  notBefore?: Date
}>

/** Puts a message in the outbox: it leaves after the commit, and only then. Returns its row. */
export async function enqueue(tx: Tx, message: Enqueue): Promise<number> {
  const seq = await insertOutbound(tx, {
    contactId: message.contactId,
    causedBy: message.causedBy ?? null,
    payload: JSON.stringify(message.payload),
    notBefore: message.notBefore?.toISOString() ?? null,
    at: message.at.toISOString(),
  })
  if (seq === undefined) throw new Error('An outbox row was not written.')
  return seq
}

type InsertOutbound = {
  contactId: number
  causedBy: number | null
  payload: string
  notBefore: string | null
  at: string
}

const insertOutbound = insertion('seq', (db, $: InsertOutbound) =>
  db.insertInto('outbox').values({
    contact_id: $.contactId,
    caused_by: $.causedBy,
    payload: $.payload,
    state: 'pending',
    not_before: $.notBefore,
    created_at: $.at,
  }),
)

/** What the platform called the message of this row; `undefined` when it never arrived. */
export async function externalIdOf(db: Db, seq: number): Promise<string | undefined> {
  const row = await db.selectFrom('outbox').select('external_id').where('seq', '=', seq).executeTakeFirst()
  return row?.external_id ?? undefined
}
