import type { Period } from '../domain/period.js'
import { PERIOD_STEPS } from '../domain/period-state.js'
import type { Db } from './db.js'
import { resultsOfMonth } from './payment-results.js'
import { lastLocked, linesOfVersion, type PeriodLine } from './period-versions.js'
import { periodOfCommune } from './periods.js'
import { lastLockedMonth } from './sent-lists.js'

/** A line to be paid in cash that nobody has got yet; `resultId` is the last word on it, 0 where there is none. */
export type CashLine = Readonly<{ line: PeriodLine; resultId: number }>

/** The cash of a village for one month; `null` for people whose village is not known. */
export type CashPlace = Readonly<{
  communeCode: string
  month: Period
  villageCode: string | null
  lines: readonly CashLine[]
}>

/** What has been tried and may be tried again before the next month is locked. */
const TO_BE_PAID = ['FAILED', 'NOT_RETURNED', 'UNDECIDED', 'PENDING', 'RETURNED']

/**
 * The cash that is still to be handed out in a commune, village by village: of `month`, else of the newest that is locked.
 * Only while results may be noted; what goes on a later month's list already is paid there.
 */
export async function cashPlacesOf(db: Db, communeCode: string, month?: Period): Promise<readonly CashPlace[]> {
  const newest = await lastLockedMonth(db, [communeCode])
  const wanted = month ?? newest
  if (wanted === undefined || newest === undefined) return []
  const { state } = await periodOfCommune(db, communeCode, wanted)
  const version = await lastLocked(db, communeCode, wanted)
  if (version === undefined || !PERIOD_STEPS['import-results'].from.includes(state)) return []
  const results = await resultsOfMonth(db, [communeCode], wanted)
  const places = new Map<string | null, CashLine[]>()
  for (const line of await linesOfVersion(db, version.id)) {
    if (line.method !== 'CASH' || line.total <= 0) continue
    const result = results.get(line.id)
    const isOpen = result === undefined || (wanted === newest && TO_BE_PAID.includes(result.outcome))
    if (!isOpen) continue
    const own = places.get(line.village_code) ?? []
    places.set(line.village_code, own)
    own.push({ line, resultId: result?.id ?? 0 })
  }
  return [...places].map(([villageCode, lines]) => ({ communeCode, month: wanted, villageCode, lines }))
}

/** One of them: `15139@2026-11@15139-01`; `undefined` when nothing is to be paid there. */
export async function cashPlace(db: Db, id: string): Promise<CashPlace | undefined> {
  const [communeCode = '', month = '', village = ''] = id.split('@')
  const places = await cashPlacesOf(db, communeCode, month)
  return places.find(({ villageCode }) => (villageCode ?? '') === village)
}

export function cashPlaceId({ communeCode, month, villageCode }: Omit<CashPlace, 'lines'>): string {
  return `${communeCode}@${month}@${villageCode ?? ''}`
}
