import { limitsOn } from '../../domain/watch-limit.js'
import { changesOf, insertChange } from '../../store/changes.js'
import type { Tx } from '../../store/db.js'
import { monthsMissed, NOT_RECEIVED, resultsOfBenefits } from '../../store/payment-results.js'
import { openMonth } from '../../store/periods.js'
import { noteReturned } from '../../store/returned-changes.js'
import type { ReturnDeps, ReturnMoment } from './plan.js'
import type { ResultOfLine } from './settle-registrations.js'

/**
 * Counts consecutive months not received of the benefits that were missed again: at the first limit the officer is told, at
 * the second suspending is proposed, for an officer to decide (domain.md §6; limits are data). Returns how many each.
 */
export async function watchMissedMonths(
  tx: Tx,
  { reference }: ReturnDeps,
  moment: ReturnMoment,
  results: readonly ResultOfLine[],
): Promise<Readonly<{ warned: number; flagged: number }>> {
  const missed = results.filter(({ outcome }) => NOT_RECEIVED.some((one) => one === outcome))
  const months = await resultsOfBenefits(
    tx,
    missed.map(({ line }) => line.periodLine.benefit_line_id),
  )
  const [warn = Number.POSITIVE_INFINITY] = limitsOn('missed-months-warn', moment.today, reference.watchLimits)
  const [flag = Number.POSITIVE_INFINITY] = limitsOn('missed-months-suspend', moment.today, reference.watchLimits)
  let [warned, flagged] = [0, 0]
  for (const { line } of missed) {
    const count = monthsMissed(months.get(line.periodLine.benefit_line_id) ?? [])
    if (count >= flag) {
      flagged += 1
      await proposeSuspension(tx, { reference }, moment, line, count)
    } else if (count >= warn) warned += 1
  }
  return { warned, flagged }
}

async function proposeSuspension(
  tx: Tx,
  { reference }: Pick<ReturnDeps, 'reference'>,
  { at, today, actor, contactId, returnedId, chance }: ReturnMoment,
  { periodLine, communeCode }: ResultOfLine['line'],
  months: number,
): Promise<void> {
  const { beneficiary_id, benefit_line_id, village_code, programme_group, programme_code } = periodLine
  const waiting = await changesOf(tx, { beneficiaryId: beneficiary_id, states: ['PROPOSED'], kinds: ['SUSPEND'] })
  if (waiting.some((change) => change.benefit_line_id === benefit_line_id)) return
  const open = await openMonth(tx, communeCode, today, reference)
  const change = {
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
  } as const
  const { id } = await insertChange(tx, change, at, chance(64))
  if (returnedId !== null) await noteReturned(tx, returnedId, 'suspension', id, { lineId: periodLine.id })
}
