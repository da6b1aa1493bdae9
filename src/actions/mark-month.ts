import { phrase } from '../conversation/phrase.js'
import { decideStep, isAtLeast, mayTakeStep, type PeriodStep } from '../domain/period-state.js'
import { advancePeriod } from '../store/periods.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { noPeriod, notePeriod, periodTarget, refusedStep, stateOf } from './period-target.js'
import { text } from './submission.js'

const STEPS: Readonly<Record<string, PeriodStep>> = {
  verified: 'verify',
  sent: 'send',
  reconciled: 'reconcile',
  closed: 'close',
}

/** Notes how far a month has come outside of the bot, verified, sent to the payer, reconciled, done: `/kychitra`. */
export const markMonth: Action = async (tx, asker, answers) => {
  const step = STEPS[text(answers, 'step') ?? '']
  const target = await periodTarget(tx, asker, answers, Object.values(STEPS))
  if (target === undefined) return noPeriod()
  if (step === undefined) return refusedStep(isAtLeast(target.period.state, 'CLOSED') ? 'already' : 'too-early', target)
  const { period, seen, place, communeCode, values } = target
  if (!mayTakeStep(step, asker.officer?.responsibilities ?? [], place)) {
    return { kind: 'not-yours', phrase: phrase('mark-month.not-yours', values) }
  }
  const decision = decideStep(step, period, seen)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  const move = { to: decision.to, by: actorOf(asker), at: asker.at }
  if (!(await advancePeriod(tx, seen, move))) return refusedStep('changed', target)
  await notePeriod(tx, asker, { ...target, unitCode: communeCode }, 'mark-month', { state: decision.to })
  return { kind: 'marked', phrase: phrase('mark-month.marked', { ...values, state: stateOf(decision.to) }) }
}
