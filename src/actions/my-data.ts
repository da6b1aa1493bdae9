import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { type DataRight, dueOn } from '../domain/data-right.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import { consentsOf } from '../store/consents.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { eraseRegistration } from '../store/registration-erasure.js'
import { type Registered, registeredBy } from '../store/registrations.js'
import { insertDataRequest } from '../store/requests.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { registrationLines } from './record-lines.js'
import { text } from './submission.js'
import { ownRegistration } from './withdraw-registration.js'

/**
 * What somebody may ask for their own data (domain.md §16): see it, have it put right or deleted, complain. It is only
 * ever what the asker gave in; whether anybody is on a roster is not told here.
 */
export const myData: Action = async (tx, asker, answers) => {
  const what = text(answers, 'what') ?? 'view'
  if (what === 'view') return view(tx, asker)
  const registered = await ownRegistration(tx, asker, text(answers, 'registration') ?? '')
  if (registered === undefined && what !== 'complain') return { kind: 'not-found', phrase: phrase('my-data.not-found') }
  if (what === 'delete' && registered?.registration.approved_version === null) return erase(tx, asker, registered)
  return ask(tx, asker, what as DataRight['right'], answers, registered)
}

async function view(tx: Tx, asker: Asker): Promise<Outcome> {
  const own = await registeredBy(tx, asker.contact.id, false)
  if (own.length === 0) return { kind: 'none', phrase: phrase('my-data.none') }
  const records: Phrase[] = []
  for (const registered of own) records.push(await recordOf(tx, asker, registered))
  return { kind: 'shown', phrase: phrase('my-data.shown', { records }) }
}

async function recordOf(tx: Tx, { today, reference }: Asker, registered: Registered): Promise<Phrase> {
  const { registration } = registered
  const facts = await registrationLines(tx, registered, { numbers: 'none', sensitive: false, today, reference })
  const consents = (await consentsOf(tx, registration.id)).map(({ purpose, given_at, withdrawn_at }) =>
    phrase(withdrawn_at === null ? 'record.consent' : 'record.consent-withdrawn', {
      purpose: phrase(`consent-purpose.${purpose}`),
      on: showDate(dayInVietNam(withdrawn_at ?? given_at)),
    }),
  )
  return phrase('my-data.record', { code: registration.code, lines: [...facts, ...consents] })
}

/** Nothing was approved yet, so nothing keeps the office from deleting at once. History stays, and names nobody. */
async function erase(tx: Tx, asker: Asker, { registration }: Registered): Promise<Outcome> {
  await eraseRegistration(tx, registration.id)
  const details = { what: 'delete', done: true }
  await note(tx, asker, {
    action: 'ask-for-data',
    code: registration.code,
    unitCode: registration.commune_code,
    details,
  })
  return { kind: 'deleted', phrase: phrase('my-data.deleted', { code: registration.code }) }
}

async function ask(
  tx: Tx,
  asker: Asker,
  kind: DataRight['right'],
  answers: Answers,
  registered: Registered | undefined,
): Promise<Outcome> {
  const due_on = dueOn(kind, asker.today, asker.reference.dataRights)
  const registration = registered?.registration
  const about = { contact_id: asker.contact.id, registration_id: registration?.id ?? null }
  const number = await insertDataRequest(tx, { ...about, kind, words: text(answers, 'words') ?? '', due_on }, asker.at)
  await appendHistory(tx, {
    at: asker.at,
    actor: actorOf(asker),
    action: 'ask-for-data',
    ...(registration !== undefined && { unitCode: registration.commune_code }),
    subject:
      registration === undefined
        ? { kind: 'data-request', id: String(number) }
        : { kind: 'record', id: registration.code },
    details: { what: kind, request: number, due: due_on },
  })
  return { kind, phrase: phrase(`my-data.${kind}`, { number, due: showDate(due_on) }) }
}
