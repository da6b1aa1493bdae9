import { phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import { offerDraft } from '../store/offer-draft.js'
import { decide } from '../store/registration-entry.js'
import type { Registered } from '../store/registrations.js'
import type { Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { reasonPhrase } from './reasons.js'

/**
 * Gives a waiting registration back to whoever gave it in: with the reason, and with what was said as a draft, so that
 * only what is wrong has to be said again. A version that was approved before stays in force.
 */
export async function sendBack(tx: Tx, asker: Asker, registered: Registered, reason: string): Promise<Outcome> {
  const { registration, version } = registered
  const decision = { decision: 'returned', by: actorOf(asker), reason, changes: { state: 'RETURNED' } } as const
  await decide(tx, registered, decision, asker.at)
  const details = { version: version.version }
  await note(tx, asker, {
    action: 'return-registration',
    code: registration.code,
    unitCode: registration.commune_code,
    details,
  })
  const values = { code: registration.code, name: version.beneficiary_name, reason: reasonPhrase(reason) }
  const isOwn = registration.contact_id === asker.contact.id
  if (!isOwn) await offerDraft(tx, registered, asker.at)
  const notice = { contactId: registration.contact_id, phrase: phrase(noticeKey(version.answers), values) }
  return { kind: 'returned', phrase: phrase('return-registration.returned', values), notices: isOwn ? [] : [notice] }
}

/** Who registered for somebody else is told to visit them again; there is no draft to go on with. */
function noticeKey(answers: string): string {
  const { assisted } = JSON.parse(answers) as { assisted?: unknown }
  return assisted === undefined ? 'return-registration.notice' : 'return-registration.assisted-notice'
}
