import type { Selectable } from 'kysely'
import type { Claim } from '../domain/matching.js'
import { OPEN_STATES, type RegistrationState } from '../domain/registration.js'
import { birthOf } from './beneficiaries.js'
import type { Db } from './db.js'
import type { RegistrationTable, RegistrationVersionTable } from './schema/registration.js'
import { type Scope, within } from './units.js'

export type Registration = Selectable<RegistrationTable>
export type RegistrationVersion = Selectable<RegistrationVersionTable>

/** A registration with one of its versions: the current one, where nothing else is said. */
export type Registered = Readonly<{ registration: Registration; version: RegistrationVersion }>

/** What was said, without where and when it is kept. */
export type NewVersion = Omit<
  RegistrationVersion,
  'id' | 'registration_id' | 'version' | 'submitted_at' | 'decision' | 'decided_at' | 'decided_by' | 'reason'
>

/** Whether a receipt code is still to be had. */
export async function isFreeCode(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom('registration').select('id').where('code', '=', code).executeTakeFirst()
  return row === undefined
}

/** The registration of this code with its current version. */
export async function registeredByCode(db: Db, code: string): Promise<Registered | undefined> {
  const registration = await db.selectFrom('registration').selectAll().where('code', '=', code).executeTakeFirst()
  return registration === undefined ? undefined : withVersion(db, registration)
}

export async function registeredById(db: Db, id: number): Promise<Registered | undefined> {
  const registration = await db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst()
  return registration === undefined ? undefined : withVersion(db, registration)
}

/** The version that an officer approved last and that is in force; `undefined` when none is. */
export async function approvedVersionOf(db: Db, registration: Registration): Promise<RegistrationVersion | undefined> {
  const { id, approved_version } = registration
  return approved_version === null ? undefined : versionOf(db, id, approved_version)
}

async function withVersion(db: Db, registration: Registration): Promise<Registered> {
  const version = await versionOf(db, registration.id, registration.current_version)
  if (version === undefined)
    throw new Error(`registration ${registration.id} has no version ${registration.current_version}`)
  return { registration, version }
}

function versionOf(db: Db, registrationId: number, number: number): Promise<RegistrationVersion | undefined> {
  return db
    .selectFrom('registration_version')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .where('version', '=', number)
    .executeTakeFirst()
}

const OWN_AT_MOST = 50

/** What the contact gave in, newest first, with current versions; with `isOpen` what can still be changed or withdrawn. */
export async function registeredBy(db: Db, contactId: number, isOpen: boolean): Promise<readonly Registered[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('contact_id', '=', contactId)
    .$if(isOpen, (query) => query.where('state', 'in', OPEN_STATES))
    .orderBy('id', 'desc')
    .limit(OWN_AT_MOST)
    .execute()
  return withVersions(db, rows)
}

/** What waits for a decision in the scope, oldest first. */
export async function waitingIn(db: Db, scope: Scope, limit: number, offset: number): Promise<readonly Registered[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('state', '=', 'SUBMITTED')
    .where(within('registration', scope))
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return withVersions(db, rows)
}

export async function registrationsById(db: Db, ids: readonly number[]): Promise<readonly Registered[]> {
  if (ids.length === 0) return []
  return withVersions(db, await db.selectFrom('registration').selectAll().where('id', 'in', ids).execute())
}

/** The registrations that were approved for this record and are in force. */
export async function approvedFor(db: Db, beneficiaryId: number): Promise<readonly Registered[]> {
  const rows = await db
    .selectFrom('registration')
    .selectAll()
    .where('beneficiary_id', '=', beneficiaryId)
    .where('approved_version', 'is not', null)
    .where('state', 'in', OPEN_STATES)
    .execute()
  return withVersions(db, rows)
}

/** Codes of all registrations that were ever approved for this record. */
export async function codesApprovedFor(db: Db, beneficiaryId: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('registration').select('code').where('beneficiary_id', '=', beneficiaryId).execute()
  return rows.map(({ code }) => code)
}

/** Registrations of a commune in one of the states whose current version names this person or number. */
export async function registeredLike(
  db: Db,
  claim: Claim,
  communeCode: string,
  states: readonly RegistrationState[],
): Promise<readonly Registered[]> {
  const rows = await currentVersions(db)
    .where('registration.commune_code', '=', communeCode)
    .where('registration.state', 'in', states)
    .where((eb) =>
      eb.or([
        eb('registration_version.name_key', '=', claim.nameKey),
        ...(claim.personalId === undefined ? [] : [eb('registration_version.personal_id', '=', claim.personalId)]),
      ]),
    )
    .execute()
  return registrationsById(
    db,
    rows.map(({ id }) => id),
  )
}

/** Registrations that wait, and name this account. */
export async function waitingForAccount(
  db: Db,
  bankCode: string | null,
  number: string,
): Promise<readonly Registered[]> {
  const rows = await currentVersions(db)
    .where('registration.state', '=', 'SUBMITTED')
    .where('registration_version.account_number', '=', number)
    .where('registration_version.bank_code', bankCode === null ? 'is' : '=', bankCode)
    .execute()
  return registrationsById(
    db,
    rows.map(({ id }) => id),
  )
}

function currentVersions(db: Db) {
  return db
    .selectFrom('registration_version')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.id', '=', 'registration_version.registration_id')
        .onRef('registration.current_version', '=', 'registration_version.version'),
    )
    .select('registration.id')
}

async function withVersions(db: Db, registrations: readonly Registration[]): Promise<readonly Registered[]> {
  if (registrations.length === 0) return []
  const versions = await db
    .selectFrom('registration_version')
    .selectAll()
    .where(
      'registration_id',
      'in',
      registrations.map(({ id }) => id),
    )
    .execute()
  return registrations.flatMap((registration) => {
    const version = versions.find(
      (one) => one.registration_id === registration.id && one.version === registration.current_version,
    )
    return version === undefined ? [] : [{ registration, version }]
  })
}

/** What a version says, without when it was said and what was decided: where a next version starts from. */
export function saidIn(version: RegistrationVersion): NewVersion {
  const {
    id,
    registration_id,
    version: number,
    submitted_at,
    decision,
    decided_at,
    decided_by,
    reason,
    ...said
  } = version
  return said
}

/** The person for whom it was given in. */
export function subjectOf({ registration, version }: Registered): Claim {
  return {
    nameKey: version.name_key,
    birth: birthOf(version),
    personalId: version.personal_id ?? undefined,
    oldId: version.old_id ?? undefined,
    villageCode: registration.village_code ?? undefined,
  }
}
