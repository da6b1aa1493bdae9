import type { Asker } from '../actions/action.js'
import { SEEING } from '../actions/reach.js'
import type { ListVersionsOf, UnitChoice, VersionChoice } from '../conversation/lookup.js'
import { showDate } from '../domain/iso-date.js'
import { dayInVietNam } from '../domain/office-time.js'
import { mayHaveList } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { versionsLeft } from '../store/list-versions.js'
import { findUnits } from '../store/named-units.js'
import { scopeOf } from '../store/officers.js'
import { lastLockedVersions, type PeriodVersion } from '../store/period-versions.js'
import type { UnitLevel } from '../store/schema/unit.js'
import { unitsOfLevels } from '../store/unit-levels.js'
import { type Unit, unitByCode, unitKey, unitPath } from '../store/units.js'

/** What a name's first word says of its level (domain.md §17). */
const LEVEL_WORDS: readonly (readonly [RegExp, readonly UnitLevel[]])[] = [
  [/^(?:TINH|THANH PHO|TP) /, ['province', 'district']],
  [/^(?:HUYEN|QUAN|THI XA|TX) /, ['district']],
  [/^(?:XA|PHUONG|THI TRAN|TT|DAC KHU) /, ['commune']],
  [/^(?:THON|XOM|BAN|LANG|AP|KHOM|BUON|TO DAN PHO|TDP|KHU PHO|TIEU KHU) /, ['village']],
]
const UPPER: readonly UnitLevel[] = ['province', 'district']
const OFFERED_AT_MOST = 15

/**
 * Units at or below the asker's own that go by this name, or code, on the day; folded words. A word for the kind of unit
 * counts where units of that kind are among them.
 */
export async function listUnits(tx: Tx, asker: Asker, words: string, day: string): Promise<readonly UnitChoice[]> {
  const { officer } = asker
  if (officer === undefined) return []
  const below = await findUnits(tx, words, await scopeOf(tx, officer, SEEING), day)
  const upper = (await ownOfLevels(tx, asker, UPPER)).filter(
    ({ code, name_key }) => code === words || name_key === unitKey(words),
  )
  const levels = new Map<string, UnitLevel>(upper.map(({ code, level }) => [code, level]))
  const found = [...upper.map(choiceOf), ...below]
  const meant = LEVEL_WORDS.find(([kind]) => kind.test(words))?.[1]
  const ofKind = found.filter(({ code }) => meant?.includes(levels.get(code) ?? lowerLevel(code)))
  return ofKind.length > 0 ? ofKind : found
}

/** The units of a level that are the asker's own or below them. */
export async function unitsOfLevel(tx: Tx, asker: Asker, level: UnitLevel): Promise<readonly UnitChoice[]> {
  return (await ownOfLevels(tx, asker, [level])).slice(0, OFFERED_AT_MOST).map(choiceOf)
}

async function ownOfLevels(tx: Tx, { officer, today }: Asker, levels: readonly UnitLevel[]): Promise<readonly Unit[]> {
  const own = new Set(officer?.responsibilities.map(({ unitCode }) => unitCode))
  return unitsOfLevels(tx, levels, [...own], today)
}

/** A village's code is its commune's and a running number. */
function lowerLevel(code: string): UnitLevel {
  return code.includes('-') ? 'village' : 'commune'
}

function choiceOf({ code, name }: Unit): UnitChoice {
  return { code, name, aliases: [] }
}

const VERSIONS_AT_MOST = 5
/** Lists of a month that is locked as a whole. */
const LOCKED = ['chi-tra', 'bien-dong']

/** What left of a list, and what was locked of it, the newest first; of one month or version, where it is named. */
export async function listVersions(
  tx: Tx,
  { officer }: Asker,
  list: string,
  { unit, group, ...wanted }: ListVersionsOf,
): Promise<readonly VersionChoice[]> {
  const unitCode = unit ?? officer?.responsibilities[0]?.unitCode
  if (officer === undefined || unitCode === undefined) return []
  if (!mayHaveList(officer.responsibilities, list, await unitPath(tx, unitCode))) return []
  const series = { list, unitCode, group: group ?? 'bao_tro_xa_hoi' }
  const left = await versionsLeft(tx, series, wanted, VERSIONS_AT_MOST)
  const locked = LOCKED.includes(list) ? await lockedOf(tx, unitCode, wanted) : []
  const all = [...left.map(fromLeft), ...locked.map(fromLocked)]
  const newest = new Map(all.toReversed().map((one) => [`${one.period} ${one.version}`, { ...one, unit: unitCode }]))
  return [...newest.values()].toSorted(latestFirst).slice(0, VERSIONS_AT_MOST)
}

/** A village's list is locked with its commune's. */
async function lockedOf(tx: Tx, unitCode: string, wanted: Pick<ListVersionsOf, 'period' | 'version'>) {
  const unit = await unitByCode(tx, unitCode)
  const commune = unit?.level === 'village' ? unit.parent_code : unitCode
  return lastLockedVersions(tx, commune ?? unitCode, VERSIONS_AT_MOST, wanted)
}

type Version = Omit<VersionChoice, 'unit'>

function fromLeft({
  period,
  version,
  made_at,
}: Readonly<{ period: string; version: number; made_at: string }>): Version {
  return { period, version, day: showDate(dayInVietNam(made_at)) }
}

function fromLocked({ month, version, locked_at }: PeriodVersion): Version {
  return { period: month, version, day: showDate(dayInVietNam(locked_at ?? '')) }
}

function latestFirst(a: Version, b: Version): number {
  return a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1
}
