import { phrase } from '../conversation/phrase.js'
import { takeTicket } from '../store/tickets.js'
import type { Action } from './action.js'
import { noteOnTicket, officerName, personName, takenBy, ticketToAct } from './ticket-talk.js'

/** Takes a ticket without answering yet: the other officers need not, and the person knows who will. */
export const claimTicket: Action = async (tx, asker, answers) => {
  const found = await ticketToAct(tx, asker, answers['ticket'])
  if ('outcome' in found) return found.outcome
  const { ticket } = found
  const name = await personName(tx, ticket.contact_id, ticket.person)
  const values = { number: ticket.id, name }
  if (ticket.taken_by === asker.contact.id) return { kind: 'already', phrase: phrase('claim-ticket.already', values) }
  if (!(await takeTicket(tx, ticket.id, asker.contact.id, asker.at))) return takenBy(tx, ticket.id)
  await noteOnTicket(tx, asker, 'claim-ticket', ticket)
  const told = phrase('claim-ticket.told', { who: await officerName(tx, asker.contact.id) })
  return {
    kind: 'claimed',
    phrase: phrase('claim-ticket.claimed', values),
    notices: [{ contactId: ticket.contact_id, phrase: told, chat: 'stay' }],
  }
}
