import { contactById } from '../store/contacts.js'
import type { Tx } from '../store/db.js'
import type { OpenOutbound } from '../store/outbox-sending.js'
import { alone } from '../store/savepoint.js'
import type { HostedChannel, Passage } from './dispatch-gate.js'

/** Whether a row may go: what its platform says, if its contact can be reached at all. */
export type Way = Passage | 'unreachable'

/** Asks the platform's rules, with the contact as it is now. Rejects when they throw; nothing of theirs stays then. */
export async function passageOf(tx: Tx, { mayGo }: HostedChannel, row: OpenOutbound, at: Date): Promise<Way> {
  if (mayGo === undefined && row.reachable === 'yes') return 'free'
  const contact = await contactById(tx, row.contactId)
  if (contact === undefined || contact.reachable !== 'yes') return 'unreachable'
  return mayGo === undefined ? 'free' : alone(tx, () => mayGo(tx, contact, row, at))
}
