import type { Updateable } from 'kysely'
import type { Tx } from './db.js'
import type { NewVersion, Registered, Registration, RegistrationVersion } from './registrations.js'
import type { RegistrationTable } from './schema/registration.js'
import { insertion, statement } from './statement.js'

export type NewRegistration = Pick<
  Registration,
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
  const id = await insertFirst(tx, { ...registration, now: at.toISOString() })
  if (id === undefined) throw new Error('A registration was not written.')
  await insertVersion(tx, id, 1, version, at)
  return id
}

const insertFirst = insertion('id', (db, $: NewRegistration & { now: string }) =>
  db.insertInto('registration').values({
    code: $.code,
    contact_id: $.contact_id,
    commune_code: $.commune_code,
    village_code: $.village_code,
    match: $.match,
    matched_lines: $.matched_lines,
    state: 'SUBMITTED',
    current_version: 1,
    created_at: $.now,
    updated_at: $.now,
  }),
)

/** Adds a version and makes it the current one; returns its number. What the police said was about the version before. */
export async function addVersion(
  tx: Tx,
  { id, current_version }: Registration,
  version: NewVersion,
  changes: RegistrationChanges,
  at: Date,
): Promise<number> {
  const number = current_version + 1
  await insertVersion(tx, id, number, version, at)
  await updateRegistration(tx, id, { police_verdict: null, ...changes, current_version: number }, at)
  return number
}

async function insertVersion(tx: Tx, registrationId: number, number: number, said: NewVersion, at: Date) {
  await insertSaid(tx, { ...said, registration_id: registrationId, version: number, submitted_at: at.toISOString() })
}

type SaidRow = NewVersion & Pick<RegistrationVersion, 'registration_id' | 'version' | 'submitted_at'>

const insertSaid = statement((db, $: SaidRow) =>
  db.insertInto('registration_version').values({
    registration_id: $.registration_id,
    version: $.version,
    submitted_at: $.submitted_at,
    submitted_by: $.submitted_by,
    payee_kind: $.payee_kind,
    programme_group: $.programme_group,
    beneficiary_name: $.beneficiary_name,
    name_written: $.name_written,
    name_key: $.name_key,
    birth: $.birth,
    birth_precision: $.birth_precision,
    sex: $.sex,
    personal_id: $.personal_id,
    old_id: $.old_id,
    payee_name: $.payee_name,
    payee_personal_id: $.payee_personal_id,
    relationship: $.relationship,
    phone: $.phone,
    payment_method: $.payment_method,
    bank_code: $.bank_code,
    account_number: $.account_number,
    holder_name: $.holder_name,
    holder_match: $.holder_match,
    warnings: $.warnings,
    answers: $.answers,
  }),
)

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
