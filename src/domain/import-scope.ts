import type { RowPlace } from './roster/comparison.js'
import type { KnownUnit } from './roster/facts.js'
import type { RosterUnit, RosterVillage } from './roster/list.js'
import type { RosterPerson, RosterUnitRef } from './roster/row.js'
import { foldKey, nearest } from './text.js'
import { findVillage } from './village-name.js'

/** The units that an import is for: its communes, each with its villages. */
export type ImportScope = Readonly<{
  communes: readonly KnownUnit[]
  villages: readonly KnownUnit[]
}>

/** The communes at or below these units, with their villages. */
export function importScope(codes: readonly string[], units: readonly KnownUnit[]): ImportScope {
  const inside = new Set(codes)
  for (let size = 0; size !== inside.size; ) {
    size = inside.size
    for (const unit of units) if (unit.parent !== null && inside.has(unit.parent)) inside.add(unit.code)
  }
  const within = units.filter((unit) => inside.has(unit.code))
  return {
    communes: within.filter(({ level }) => level === 'commune'),
    villages: within.filter(({ level }) => level === 'village'),
  }
}

export type ScopeDecision =
  /** `communes` are those that the file may be about; `commune` is that of rows which name none, when it is but one. */
  | Readonly<{ kind: 'fits'; communes: readonly string[]; commune: string | null }>
  /** The file is some other unit's; `names` are those that it gives. */
  | Readonly<{ kind: 'other-unit'; names: readonly string[] }>

/** Whether a file is for the units of an import. A file that names no commune is believed to be. */
export function fileFits(named: readonly RosterUnit[], { communes }: ImportScope): ScopeDecision {
  const ours = communes.filter((commune) => named.some((unit) => isThat(commune, unit.code, unit.name)))
  if (named.length > 0 && ours.length === 0) {
    return { kind: 'other-unit', names: [...new Set(named.map(({ name }) => name))] }
  }
  const codes = (ours.length > 0 ? ours : communes).map(({ code }) => code)
  return { kind: 'fits', communes: codes, commune: codes.length === 1 ? (codes[0] ?? null) : null }
}

/**
 * The unit that an import is filed under, of those that the sender may import for: the only one, the only commune, the unit
 * above when all of its communes are the sender's, else the first commune.
 */
export function unitOfImport(
  allowed: readonly string[],
  communes: readonly string[],
  units: readonly KnownUnit[],
): string | undefined {
  if (allowed.length <= 1 || communes.length <= 1) return allowed.length <= 1 ? allowed[0] : communes[0]
  const parents = new Set(units.filter(({ code }) => communes.includes(code)).map(({ parent }) => parent))
  const [above] = parents
  if (above === undefined || above === null || parents.size > 1) return communes[0]
  const mine = new Set(importScope(allowed, units).communes.map(({ code }) => code))
  return importScope([above], units).communes.every(({ code }) => mine.has(code)) ? above : communes[0]
}

/** The villages that an import makes, in the order of the file: those that its rows name and the commune has not yet. */
export function newVillages(
  named: readonly RosterVillage[],
  scope: ImportScope,
  commune: string | null,
): readonly Readonly<{ communeCode: string; name: string }>[] {
  return named.flatMap(({ name, communeCode }) => {
    const code = communeCode ?? commune
    if (code === null || !scope.communes.some((unit) => unit.code === code)) return []
    return villageCode(name, code, scope) === null ? [{ communeCode: code, name }] : []
  })
}

/** Says for each row where its person lives. `commune` is that of rows that name none. */
export function placing(scope: ImportScope, commune: string | null): (person: RosterPerson) => RowPlace {
  const known = new Map<string, string | null>()
  const codeOf = (name: string, communeCode: string): string | null => {
    const key = `${communeCode} ${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    const code = villageCode(name, communeCode, scope)
    known.set(key, code)
    return code
  }
  return ({ unit, village }) => {
    const communeCode = unit === null ? commune : communeNamed(unit, scope, commune)
    if (communeCode === null) return { kind: 'unplaced' }
    if (communeCode === undefined) return { kind: 'outside' }
    return { kind: 'placed', communeCode, villageCode: village === null ? null : codeOf(village, communeCode) }
  }
}

/** `undefined` for a commune that the import is not for. */
function communeNamed(
  unit: RosterUnitRef,
  { communes }: ImportScope,
  commune: string | null,
): string | null | undefined {
  if (unit.communeCode === null && unit.commune === null) return commune
  return communes.find((known) => isThat(known, unit.communeCode, unit.commune))?.code
}

function isThat(commune: KnownUnit, code: string | null, name: string | null): boolean {
  // A former code is among the other names of what followed it.
  if (code !== null) return commune.code === code || (commune.aliases ?? []).includes(code)
  const key = bareKey(name ?? '')
  return [commune.name, ...(commune.aliases ?? [])].some((other) => bareKey(other) === key)
}

/** The communes whose names are but a typing error away from a name that no unit bears. */
export function communesNear(name: string, communes: readonly KnownUnit[]): readonly KnownUnit[] {
  const near = nearest(
    bareKey(name),
    communes.map((commune) => bareKey(commune.name)),
  )
  return communes.filter((commune) => near.includes(bareKey(commune.name)))
}

function bareKey(name: string): string {
  return foldKey(name)
    .replace(/^(UBND|UY BAN NHAN DAN) /, '')
    .replace(/^(XA|PHUONG|THI TRAN|DAC KHU) (?=[^0-9])/, '')
}

function villageCode(name: string, communeCode: string, { villages }: ImportScope): string | null {
  const match = findVillage(
    name,
    villages.filter(({ parent }) => parent === communeCode),
  )
  return match.kind === 'found' ? match.value.code : null
}
