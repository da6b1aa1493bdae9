import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import { showMoney } from '../domain/money.js'
import { showPeriod } from '../domain/period.js'
import { publicName } from '../domain/programme.js'
import { contentOf } from '../store/change-content.js'
import type { Change, ListedChange } from '../store/changes.js'
import type { Asker } from './action.js'
import type { ChangePlan } from './plan-change.js'

/** The name of a kind of change: "cắt chết (giảm do chết)". */
export function kindPhrase(kind: Change['kind']): Phrase {
  return phrase(`answer-change-request.choice-${kind.toLowerCase().replace('_', '-')}`)
}

/** From when a change counts, what it changes the sum to, and what it leaves to settle: a line each. */
export function planLines(plan: ChangePlan, { oneOff }: Readonly<{ oneOff: number | null }>): readonly Phrase[] {
  const { effective, listed, rule, monthly, settlements } = plan
  const months = { effective: showPeriod(effective), listed: showPeriod(listed) }
  const isLate = effective < listed
  return [
    phrase(isLate ? 'change-plan.late' : 'change-plan.months', months),
    ...(oneOff === null ? [] : [phrase('change-plan.one-off', { amount: showMoney(oneOff) })]),
    ...(monthly === undefined ? [] : [monthly === null ? phrase('change-plan.no-sum') : monthlyLine(monthly)]),
    ...settlements.flatMap(({ settlement }) =>
      settlement.kind === 'even'
        ? []
        : [
            phrase(settlement.kind === 'ARREARS' ? 'change-plan.arrears' : 'change-plan.recovery', {
              amount: showMoney(settlement.amount),
              months: settlement.months,
            }),
          ],
    ),
    basis(rule),
  ]
}

/** Which text says so; a chapter of our own notes is none that an officer could look up. */
function basis({ certainty, source }: ChangePlan['rule']): Phrase {
  if (certainty !== 'seen' && OWN_NOTES.test(source)) return phrase('change-plan.own-reading')
  return phrase(certainty === 'seen' ? 'change-plan.source' : 'change-plan.reconstruction', { source })
}

const OWN_NOTES = /^domain\.md/

function monthlyLine(amount: number): Phrase {
  return phrase('change-plan.monthly', { amount: showMoney(amount) })
}

/** One line that tells a change from others: `BD-7F3K2QM · Cắt chết · Nguyễn Thị Hoa · từ 12/2026 · trưởng thôn`. */
export function changeLine(change: ListedChange, { today, reference }: Pick<Asker, 'today' | 'reference'>): Phrase {
  const { details, before, after } = contentOf(change)
  const about = change.full_name ?? details.person?.name
  const parts = [
    change.code,
    ...(about === undefined ? [] : [about]),
    ...(change.programme_code === null ? [] : [publicName(change.programme_code, today, reference.programmes)]),
    ...(change.event_date === null ? [] : [showDate(change.event_date)]),
    ...(change.amount === null ? [] : [`${showMoney(change.amount)} đ`]),
    ...(after.value === undefined ? [] : [`${before.value || '–'} → ${after.value}`]),
    ...(change.reason === null ? [] : [change.reason]),
  ]
  return phrase('change-entry', {
    kind: kindPhrase(change.kind),
    rest: verbatim(parts.join(' · ')),
    source: phrase(`change-source.${change.source}`),
  })
}
