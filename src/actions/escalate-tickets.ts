import { phrase } from '../conversation/phrase.js'
import { ESCALATE_AFTER_MINUTES } from '../domain/ticket.js'
import { workingMinutesBetween } from '../domain/working-time.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { contactsForEscalation, type NamedTicket, noteEscalation, ticketsWaitingSince } from '../store/tickets.js'
import { unitName } from '../store/units.js'
import type { Asker, Notice } from './action.js'
import { personName, waited } from './ticket-talk.js'

/**
 * Tells the commune's leaders, and whoever reviews above it, of tickets that nobody answered within four working hours;
 * from then on anybody of them may answer, even if a colleague has the ticket. Each wait is told once. For the schedule,
 * every few minutes; what to send is returned.
 */
export async function escalateTickets(
  tx: Tx,
  { at, today, reference }: Pick<Asker, 'at' | 'today' | 'reference'>,
): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  for (const ticket of await ticketsWaitingSince(tx, new Date(at.getTime() - ESCALATE_AFTER_MINUTES * 60_000))) {
    const since = ticket.waiting_since ?? ticket.created_at
    if (workingMinutesBetween(new Date(since), at, reference.officeHours) < ESCALATE_AFTER_MINUTES) continue
    await noteEscalation(tx, ticket.id, at)
    await appendHistory(tx, {
      at,
      actor: 'schedule',
      action: 'escalate-ticket',
      ...(ticket.commune_code !== null && { unitCode: ticket.commune_code }),
      subject: { kind: 'help-request', id: String(ticket.id) },
    })
    notices.push(...(await noticesOf(tx, ticket, since, { at, today })))
  }
  return notices
}

async function noticesOf(
  tx: Tx,
  ticket: NamedTicket,
  since: string,
  { at, today }: Pick<Asker, 'at' | 'today'>,
): Promise<readonly Notice[]> {
  const { commune_code } = ticket
  const told = phrase('ticket-overdue.notice', {
    number: ticket.id,
    name: await personName(tx, ticket.contact_id, ticket.person),
    commune: commune_code === null ? '' : await unitName(tx, commune_code),
    'is-known': commune_code === null ? 'no' : 'yes',
    waited: waited(since, at),
  })
  return (await contactsForEscalation(tx, commune_code, today))
    .filter((contactId) => contactId !== ticket.contact_id)
    .map((contactId) => ({ contactId, phrase: told }))
}
