import type { IsoDate } from '../domain/iso-date.js'
import type { Db, Tx } from './db.js'

/**
 * What taking over a returned file did beside the results themselves. `verdict`: a verdict was given. `registration`: it
 * stands otherwise now. `told`: whoever registered was told about this registration. `suspension`, `death`, `shortfall`: a
 * change was proposed. `period`: the month moved on. `opening`: a registration got its account.
 */
export type ReturnedSubject =
  | 'verdict'
  | 'registration'
  | 'told'
  | 'suspension'
  | 'death'
  | 'shortfall'
  | 'period'
  | 'opening'

export type ReturnedChange = Readonly<{
  subject: ReturnedSubject
  subjectId: number
  /** What undoing it needs to know. */
  details: Readonly<Record<string, unknown>>
}>

/** Who takes results over, when, and with which chance. */
export type ReturnMoment = Readonly<{
  at: Date
  today: IsoDate
  actor: string
  contactId: number | null
  /** The set of results that says so; null where an officer says it without one. */
  returnedId: number | null
  chance: (bytes: number) => Uint8Array
}>

/** Notes something that a file did, to be taken back with it. */
export async function noteReturned(
  tx: Tx,
  fileId: number,
  subject: ReturnedSubject,
  subjectId: number,
  details: ReturnedChange['details'] = {},
): Promise<void> {
  const row = { returned_file_id: fileId, subject, subject_id: subjectId, details: JSON.stringify(details) }
  await tx.insertInto('returned_change').values(row).execute()
}

/** What a file did of this kind, the last first. */
export async function returnedChanges(
  db: Db,
  fileId: number,
  subject: ReturnedSubject,
): Promise<readonly ReturnedChange[]> {
  const rows = await db
    .selectFrom('returned_change')
    .select(['subject_id', 'details'])
    .where('returned_file_id', '=', fileId)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ subject_id, details }) => ({ subject, subjectId: subject_id, details: JSON.parse(details) }))
}

/** Forgets what a file did: it was taken back. */
export async function forgetReturned(tx: Tx, fileId: number): Promise<void> {
  await tx.deleteFrom('returned_change').where('returned_file_id', '=', fileId).execute()
}
