import type { Answers } from '../conversation/answer.js'
import type { BirthDate } from '../domain/birth-date.js'
import { OPEN_STATES } from '../domain/registration.js'
import { beneficiaryById, birthOf } from '../store/beneficiaries.js'
import { insertAuthorisation } from '../store/consents.js'
import type { Tx } from '../store/db.js'
import { indexRegistration } from '../store/record-index.js'
import { addVersion, decide } from '../store/registration-entry.js'
import { type NewVersion, type Registered, type Registration, registeredById } from '../store/registrations.js'
import { forgetSubject } from '../store/search-terms.js'
import { unitName } from '../store/units.js'
import type { Asker } from './action.js'
import { actorOf } from './actor.js'
import { applyToBeneficiary } from './correct-beneficiary.js'
import type { Corrected } from './correct-record.js'
import { type Correction, shown } from './correction.js'
import { recordCorrection } from './record-changes.js'
import { assess } from './standing.js'
import { paperFrom, versionFrom } from './submission.js'

/**
 * Corrects a registration by a version of the officer's. One that waited or was returned waits for approval; one that is
 * in force stays so, and the roster follows.
 */
export async function correctRegistration(
  tx: Tx,
  asker: Asker,
  registered: Registered,
  correction: Correction,
  seenVersion: number,
): Promise<Corrected> {
  const { registration, version } = registered
  if (!OPEN_STATES.includes(registration.state)) return { kind: 'closed' }
  if (registration.current_version !== seenVersion) return { kind: 'changed' }
  const corrected = versionFrom(
    correctedAnswers(JSON.parse(version.answers), correction),
    asker.contact.id,
    asker.today,
  )
  const village = correction.field === 'village' ? villageOf(correction.value) : registration.village_code
  const [before, after] = [
    await factIn(tx, correction, registration.village_code, version),
    await factIn(tx, correction, village, corrected),
  ]
  if (isSame(version, corrected) && village === registration.village_code) return { kind: 'unchanged' }
  await save(tx, asker, registered, corrected, { village_code: village }, correction)
  return { kind: 'corrected', name: corrected.beneficiary_name, before, after, contactIds: [registration.contact_id] }
}

async function save(
  tx: Tx,
  asker: Asker,
  { registration }: Registered,
  corrected: NewVersion,
  place: Pick<Registration, 'village_code'>,
  correction: Correction,
): Promise<void> {
  const isInForce = registration.state !== 'SUBMITTED' && registration.state !== 'RETURNED'
  const assessed = await assess(tx, { registration: { ...registration, ...place }, version: corrected })
  const waiting = { ...place, ...assessed.match, state: 'SUBMITTED' } as const
  await addVersion(tx, registration, assessed.version, isInForce ? place : waiting, asker.at)
  const after = await registeredById(tx, registration.id)
  if (after === undefined) throw new Error(`registration ${registration.id} is gone`)
  const paper = paperFrom(JSON.parse(corrected.answers))
  if (paper !== undefined) {
    await insertAuthorisation(tx, { ...paper, registration_id: registration.id, version: after.version.version })
  }
  if (isInForce) return keepInForce(tx, asker, after, correction)
  await indexRegistration(tx, after)
}

async function keepInForce(tx: Tx, asker: Asker, after: Registered, correction: Correction): Promise<void> {
  const { registration, version } = after
  const changes = { approved_version: version.version }
  await decide(tx, after, { decision: 'approved', by: actorOf(asker), reason: null, changes }, asker.at)
  await forgetSubject(tx, { kind: 'registration', id: registration.id })
  const beneficiary = await linkedTo(tx, registration)
  if (beneficiary === undefined) return
  await recordCorrection(tx, asker, beneficiary, correction, registration.id, () =>
    applyToBeneficiary(tx, asker, beneficiary, correction, registration.id),
  )
}

function linkedTo(tx: Tx, { beneficiary_id }: Registration) {
  return beneficiary_id === null ? undefined : beneficiaryById(tx, beneficiary_id)
}

/** The answers of the registration as they should have been. */
function correctedAnswers(said: Answers, correction: Correction): Answers {
  switch (correction.field) {
    case 'name':
      return { ...said, 'beneficiary-name': correction.value, 'beneficiary-name.typed': correction.value }
    case 'birth':
      return { ...said, birth: correction.value }
    case 'personal-id':
      return { ...without(said, 'personal-id'), ...only(correction.answers, 'personal-id') }
    case 'sex':
      return {
        ...said,
        sex: correction.value,
        ...('personal-id.sex' in said && { 'personal-id.sex': correction.value }),
      }
    case 'village':
      return { ...without(said, 'village'), ...only(correction.answers, 'village') }
    case 'phone':
      return { ...said, phone: correction.value }
    case 'account':
      return {
        ...without(said, 'bank', 'account', 'holder', 'preferred-bank', 'bank-consent'),
        method: 'account',
        ...only(correction.answers, 'bank', 'account', 'holder'),
      }
    case 'payee':
      return withPayee(said, correction.value)
  }
}

/** Somebody who receives for a person that had registered for themselves is an authorised one. */
function withPayee(
  said: Answers,
  { name, relationship }: Readonly<{ name: string; relationship: string | null }>,
): Answers {
  const payee = said.payee === 'self' ? 'authorised' : (said.payee ?? 'authorised')
  return {
    ...said,
    payee,
    'payee-name': name,
    'payee-name.typed': name,
    ...(relationship !== null && { relationship }),
  }
}

/** Whether a key holds the answer to one of the questions, or a fact that came with it. */
function isAbout(key: string, ids: readonly string[]): boolean {
  return ids.some((id) => key === id || key.startsWith(`${id}.`))
}

function only(answers: Answers, ...ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isAbout(key, ids)))
}

function without(answers: Answers, ...ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !isAbout(key, ids)))
}

function villageOf(value: string): string | null {
  return value === 'other' ? null : value
}

function isSame(before: Registered['version'], after: NewVersion): boolean {
  const { answers: _, warnings: __, submitted_by: ___, name_written: ____, ...facts } = after
  return Object.entries(facts).every(([column, value]) => before[column as keyof typeof before] === value)
}

/** One fact of a version, masked; empty where it says nothing. */
export async function factIn(
  tx: Tx,
  { field }: Correction,
  village: string | null,
  version: NewVersion,
): Promise<string> {
  switch (field) {
    case 'name':
      return version.beneficiary_name
    case 'birth':
      return shown(field, null, birthOf(version) as BirthDate | undefined)
    case 'personal-id':
      return shown(field, version.personal_id)
    case 'sex':
      return shown(field, version.sex)
    case 'village':
      return village === null ? '' : unitName(tx, village)
    case 'phone':
      return shown(field, version.phone)
    case 'account':
      return shown(field, version.account_number)
    case 'payee':
      return version.payee_name
  }
}
