import { phrase } from '../conversation/phrase.js'
import { noteWaiting, openTicketOf } from '../store/tickets.js'
import type { Action } from './action.js'
import { text } from './submission.js'
import { keepWords, listeners, noteOnTicket, personName, waited } from './ticket-talk.js'

/** Passes what a person wrote (`words`) on to whoever took their ticket, or to all who may. */
export const passOn: Action = async (tx, asker, answers) => {
  const ticket = await openTicketOf(tx, asker.contact.id)
  if (ticket === undefined) return { kind: 'closed', phrase: phrase('pass-on.closed') }
  const words = await keepWords(tx, asker, ticket.id, 'person', text(answers, 'words') ?? '')
  await noteWaiting(tx, ticket, asker.at)
  await noteOnTicket(tx, asker, 'write-to-officer', ticket)
  const name = await personName(tx, asker.contact.id, asker.contact.display_name)
  const told = phrase('pass-on.notice', { number: ticket.id, name, words })
  const since = waited(ticket.waiting_since ?? asker.at.toISOString(), asker.at)
  return {
    kind: 'passed',
    phrase: phrase('pass-on.passed', { number: ticket.id, waited: since }),
    notices: (await listeners(tx, asker, ticket)).map((contactId) => ({ contactId, phrase: told })),
  }
}
