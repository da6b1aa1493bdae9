import type { Selectable } from 'kysely'
import type { ContactAddress, Inbound } from '../channels/channel.js'
import type { Db, Tx } from './db.js'
import type { ContactTable, Reachable } from './schema/contact.js'
import { statement } from './statement.js'

export type Contact = Selectable<ContactTable>

/** What an inbound message says about its contact's reach. */
function reachAfter(kind: Inbound['content']['kind']): Reachable | undefined {
  if (kind === 'unfollowed') return 'left'
  return kind === 'human-took-over' ? undefined : 'yes'
}

/**
 * The contact's id; makes the contact when it is new. The contact's own messages make it reachable again and move
 * `last_inbound_at` forward, never back: messages are delivered late and twice.
 */
export async function contactOf(tx: Tx, inbound: Inbound, receivedAt: Date): Promise<number> {
  const reachable = reachAfter(inbound.content.kind)
  const wroteAt = reachable === 'yes' ? earlier(inbound.sentAt ?? receivedAt, receivedAt).toISOString() : null
  const { rows } = await recordContact(tx, {
    ...inbound.contact,
    displayName: inbound.displayName ?? null,
    at: receivedAt.toISOString(),
    wroteAt,
    reachable: reachable ?? null,
    reachableAtFirst: reachable ?? 'yes',
  })
  const id = rows[0]?.id
  if (id === undefined) throw new Error('A contact was neither found nor made.')
  return id
}

/** A platform's clock may run ahead of ours. */
function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}

type RecordContact = {
  channel: ContactAddress['channel']
  externalId: string
  displayName: string | null
  at: string
  wroteAt: string | null
  reachable: Reachable | null
  reachableAtFirst: Reachable
}

const recordContact = statement((db, $: RecordContact) =>
  db
    .insertInto('contact')
    .values({
      channel: $.channel,
      external_id: $.externalId,
      display_name: $.displayName,
      first_seen_at: $.at,
      last_inbound_at: $.wroteAt,
      reachable: $.reachableAtFirst,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'external_id']).doUpdateSet((eb) => ({
        display_name: eb.fn.coalesce('excluded.display_name', 'contact.display_name'),
        reachable: eb.fn.coalesce(eb.val($.reachable), 'contact.reachable'),
        last_inbound_at: eb
          .case()
          .when('excluded.last_inbound_at', '>', eb.ref('contact.last_inbound_at'))
          .then(eb.ref('excluded.last_inbound_at'))
          .else(eb.fn.coalesce('contact.last_inbound_at', 'excluded.last_inbound_at'))
          .end(),
      })),
    )
    .returning('id'),
)

/** The contact, or `undefined` when there is none of that id. */
export async function contactById(db: Db, id: number): Promise<Contact | undefined> {
  const { rows } = await selectContact(db, { id })
  return rows[0]
}

const selectContact = statement((db, $: { id: number }) => db.selectFrom('contact').selectAll().where('id', '=', $.id))

/** The contact at this address, or `undefined` when nobody wrote from there yet. */
export function contactAt(db: Db, address: ContactAddress): Promise<Contact | undefined> {
  return db
    .selectFrom('contact')
    .selectAll()
    .where('channel', '=', address.channel)
    .where('external_id', '=', address.externalId)
    .executeTakeFirst()
}

/** `null` gives the contact back to the deployment's own language. */
export async function setLocale(tx: Tx, contactId: number, locale: string | null): Promise<void> {
  await tx.updateTable('contact').set({ locale }).where('id', '=', contactId).execute()
}

/** A human took over until then; `null` hands back to the bot. */
export async function keepQuietUntil(tx: Tx, contactId: number, until: Date | null): Promise<void> {
  const quiet_until = until?.toISOString() ?? null
  await tx.updateTable('contact').set({ quiet_until }).where('id', '=', contactId).execute()
}

/** Notes that messages do not reach the contact. The contact's next message makes it reachable again by itself. */
export async function setReachable(tx: Tx, contactId: number, reachable: Reachable): Promise<void> {
  await tx.updateTable('contact').set({ reachable }).where('id', '=', contactId).execute()
}
