import type { Contact } from './contacts.js'
import type { Tx } from './db.js'
import { statement } from './statement.js'

/** What every turn begins with, in one look. */
export type TurnOpening = Readonly<{
  contact: Contact
  /** The conversation as saved, plain JSON text; `null` when there is none. */
  state: string | null
  isOfficer: boolean
  hasTicket: boolean
}>

/** The contact with what is known about it; `undefined` when there is none of that id. */
export async function openingOf(tx: Tx, contactId: number): Promise<TurnOpening | undefined> {
  const { rows } = await selectOpening(tx, { contactId })
  const [row] = rows
  if (row === undefined) return undefined
  const { state, officer_id, ticket_id, ...contact } = row
  return { contact, state, isOfficer: officer_id !== null, hasTicket: ticket_id !== null }
}

const selectOpening = statement((db, $: { contactId: number }) =>
  db
    .selectFrom('contact')
    .leftJoin('conversation', 'conversation.contact_id', 'contact.id')
    .leftJoin('officer', 'officer.contact_id', 'contact.id')
    .selectAll('contact')
    .select((eb) => [
      'conversation.state as state',
      'officer.id as officer_id',
      eb
        .selectFrom('help_request')
        .select('help_request.id')
        .whereRef('help_request.contact_id', '=', 'contact.id')
        .where('help_request.done_at', 'is', null)
        .limit(1)
        .as('ticket_id'),
    ])
    .where('contact.id', '=', $.contactId),
)
