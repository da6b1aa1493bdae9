import type { Asker } from '../actions/action.js'
import { officerName, personName, reachTicket, waited } from '../actions/ticket-talk.js'
import type { TicketChoice } from '../conversation/lookup.js'
import { type Phrase, phrase, type Say, verbatim } from '../conversation/phrase.js'
import { holds } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { lastMessages, type NamedTicket, openTickets, type TicketMessage } from '../store/tickets.js'
import { unitName } from '../store/units.js'

const OFFERED_AT_MOST = 10
const LAST_WORDS = 5

/** The open tickets that the officer may answer, as offered in a question. */
export async function ticketChoices(tx: Tx, asker: Asker, say: Say): Promise<readonly TicketChoice[]> {
  const { officer } = asker
  if (officer === undefined) return []
  const scope = await scopeOf(tx, officer, ['review'])
  const open = await openTickets(tx, scope, holds(officer.responsibilities, ['administer']), OFFERED_AT_MOST)
  return Promise.all(open.map((ticket) => choiceOf(tx, asker, say, ticket)))
}

/** One open ticket by its number; `undefined` also when it lies elsewhere or was closed. */
export async function ticketChoice(tx: Tx, asker: Asker, say: Say, number: number): Promise<TicketChoice | undefined> {
  const ticket = await reachTicket(tx, asker, number)
  return ticket?.done_at === null ? choiceOf(tx, asker, say, ticket) : undefined
}

async function choiceOf(tx: Tx, asker: Asker, say: Say, ticket: NamedTicket): Promise<TicketChoice> {
  const name = await personName(tx, ticket.contact_id, ticket.person)
  const line = phrase('ticket.line', {
    number: ticket.id,
    name,
    commune: ticket.commune_code === null ? '–' : await unitName(tx, ticket.commune_code),
    state: await stateOf(tx, asker, ticket),
  })
  const said = (await lastMessages(tx, ticket.id, LAST_WORDS)).map(messageLine)
  const words = say(phrase('ticket.said', { lines: said.length > 0 ? said : [phrase('ticket.nothing-said')] }))
  return { number: ticket.id, line: say(line) ?? String(ticket.id), facts: { said: words ?? '' } }
}

async function stateOf(tx: Tx, { at }: Asker, ticket: NamedTicket): Promise<Phrase> {
  const wait =
    ticket.waiting_since === null
      ? phrase('ticket.answered')
      : phrase('ticket.waits', { waited: waited(ticket.waiting_since, at) })
  if (ticket.taken_by === null) return wait
  return phrase('ticket.with', { who: await officerName(tx, ticket.taken_by), wait })
}

function messageLine({ side, words }: TicketMessage): Phrase {
  return phrase(`ticket.said-by-${side}`, { words: verbatim(words) })
}
