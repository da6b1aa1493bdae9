import { type Balance, type BalanceLine, balanceBetween } from '../domain/balance.js'
import { beforeCounted, type CountedChange, countedIn } from '../domain/counted-changes.js'
import type { IsoDate } from '../domain/iso-date.js'
import { followsStandard } from '../domain/payment-amount.js'
import type { PaymentLine } from '../domain/payment-line.js'
import { addMonths, daysOfPeriod, type Period } from '../domain/period.js'
import { contentOf } from './change-content.js'
import { changesOf, type ListedChange } from './changes.js'
import type { Db } from './db.js'
import { type PaymentReference, paymentDraft } from './payment-draft.js'
import { linesOfVersion, lockedBefore, type PeriodLine } from './period-versions.js'

/** Where a balance begins: a locked list, or what the records say of the month before (`version` null, a reconstruction). */
export type Opening = Readonly<{ month: Period; version: number | null; lines: readonly BalanceLine[] }>

export type PeriodBalance = Balance & Readonly<{ opening: Omit<Opening, 'lines'>; changes: readonly ListedChange[] }>

/** What was locked for the last month before this one. */
export async function openingOf(
  db: Db,
  communeCode: string,
  month: Period,
  { reference, today }: Readonly<{ reference: PaymentReference; today: IsoDate }>,
): Promise<Opening> {
  const locked = await lockedBefore(db, communeCode, month)
  if (locked !== undefined) {
    const lines = await linesOfVersion(db, locked.id)
    return { month: locked.month, version: locked.version, lines: lines.map(fromLocked).filter(isMonthly) }
  }
  const before = addMonths(month, -1)
  const { lines } = await paymentDraft(db, communeCode, before, reference, today)
  return { month: before, version: null, lines: lines.map(fromDraft).filter(isMonthly) }
}

/**
 * The balance from the last locked list to `closing`, which is a draft of the month or one of its locked versions, by
 * programme and village, with the approved changes that explain it: those that count for the month, and those noted for a
 * later one that `closing` has all the same. Changes and table tell the same. Domain.md §6.
 */
export async function balanceOf(
  db: Db,
  communeCode: string,
  month: Period,
  closing: readonly BalanceLine[],
  known: Readonly<{ reference: PaymentReference; today: IsoDate }>,
): Promise<PeriodBalance> {
  const opening = await openingOf(db, communeCode, month, known)
  const approved = await changesOf(db, { communeCode, states: ['APPROVED'] })
  const own = approved
    .filter(({ payment_month }) => opening.month < payment_month && payment_month <= month)
    .map(counted)
  const later = approved.filter(({ payment_month }) => payment_month > month).map(counted)
  const before = opening.version === null ? beforeCounted(opening.lines, own) : opening.lines
  const after = await withFollowed(db, communeCode, closing.filter(isMonthly))
  const date = daysOfPeriod(month).first
  const { programmes } = known.reference
  const balance = balanceBetween(before, after, [...own, ...later], (was, is) =>
    followsStandard(is.programmeCode, was.amount, is.amount, date, programmes),
  )
  const changes = countedIn({ own, later }, before, balance.differences).map(({ listed }) => listed)
  return { ...balance, opening: { month: opening.month, version: opening.version }, changes }
}

export function fromDraft(line: PaymentLine): BalanceLine {
  const { lineId, beneficiaryId, group, programmeCode, villageCode, amount } = line
  return { lineId, beneficiaryId, group, programmeCode, villageCode, amount }
}

export function fromLocked(line: PeriodLine): BalanceLine {
  return {
    lineId: line.benefit_line_id,
    beneficiaryId: line.beneficiary_id,
    group: line.programme_group,
    programmeCode: line.programme_code,
    villageCode: line.village_code,
    amount: line.amount,
  }
}

/** A line of one-off sums alone is no benefit of the month. */
function isMonthly({ amount }: BalanceLine): boolean {
  return amount > 0
}

async function withFollowed(
  db: Db,
  communeCode: string,
  lines: readonly BalanceLine[],
): Promise<readonly BalanceLine[]> {
  const rows = await db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select(['benefit_line.id', 'benefit_line.follows_line_id'])
    .where('beneficiary.commune_code', '=', communeCode)
    .where('benefit_line.follows_line_id', 'is not', null)
    .execute()
  const follows = new Map(rows.map(({ id, follows_line_id }) => [id, follows_line_id]))
  return lines.map((line) => ({ ...line, followsLineId: follows.get(line.lineId) ?? null }))
}

function counted(change: ListedChange): CountedChange & Readonly<{ listed: ListedChange }> {
  const { code, kind, beneficiary_id, benefit_line_id, programme_group, programme_code, village_code } = change
  return {
    ...{ code, kind, beneficiaryId: beneficiary_id, lineId: benefit_line_id },
    ...{ group: programme_group, programmeCode: programme_code, villageCode: village_code },
    before: contentOf(change).before.amount ?? null,
    listed: change,
  }
}
