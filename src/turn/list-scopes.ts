import type { Asker } from '../actions/action.js'
import type { ListScope } from '../conversation/lookup.js'
import { addMonths, periodOf } from '../domain/period.js'
import { mayHaveList } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { lastLockedVersions } from '../store/period-versions.js'
import { type Unit, unitByCode, unitPath, unitsDirectlyBelow } from '../store/units.js'

/** Lists of a month; the others are always of the records as they are. */
const MONTHLY = ['chi-tra', 'bien-dong', 'phu-luc-2', 'that-bai', 'doi-soat']
/** Of these, a month that was locked several times has as many versions. */
const LOCKED_VERSIONS = ['chi-tra', 'bien-dong']
const VERSIONS_OFFERED = 3
const OFFERED_AT_MOST = 15

/** For which units and months the asker may want a list, the usual one first; other months and units can be typed. */
export async function listScopes(tx: Tx, asker: Asker, list: string): Promise<readonly ListScope[]> {
  const [own, ...others] = await unitsFor(tx, asker, list)
  if (own === undefined) return []
  const isMonthly = MONTHLY.includes(list)
  const months = isMonthly ? await monthsOf(tx, asker, list, own) : []
  const rest = others.map((unit) => scopeOf(unit, isMonthly))
  return [scopeOf(own, isMonthly), ...months, ...rest].slice(0, OFFERED_AT_MOST)
}

function scopeOf({ code, name }: Unit, isMonthly: boolean): ListScope {
  return { unit: { code, name }, ...(!isMonthly && { near: 'whole' }) }
}

/** The units that were given to the asker, then those right below. */
async function unitsFor(tx: Tx, { officer }: Asker, list: string): Promise<readonly Unit[]> {
  const grants = officer?.responsibilities ?? []
  const own: Unit[] = []
  for (const code of new Set(grants.map(({ unitCode }) => unitCode))) {
    const unit = mayHaveList(grants, list, await unitPath(tx, code)) ? await unitByCode(tx, code) : undefined
    if (unit !== undefined) own.push(unit)
  }
  const codes = own.map(({ code }) => code)
  const below = await unitsDirectlyBelow(tx, codes)
  return [...own, ...below.filter(({ code }) => !codes.includes(code))]
}

async function monthsOf(tx: Tx, { today }: Asker, list: string, { code, name }: Unit): Promise<readonly ListScope[]> {
  const unit = { code, name }
  const month = periodOf(today)
  const locked = LOCKED_VERSIONS.includes(list) ? await lastLockedVersions(tx, code, VERSIONS_OFFERED) : []
  return [
    { unit, near: 'this-month', period: month },
    { unit, near: 'last-month', period: addMonths(month, -1) },
    ...locked.map((one) => ({ unit, period: one.month, version: one.version })),
  ]
}
