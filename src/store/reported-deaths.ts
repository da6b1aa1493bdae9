import type { CalendarFacts } from '../domain/calendar.js'
import type { ChangeRule } from '../domain/change.js'
import type { Period } from '../domain/period.js'
import { reportsDeath } from '../domain/returns/payment-words.js'
import { beneficiaryById } from './beneficiaries.js'
import { changeByCode, changesOf } from './changes.js'
import type { Db, Tx } from './db.js'
import type { PeriodLine } from './period-versions.js'
import { propose } from './proposals.js'
import { noteReturned, type ReturnMoment } from './returned-changes.js'

/** What officers made, or have not made yet, of reported deaths. */
export type ReportedDeaths = Readonly<{
  /** People whose death is proposed or approved. */
  standing: ReadonlySet<number>
  /** Months whose lists were locked without a person, whose death was proposed then and is not true. */
  heldMonths: (beneficiaryId: number) => readonly Period[]
}>

/** The deaths of a commune's people, and the months before `month` that were locked while one was proposed. */
export async function reportedDeaths(db: Db, communeCode: string, month: Period): Promise<ReportedDeaths> {
  const deaths = await changesOf(db, { communeCode, kinds: ['DEATH'] })
  const untrue = deaths.filter(({ state }) => state === 'REFUSED' || state === 'UNDONE')
  const versions = untrue.length === 0 ? [] : await lockedVersions(db, communeCode, month)
  const ids = deaths
    .filter(({ state }) => state === 'PROPOSED' || state === 'APPROVED')
    .flatMap(({ beneficiary_id }) => beneficiary_id ?? [])
  return {
    standing: new Set(ids),
    heldMonths: (beneficiaryId) => {
      const own = untrue.filter(({ beneficiary_id }) => beneficiary_id === beneficiaryId)
      const held = versions.filter(({ locked_at }) =>
        own.some(({ proposed_at, decided_at }) => proposed_at <= locked_at && locked_at <= (decided_at ?? '')),
      )
      return [...new Set(held.map((version) => version.month))]
    },
  }
}

async function lockedVersions(db: Db, communeCode: string, month: Period) {
  const rows = await db
    .selectFrom('period_version')
    .innerJoin('period', 'period.id', 'period_version.period_id')
    .select(['period.month', 'period_version.locked_at'])
    .where('period.commune_code', '=', communeCode)
    .where('period.month', '<', month)
    .execute()
  return rows.flatMap(({ month: of, locked_at }) => (locked_at === null ? [] : [{ month: of, locked_at }]))
}

/** People whom the last result of a benefit before `month` reports dead, while no officer has decided about it. */
export async function heldAsDead(db: Db, communeCode: string, month: Period): Promise<ReadonlySet<number>> {
  const waiting = await changesOf(db, { communeCode, kinds: ['DEATH'], states: ['PROPOSED'] })
  const people = [...new Set(waiting.flatMap(({ beneficiary_id }) => beneficiary_id ?? []))]
  const held = new Set<number>()
  for (const person of people) if (await isReportedDead(db, person, month)) held.add(person)
  return held
}

async function isReportedDead(db: Db, beneficiaryId: number, month: Period): Promise<boolean> {
  const rows = await db
    .selectFrom('payment_result')
    .innerJoin('benefit_line', 'benefit_line.id', 'payment_result.benefit_line_id')
    .select(['payment_result.benefit_line_id', 'payment_result.reason_code'])
    .where('benefit_line.beneficiary_id', '=', beneficiaryId)
    .where('payment_result.month', '<', month)
    .orderBy('payment_result.month')
    .orderBy('payment_result.id')
    .execute()
  const last = new Map(rows.map(({ benefit_line_id, reason_code }) => [benefit_line_id, reason_code]))
  return [...last.values()].some(reportsDeath)
}

/** Deaths that results reported and nobody has decided about, of changes that wait. */
export async function deathsToDecide(db: Db, communes: readonly string[]): Promise<number> {
  const waiting = await changesOf(db, { scope: { communes, villages: [] }, kinds: ['DEATH'], states: ['PROPOSED'] })
  return waiting.filter(({ source }) => source === 'payment').length
}

/** A line of a locked list with the reason for which it was not paid. */
export type UnpaidLine = Readonly<{ periodLine: PeriodLine; reasonCode: string | null }>

/**
 * Proposes the death of each person whom these results report dead, once, for an officer to decide. What is proposed or
 * approved already is not proposed again. Returns how many people are reported dead.
 */
export async function proposeDeaths(
  tx: Tx,
  reference: CalendarFacts & Readonly<{ changeRules: readonly ChangeRule[] }>,
  { at, today, actor, contactId, returnedId, chance }: ReturnMoment,
  unpaid: readonly UnpaidLine[],
): Promise<number> {
  const dead = unpaid.filter(({ reasonCode }) => reportsDeath(reasonCode)).map(({ periodLine }) => periodLine)
  for (const line of dead) {
    const { beneficiary_id, id: lineId } = line
    const known = await changesOf(tx, {
      beneficiaryId: beneficiary_id,
      kinds: ['DEATH'],
      states: ['PROPOSED', 'APPROVED'],
    })
    const person = await beneficiaryById(tx, beneficiary_id)
    if (known.length > 0 || person === undefined) continue
    const moment = { at, today, chance: chance(64), reference }
    const said = { kind: 'DEATH', person, eventDate: null, reason: reasonOf(line) } as const
    const code = await propose(tx, moment, { ...said, source: 'payment', proposedBy: actor, contactId })
    const change = await changeByCode(tx, code)
    if (change !== undefined && returnedId !== null) await noteReturned(tx, returnedId, 'death', change.id, { lineId })
  }
  return new Set(dead.map(({ beneficiary_id }) => beneficiary_id)).size
}

/** Whether results that tell of a death may mean whoever receives the money for somebody: the account is theirs. */
export function mayBePayee({ method, payee_role }: Pick<PeriodLine, 'method' | 'payee_role'>): boolean {
  return method === 'TRANSFER' && payee_role !== null
}

function reasonOf(line: PeriodLine): string {
  if (!mayBePayee(line)) return 'Kết quả chi trả ghi đã chết'
  const { payee_name, full_name } = line
  const doubt = `có thể là người nhận thay ${payee_name}, chủ tài khoản`
  return `Kết quả chi trả ghi đã chết, chưa rõ ai: ${doubt}. Hỏi rõ trước; không phải ${full_name} mất thì không duyệt và đổi người nhận`
}
