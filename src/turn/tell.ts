import type { Notice } from '../actions/action.js'
import { addresseeOf } from '../store/addressee.js'
import { contactById } from '../store/contacts.js'
import type { Tx } from '../store/db.js'
import { enqueue } from '../store/outbox.js'
import { preferredContact } from '../store/preferred-channel.js'
import type { ConversationTurnDeps } from './conversation-turn.js'
import { messagesOf, type Said } from './reply.js'

export type TellDeps = Pick<ConversationTurnDeps, 'texts' | 'textLength'>

/**
 * Puts a notice in the outbox, in the language of whoever is told, with what else is said in the same breath. Nobody
 * waits for it, so answers to others go first. Gives the outbox rows.
 */
export async function tell(
  tx: Tx,
  { texts, textLength }: TellDeps,
  { contactId: toldOf, phrase, chat, notBefore }: Notice,
  at: Date,
  more: readonly Said[] = [],
): Promise<readonly number[]> {
  const contactId = chat === undefined ? await preferredContact(tx, { contact_id: toldOf }) : toldOf
  const contact = await contactById(tx, contactId)
  if (contact === undefined) return []
  const seqs: number[] = []
  const said = [{ phrase, choices: [] }, ...more]
  const say = texts.in(contact.locale, await addresseeOf(tx, contactId))
  for (const payload of messagesOf(said, say, textLength(contact.channel))) {
    seqs.push(await enqueue(tx, { contactId, payload, at, ...(notBefore !== undefined && { notBefore }) }))
  }
  return seqs
}
