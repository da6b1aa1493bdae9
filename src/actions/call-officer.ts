import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import { noteReminder, noteWaiting, openTicket, openTicketOf, type Ticket } from '../store/tickets.js'
import { unitName } from '../store/units.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { communeOfAsker } from './asker-commune.js'
import { text } from './submission.js'
import { listeners, noteOnTicket, personName, waited } from './ticket-talk.js'

/** Calling again within this time tells the officers nothing new. */
const REMINDED_LATELY_MS = 10 * 60_000

/**
 * Calls a person of the office: opens a ticket, of which the officers of the asker's commune are told, with who asks and
 * where they stopped and no numbers; administrators where nobody knows the commune. Whoever calls again has the same
 * ticket, and reminds.
 */
export const callOfficer: Action = async (tx, asker, answers) => {
  const open = await openTicketOf(tx, asker.contact.id)
  if (open !== undefined) return remind(tx, asker, open)
  const place = placeIn(answers)
  const commune = await communeOfAsker(tx, asker, answers)
  if (commune.kind === 'unsaid') {
    const then = { flow: 'call-commune', answers: { 'stopped-flow': place.flow, 'stopped-question': place.question } }
    return { kind: 'which-commune', phrase: phrase('call-officer.which-commune'), then }
  }
  return call(tx, asker, commune.kind === 'known' ? commune.code : null, place)
}

async function call(tx: Tx, asker: Asker, commune: string | null, place: StoppedAt): Promise<Outcome> {
  const ticket = { contact_id: asker.contact.id, commune_code: commune, ...place }
  const number = await openTicket(tx, ticket, asker.at)
  await noteOnTicket(tx, asker, 'call-officer', { id: number, commune_code: commune }, place)
  const notices = await tell(tx, asker, { ...ticket, id: number, taken_by: null }, 'notice')
  return { kind: 'called', phrase: phrase('call-officer.called', { number, ...(await naming(tx, commune)) }), notices }
}

async function remind(tx: Tx, asker: Asker, ticket: Ticket): Promise<Outcome> {
  await noteWaiting(tx, ticket, asker.at)
  const since = ticket.waiting_since ?? asker.at.toISOString()
  const values = { number: ticket.id, waited: waited(since, asker.at), ...(await naming(tx, ticket.commune_code)) }
  const lately = asker.at.getTime() - REMINDED_LATELY_MS
  const isFresh = [ticket.reminded_at ?? ticket.created_at].some((told) => Date.parse(told) > lately)
  if (isFresh) return { kind: 'already', phrase: phrase('call-officer.already', values) }
  await noteReminder(tx, ticket.id, asker.at)
  await noteOnTicket(tx, asker, 'remind-officer', ticket)
  const notices = await tell(tx, asker, ticket, 'reminder', { waited: values.waited })
  return { kind: 'reminded', phrase: phrase('call-officer.reminded', values), notices }
}

type Told = Pick<Ticket, 'id' | 'commune_code' | 'taken_by' | 'flow' | 'question'>

async function tell(
  tx: Tx,
  asker: Asker,
  ticket: Told,
  what: 'notice' | 'reminder',
  more: Readonly<Record<string, Phrase>> = {},
): Promise<readonly Notice[]> {
  const name = await personName(tx, asker.contact.id, asker.contact.display_name)
  const values = {
    number: ticket.id,
    name,
    where: whereIn(ticket),
    ...(await naming(tx, ticket.commune_code)),
    ...more,
  }
  const told = await listeners(tx, asker, ticket as Ticket)
  return told.map((contactId) => ({ contactId, phrase: phrase(`call-officer.${what}`, values) }))
}

async function naming(tx: Tx, commune: string | null) {
  return commune === null
    ? { commune: '', 'is-known': 'no' }
    : { commune: await unitName(tx, commune), 'is-known': 'yes' }
}

type StoppedAt = Readonly<{ flow: string; question: string }>

/** Where the conversation stood; calling out of the blue stands nowhere. */
function placeIn(answers: Answers): StoppedAt {
  const flow = text(answers, 'stopped-flow') ?? text(answers, 'flow') ?? ''
  if (flow === 'call-officer' || flow === 'call-commune') return { flow: '', question: '' }
  return { flow, question: text(answers, 'stopped-question') ?? text(answers, 'question') ?? '' }
}

function whereIn({ flow, question }: StoppedAt): Phrase {
  if (flow === '' || question === '') return phrase('call-officer.nowhere')
  const asked = question === 'confirm' ? phrase('call-officer.at-confirm') : phrase(`${flow}-${question}.short`)
  return phrase('call-officer.where', { question: asked })
}
