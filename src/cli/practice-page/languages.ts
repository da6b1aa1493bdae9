import type { ContactAddress } from '../../channels/channel.js'
import { chatLog } from '../../store/chat-log.js'
import { contactAt, setLocale } from '../../store/contacts.js'
import { forgetConversation } from '../../store/conversations.js'
import type { Db, Tx } from '../../store/db.js'

/** Lets all windows speak a language; `null` is Vietnamese. Returns whether they spoke another one before. */
export async function speak(tx: Tx, locale: string | null): Promise<boolean> {
  const contacts = await tx.selectFrom('contact').select(['id', 'locale']).where('channel', '=', 'practice').execute()
  for (const { id } of contacts) await setLocale(tx, id, locale)
  return contacts.some((contact) => contact.locale !== locale)
}

const LOOKED_AT = 100

/** Makes way for a greeting, the first or one in another language, unless somebody talks there. Returns whether it may come. */
export async function makeWayForGreeting(db: Db, address: ContactAddress, inAnother: boolean): Promise<boolean> {
  const log = await chatLog(db, address, LOOKED_AT)
  if (log.length > 0 && !inAnother) return false
  if (log.some((message) => message.from === 'them' && message.content.kind !== 'followed')) return false
  const contact = await contactAt(db, address)
  if (contact !== undefined) await db.transaction().execute((tx) => forgetConversation(tx, contact.id))
  return true
}
