import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import { contactsHolding } from './officers.js'
import type { HelpRequestTable } from './schema/registration.js'
import type { HelpMessageTable } from './schema/ticket.js'
import { statement } from './statement.js'
import { type Scope, unitPath } from './units.js'

/** Somebody's call for a person of the office; its id is the number that people type. */
export type Ticket = Selectable<HelpRequestTable>

/** A ticket with the name that the person is known by. */
export type NamedTicket = Ticket & Readonly<{ person: string | null }>

export type TicketMessage = Selectable<HelpMessageTable>

/** The contact's open ticket: there is at most one. */
export async function openTicketOf(db: Db, contactId: number): Promise<Ticket | undefined> {
  const { rows } = await openTicketOfContact(db, { contactId })
  return rows[0]
}

const openTicketOfContact = statement((db, $: { contactId: number }) =>
  db
    .selectFrom('help_request')
    .selectAll()
    .where('contact_id', '=', $.contactId)
    .where('done_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1),
)

export type NewTicket = Pick<Insertable<HelpRequestTable>, 'contact_id' | 'commune_code' | 'flow' | 'question'>

/** Opens a ticket; returns its number. */
export async function openTicket(tx: Tx, ticket: NewTicket, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('help_request')
    .values({ ...ticket, created_at: at.toISOString(), waiting_since: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export function ticketByNumber(db: Db, number: number): Promise<NamedTicket | undefined> {
  return named(db).where('help_request.id', '=', number).executeTakeFirst()
}

/** Open tickets of these communes, and with `isUnknown` those whose commune nobody knows; the longest wait first. */
export async function openTickets(
  db: Db,
  { communes }: Pick<Scope, 'communes'>,
  isUnknown: boolean,
  limit: number,
): Promise<readonly NamedTicket[]> {
  if (communes.length === 0 && !isUnknown) return []
  return named(db)
    .where('help_request.done_at', 'is', null)
    .where((eb) =>
      eb.or([
        ...(communes.length > 0 ? [eb('help_request.commune_code', 'in', communes)] : []),
        ...(isUnknown ? [eb('help_request.commune_code', 'is', null)] : []),
      ]),
    )
    .orderBy((eb) => eb.case().when('help_request.waiting_since', 'is', null).then(1).else(0).end())
    .orderBy('help_request.waiting_since')
    .orderBy('help_request.id')
    .limit(limit)
    .execute()
}

function named(db: Db) {
  return db
    .selectFrom('help_request')
    .innerJoin('contact', 'contact.id', 'help_request.contact_id')
    .selectAll('help_request')
    .select('contact.display_name as person')
}

/** Gives the ticket to this contact, unless another was faster: whoever commits first has it. `false`: it was taken. */
export async function takeTicket(tx: Tx, number: number, contactId: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('help_request')
    .set({ taken_by: contactId, taken_at: at.toISOString(), talks_to: 'officer', escalated_at: null })
    .where('id', '=', number)
    .where('done_at', 'is', null)
    .where((eb) =>
      eb.or([eb('taken_by', 'is', null), eb('taken_by', '=', contactId), eb('escalated_at', 'is not', null)]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes the ticket from an officer who holds nothing there any more: anybody may take it now. */
export async function freeTicket(tx: Tx, number: number): Promise<void> {
  await change(tx, number, { taken_by: null, taken_at: null })
}

/** An officer wrote: nobody waits any more. */
export async function noteAnswer(tx: Tx, number: number, at: Date): Promise<void> {
  await change(tx, number, {
    waiting_since: null,
    answered_at: at.toISOString(),
    reminded_at: null,
    escalated_at: null,
  })
}

/** The person wrote; they wait from the first words on that nobody answered. */
export async function noteWaiting(tx: Tx, ticket: Ticket, at: Date): Promise<void> {
  if (ticket.waiting_since === null) await change(tx, ticket.id, { waiting_since: at.toISOString() })
}

export async function noteReminder(tx: Tx, number: number, at: Date): Promise<void> {
  await change(tx, number, { reminded_at: at.toISOString() })
}

export async function noteEscalation(tx: Tx, number: number, at: Date): Promise<void> {
  await change(tx, number, { escalated_at: at.toISOString() })
}

/** Whom the person's next words are for. */
export async function talkTo(tx: Tx, number: number, whom: Ticket['talks_to']): Promise<void> {
  await change(tx, number, { talks_to: whom })
}

/** Ends an open ticket. `false`: it had ended already. */
export async function closeTicket(tx: Tx, number: number, doneBy: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('help_request')
    .set({ done_at: at.toISOString(), done_by: doneBy, waiting_since: null })
    .where('id', '=', number)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function change(tx: Tx, number: number, values: Partial<Ticket>): Promise<void> {
  await tx.updateTable('help_request').set(values).where('id', '=', number).execute()
}

export type NewTicketMessage = Pick<TicketMessage, 'request_id' | 'contact_id' | 'side' | 'words'>

/** Keeps what was said; `words` have their numbers masked already. */
export async function addTicketMessage(tx: Tx, message: NewTicketMessage, at: Date): Promise<void> {
  await tx
    .insertInto('help_message')
    .values({ ...message, at: at.toISOString() })
    .execute()
}

/** The last things said on a ticket, oldest first. */
export async function lastMessages(db: Db, number: number, count: number): Promise<readonly TicketMessage[]> {
  const rows = await db
    .selectFrom('help_message')
    .selectAll()
    .where('request_id', '=', number)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.reverse()
}

/** Open tickets on which somebody waits since before then, and that were not escalated yet; oldest first. */
export function ticketsWaitingSince(db: Db, before: Date): Promise<readonly NamedTicket[]> {
  return named(db)
    .where('help_request.done_at', 'is', null)
    .where('help_request.escalated_at', 'is', null)
    .where('help_request.waiting_since', '<', before.toISOString())
    .orderBy('help_request.waiting_since')
    .execute()
}

/** The name of the officer whose chat this is; `undefined` at the terminal. */
export async function officerNameOf(db: Db, contactId: number): Promise<string | undefined> {
  const row = await db.selectFrom('officer').select('name').where('contact_id', '=', contactId).executeTakeFirst()
  return row?.name
}

/**
 * Who is told of a commune's tickets: those who review there, else those who do above it; administrators where nobody
 * knows the commune.
 */
export async function contactsForTickets(db: Db, commune: string | null, today: string): Promise<readonly number[]> {
  if (commune === null) return administrators(db, today)
  const ofCommune = await contactsHolding(db, 'review', [commune], today)
  return ofCommune.length > 0 ? ofCommune : contactsHolding(db, 'review', await unitPath(db, commune), today)
}

/** Who is told when a commune leaves a ticket unanswered: its own officers and leaders, and those who review above it. */
export async function contactsForEscalation(db: Db, commune: string | null, today: string): Promise<readonly number[]> {
  if (commune === null) return administrators(db, today)
  return contactsHolding(db, 'review', await unitPath(db, commune), today)
}

async function administrators(db: Db, today: string): Promise<readonly number[]> {
  const units = await db
    .selectFrom('responsibility')
    .select('unit_code')
    .distinct()
    .where('responsibility', '=', 'administer')
    .execute()
  return contactsHolding(
    db,
    'administer',
    units.map((row) => row.unit_code),
    today,
  )
}
