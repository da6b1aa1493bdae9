import { randomBytes } from 'node:crypto'
import type { Asker } from '../../actions/action.js'
import { submitRegistration } from '../../actions/submit-registration.js'
import type { App } from '../../app.js'
import type { Answers } from '../../conversation/answer.js'
import { ensurePracticeUnits } from '../../jobs/practice-units.js'
import { seedPractice } from '../../jobs/seed-practice.js'
import { type Contact, contactById } from '../../store/contacts.js'
import { contactsOfInbound } from '../../store/contacts-of-inbound.js'
import type { Db, Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import { grantRole } from '../../store/officers.js'
import { holdsPeople } from '../../store/practice-origin.js'
import { wipeStore } from '../../store/wipe.js'
import { officeDay } from '../../turn/office-day.js'
import { papersOf } from './papers.js'
import { type Persona, personasIn } from './personas.js'
import { addressOf, PRACTICE_COMMUNE, PRACTICE_WINDOWS } from './windows.js'

/** Enough that every village has a few, few enough to be there at once. */
const PEOPLE = 72
const BEGUN = 'begin-practice'
const DAY_MS = 86_400_000

/** Whom the windows register, by the window's id. */
export type Cast = Readonly<Record<string, Persona>>

/** Puts the practice commune where there is none yet: windows with their roles, people, registrations that wait. */
export async function ensureCommune(app: App, at: Date): Promise<void> {
  await app.store.db.transaction().execute(async (tx) => {
    if ((await begunIn(tx)) === undefined) await build(tx, app, at)
  })
}

/** Throws everything away and makes the commune anew. Nothing else may be writing. */
export async function rebuildCommune(app: App, at: Date): Promise<void> {
  await app.store.db.transaction().execute(async (tx) => {
    await wipeStore(tx)
    await ensurePracticeUnits(tx)
    await build(tx, app, at)
  })
}

export type Begun = Readonly<{ at: string; cast: Cast }>

/** When the commune was made, and whom each window registers; `undefined` before it is there. */
export async function begunIn(db: Db): Promise<Begun | undefined> {
  const row = await db
    .selectFrom('history')
    .select(['at', 'details'])
    .where('action', '=', BEGUN)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { at: row.at, cast: (JSON.parse(row.details) as { cast: Cast }).cast }
}

async function build(tx: Tx, app: App, at: Date): Promise<void> {
  const today = officeDay(at, app.config.timeZone)
  const isEmpty = !(await holdsPeople(tx))
  for (const window of PRACTICE_WINDOWS) {
    const contact = await contactOf(tx, window.id, window.name, at)
    if (window.unit === undefined) continue
    const grant = { contactId: contact.id, name: window.name, role: window.role, unitCode: window.unit }
    await grantRole(tx, { ...grant, validFrom: today, grantedBy: 'practice', at })
  }
  if (isEmpty) await populate(tx, app, at)
  const [own, door, ...others] = await personasIn(tx, 'self', 8)
  const [child, ...children] = await personasIn(tx, 'guardian', 2)
  const cast = {
    ...(own && { beneficiary: own }),
    ...(child && { guardian: child }),
    ...(door && { 'village-head': door }),
  }
  if (isEmpty) await registerSome(tx, app, at, [...others.slice(0, 4), ...children])
  await appendHistory(tx, { at, actor: 'practice', action: BEGUN, unitCode: PRACTICE_COMMUNE, details: { cast } })
}

async function populate(tx: Tx, { config, reference }: App, at: Date): Promise<void> {
  const today = officeDay(at, config.timeZone)
  const chance = (bytes: number) => randomBytes(bytes)
  await seedPractice(tx, { people: PEOPLE, communeCode: PRACTICE_COMMUNE, at, today, reference, chance })
}

/** Some people have registered in the last days, so that there is something to approve. */
async function registerSome(tx: Tx, app: App, now: Date, people: readonly Persona[]): Promise<void> {
  for (const [index, persona] of people.entries()) {
    const at = new Date(now.getTime() - (people.length - index) * DAY_MS)
    const contact = await contactOf(tx, `neighbour-${index + 1}`, persona.payee?.name ?? persona.name, at)
    await submitRegistration(tx, askerOf(app, contact, at), answersOf(persona, app))
  }
}

function askerOf({ config, reference }: App, contact: Contact, at: Date): Asker {
  const today = officeDay(at, config.timeZone)
  return { contact, officer: undefined, at, today, chance: randomBytes(64), reference }
}

/** What they would have said to `flows/register-account.yaml`. */
function answersOf(persona: Persona, { reference }: App): Answers {
  const papers = papersOf(persona, reference)
  const payee = papers.payee && {
    'payee-name': papers.payee.name,
    relationship: papers.payee.relationship,
    'payee-personal-id': papers.payee.personalId,
    paper: 'none',
  }
  return {
    consent: 'agree',
    payee: payee === undefined ? 'self' : 'guardian',
    'beneficiary-name': persona.name,
    birth: persona.birth,
    'personal-id': persona.personalId,
    'personal-id.sex': persona.sex,
    village: persona.village.code,
    group: 'social-protection',
    ...payee,
    method: 'account',
    bank: papers.bankCode,
    account: papers.account,
    holder: papers.holder,
    phone: papers.phone,
  }
}

async function contactOf(tx: Tx, externalId: string, displayName: string, at: Date): Promise<Contact> {
  const id = await contactsOfInbound()(
    tx,
    { contact: addressOf(externalId), messageId: '', order: 0, displayName, content: { kind: 'followed' } },
    at,
  )
  const contact = await contactById(tx, id)
  if (contact === undefined) throw new Error(`contact ${id} is gone`)
  return contact
}
