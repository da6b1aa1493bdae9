import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { DataRequestTable, HelpRequestTable } from './schema/registration.js'
import type { Scope } from './units.js'

export type DataRequest = Selectable<DataRequestTable>
export type HelpRequest = Selectable<HelpRequestTable>

export type NewDataRequest = Pick<
  Insertable<DataRequestTable>,
  'contact_id' | 'registration_id' | 'kind' | 'words' | 'due_on'
>

/** Notes what a person asks for their own data; returns its number. */
export async function insertDataRequest(tx: Tx, request: NewDataRequest, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('data_request')
    .values({ ...request, created_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type NewHelpRequest = Pick<Insertable<HelpRequestTable>, 'contact_id' | 'commune_code' | 'flow' | 'question'>

/** Notes that somebody asked for a person; returns its number. */
export async function insertHelpRequest(tx: Tx, request: NewHelpRequest, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('help_request')
    .values({ ...request, created_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The contact's newest call for a person that nobody has answered yet, made since then. */
export function openHelpRequestOf(db: Db, contactId: number, since: Date): Promise<HelpRequest | undefined> {
  return db
    .selectFrom('help_request')
    .selectAll()
    .where('contact_id', '=', contactId)
    .where('done_at', 'is', null)
    .where('created_at', '>=', since.toISOString())
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Calls for a person in these communes that nobody has answered yet. */
export async function countOpenHelpRequests(db: Db, { communes }: Scope): Promise<number> {
  if (communes.length === 0) return 0
  const { count } = await db
    .selectFrom('help_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('commune_code', 'in', communes)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Requests about people's own data in these communes that are not done: all, and those due by the ISO day. */
export async function countOpenDataRequests(
  db: Db,
  { communes }: Scope,
  dueBy: string,
): Promise<Readonly<{ open: number; due: number }>> {
  if (communes.length === 0) return { open: 0, due: 0 }
  const rows = await db
    .selectFrom('data_request')
    .leftJoin('registration', 'registration.id', 'data_request.registration_id')
    .select('data_request.due_on')
    .where('data_request.done_at', 'is', null)
    .where((eb) =>
      eb.or([eb('registration.commune_code', 'in', communes), eb('data_request.registration_id', 'is', null)]),
    )
    .execute()
  return { open: rows.length, due: rows.filter(({ due_on }) => due_on <= dueBy).length }
}
