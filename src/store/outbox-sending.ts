import { type SqlBool, sql } from 'kysely'
import type { ContactAddress } from '../channels/channel.js'
import type { Db, Tx } from './db.js'
import type { Hosted } from './inbox.js'
import type { OutboxPayload } from './outbox.js'
import type { Reachable } from './schema/contact.js'
import { statement } from './statement.js'

/** An outbox row that may go. */
export type OpenOutbound = Readonly<{
  seq: number
  contactId: number
  contact: ContactAddress
  /** The contact's reach when the row was read. */
  reachable: Reachable
  payload: OutboxPayload
  /** It answers a message: somebody is waiting for it. */
  isReply: boolean
  attempts: number
  repeats: number
  notBefore?: Date
}>

export type ContactOnChannel = Readonly<{ contactId: number; channel: ContactAddress['channel'] }>

/** Rows after `seq` that may go at `at`, in the order they were written. */
export type RowsAfter = (tx: Tx, after: { seq: number; at: string; limit: number }) => Promise<OpenOutbound[]>

/** The queries for new rows of the contacts that this process hosts: what somebody waits for, the others, and all. */
export type NewRows = Readonly<{ replies: RowsAfter; others: RowsAfter; all: RowsAfter }>

export function newRows(hosted: Hosted): NewRows {
  const select = (which: keyof NewRows): RowsAfter => {
    const rowsAfter = statement((db, $: { seq: number; at: string; limit: number }) =>
      openRows(db)
        .where('outbox.seq', '>', $.seq)
        .where(mayGoAt($.at))
        .where('contact.channel', 'in', hosted.channels)
        .$if(which === 'replies', (query) => query.where('outbox.caused_by', 'is not', null))
        .$if(which === 'others', (query) => query.where('outbox.caused_by', 'is', null))
        .$if(hosted.only !== undefined, (query) => query.where('contact.external_id', '=', hosted.only ?? ''))
        .orderBy('outbox.seq')
        .limit($.limit),
    )
    return async (tx, after) => (await rowsAfter(tx, after)).rows.map(toOutbound)
  }
  return { replies: select('replies'), others: select('others'), all: select('all') }
}

/**
 * A contact's first rows that may go now, in order. A row that is yet to be tried again keeps its place; one that is
 * planned for later (a reminder, quiet hours) does not hold up what comes after it.
 */
export async function openRowsOf(tx: Tx, contactId: number, at: Date, limit: number): Promise<OpenOutbound[]> {
  const { rows } = await selectOpenRowsOf(tx, { contactId, at: at.toISOString(), limit })
  return rows.map(toOutbound)
}

const selectOpenRowsOf = statement((db, $: { contactId: number; at: string; limit: number }) =>
  openRows(db).where('outbox.contact_id', '=', $.contactId).where(mayGoAt($.at)).orderBy('outbox.seq').limit($.limit),
)

/** Due, or being tried again and so keeping its place. */
function mayGoAt(at: string) {
  return sql<SqlBool>`(outbox.not_before is null or outbox.not_before <= ${at} or outbox.attempts + outbox.repeats > 0)`
}

/**
 * Here and below `cross join`, for it fixes the order: left to itself SQLite begins with all contacts of a channel, which
 * are ever more, and not with the rows that are open, which are few.
 */
function openRows(db: Db) {
  return db
    .selectFrom('outbox')
    .crossJoin('contact')
    .whereRef('contact.id', '=', 'outbox.contact_id')
    .select([
      'outbox.seq',
      'outbox.contact_id',
      'outbox.caused_by',
      'outbox.payload',
      'outbox.attempts',
      'outbox.repeats',
      'outbox.not_before',
      'contact.channel',
      'contact.external_id',
      'contact.reachable',
    ])
    .where('outbox.settled_at', 'is', null)
    .where('outbox.state', '=', 'pending')
}

type OpenRow = Readonly<{
  seq: number
  contact_id: number
  caused_by: number | null
  payload: string
  attempts: number
  repeats: number
  not_before: string | null
  channel: ContactAddress['channel']
  external_id: string
  reachable: Reachable
}>

function toOutbound(row: OpenRow): OpenOutbound {
  return {
    seq: row.seq,
    contactId: row.contact_id,
    contact: { channel: row.channel, externalId: row.external_id },
    reachable: row.reachable,
    payload: JSON.parse(row.payload) as OutboxPayload,
    isReply: row.caused_by !== null,
    attempts: row.attempts,
    repeats: row.repeats,
    ...(row.not_before !== null && { notBefore: new Date(row.not_before) }),
  }
}

/** Contacts with a row whose time came after `since`. */
export async function contactsDue(tx: Tx, hosted: Hosted, since: Date, at: Date): Promise<ContactOnChannel[]> {
  return tx
    .selectFrom('outbox')
    .crossJoin('contact')
    .whereRef('contact.id', '=', 'outbox.contact_id')
    .select(['outbox.contact_id as contactId', 'contact.channel'])
    .distinct()
    .where('outbox.settled_at', 'is', null)
    .where('outbox.state', '=', 'pending')
    .where('outbox.not_before', '>', since.toISOString())
    .where('outbox.not_before', '<=', at.toISOString())
    .where('contact.channel', 'in', hosted.channels)
    .$if(hosted.only !== undefined, (query) => query.where('contact.external_id', '=', hosted.only ?? ''))
    .execute()
}

/** The row before the first open one: nothing older is to be sent. */
export async function lastBeforeOpen(tx: Tx): Promise<number> {
  const first = await tx
    .selectFrom('outbox')
    .select(sql<number | null>`min(seq + 0)`.as('seq')) // `+ 0`: by the index of open rows, not through all rows
    .where('settled_at', 'is', null)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  if (first?.seq != null) return first.seq - 1
  const last = await tx
    .selectFrom('outbox')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return last?.seq ?? 0
}

/** A row found at the start that was handed to the platform, by a process that died before it could note the answer. */
export type Interrupted = Readonly<{
  seq: number
  /** `pending` when an earlier start already decided to repeat it. */
  state: 'sending' | 'pending'
  attempts: number
  repeats: number
  billed: boolean
}>

export async function interruptedRows(tx: Tx, hosted: Hosted): Promise<Interrupted[]> {
  const rows = await tx
    .selectFrom('outbox')
    .crossJoin('contact')
    .whereRef('contact.id', '=', 'outbox.contact_id')
    .select(['outbox.seq', 'outbox.state', 'outbox.attempts', 'outbox.repeats', 'outbox.billed'])
    .where('outbox.settled_at', 'is', null)
    .where((eb) => eb.or([eb('outbox.state', '=', 'sending'), eb('outbox.repeats', '>', 0)]))
    .where('outbox.state', 'in', ['sending', 'pending'])
    .where('contact.channel', 'in', hosted.channels)
    .$if(hosted.only !== undefined, (query) => query.where('contact.external_id', '=', hosted.only ?? ''))
    .execute()
  return rows.map(({ billed, state, ...row }) => ({
    ...row,
    billed: billed === 1,
    state: state === 'sending' ? state : 'pending',
  }))
}
