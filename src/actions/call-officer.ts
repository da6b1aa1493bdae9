import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { contactsHolding } from '../store/officers.js'
import { registeredBy } from '../store/registrations.js'
import { insertHelpRequest, openHelpRequestOf } from '../store/requests.js'
import { servedCommunes, unitName, unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { actorOf } from './actor.js'
import { text } from './submission.js'

/** Asking again within this time changes nothing: the officers were told. */
const ASKED_LATELY_MS = 3_600_000

/**
 * Calls a person of the office: the officers of the asker's commune are told who asks and where they stopped, with no
 * numbers; administrators where the commune is not known.
 */
export const callOfficer: Action = async (tx, asker, answers) => {
  const commune = await communeOf(tx, asker)
  const values = {
    commune: commune === undefined ? '' : await unitName(tx, commune),
    'is-known': commune === undefined ? 'no' : 'yes',
  }
  const since = new Date(asker.at.getTime() - ASKED_LATELY_MS)
  if ((await openHelpRequestOf(tx, asker.contact.id, since)) !== undefined) {
    return { kind: 'already', phrase: phrase('call-officer.already', values) }
  }
  const place = placeIn(answers)
  const id = await insertHelpRequest(
    tx,
    { contact_id: asker.contact.id, commune_code: commune ?? null, ...place },
    asker.at,
  )
  await appendHistory(tx, {
    at: asker.at,
    actor: actorOf(asker),
    action: 'call-officer',
    ...(commune !== undefined && { unitCode: commune }),
    subject: { kind: 'help-request', id: String(id) },
    details: place,
  })
  const told = await officersFor(tx, asker, commune)
  const notice = phrase('call-officer.notice', { name: await nameOf(tx, asker), where: whereIn(place) })
  return {
    kind: 'called',
    phrase: phrase('call-officer.called', values),
    notices: told.filter((id) => id !== asker.contact.id).map((contactId) => ({ contactId, phrase: notice })),
  }
}

type StoppedAt = Readonly<{ flow: string; question: string }>

/** Where the conversation stood; calling out of the blue stands nowhere. */
function placeIn(answers: Answers): StoppedAt {
  const flow = text(answers, 'flow') ?? ''
  return flow === 'call-officer' ? { flow: '', question: '' } : { flow, question: text(answers, 'question') ?? '' }
}

function whereIn({ flow, question }: StoppedAt): Phrase {
  if (flow === '' || question === '') return phrase('call-officer.nowhere')
  const asked = question === 'confirm' ? phrase('call-officer.at-confirm') : phrase(`${flow}-${question}.short`)
  return phrase('call-officer.where', { question: asked })
}

/** Where the asker last registered somebody, else the only commune there is. */
async function communeOf(tx: Tx, { contact, today }: Asker): Promise<string | undefined> {
  const [last] = await registeredBy(tx, contact.id, false)
  if (last !== undefined) return last.registration.commune_code
  const [only, ...others] = await servedCommunes(tx, today)
  return others.length === 0 ? only?.code : undefined
}

async function officersFor(tx: Tx, { today }: Asker, commune: string | undefined): Promise<readonly number[]> {
  if (commune === undefined) return administrators(tx, today)
  const ofCommune = await contactsHolding(tx, 'review', [commune], today)
  return ofCommune.length > 0 ? ofCommune : contactsHolding(tx, 'review', await unitPath(tx, commune), today)
}

async function administrators(tx: Tx, today: string): Promise<readonly number[]> {
  const units = await tx
    .selectFrom('responsibility')
    .select('unit_code')
    .distinct()
    .where('responsibility', '=', 'administer')
    .execute()
  return contactsHolding(
    tx,
    'administer',
    units.map((row) => row.unit_code),
    today,
  )
}

async function nameOf(tx: Tx, { contact }: Asker): Promise<string> {
  const [last] = await registeredBy(tx, contact.id, false)
  return contact.display_name ?? last?.version.payee_name ?? ''
}
