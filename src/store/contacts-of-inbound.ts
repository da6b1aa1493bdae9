import { sql } from 'kysely'
import type { ContactAddress, Inbound } from '../channels/channel.js'
import type { Tx } from './db.js'
import type { Reachable } from './schema/contact.js'
import { statement } from './statement.js'

/** Contacts whose ids are remembered. */
const REMEMBERED = 50_000

/** Finds the contact of an inbound message, as `contactsOfInbound` makes it. */
export type ContactOf = (tx: Tx, inbound: Inbound, receivedAt: Date) => Promise<number>

/**
 * Finds the id of an inbound message's contact; makes the contact when it is new. The contact's own messages make it
 * reachable again and move `last_inbound_at` forward, never back: messages are delivered late and twice.
 *
 * It remembers ids, as a plain update costs half of finding the row by its address. A remembered id may be wrong (its
 * transaction was rolled back, the contact was erased), so the address is compared at each use.
 */
export function contactsOfInbound(): ContactOf {
  const ids = new Map<string, number>()
  return async (tx, inbound, receivedAt) => {
    const news = newsOf(inbound, receivedAt)
    const address = `${news.channel} ${news.externalId}`
    const known = ids.get(address)
    if (known !== undefined) {
      const { numAffectedRows } = await updateContact(tx, { ...news, id: known })
      if (numAffectedRows === 1n) return known
    }
    const id = (await recordContact(tx, { ...news, at: receivedAt.toISOString() })).rows[0]?.id
    if (id === undefined) throw new Error('A contact was neither found nor made.')
    if (ids.size >= REMEMBERED) ids.clear()
    ids.set(address, id)
    return id
  }
}

/** What a message says about its contact; null is nothing new. */
type News = {
  channel: ContactAddress['channel']
  externalId: string
  displayName: string | null
  wroteAt: string | null
  reachable: Reachable | null
}

function newsOf({ contact, content, displayName, sentAt }: Inbound, receivedAt: Date): News {
  const isFromThem = content.kind !== 'unfollowed' && content.kind !== 'human-took-over'
  return {
    channel: contact.channel,
    externalId: contact.externalId,
    displayName: displayName ?? null,
    wroteAt: isFromThem ? earlier(sentAt ?? receivedAt, receivedAt).toISOString() : null,
    reachable: isFromThem ? 'yes' : content.kind === 'unfollowed' ? 'left' : null,
  }
}

/** A platform's clock may run ahead of ours. */
function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}

const updateContact = statement((db, $: News & { id: number }) =>
  db
    .updateTable('contact')
    .set((eb) => ({
      display_name: eb.fn.coalesce(eb.val($.displayName), 'display_name'),
      reachable: eb.fn.coalesce(eb.val($.reachable), 'reachable'),
      last_inbound_at: eb
        .case()
        .when('last_inbound_at', '>=', $.wroteAt)
        .then(eb.ref('last_inbound_at'))
        .else(eb.fn.coalesce(eb.val($.wroteAt), 'last_inbound_at'))
        .end(),
    }))
    .where('id', '=', $.id)
    .where('channel', '=', $.channel)
    .where('external_id', '=', $.externalId),
)

const recordContact = statement((db, $: News & { at: string }) =>
  db
    .insertInto('contact')
    .values((eb) => ({
      channel: $.channel,
      external_id: $.externalId,
      display_name: $.displayName,
      first_seen_at: $.at,
      last_inbound_at: $.wroteAt,
      reachable: eb.fn.coalesce(eb.val($.reachable), sql.lit<Reachable>('yes')),
    }))
    .onConflict((conflict) =>
      conflict.columns(['channel', 'external_id']).doUpdateSet((eb) => ({
        display_name: eb.fn.coalesce('excluded.display_name', 'contact.display_name'),
        reachable: eb.fn.coalesce(eb.val($.reachable), 'contact.reachable'),
        last_inbound_at: eb
          .case()
          .when('contact.last_inbound_at', '>=', eb.ref('excluded.last_inbound_at'))
          .then(eb.ref('contact.last_inbound_at'))
          .else(eb.fn.coalesce('excluded.last_inbound_at', 'contact.last_inbound_at'))
          .end(),
      })),
    )
    .returning('id'),
)
