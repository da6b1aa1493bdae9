import { phrase } from '../conversation/phrase.js'
import { decideStep } from '../domain/period-state.js'
import { contactsHolding } from '../store/officers.js'
import { advancePeriod } from '../store/periods.js'
import { reopenVillage as reopenList } from '../store/village-closings.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { noPeriod, notePeriod, periodTarget, refusedStep } from './period-target.js'
import { text } from './submission.js'

/** Gives a village its closed list back, with the reason: `/mothon`. Only while the commune has not closed its own. */
export const reopenVillage: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['reopen-villages'])
  if (target === undefined) return noPeriod()
  const { unitCode, month, period, values } = target
  const decision = decideStep('reopen-villages', period, period)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  const reason = text(answers, 'reason') ?? ''
  const by = actorOf(asker)
  const isReopened = await reopenList(tx, { villageCode: unitCode, month, by, reason, at: asker.at })
  if (!isReopened) return { kind: 'already', phrase: phrase('reopen-village.already', values) }
  if (period.state === 'VILLAGE_CLOSED') await advancePeriod(tx, period, { to: 'OPEN', by, at: asker.at })
  await notePeriod(tx, asker, target, 'reopen-village', { reason })
  const heads = await contactsHolding(tx, 'collect', [unitCode], asker.today)
  const notice = phrase('reopen-village.notice', { ...values, reason })
  return {
    kind: 'reopened',
    phrase: phrase('reopen-village.reopened', values),
    notices: heads.filter((id) => id !== asker.contact.id).map((contactId) => ({ contactId, phrase: notice })),
  }
}
