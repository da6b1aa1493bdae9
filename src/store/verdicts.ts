import type { Selectable } from 'kysely'
import { OPEN_STATES } from '../domain/registration.js'
import type { Corrections, IdentityField, VerdictKind } from '../domain/verdict.js'
import type { Beneficiary } from './beneficiaries.js'
import { linesOf } from './benefit-lines.js'
import type { Db, Tx } from './db.js'
import type { Registration } from './registrations.js'
import type { VerdictTable } from './schema/verdict.js'
import { type Scope, within } from './units.js'

export type Verdict = Selectable<VerdictTable>

/** A verdict as it is given. `subject_version` is the beneficiary's version that was looked at. */
export type NewVerdict = Readonly<{
  beneficiary_id: number
  /** The registration that was looked at with the person, where one waits. */
  registration_id?: number | null
  verdict: VerdictKind
  fields?: readonly IdentityField[]
  corrections?: Corrections
  /** ISO day of a death or a move, when it is known. */
  event_date?: string | null
  note?: string | null
  subject_version: number
  source: 'chat' | 'list'
  given_by: string
}>

/** What `settled_as` says of a verdict that was taken back by whoever gave it. */
const UNDONE = 'undone'

/**
 * Writes a verdict and marks the person's open registrations with it; returns its id. What follows from it for the records
 * is proposed by `proposeFromVerdict`.
 */
export async function insertVerdict(tx: Tx, verdict: NewVerdict, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('verdict')
    .values({
      beneficiary_id: verdict.beneficiary_id,
      registration_id: verdict.registration_id ?? null,
      verdict: verdict.verdict,
      fields: JSON.stringify(verdict.fields ?? []),
      corrections: JSON.stringify(verdict.corrections ?? {}),
      event_date: verdict.event_date ?? null,
      note: verdict.note ?? null,
      subject_version: verdict.subject_version,
      source: verdict.source,
      given_by: verdict.given_by,
      given_at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await markRegistrations(tx, verdict.beneficiary_id, verdict.verdict)
  return id
}

/** The last verdict on a person that was not taken back. */
export function lastVerdict(db: Db, beneficiaryId: number): Promise<Verdict | undefined> {
  return standing(db).where('beneficiary_id', '=', beneficiaryId).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** One verdict by its number. */
export function verdictById(db: Db, id: number): Promise<Verdict | undefined> {
  return db.selectFrom('verdict').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The last verdicts on people, by beneficiary id. */
export async function lastVerdicts(db: Db, beneficiaryIds: readonly number[]): Promise<ReadonlyMap<number, Verdict>> {
  if (beneficiaryIds.length === 0) return new Map()
  const rows = await standing(db).where('beneficiary_id', 'in', beneficiaryIds).orderBy('id').execute()
  return new Map(rows.map((row) => [row.beneficiary_id, row]))
}

/** The verdict that this actor gave last, if it is of the day that began at `since` (ISO) and was not settled. */
export function lastGivenBy(db: Db, actor: string, since: string): Promise<Verdict | undefined> {
  return standing(db)
    .where('given_by', '=', actor)
    .where('source', '=', 'chat')
    .where('given_at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Takes a verdict back: it stays on record and counts no more; the registrations get the mark they had before. */
export async function undoVerdict(tx: Tx, verdict: Verdict, by: string, at: Date): Promise<void> {
  await settleVerdict(tx, verdict.id, UNDONE, by, at)
  const before = await lastVerdict(tx, verdict.beneficiary_id)
  await markRegistrations(tx, verdict.beneficiary_id, before?.verdict ?? null)
}

/** Notes what was made of a verdict: `accepted`, `kept`, `change:<code>`. */
export async function settleVerdict(tx: Tx, id: number, as: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('verdict')
    .set({ settled_as: as, settled_by: by, settled_at: at.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** A verdict that waits for an officer's word, with whom it is about. */
export type PoliceQuestion = Pick<Verdict, 'id' | 'verdict' | 'note' | 'given_at'> &
  Pick<Beneficiary, 'code' | 'full_name' | 'commune_code' | 'village_code'>

/** Verdicts on people of the scope that wait for an officer's word (not found, or twice on the roster), the oldest first. */
export function openQuestions(db: Db, scope: Scope, limit: number, offset: number): Promise<PoliceQuestion[]> {
  return toldQuestions(db, scope).orderBy('verdict.id').limit(limit).offset(offset).execute()
}

/** One of them by its number. */
export function openQuestion(db: Db, scope: Scope, id: number): Promise<PoliceQuestion | undefined> {
  return toldQuestions(db, scope).where('verdict.id', '=', id).executeTakeFirst()
}

function toldQuestions(db: Db, scope: Scope) {
  return questions(db, scope).select([
    'verdict.id',
    'verdict.verdict',
    'verdict.note',
    'verdict.given_at',
    'beneficiary.code',
    'beneficiary.full_name',
    'beneficiary.commune_code',
    'beneficiary.village_code',
  ])
}

export async function openQuestionCount(db: Db, scope: Scope): Promise<number> {
  const { count } = await questions(db, scope)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function questions(db: Db, scope: Scope) {
  return (
    db
      .selectFrom('verdict')
      .innerJoin('beneficiary', 'beneficiary.id', 'verdict.beneficiary_id')
      .where('verdict.verdict', 'in', ['NOT_FOUND', 'DUPLICATE'])
      .where('verdict.settled_as', 'is', null)
      // What the police said later of the same person stands instead.
      .where(({ eb, exists, not }) =>
        not(
          exists(
            eb
              .selectFrom('verdict as later')
              .select('later.id')
              .whereRef('later.beneficiary_id', '=', 'verdict.beneficiary_id')
              .whereRef('later.id', '>', 'verdict.id')
              .where((one) => one.or([one('later.settled_as', 'is', null), one('later.settled_as', '!=', UNDONE)])),
          ),
        ),
      )
      .where(within('beneficiary', scope))
  )
}

function standing(db: Db) {
  return db
    .selectFrom('verdict')
    .selectAll()
    .where((eb) => eb.or([eb('settled_as', 'is', null), eb('settled_as', '!=', UNDONE)]))
}

/** The open registrations that are surely about this person: approved for them, or matched with nobody else. */
export async function openRegistrationsOf(db: Db, beneficiaryId: number): Promise<readonly Registration[]> {
  const lines = (await linesOf(db, [beneficiaryId])).map(({ id }) => id)
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('state', 'in', OPEN_STATES)
    .where('commune_code', '=', (eb) =>
      eb.selectFrom('beneficiary').select('beneficiary.commune_code').where('beneficiary.id', '=', beneficiaryId),
    )
    .orderBy('id')
    .execute()
  return rows.filter((row) => isAbout(row, beneficiaryId, lines))
}

function isAbout(row: Registration, beneficiaryId: number, lines: readonly number[]): boolean {
  if (row.beneficiary_id !== null) return row.beneficiary_id === beneficiaryId
  return row.match === 'one' && (JSON.parse(row.matched_lines) as number[]).some((id) => lines.includes(id))
}

/** Marks one registration with what the police said of it; it does not begin to wait anew. */
export async function markRegistration(tx: Tx, id: number, mark: VerdictKind | null): Promise<void> {
  await tx.updateTable('registration').set({ police_verdict: mark }).where('id', '=', id).execute()
}

async function markRegistrations(tx: Tx, beneficiaryId: number, mark: VerdictKind | null): Promise<void> {
  const ids = (await openRegistrationsOf(tx, beneficiaryId)).map(({ id }) => id)
  for (const id of ids) await markRegistration(tx, id, mark)
}
