import { type Phrase, type PhraseValue, phrase } from '../conversation/phrase.js'
import { maskNumbers } from '../domain/masked-text.js'
import { holds, mayDo } from '../domain/permission.js'
import { waitedFor } from '../domain/ticket.js'
import { contactById } from '../store/contacts.js'
import type { Db, Tx } from '../store/db.js'
import { registeredBy } from '../store/registrations.js'
import {
  addTicketMessage,
  contactsForEscalation,
  contactsForTickets,
  freeTicket,
  type NamedTicket,
  officerNameOf,
  type Ticket,
  ticketByNumber,
} from '../store/tickets.js'
import { unitPath } from '../store/units.js'
import type { Asker, Outcome } from './action.js'
import { noteDeed } from './actor.js'

/**
 * The ticket of this number, open or closed, when the asker reviews where it lies; administrators see those whose
 * commune nobody knows. `undefined` when not, just as when there is none.
 */
export async function reachTicket(
  db: Db,
  { officer }: Pick<Asker, 'officer'>,
  number: number,
): Promise<NamedTicket | undefined> {
  const ticket = officer === undefined ? undefined : await ticketByNumber(db, number)
  if (officer === undefined || ticket === undefined) return undefined
  const mayAnswer =
    ticket.commune_code === null
      ? holds(officer.responsibilities, ['administer'])
      : mayDo(officer.responsibilities, 'review', await unitPath(db, ticket.commune_code))
  return mayAnswer ? ticket : undefined
}

/** The open ticket that an officer's answer `ticket` names, or how the action ends without one. */
export async function ticketToAct(
  tx: Tx,
  asker: Asker,
  answer: unknown,
): Promise<Readonly<{ ticket: NamedTicket }> | Readonly<{ outcome: Outcome }>> {
  const ticket = await reachTicket(tx, asker, Number(answer ?? 0))
  if (ticket === undefined) return { outcome: { kind: 'not-found', phrase: phrase('ticket.not-found') } }
  if (ticket.done_at === null) return { ticket: await withHolder(tx, asker, ticket) }
  return { outcome: { kind: 'closed', phrase: phrase('ticket.closed', { number: ticket.id }) } }
}

/** The ticket, taken from whoever may not answer it any more: an officer who left must hear nothing of it. */
export async function withHolder<One extends Ticket>(
  tx: Tx,
  { today }: Pick<Asker, 'today'>,
  ticket: One,
): Promise<One> {
  if (ticket.taken_by === null) return ticket
  const holder = await contactById(tx, ticket.taken_by)
  if (holder?.channel === 'terminal') return ticket
  if ((await contactsForEscalation(tx, ticket.commune_code, today)).includes(ticket.taken_by)) return ticket
  await freeTicket(tx, ticket.id)
  return { ...ticket, taken_by: null, taken_at: null }
}

/** The officer who was faster, by name. */
export async function takenBy(db: Db, number: number): Promise<Outcome> {
  const ticket = await ticketByNumber(db, number)
  const who = await officerName(db, ticket?.taken_by ?? null)
  return { kind: 'taken', phrase: phrase('ticket.taken', { number, who }) }
}

export async function officerName(db: Db, contactId: number | null): Promise<PhraseValue> {
  const name = contactId === null ? undefined : await officerNameOf(db, contactId)
  return name ?? phrase('ticket.some-officer')
}

/** Keeps what was said, numbers masked, and gives it back as it may be passed on. */
export async function keepWords(
  tx: Tx,
  asker: Asker,
  number: number,
  side: 'person' | 'officer',
  raw: string,
): Promise<string> {
  const words = maskNumbers(raw)
  await addTicketMessage(tx, { request_id: number, contact_id: asker.contact.id, side, words }, asker.at)
  return words
}

/** Those who hear of the ticket now: whoever took it, else all who may. Never the asker. */
export async function listeners(
  tx: Tx,
  { contact, today }: Pick<Asker, 'contact' | 'today'>,
  ticket: Ticket,
): Promise<readonly number[]> {
  const { taken_by, commune_code } = await withHolder(tx, { today }, ticket)
  const all = taken_by === null ? await contactsForTickets(tx, commune_code, today) : [taken_by]
  return all.filter((id) => id !== contact.id)
}

/** The name that a person goes by: of their chat, else the payee of what they gave in last. */
export async function personName(db: Db, contactId: number, displayName: string | null): Promise<PhraseValue> {
  if (displayName !== null && displayName !== '') return displayName
  const [last] = await registeredBy(db, contactId, false)
  return last?.version.payee_name ?? phrase('ticket.somebody')
}

/** "25 phút", "3 giờ": how long somebody has waited since the ISO instant. */
export function waited(since: string, at: Date): Phrase {
  const { unit, count } = waitedFor(at.getTime() - Date.parse(since))
  return phrase(`ticket-waited.${unit}`, { count })
}

/** Notes in history what was done on a ticket, never what was said. */
export async function noteOnTicket(
  tx: Tx,
  asker: Asker,
  action: string,
  ticket: Readonly<{ id: number; commune_code: string | null }>,
  details?: Readonly<Record<string, unknown>>,
): Promise<void> {
  await noteDeed(tx, asker, {
    action,
    ...(ticket.commune_code !== null && { unitCode: ticket.commune_code }),
    subject: { kind: 'help-request', id: String(ticket.id) },
    ...(details !== undefined && { details }),
  })
}
