import type { CalendarFacts } from '../domain/calendar.js'
import type { Period } from '../domain/period.js'
import { columnsFor, contentOf } from './change-content.js'
import { changesOf, decideChange, insertChange, type ListedChange, type NewChange } from './changes.js'
import type { Db, Tx } from './db.js'
import type { PaymentResult } from './payment-results.js'
import type { PeriodLine } from './period-versions.js'
import { openMonth } from './periods.js'
import { noteReturned, type ReturnMoment } from './returned-changes.js'

/** What became of a line of a locked list. */
export type ResultOfLine = Readonly<{
  periodLine: PeriodLine
  communeCode: string
  outcome: PaymentResult['outcome']
  /** What stayed in the account, whole đồng. */
  paidAmount: number
}>

/** How much less was paid than the line says, whole đồng; 0 where it was paid whole, or not at all. */
export function missingSum({ periodLine, outcome, paidAmount }: Omit<ResultOfLine, 'communeCode'>): number {
  return outcome === 'PAID_AMOUNT_DIFFERS' ? Math.max(0, periodLine.total - paidAmount) : 0
}

/**
 * Proposes to an officer what results paid too little: as arrears of the next list (*truy lĩnh*, domain.md §6, §7). What was
 * proposed of an earlier word on the same line and still waits is withdrawn; what was approved of it counts, so that
 * a later word may propose to take something back. What an officer refused is not proposed again.
 */
export async function proposeShortfalls(
  tx: Tx,
  reference: CalendarFacts,
  moment: ReturnMoment,
  month: Period,
  results: readonly ResultOfLine[],
): Promise<void> {
  for (const result of results) {
    const missing = missingSum(result)
    const earlier = await ofLine(tx, result.periodLine, month)
    if (missing === 0 && earlier.length === 0) continue
    const owed = missing - earlier.filter(({ state }) => state === 'APPROVED').reduce(plusSigned, 0)
    const standing = earlier.filter(({ state }) => state === 'PROPOSED' || state === 'REFUSED')
    const isSaid = standing.some((change) => plusSigned(0, change) === owed && !isTakenBack(change))
    for (const change of standing) if (plusSigned(0, change) !== owed) await withdraw(tx, change.id, moment)
    if (owed !== 0 && !isSaid) await proposeSum(tx, reference, moment, month, { ...result, owed })
  }
}

/** Shortfalls that wait for an officer of these communes: how many, and their sum in whole đồng. */
export async function shortfallsToDecide(
  db: Db,
  communes: readonly string[],
): Promise<Readonly<{ count: number; sum: number }>> {
  const scope = { communes, villages: [] }
  const waiting = await changesOf(db, { scope, kinds: ['ARREARS'], states: ['PROPOSED'], sources: ['payment'] })
  return { count: waiting.length, sum: waiting.reduce((sum, { amount }) => sum + (amount ?? 0), 0) }
}

/** What became of the shortfalls of a month's lines, by benefit line; the last word on each. */
export async function shortfallsOf(
  db: Db,
  communeCode: string,
  month: Period,
): Promise<ReadonlyMap<number, ListedChange>> {
  const changes = await changesOf(db, { communeCode, kinds: ['ARREARS'], sources: ['payment'] })
  const own = changes.filter((change) => contentOf(change).details.month === month && !isTakenBack(change))
  return new Map(own.map((change) => [change.benefit_line_id ?? 0, change]))
}

const TAKEN_BACK = '$taken-back'

/** Takes back what results proposed of a line, also where it was approved: no list has counted with it. */
export async function takeShortfallBack(tx: Tx, id: number, by: string, at: Date): Promise<void> {
  if (await decideChange(tx, id, { state: 'REFUSED', refusal: TAKEN_BACK, by }, at)) return
  await decideChange(tx, id, { state: 'UNDONE', refusal: TAKEN_BACK, by }, at)
}

async function ofLine(tx: Tx, line: PeriodLine, month: Period): Promise<readonly ListedChange[]> {
  const query = { beneficiaryId: line.beneficiary_id, kinds: ['ARREARS', 'RECOVER'], sources: ['payment'] } as const
  return (await changesOf(tx, query)).filter(
    (change) => change.benefit_line_id === line.benefit_line_id && contentOf(change).details.month === month,
  )
}

/** What is taken back counts against what is paid. */
function plusSigned(sum: number, { kind, amount }: Pick<ListedChange, 'kind' | 'amount'>): number {
  return sum + (kind === 'ARREARS' ? 1 : -1) * (amount ?? 0)
}

function isTakenBack({ refusal }: ListedChange): boolean {
  return refusal === TAKEN_BACK
}

function withdraw(tx: Tx, id: number, { actor, at }: ReturnMoment): Promise<boolean> {
  return decideChange(tx, id, { state: 'REFUSED', refusal: TAKEN_BACK, by: actor }, at)
}

async function proposeSum(
  tx: Tx,
  reference: CalendarFacts,
  { at, today, actor, contactId, returnedId, chance }: ReturnMoment,
  month: Period,
  { periodLine, communeCode, owed }: ResultOfLine & Readonly<{ owed: number }>,
): Promise<void> {
  const change: NewChange = {
    kind: owed > 0 ? 'ARREARS' : 'RECOVER',
    state: 'PROPOSED',
    beneficiary_id: periodLine.beneficiary_id,
    benefit_line_id: periodLine.benefit_line_id,
    commune_code: communeCode,
    village_code: periodLine.village_code,
    programme_group: periodLine.programme_group,
    programme_code: periodLine.programme_code,
    effective_month: month,
    payment_month: await openMonth(tx, communeCode, today, reference),
    reason: owed > 0 ? 'Kết quả chi trả thấp hơn danh sách' : 'Kết quả chi trả sau cho thấy đã trả bù thừa',
    amount: Math.abs(owed),
    ...columnsFor({ details: { month } }),
    source: 'payment',
    proposed_by: actor,
    proposed_by_contact: contactId,
  }
  const { id } = await insertChange(tx, change, at, chance(64))
  if (returnedId !== null) await noteReturned(tx, returnedId, 'shortfall', id, { lineId: periodLine.id })
}
