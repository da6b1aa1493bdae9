import { phrase } from '../conversation/phrase.js'
import { insertBroadcast } from '../store/broadcasts.js'
import { secondApprovalAsked } from '../store/second-approvals.js'
import type { Action } from './action.js'
import { actorOf, note } from './actor.js'
import { broadcastPlan } from './broadcast-plan.js'

/** A second officer's yes: the message goes to whoever belongs to the audience now, outside of the quiet hours. */
export const startBroadcast: Action = async (tx, asker, answers) => {
  const plan = await broadcastPlan(tx, asker, answers)
  if (plan === undefined || plan.addressed.length === 0) return { kind: 'changed', phrase: phrase('broadcast.nobody') }
  const { unit, audience, words, addressed } = plan
  const asked = await secondApprovalAsked(tx, 'broadcast', unit.code)
  const broadcast = {
    unit_code: unit.code,
    audience,
    words,
    asked_by: asked?.requested_by ?? actorOf(asker),
    asked_by_contact: asked?.requested_by_contact ?? asker.contact.id,
    approved_by: actorOf(asker),
  }
  const ids = addressed.map(({ id }) => id)
  const number = await insertBroadcast(tx, broadcast, ids, asker.at)
  const details = { audience, people: ids.length }
  await note(tx, asker, { action: 'start-broadcast', code: String(number), unitCode: unit.code, details })
  return { kind: 'started', phrase: phrase('broadcast.started', { number, count: ids.length }) }
}
