import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { Hosted } from './inbox.js'
import type { JobTable } from './schema/job.js'

export type NewJob = Readonly<{
  kind: string
  contactId: number
  causedBy?: number
  input: Readonly<Record<string, unknown>>
  at: Date
}>

/** A job that was begun: it counts as done only when `settleJob` with the same `attempt` commits. */
export type BegunJob = Readonly<{
  id: number
  kind: string
  contactId: number
  causedBy: number | null
  input: unknown
  attempt: number
}>

/** Asks for work; it is begun after the commit. Returns its row. */
export async function addJob(tx: Tx, { kind, contactId, causedBy, input, at }: NewJob): Promise<number> {
  const { id } = await tx
    .insertInto('job')
    .values({
      kind,
      contact_id: contactId,
      caused_by: causedBy ?? null,
      input: JSON.stringify(input),
      state: 'new',
      created_at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes the oldest job that waits, of a contact whose channel this process hosts; `undefined` when there is none. */
export async function beginNextJob(tx: Tx, hosted: Hosted): Promise<BegunJob | undefined> {
  const next = await openJobs(tx, hosted).where('job.state', '=', 'new').orderBy('job.id').limit(1).executeTakeFirst()
  if (next === undefined) return undefined
  await tx
    .updateTable('job')
    .set({ state: 'running', attempts: next.attempts + 1 })
    .where('id', '=', next.id)
    .execute()
  return begun({ ...next, attempts: next.attempts + 1 })
}

/** Ends a job, together with what came of it. `false`: it is not ours any more, so nothing of it may stay. */
export async function settleJob(tx: Tx, job: BegunJob, state: 'done' | 'failed', at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ state, settled_at: at.toISOString() })
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempt)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets a job be begun again later, after something went wrong with it. */
export async function postponeJob(tx: Tx, job: BegunJob): Promise<void> {
  await tx
    .updateTable('job')
    .set({ state: 'new' })
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('attempts', '=', job.attempt)
    .execute()
}

/** Jobs that a process began and did not end before it died; call it before the first job is begun. Returns how many. */
export async function reopenJobs(tx: Tx, hosted: Hosted): Promise<number> {
  const left = await openJobs(tx, hosted).where('job.state', '=', 'running').execute()
  for (const { id } of left) await tx.updateTable('job').set({ state: 'new' }).where('id', '=', id).execute()
  return left.length
}

/** Whether work of one of these kinds waits or is being done, in whatever process. */
export async function hasOpenJob(db: Db, kinds: readonly string[]): Promise<boolean> {
  const open = db.selectFrom('job').select('id').where('settled_at', 'is', null).where('kind', 'in', kinds)
  return (await open.limit(1).executeTakeFirst()) !== undefined
}

function openJobs(db: Db, { channels, only }: Hosted) {
  return db
    .selectFrom('job')
    .innerJoin('contact', 'contact.id', 'job.contact_id')
    .select(['job.id', 'job.kind', 'job.contact_id', 'job.caused_by', 'job.input', 'job.attempts'])
    .where('job.settled_at', 'is', null)
    .where('contact.channel', 'in', channels)
    .$if(only !== undefined, (query) => query.where('contact.external_id', '=', only ?? ''))
}

type JobRow = Pick<Selectable<JobTable>, 'id' | 'kind' | 'contact_id' | 'caused_by' | 'input' | 'attempts'>

function begun({ id, kind, contact_id, caused_by, input, attempts }: JobRow): BegunJob {
  return {
    id,
    kind,
    contactId: contact_id,
    causedBy: caused_by,
    input: JSON.parse(input) as unknown,
    attempt: attempts,
  }
}
