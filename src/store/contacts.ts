import type { Selectable } from 'kysely'
import type { ContactAddress } from '../channels/channel.js'
import type { Db, Tx } from './db.js'
import type { ContactTable, Reachable } from './schema/contact.js'
import { statement } from './statement.js'

export type Contact = Selectable<ContactTable>

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
