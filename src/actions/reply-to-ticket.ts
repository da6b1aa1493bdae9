import { phrase } from '../conversation/phrase.js'
import { noteAnswer, takeTicket } from '../store/tickets.js'
import type { Action } from './action.js'
import { text } from './submission.js'
import { keepWords, noteOnTicket, officerName, personName, takenBy, ticketToAct } from './ticket-talk.js'

/**
 * Sends an officer's words to whoever opened the ticket, into the chat where they asked. The first to answer has the
 * ticket; another is told who, and nothing is sent.
 */
export const replyToTicket: Action = async (tx, asker, answers) => {
  const found = await ticketToAct(tx, asker, answers['ticket'])
  if ('outcome' in found) return found.outcome
  const { ticket } = found
  if (!(await takeTicket(tx, ticket.id, asker.contact.id, asker.at))) return takenBy(tx, ticket.id)
  const words = await keepWords(tx, asker, ticket.id, 'officer', text(answers, 'words') ?? '')
  await noteAnswer(tx, ticket.id, asker.at)
  await noteOnTicket(tx, asker, 'reply-to-ticket', ticket)
  const isFirst = ticket.taken_by !== asker.contact.id
  const who = await officerName(tx, asker.contact.id)
  const told = phrase(isFirst ? 'reply-to-ticket.first' : 'reply-to-ticket.next', { who, words })
  const name = await personName(tx, ticket.contact_id, ticket.person)
  return {
    kind: 'sent',
    phrase: phrase('reply-to-ticket.sent', { number: ticket.id, name }),
    notices: [{ contactId: ticket.contact_id, phrase: told, chat: 'stay' }],
  }
}
