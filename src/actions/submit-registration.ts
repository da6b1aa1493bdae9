import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { isSamePerson } from '../domain/matching.js'
import { receiptCode } from '../domain/receipt-code.js'
import { OPEN_STATES } from '../domain/registration.js'
import { insertAuthorisation, insertConsent } from '../store/consents.js'
import type { Tx } from '../store/db.js'
import { servedCommunes } from '../store/named-units.js'
import { indexRegistration } from '../store/record-index.js'
import { addVersion, insertRegistration } from '../store/registration-entry.js'
import {
  isFreeCode,
  type NewVersion,
  type Registered,
  type RegistrationVersion,
  registeredBy,
  registeredByCode,
  registeredById,
  subjectOf,
} from '../store/registrations.js'
import { unitByCode } from '../store/units.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { type Assessed, assess } from './standing.js'
import { paperFrom, text, versionFrom } from './submission.js'

/**
 * Takes a registration in: receipt, version, paper, consents. The same person again from the same contact becomes a new
 * version of the open one. Whether the person is on the roster is found out here, and told to nobody but officers.
 */
export const submitRegistration: Action = async (tx, asker, answers) => {
  const place = await placeOf(tx, asker, answers)
  if (place === undefined) return { kind: 'no-commune', phrase: phrase('submit-registration.no-commune') }
  const version = versionFrom(answers, asker.contact.id, asker.today)
  const open = await openOne(tx, asker, answers, version)
  if (open !== undefined && isUnchanged(open, version, place)) return outcome('already', open)
  const registration = { id: open?.registration.id ?? 0, commune_code: place.commune, village_code: place.village }
  const assessed = await assess(tx, { registration, version })
  const id = open === undefined ? await begin(tx, asker, assessed, place) : await goOn(tx, asker, open, assessed, place)
  const registered = await found(tx, id)
  await noteConsents(tx, asker, answers, id)
  await notePaper(tx, answers, registered)
  await indexRegistration(tx, registered)
  await noteInHistory(tx, asker, registered, open === undefined)
  const notices = warningsTo(asker, assessed)
  return { ...outcome(open === undefined ? 'submitted' : 'updated', registered), notices }
}

type Place = Readonly<{ commune: string; village: string | null }>

/** Where it belongs: by the village, else by the commune that was named, else the only one. */
async function placeOf(tx: Tx, { today }: Asker, answers: Answers): Promise<Place | undefined> {
  const village = text(answers, 'village')
  const unit = village === undefined || village === 'other' ? undefined : await unitByCode(tx, village)
  if (unit?.parent_code != null) return { commune: unit.parent_code, village: unit.code }
  const named = text(answers, 'commune')
  if (named !== undefined) return { commune: named, village: null }
  const [only, ...others] = await servedCommunes(tx, today)
  return only === undefined || others.length > 0 ? undefined : { commune: only.code, village: null }
}

/** The contact's own open registration of this person: the one that was returned to them, or one for the same name. */
async function openOne(
  tx: Tx,
  { contact }: Asker,
  answers: Answers,
  version: NewVersion,
): Promise<Registered | undefined> {
  const code = text(answers, 'consent.registration')
  const returned = code === undefined ? undefined : await registeredByCode(tx, code)
  if (returned !== undefined && isOwnAndOpen(returned, contact.id)) return returned
  const own = await registeredBy(tx, contact.id, true)
  return own.find((one) => isSameCase(one, version))
}

/** The same person, for the same kind of benefit: caring is paid apart, and so are the two groups. */
function isSameCase({ registration, version: before }: Registered, said: NewVersion): boolean {
  if ((before.payee_kind === 'carer') !== (said.payee_kind === 'carer')) return false
  if (before.programme_group !== said.programme_group) return false
  return isSamePerson(
    subjectOf({ registration, version: { ...before, ...said } }),
    subjectOf({ registration, version: before }),
  )
}

function isOwnAndOpen({ registration }: Registered, contactId: number): boolean {
  return registration.contact_id === contactId && OPEN_STATES.includes(registration.state)
}

/** Sent twice: nothing new was said, and it already waits. */
function isUnchanged({ registration, version }: Registered, said: NewVersion, place: Place): boolean {
  const { answers: _, warnings: __, submitted_by: ___, ...facts } = said
  const same = Object.entries(facts).every(([column, value]) => version[column as keyof RegistrationVersion] === value)
  const papers = [version, said].map((one) => JSON.stringify(paperFrom(JSON.parse(one.answers))))
  const isWaiting = registration.state === 'SUBMITTED' && registration.village_code === place.village
  return same && papers[0] === papers[1] && isWaiting
}

async function begin(
  tx: Tx,
  { contact, chance, at }: Asker,
  { version, match }: Assessed,
  { commune, village }: Place,
): Promise<number> {
  const code = await freeCode(tx, chance)
  const where = { contact_id: contact.id, commune_code: commune, village_code: village }
  return insertRegistration(tx, { code, ...where, ...match }, version, at)
}

async function goOn(
  tx: Tx,
  { at }: Asker,
  { registration }: Registered,
  { version, match }: Assessed,
  { commune, village }: Place,
): Promise<number> {
  const changes = { state: 'SUBMITTED', commune_code: commune, village_code: village, ...match } as const
  await addVersion(tx, registration, version, changes, at)
  return registration.id
}

const CODE_BYTES = 16

/** A receipt code of this turn's chance; the next bytes when the code is taken. */
async function freeCode(tx: Tx, chance: Uint8Array): Promise<string> {
  for (let start = 0; start + CODE_BYTES <= chance.length; start += CODE_BYTES) {
    const code = receiptCode(chance.subarray(start, start + CODE_BYTES))
    if (await isFreeCode(tx, code)) return code
  }
  throw new Error('No free receipt code in this chance.')
}

async function noteConsents(tx: Tx, { contact, at }: Asker, answers: Answers, id: number): Promise<void> {
  const given = [
    ['consent', 'registration'],
    ['bank-consent', 'account-opening'],
  ] as const
  for (const [question, purpose] of given) {
    if (text(answers, question) !== 'agree') continue
    const text_version = text(answers, `${question}.version`) ?? ''
    await insertConsent(tx, { contact_id: contact.id, registration_id: id, purpose, text_version }, at)
  }
}

async function notePaper(tx: Tx, answers: Answers, { registration, version }: Registered): Promise<void> {
  const paper = paperFrom(answers)
  if (paper === undefined) return
  await insertAuthorisation(tx, { ...paper, registration_id: registration.id, version: version.version })
}

async function noteInHistory(
  tx: Tx,
  asker: Asker,
  { registration, version }: Registered,
  isNew: boolean,
): Promise<void> {
  await note(tx, asker, {
    action: isNew ? 'submit-registration' : 'resubmit-registration',
    code: registration.code,
    unitCode: registration.commune_code,
    details: { version: version.version },
  })
}

/** Whoever gave in a registration of the same person is told: somebody may be trying to turn their money away. */
function warningsTo({ contact }: Asker, { duplicates }: Assessed): readonly Notice[] {
  return duplicates
    .filter(({ registration }) => registration.contact_id !== contact.id)
    .map(({ registration, version }) => ({
      contactId: registration.contact_id,
      phrase: phrase('submit-registration.other-notice', { name: version.beneficiary_name, code: registration.code }),
    }))
}

function outcome(kind: 'submitted' | 'updated' | 'already', { registration, version }: Registered): Outcome {
  const values = {
    code: registration.code,
    name: version.beneficiary_name,
    method: version.payment_method.toLowerCase().replace('_', '-'),
  }
  return { kind, phrase: phrase(`submit-registration.${kind}`, values) }
}

async function found(tx: Tx, id: number): Promise<Registered> {
  const registered = await registeredById(tx, id)
  if (registered === undefined) throw new Error(`registration ${id} is gone`)
  return registered
}
