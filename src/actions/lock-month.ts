import { phrase } from '../conversation/phrase.js'
import { showMoney } from '../domain/money.js'
import { decideStep } from '../domain/period-state.js'
import { insertChanges } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { lockPeriod } from '../store/lock-period.js'
import { contactsHolding } from '../store/officers.js'
import { changeFor } from '../store/period-explanations.js'
import type { Action, Asker } from './action.js'
import { actorOf } from './actor.js'
import { type MonthFigures, monthFigures } from './month-figures.js'
import { noPeriod, notePeriod, type PeriodTarget, periodTarget, refusedStep } from './period-target.js'
import { text } from './submission.js'

/**
 * Locks a commune's month: `/khoa`. The list becomes a snapshot that never changes again, provided it is still the one whose
 * figures the officer saw.
 */
export const lockMonth: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['lock'])
  if (target === undefined) return noPeriod()
  const { communeCode, month, period, seen } = target
  const decision = decideStep('lock', period, seen)
  if (decision.kind !== 'go') return refusedStep(decision.kind, target)
  const figures = await monthFigures(tx, communeCode, month, asker)
  const isSeen =
    [figures.people, figures.total].join() === [text(answers, 'month.people'), text(answers, 'month.total')].join()
  if (!isSeen) return refusedStep('changed', target)
  return lock(tx, asker, target, figures)
}

async function lock(tx: Tx, asker: Asker, target: PeriodTarget, figures: MonthFigures) {
  const { communeCode, month, seen, place, values } = target
  const stamp = { by: actorOf(asker), at: asker.at }
  const locked = await lockPeriod(tx, seen, figures.draft.lines, stamp)
  if (locked === undefined) return refusedStep('changed', target)
  const changes = figures.recorded.map((one) => changeFor(one, communeCode, month, stamp))
  await insertChanges(tx, changes, asker.at, asker.chance)
  const { version, people, total } = locked
  const details = { version, people, total, recorded: changes.length, unexplained: figures.unexplained.length }
  await notePeriod(tx, asker, { unitCode: communeCode, month }, 'lock-month', details)
  const told = place.districtCode === undefined ? [] : await contactsHolding(tx, 'review', [communeCode], asker.today)
  const notices = told.filter((id) => id !== asker.contact.id)
  const said = { ...values, version, people, total: showMoney(total), transfers: figures.transfers, cash: figures.cash }
  return {
    kind: 'locked',
    phrase: phrase('lock-month.locked', said),
    notices: notices.map((contactId) => ({ contactId, phrase: phrase('lock-month.notice', said) })),
  }
}
