import type { Insertable, Updateable } from 'kysely'
import type { Tx } from './db.js'
import type { NewVersion, Registered, Registration, RegistrationVersion } from './registrations.js'
import type { RegistrationTable } from './schema/registration.js'

export type NewRegistration = Pick<
  Insertable<RegistrationTable>,
  'code' | 'contact_id' | 'commune_code' | 'village_code' | 'match' | 'matched_lines'
>

export type RegistrationChanges = Omit<Updateable<RegistrationTable>, 'id' | 'code' | 'current_version' | 'updated_at'>

/** Writes a registration with its first version; returns its id. */
export async function insertRegistration(
  tx: Tx,
  registration: NewRegistration,
  version: NewVersion,
  at: Date,
): Promise<number> {
  const now = at.toISOString()
  const { id } = await tx
    .insertInto('registration')
    .values({ ...registration, state: 'SUBMITTED', current_version: 1, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertVersion(tx, id, 1, version, at)
  return id
}

/** Adds a version and makes it the current one; returns its number. */
export async function addVersion(
  tx: Tx,
  { id, current_version }: Registration,
  version: NewVersion,
  changes: RegistrationChanges,
  at: Date,
): Promise<number> {
  const number = current_version + 1
  await insertVersion(tx, id, number, version, at)
  await updateRegistration(tx, id, { ...changes, current_version: number }, at)
  return number
}

async function insertVersion(tx: Tx, registrationId: number, number: number, version: NewVersion, at: Date) {
  await tx
    .insertInto('registration_version')
    .values({ ...version, registration_id: registrationId, version: number, submitted_at: at.toISOString() })
    .execute()
}

/** Changes the registration itself; its versions stay as they were said. */
export async function updateRegistration(
  tx: Tx,
  id: number,
  changes: RegistrationChanges & { current_version?: number },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set({ ...changes, updated_at: at.toISOString() })
    .where('id', '=', id)
    .execute()
}

export type Decision = Readonly<{
  decision: NonNullable<RegistrationVersion['decision']>
  by: string
  /** Why: words, or `$` and the name of a standard reason. */
  reason: string | null
  changes: RegistrationChanges
}>

/** Notes a decision on the current version. */
export async function decide(
  tx: Tx,
  { registration, version }: Registered,
  decision: Decision,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('registration_version')
    .set({
      decision: decision.decision,
      decided_at: at.toISOString(),
      decided_by: decision.by,
      reason: decision.reason,
    })
    .where('id', '=', version.id)
    .execute()
  await updateRegistration(tx, registration.id, decision.changes, at)
}
