import { addresseeOf } from '../store/addressee.js'
import { contactById } from '../store/contacts.js'
import { enqueue } from '../store/outbox.js'
import type { Texts } from '../text.js'
import type { TakeTurn } from './take-turn.js'

/** A turn that says one sentence, whatever the message was. */
export function sayLine(texts: Texts, key: string): TakeTurn {
  return async (tx, message, at) => {
    const contact = await contactById(tx, message.contactId)
    const text = texts.in(contact?.locale, await addresseeOf(tx, message.contactId))({ key })
    if (text === undefined) throw new Error(`no sentence ${key}`)
    await enqueue(tx, { contactId: message.contactId, payload: { text, choices: [] }, at, causedBy: message.seq })
  }
}
