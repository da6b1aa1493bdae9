import { type SqlBool, sql } from 'kysely'
import type { Period } from '../domain/period.js'
import { isAtLeast, type PeriodState } from '../domain/period-state.js'
import type { Db } from './db.js'
import { listVillages } from './lists.js'
import { NOT_RECEIVED, resultsOfMonth } from './payment-results.js'
import { lastLocked, linesOfVersion } from './period-versions.js'
import { periodOfCommune } from './periods.js'
import { type Unit, unitByCode } from './units.js'
import { closingsOf } from './village-closings.js'

/** How far a village or commune has come with a month; people are benefits of the month's list. */
export type ProgressRow = Readonly<{
  unitCode: string
  /** Empty for people without a village. */
  name: string
  people: number
  /** Whose money goes to an account. */
  registered: number
  /** Registrations that wait for an officer. */
  waiting: number
  /** People whom the police found to be who they are. */
  verified: number
  /** People whom the village head has been to see. */
  visited: number
  /** Of the locked list: lines that were paid, and lines that nobody received. */
  paid: number
  failed: number
  /** When a village's list was closed; of a commune, whether its list is. */
  closedAt: string | null
  /** Of a commune; null for villages. */
  state: PeriodState | null
  /** Villages of a commune that have closed their list, and how many there are. */
  villagesClosed: number
  villages: number
}>

/** A unit's month, village by village, or commune by commune above the commune. */
export type Progress = Readonly<{
  unit: Unit
  month: Period
  /** Of a commune or village: how the commune's month stands. */
  state: PeriodState | null
  level: 'village' | 'commune'
  rows: readonly ProgressRow[]
  /** What was locked, once it is; `null` before. */
  locked: Readonly<{ version: number; people: number; total: number }> | null
}>

/** How far the unit has come with the month; `undefined` when there is no such unit. */
export async function progressOf(db: Db, unitCode: string, month: Period): Promise<Progress | undefined> {
  const unit = await unitByCode(db, unitCode)
  if (unit === undefined) return undefined
  if (unit.level === 'commune' || unit.level === 'village') return ofCommune(db, unit, month)
  const villages = await listVillages(db, unitCode)
  const communes = [...new Set(villages.map(({ communeCode }) => communeCode))]
  const rows: ProgressRow[] = []
  for (const code of communes) {
    const commune = await unitByCode(db, code)
    const own = commune && (await ofCommune(db, commune, month))
    if (own !== undefined) rows.push(summed(own))
  }
  return { unit, month, state: null, level: 'commune', rows, locked: null }
}

/** Whether a village has not closed its list, or a commune its own. */
export function isLate({ state, closedAt, villages }: ProgressRow): boolean {
  return state === null ? villages > 0 && closedAt === null : !isAtLeast(state, 'COMMUNE_CLOSED')
}

async function ofCommune(db: Db, unit: Unit, month: Period): Promise<Progress> {
  const communeCode = unit.level === 'village' ? (unit.parent_code ?? '') : unit.code
  const closings = await closingsOf(db, communeCode, month)
  const counts = await countsOf(db, communeCode, month)
  const villages = await listVillages(db, unit.code)
  const rows = villages.flatMap(({ unit: village }): ProgressRow[] => {
    const count = counts.get(village?.code ?? null) ?? NOTHING
    if (village === null && count.people === 0) return []
    const closedAt = closings.get(village?.code ?? '')?.closed_at ?? null
    const place = { unitCode: village?.code ?? '', name: village?.name ?? '', state: null }
    return [
      { ...place, ...count, closedAt, villagesClosed: closedAt === null ? 0 : 1, villages: village === null ? 0 : 1 },
    ]
  })
  const { state } = await periodOfCommune(db, communeCode, month)
  const locked = await lastLocked(db, communeCode, month)
  const sums = locked && { version: locked.version, people: locked.people ?? 0, total: locked.total ?? 0 }
  return { unit, month, state, level: 'village', rows, locked: sums ?? null }
}

function summed({ unit, state, rows }: Progress): ProgressRow {
  const sum = (key: keyof Counts | 'villagesClosed' | 'villages') => rows.reduce((all, row) => all + row[key], 0)
  return {
    unitCode: unit.code,
    name: unit.name,
    people: sum('people'),
    registered: sum('registered'),
    waiting: sum('waiting'),
    verified: sum('verified'),
    visited: sum('visited'),
    paid: sum('paid'),
    failed: sum('failed'),
    closedAt: null,
    state,
    villagesClosed: sum('villagesClosed'),
    villages: sum('villages'),
  }
}

type Counts = Pick<ProgressRow, 'people' | 'registered' | 'waiting' | 'verified' | 'visited' | 'paid' | 'failed'>

const NOTHING: Counts = { people: 0, registered: 0, waiting: 0, verified: 0, visited: 0, paid: 0, failed: 0 }

/** Counts of each village of a commune; `null` are people without one. */
async function countsOf(db: Db, communeCode: string, month: Period): Promise<ReadonlyMap<string | null, Counts>> {
  const people = await db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .select('beneficiary.village_code')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .select(
      sql<number>`sum(exists (select 1 from account where account.benefit_line_id = benefit_line.id and account.unlinked_at is null))`.as(
        'registered',
      ),
    )
    .where('beneficiary.commune_code', '=', communeCode)
    .where(payableIn(month))
    .groupBy('beneficiary.village_code')
    .execute()
  const found = await db
    .selectFrom('beneficiary')
    .select('beneficiary.village_code')
    .select(
      sql<number>`sum(exists (select 1 from verdict where verdict.beneficiary_id = beneficiary.id and verdict.verdict = 'MATCH' and verdict.id = (select max(last.id) from verdict as last where last.beneficiary_id = beneficiary.id)))`.as(
        'verified',
      ),
    )
    .select(sql<number>`sum(exists (select 1 from visit where visit.beneficiary_id = beneficiary.id))`.as('visited'))
    .where('beneficiary.commune_code', '=', communeCode)
    .groupBy('beneficiary.village_code')
    .execute()
  const waiting = await db
    .selectFrom('registration')
    .select('village_code')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('commune_code', '=', communeCode)
    .where('state', '=', 'SUBMITTED')
    .groupBy('village_code')
    .execute()
  const counts = new Map<string | null, Counts>()
  const results = await resultsByVillage(db, communeCode, month)
  for (const { village_code, ...more } of [...people, ...found, ...waiting, ...results]) {
    counts.set(village_code, { ...(counts.get(village_code) ?? NOTHING), ...numbersIn(more) })
  }
  return counts
}

/** What the bank said about the lines of the newest locked list, village by village. */
async function resultsByVillage(db: Db, communeCode: string, month: Period) {
  const version = await lastLocked(db, communeCode, month)
  const outcomes = version === undefined ? new Map() : await resultsOfMonth(db, [communeCode], month)
  if (version === undefined || outcomes.size === 0) return []
  const sums = new Map<string | null, { paid: number; failed: number }>()
  for (const { id, village_code } of await linesOfVersion(db, version.id)) {
    const sum = sums.get(village_code) ?? { paid: 0, failed: 0 }
    const outcome = outcomes.get(id)?.outcome
    if (outcome?.startsWith('PAID')) sum.paid += 1
    if (NOT_RECEIVED.some((missed) => missed === outcome)) sum.failed += 1
    sums.set(village_code, sum)
  }
  return [...sums].map(([village_code, sum]) => ({ village_code, ...sum }))
}

function numbersIn(row: Readonly<Record<string, unknown>>): Partial<Counts> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value ?? 0)]))
}

/** `isPayable`, and not ended by an old roster that named no month. */
export function payableIn(month: Period) {
  return sql<SqlBool>`(benefit_line.from_month is null or benefit_line.from_month <= ${month})
    and (benefit_line.until_month >= ${month} or (benefit_line.until_month is null and benefit_line.state in ('DANG_HUONG', 'TAM_DUNG')))
    and (benefit_line.suspended_from > ${month} or (benefit_line.suspended_from is null and benefit_line.state <> 'TAM_DUNG'))`
}
