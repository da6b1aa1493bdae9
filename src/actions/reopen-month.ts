import { phrase } from '../conversation/phrase.js'
import { decideStep, isAtLeast, type PeriodStep } from '../domain/period-state.js'
import type { Tx } from '../store/db.js'
import { advancePeriod, reopenPeriod } from '../store/periods.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { askSecond } from './ask-second.js'
import { noPeriod, notePeriod, type PeriodTarget, periodTarget, refusedStep, stateOf } from './period-target.js'
import { text } from './submission.js'

/**
 * Opens a month again: `/mokhoa`. A list that is only closed goes back to the commune at once; a locked one takes a second
 * entitled person, and becomes a new version. What was exported stays.
 */
export const reopenMonth: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['reopen', 'reopen-list'])
  if (target === undefined) return noPeriod()
  const { period, seen, communeCode, month, values } = target
  const step: PeriodStep = isAtLeast(period.state, 'LOCKED') ? 'reopen' : 'reopen-list'
  if ((await periodTarget(tx, asker, answers, [step])) === undefined) return noPeriod()
  const decision = decideStep(step, period, seen)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  if (step === 'reopen-list') return reopenList(tx, asker, target, text(answers, 'reason') ?? '')
  const reason = text(answers, 'reason') ?? ''
  return askSecond(tx, asker, {
    act: 'reopening',
    subject: `${communeCode}@${month}`,
    commune: communeCode,
    village: null,
    answers: { ...answers, 'month.state': seen.state, 'month.version': seen.version },
    diff: phrase('reopen-month.diff', { ...values, state: stateOf(period.state), version: period.version, reason }),
  })
}

async function reopenList(tx: Tx, asker: Asker, target: PeriodTarget, reason: string): Promise<Outcome> {
  const { seen, communeCode, values } = target
  const move = { to: 'VILLAGE_CLOSED', by: actorOf(asker), at: asker.at } as const
  if (!(await advancePeriod(tx, seen, move))) return refusedStep('changed', target)
  await notePeriod(tx, asker, { ...target, unitCode: communeCode }, 'reopen-list', { reason })
  return { kind: 'reopened-list', phrase: phrase('reopen-month.reopened-list', values) }
}

/** What the second person's yes does, with what the first one asked for. */
export const reopenAsSecond: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['reopen'])
  if (target === undefined) return noPeriod()
  const { seen, period, communeCode, month, values } = target
  const decision = decideStep('reopen', period, seen)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  const reason = text(answers, 'reason') ?? ''
  if (!(await reopenPeriod(tx, seen, { by: actorOf(asker), at: asker.at, reason }))) {
    return refusedStep('changed', target)
  }
  const version = seen.version + 1
  await notePeriod(tx, asker, { unitCode: communeCode, month }, 'reopen-month', { version, reason })
  return { kind: 'reopened', phrase: phrase('reopen-month.reopened', { ...values, version, reason }) }
}
