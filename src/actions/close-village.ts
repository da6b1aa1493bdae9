import { phrase } from '../conversation/phrase.js'
import { isAtLeast } from '../domain/period-state.js'
import type { Tx } from '../store/db.js'
import { villagesOf } from '../store/named-units.js'
import { contactsHolding } from '../store/officers.js'
import { advancePeriod } from '../store/periods.js'
import { progressOf } from '../store/progress.js'
import { closeVillage as closeList, closingsOf, timesClosed } from '../store/village-closings.js'
import type { Action, Asker, Notice } from './action.js'
import { actorOf } from './actor.js'
import { noPeriod, notePeriod, type PeriodTarget, periodTarget, refusedStep } from './period-target.js'
import { text } from './submission.js'

/** Closes the list of the asker's own village: `/chotdanhsach`. The commune hears of it when the last village has. */
export const closeVillage: Action = async (tx, asker, answers) => {
  const target = await periodTarget(tx, asker, answers, ['close-villages'])
  if (target === undefined) return noPeriod()
  const { unitCode, month, period, values } = target
  if (isAtLeast(period.state, 'COMMUNE_CLOSED')) return refusedStep('already', target)
  const closings = await closingsOf(tx, target.communeCode, month)
  if (closings.has(unitCode)) return { kind: 'already', phrase: phrase('close-village.already', values) }
  const seen = Number(text(answers, 'month.times') ?? -1)
  if ((await timesClosed(tx, unitCode, month)) !== seen) return refusedStep('changed', target)
  const people = await peopleIn(tx, unitCode, month)
  await closeList(tx, { villageCode: unitCode, month, by: actorOf(asker), people, at: asker.at })
  await notePeriod(tx, asker, target, 'close-village', { people })
  const notices = await whenAllClosed(tx, asker, target)
  return { kind: 'closed', phrase: phrase('close-village.closed', { ...values, people }), notices }
}

async function peopleIn(tx: Tx, villageCode: string, month: string): Promise<number> {
  const progress = await progressOf(tx, villageCode, month)
  return progress?.rows.find((row) => row.unitCode === villageCode)?.people ?? 0
}

async function whenAllClosed(tx: Tx, asker: Asker, target: PeriodTarget): Promise<readonly Notice[]> {
  const { communeCode, month, period, values } = target
  const closings = await closingsOf(tx, communeCode, month)
  const villages = await villagesOf(tx, communeCode)
  if (villages.some(({ code }) => !closings.has(code)) || period.state !== 'OPEN') return []
  await advancePeriod(tx, period, { to: 'VILLAGE_CLOSED', by: actorOf(asker), at: asker.at })
  const officers = await contactsHolding(tx, 'review', [communeCode], asker.today)
  const told = phrase('close-village.notice-all', { month: values.month ?? '', villages: villages.length })
  return officers.map((contactId) => ({ contactId, phrase: told }))
}
