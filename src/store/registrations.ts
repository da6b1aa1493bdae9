import type { Selectable } from 'kysely'
import type { Claim } from '../domain/matching.js'
import { OPEN_STATES } from '../domain/registration.js'
import { birthOf } from './beneficiaries.js'
import type { Db } from './db.js'
import type { RegistrationTable, RegistrationVersionTable } from './schema/registration.js'
import { statement } from './statement.js'
import { type Scope, within } from './units.js'

export type Registration = Selectable<RegistrationTable>
export type RegistrationVersion = Selectable<RegistrationVersionTable>

/** A registration with one of its versions: the current one, where nothing else is said. */
export type Registered = Readonly<{ registration: Registration; version: RegistrationVersion }>

/** What a registration claims, also before it is kept: the id is 0 then. */
export type Claimed = Readonly<{
  registration: Pick<Registration, 'id' | 'commune_code' | 'village_code'>
  version: NewVersion
}>

/** What was said, without where and when it is kept. */
export type NewVersion = Omit<
  RegistrationVersion,
  'id' | 'registration_id' | 'version' | 'submitted_at' | 'decision' | 'decided_at' | 'decided_by' | 'reason'
>

/** Whether a receipt code is still to be had. */
export async function isFreeCode(db: Db, code: string): Promise<boolean> {
  return (await selectByCode(db, { code })).rows.length === 0
}

/** The registration of this code with its current version. */
export async function registeredByCode(db: Db, code: string): Promise<Registered | undefined> {
  return (await withVersions(db, (await selectByCode(db, { code })).rows))[0]
}

const selectByCode = statement((db, $: { code: string }) =>
  db.selectFrom('registration').selectAll().where('code', '=', $.code),
)

export async function registeredById(db: Db, id: number): Promise<Registered | undefined> {
  return (await withVersions(db, (await selectById(db, { id })).rows))[0]
}

const selectById = statement((db, $: { id: number }) =>
  db.selectFrom('registration').selectAll().where('id', '=', $.id),
)

/** The version that an officer approved last and that is in force; `undefined` when none is. */
export async function approvedVersionOf(db: Db, registration: Registration): Promise<RegistrationVersion | undefined> {
  const { id, approved_version } = registration
  return approved_version === null ? undefined : versionOf(db, id, approved_version)
}

const OWN_AT_MOST = 50

/** What the contact gave in, newest first, with current versions; with `isOpen` what can still be changed or withdrawn. */
export async function registeredBy(db: Db, contactId: number, isOpen: boolean): Promise<readonly Registered[]> {
  const { rows } = await selectOwn(db, { contactId })
  const wanted = isOpen ? rows.filter(({ state }) => OPEN_STATES.includes(state)) : rows
  return withVersions(db, wanted.slice(0, OWN_AT_MOST))
}

const selectOwn = statement((db, $: { contactId: number }) =>
  db.selectFrom('registration').selectAll().where('contact_id', '=', $.contactId).orderBy('id', 'desc'),
)

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

/** Registrations of a commune that wait or are in force, one of whose versions has this name or number. */
export async function registeredLike(db: Db, claim: Claim, communeCode: string): Promise<readonly Registered[]> {
  const { nameKey, personalId } = claim
  return withVersions(db, (await selectLike(db, { nameKey, personalId: personalId ?? null, communeCode })).rows)
}

/** By the versions first, whose name and number have indexes: a commune may have thousands that wait. */
const selectLike = statement((db, $: { nameKey: string; personalId: string | null; communeCode: string }) =>
  db
    .selectFrom('registration')
    .selectAll()
    .where('commune_code', '=', $.communeCode)
    .where('state', 'in', ['SUBMITTED', 'APPROVED', 'ACTIVE', 'PAYMENT_FAILED'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('registration_version')
        .select('registration_id')
        .where(({ or, eb }) => or([eb('name_key', '=', $.nameKey), eb('personal_id', '=', $.personalId)])),
    ),
)

/** Registrations that wait, and name this account. */
export async function waitingForAccount(
  db: Db,
  bankCode: string | null,
  number: string,
): Promise<readonly Registered[]> {
  const found = await withVersions(db, (await selectForAccount(db, { number })).rows)
  return found.filter(({ version }) => version.bank_code === bankCode)
}

const selectForAccount = statement((db, $: { number: string }) =>
  currentOnes(db)
    .where('registration.state', '=', 'SUBMITTED')
    .where('registration_version.account_number', '=', $.number),
)

/** Approved registrations of these communes that wait for a bank to open an account. */
export async function wishingForAccount(db: Db, communes: readonly string[]): Promise<readonly Registered[]> {
  if (communes.length === 0) return []
  const rows = await currentOnes(db)
    .where('registration.state', '=', 'APPROVED')
    .where('registration.commune_code', 'in', communes)
    .where('registration_version.payment_method', '=', 'OPEN_ACCOUNT')
    .execute()
  return withVersions(db, rows)
}

/** The approved registrations of these communes that are paid into one of these accounts. */
export async function paidIntoAccounts(
  db: Db,
  communes: readonly string[],
  numbers: readonly string[],
): Promise<readonly Registered[]> {
  if (communes.length === 0 || numbers.length === 0) return []
  const rows = await currentOnes(db)
    .where('registration.state', '=', 'APPROVED')
    .where('registration.commune_code', 'in', communes)
    .where('registration_version.account_number', 'in', numbers)
    .execute()
  return withVersions(db, rows)
}

function currentOnes(db: Db) {
  return db
    .selectFrom('registration_version')
    .innerJoin('registration', (join) =>
      join
        .onRef('registration.id', '=', 'registration_version.registration_id')
        .onRef('registration.current_version', '=', 'registration_version.version'),
    )
    .selectAll('registration')
}

/** One by one: most have a single version, and the statement is compiled. */
async function withVersions(db: Db, registrations: readonly Registration[]): Promise<readonly Registered[]> {
  const registered: Registered[] = []
  for (const registration of registrations) {
    const version = await versionOf(db, registration.id, registration.current_version)
    if (version === undefined) throw new Error(`registration ${registration.id} lacks its current version`)
    registered.push({ registration, version })
  }
  return registered
}

/** The version that was said before this one, if any. */
export async function versionBefore(db: Db, version: RegistrationVersion): Promise<RegistrationVersion | undefined> {
  return versionOf(db, version.registration_id, version.version - 1)
}

async function versionOf(db: Db, id: number, number: number): Promise<RegistrationVersion | undefined> {
  return (await selectVersion(db, { id, number })).rows[0]
}

const selectVersion = statement((db, $: { id: number; number: number }) =>
  db.selectFrom('registration_version').selectAll().where('registration_id', '=', $.id).where('version', '=', $.number),
)

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
export function subjectOf({ registration, version }: Claimed): Claim {
  return {
    nameKey: version.name_key,
    birth: birthOf(version),
    personalId: version.personal_id ?? undefined,
    oldId: version.old_id ?? undefined,
    villageCode: registration.village_code ?? undefined,
  }
}
