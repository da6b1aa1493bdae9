import { phrase } from '../conversation/phrase.js'
import { decideStep } from '../domain/period-state.js'
import { contactsHolding } from '../store/officers.js'
import { advancePeriod } from '../store/periods.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { noPeriod, notePeriod, periodTarget, refusedStep } from './period-target.js'

/** Closes the commune's list of a month: `/chot`. From then on changes count for the next one. */
export const closeMonth: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['close-commune'])
  if (target === undefined) return noPeriod()
  const { communeCode, period, seen, place, values } = target
  const decision = decideStep('close-commune', period, seen)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  const move = { to: decision.to, by: actorOf(asker), at: asker.at }
  if (!(await advancePeriod(tx, seen, move))) return refusedStep('changed', target)
  await notePeriod(tx, asker, { ...target, unitCode: communeCode }, 'close-month')
  const payers = place.districtCode ?? communeCode
  const told = [
    ...(await contactsHolding(tx, 'verify-identity', [communeCode], asker.today)),
    ...(await contactsHolding(tx, 'pay', [payers], asker.today)),
  ]
  const others = [...new Set(told)].filter((id) => id !== asker.contact.id)
  const notices = others.map((contactId) => ({ contactId, phrase: phrase('close-month.notice', values) }))
  return { kind: 'closed', phrase: phrase('close-month.closed', values), notices }
}
