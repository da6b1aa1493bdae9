import type { CalendarFacts } from '../domain/calendar.js'
import { limitsOn, type WatchLimit } from '../domain/watch-limit.js'
import { changesOf, insertChanges, type NewChange } from './changes.js'
import type { Tx } from './db.js'
import { monthsMissed, resultsOfBenefits } from './payment-results.js'
import type { PeriodLine } from './period-versions.js'
import { openMonth } from './periods.js'
import { noteReturned, type ReturnMoment } from './returned-changes.js'

/** A line of a locked list that was not received. */
export type MissedLine = Readonly<{ periodLine: PeriodLine; communeCode: string }>

/**
 * Counts consecutive months not received of the benefits that were missed again: at the first limit the officer is told, at
 * the second suspending is proposed, for an officer to decide (domain.md §6; limits are data). Returns how many each.
 */
export async function watchMissedMonths(
  tx: Tx,
  reference: CalendarFacts & Readonly<{ watchLimits: readonly WatchLimit[] }>,
  moment: ReturnMoment,
  missed: readonly MissedLine[],
): Promise<Readonly<{ warned: number; flagged: number }>> {
  const months = await resultsOfBenefits(
    tx,
    missed.map(({ periodLine }) => periodLine.benefit_line_id),
  )
  const [warn = Number.POSITIVE_INFINITY] = limitsOn('missed-months-warn', moment.today, reference.watchLimits)
  const [flag = Number.POSITIVE_INFINITY] = limitsOn('missed-months-suspend', moment.today, reference.watchLimits)
  const proposals: { lineId: number; change: NewChange }[] = []
  let [warned, flagged] = [0, 0]
  for (const line of missed) {
    const count = monthsMissed(months.get(line.periodLine.benefit_line_id) ?? [])
    if (count >= flag) {
      flagged += 1
      const change = await suspension(tx, reference, moment, line, count)
      if (change !== undefined) proposals.push({ lineId: line.periodLine.id, change })
    } else if (count >= warn) warned += 1
  }
  const changes = proposals.map(({ change }) => change)
  const written = changes.length === 0 ? [] : await insertChanges(tx, changes, moment.at, moment.chance(64))
  if (moment.returnedId !== null) {
    for (const [index, { id }] of written.entries()) {
      await noteReturned(tx, moment.returnedId, 'suspension', id, { lineId: proposals[index]?.lineId })
    }
  }
  return { warned, flagged }
}

/** `undefined` where suspending this benefit is proposed already. */
async function suspension(
  tx: Tx,
  reference: CalendarFacts,
  { today, actor, contactId }: ReturnMoment,
  { periodLine, communeCode }: MissedLine,
  months: number,
): Promise<NewChange | undefined> {
  const { beneficiary_id, benefit_line_id, village_code, programme_group, programme_code } = periodLine
  const waiting = await changesOf(tx, { beneficiaryId: beneficiary_id, states: ['PROPOSED'], kinds: ['SUSPEND'] })
  if (waiting.some((change) => change.benefit_line_id === benefit_line_id)) return undefined
  const open = await openMonth(tx, communeCode, today, reference)
  return {
    kind: 'SUSPEND',
    state: 'PROPOSED',
    beneficiary_id,
    benefit_line_id,
    commune_code: communeCode,
    village_code,
    programme_group,
    programme_code,
    effective_month: open,
    payment_month: open,
    reason: `Không nhận tiền ${months} tháng liên tiếp`,
    source: 'payment',
    proposed_by: actor,
    proposed_by_contact: contactId,
  }
}
