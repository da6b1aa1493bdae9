import type { Selectable } from 'kysely'
import type { Audience } from '../domain/audience.js'
import type { Db, Tx } from './db.js'
import type { ContactTable } from './schema/contact.js'
import type { BroadcastTable } from './schema/notice.js'
import { type Scope, within } from './units.js'

export type Broadcast = Selectable<BroadcastTable>

export type Addressed = Pick<Selectable<ContactTable>, 'id' | 'channel' | 'last_inbound_at'>

/** The contacts that an audience is made of in this scope, each once; those who left us are not among them. */
export async function audienceIn(db: Db, scope: Scope, audience: Audience, day: string): Promise<readonly Addressed[]> {
  if (audience === 'village-heads') return villageHeads(db, scope, day)
  const query = db
    .selectFrom('registration')
    .innerJoin('registration_version', (join) =>
      join
        .onRef('registration_version.registration_id', '=', 'registration.id')
        .onRef('registration_version.version', '=', 'registration.current_version'),
    )
    .innerJoin('contact', 'contact.id', 'registration.contact_id')
    .select(['contact.id', 'contact.channel', 'contact.last_inbound_at'])
    .distinct()
    .where('contact.reachable', '=', 'yes')
    .where(within('registration', scope))
    .orderBy('contact.id')
  switch (audience) {
    case 'registered':
      return query
        .where('registration.state', 'in', ['SUBMITTED', 'APPROVED', 'RETURNED', 'ACTIVE', 'PAYMENT_FAILED'])
        .execute()
    case 'returned':
      return query.where('registration.state', '=', 'RETURNED').execute()
    case 'failed':
      return query.where('registration.state', '=', 'PAYMENT_FAILED').execute()
    case 'open-account':
    case 'cash':
      return query
        .where('registration.state', 'in', ['SUBMITTED', 'APPROVED', 'ACTIVE'])
        .where('registration_version.payment_method', '=', audience === 'cash' ? 'CASH' : 'OPEN_ACCOUNT')
        .execute()
  }
}

function villageHeads(db: Db, { villages, communes }: Scope, day: string): Promise<readonly Addressed[]> {
  const none = ['']
  return db
    .selectFrom('responsibility')
    .innerJoin('officer', 'officer.id', 'responsibility.officer_id')
    .innerJoin('contact', 'contact.id', 'officer.contact_id')
    .innerJoin('unit', 'unit.code', 'responsibility.unit_code')
    .select(['contact.id', 'contact.channel', 'contact.last_inbound_at'])
    .distinct()
    .where('responsibility.role', '=', 'village-head')
    .where('responsibility.valid_from', '<=', day)
    .where((eb) => eb.or([eb('responsibility.valid_to', 'is', null), eb('responsibility.valid_to', '>=', day)]))
    .where((eb) =>
      eb.or([
        eb('unit.code', 'in', villages.length > 0 ? villages : none),
        eb('unit.parent_code', 'in', communes.length > 0 ? communes : none),
      ]),
    )
    .where('contact.reachable', '=', 'yes')
    .orderBy('contact.id')
    .execute()
}

export type NewBroadcast = Omit<Broadcast, 'id' | 'state' | 'ended_at' | 'approved_at'>

/** Begins a broadcast to these contacts; returns its number. */
export async function insertBroadcast(
  tx: Tx,
  broadcast: NewBroadcast,
  contactIds: readonly number[],
  at: Date,
): Promise<number> {
  const { id } = await tx
    .insertInto('broadcast')
    .values({ ...broadcast, state: 'SENDING', approved_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const contactId of contactIds)
    await tx.insertInto('broadcast_recipient').values({ broadcast_id: id, contact_id: contactId }).execute()
  return id
}

/** What is being sent, oldest first. */
export function broadcastsSending(db: Db): Promise<readonly Broadcast[]> {
  return db.selectFrom('broadcast').selectAll().where('state', '=', 'SENDING').orderBy('id').execute()
}

/** Those whose turn has not come, a slice of them after `after`. */
export async function nextRecipients(
  db: Db,
  broadcastId: number,
  after: number,
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('broadcast_recipient')
    .select('contact_id')
    .where('broadcast_id', '=', broadcastId)
    .where('outbox_seq', 'is', null)
    .where('contact_id', '>', after)
    .orderBy('contact_id')
    .limit(limit)
    .execute()
  return rows.map(({ contact_id }) => contact_id)
}

export async function noteSent(tx: Tx, broadcastId: number, contactId: number, seq: number): Promise<void> {
  await tx
    .updateTable('broadcast_recipient')
    .set({ outbox_seq: seq })
    .where('broadcast_id', '=', broadcastId)
    .where('contact_id', '=', contactId)
    .execute()
}

/** How far a broadcast is: `waiting` for their turn or for the platform, `arrived` at the platform, `failed`. */
export type BroadcastProgress = Readonly<{ all: number; waiting: number; arrived: number; failed: number }>

export async function progressOfBroadcast(db: Db, broadcastId: number): Promise<BroadcastProgress> {
  const rows = await db
    .selectFrom('broadcast_recipient')
    .leftJoin('outbox', 'outbox.seq', 'broadcast_recipient.outbox_seq')
    .select(['outbox.state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('broadcast_recipient.broadcast_id', '=', broadcastId)
    .groupBy('outbox.state')
    .execute()
  const of = (states: readonly (string | null)[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + Number(count), 0)
  const all = rows.reduce((sum, { count }) => sum + Number(count), 0)
  const arrived = of(['sent'])
  const waiting = of([null, 'pending', 'sending', 'waiting'])
  return { all, waiting, arrived, failed: all - arrived - waiting }
}

/** The broadcasts of these units, newest first. */
export function broadcastsOf(db: Db, unitCodes: readonly string[], limit: number): Promise<readonly Broadcast[]> {
  if (unitCodes.length === 0) return Promise.resolve([])
  return db
    .selectFrom('broadcast')
    .selectAll()
    .where('unit_code', 'in', unitCodes)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function broadcastById(db: Db, id: number): Promise<Broadcast | undefined> {
  return db.selectFrom('broadcast').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Moves a broadcast from one state to another; `false`: it was not in that state. */
export async function moveBroadcast(
  tx: Tx,
  id: number,
  from: readonly Broadcast['state'][],
  to: Broadcast['state'],
  at: Date,
): Promise<boolean> {
  const ended_at = to === 'DONE' || to === 'STOPPED' ? at.toISOString() : null
  const { numUpdatedRows } = await tx
    .updateTable('broadcast')
    .set({ state: to, ended_at })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
