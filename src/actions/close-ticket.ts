import { phrase } from '../conversation/phrase.js'
import { takingOf } from '../domain/ticket.js'
import { closeTicket as close, openTicketOf } from '../store/tickets.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { listeners, noteOnTicket, personName, takenBy, ticketToAct } from './ticket-talk.js'

/** Ends a ticket for the officer who has it: the bot tells the person that it is back, and takes up what they left open. */
export const closeTicket: Action = async (tx, asker, answers) => {
  const found = await ticketToAct(tx, asker, answers['ticket'])
  if ('outcome' in found) return found.outcome
  const { ticket } = found
  if (takingOf(ticket, asker.contact.id) === 'taken') return takenBy(tx, ticket.id)
  await close(tx, ticket.id, actorOf(asker), asker.at)
  await noteOnTicket(tx, asker, 'close-ticket', ticket)
  const name = await personName(tx, ticket.contact_id, ticket.person)
  return {
    kind: 'done',
    phrase: phrase('close-ticket.done', { number: ticket.id, name }),
    notices: [{ contactId: ticket.contact_id, phrase: phrase('close-ticket.told'), chat: 'take-up' }],
  }
}

/** Ends their own ticket for a person who needs nobody any more. */
export const endOwnTicket: Action = async (tx, asker) => {
  const ticket = await openTicketOf(tx, asker.contact.id)
  if (ticket === undefined) return { kind: 'closed', phrase: phrase('pass-on.closed') }
  await close(tx, ticket.id, 'person', asker.at)
  await noteOnTicket(tx, asker, 'end-ticket', ticket)
  const name = await personName(tx, asker.contact.id, asker.contact.display_name)
  const told = phrase('end-ticket.told', { number: ticket.id, name })
  return {
    kind: 'ended',
    phrase: phrase('end-ticket.ended'),
    notices: (await listeners(tx, asker, ticket)).map((contactId) => ({ contactId, phrase: told })),
  }
}
