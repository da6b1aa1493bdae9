import { setImmediate } from 'node:timers/promises'
import { nameSortKey } from '../domain/name-order.js'
import type { ProgrammeGroup } from '../domain/programme.js'
import type { PlacedRow, RowComparison } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
import type { ListAbout } from '../domain/roster/list.js'
import type { KnownPerson } from '../domain/roster/matching.js'
import { type MissingBenefit, missingIn } from '../domain/roster/missing.js'
import type { Reference } from '../reference.js'
import type { Db } from '../store/db.js'
import type { ImportSummary } from '../store/import-summary.js'
import { listedOn } from '../store/staged-missing.js'

/** A benefit on record that a file does not name, and whose it is. */
export type LackedBenefit = Readonly<{
  personId: number
  lineId: number
  /** Name and code: enough for an example. */
  name: string
  communeCode: string
  villageCode: string
}>

export type ComparedFile = Readonly<{
  known: readonly KnownPerson[]
  placed: readonly PlacedRow[]
  comparisons: readonly RowComparison[]
  group: ProgrammeGroup | null
  about: ListAbout
  units: readonly KnownUnit[]
  listDate: string
  reference: Reference
}>

/**
 * What a compared file does not name any more (`missingIn`), of benefits that a list of its day would name: village by
 * village, people by given name, as lists are sorted.
 */
export async function lackedBenefits(db: Db, file: ComparedFile): Promise<readonly LackedBenefit[]> {
  const { known, placed, comparisons, group, about, units, listDate, reference } = file
  const groups = new Map(reference.programmes.programmes.map((programme) => [programme.code, programme.group]))
  const missingOf = missingIn(known, placed, comparisons, { group, about, groupOf: (code) => groups.get(code) })
  const places = new Map(units.map(({ code }, index) => [code, index]))
  const found: { lacked: LackedBenefit; order: string }[] = []
  for (let from = 0; from < known.length; from += PEOPLE_A_LOOK) {
    const missing = known.slice(from, from + PEOPLE_A_LOOK).flatMap(missingOf)
    const listed = new Set(await listedOn(db, idsOf(missing), listDate))
    for (const one of missing) {
      if (listed.has(one.line.id)) found.push({ lacked: lackedOf(one), order: orderOf(one, places) })
    }
    await setImmediate()
  }
  found.sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
  return found.map(({ lacked }) => lacked)
}

const PEOPLE_A_LOOK = 500

function idsOf(missing: readonly MissingBenefit[]): readonly number[] {
  return missing.map(({ line }) => line.id)
}

function lackedOf({ person, line }: MissingBenefit): LackedBenefit {
  const { id, code, fullName, communeCode, villageCode } = person
  return {
    personId: id,
    lineId: line.id,
    name: `${fullName} (${code})`,
    communeCode,
    villageCode: villageCode ?? '',
  }
}

function orderOf({ person, line }: MissingBenefit, places: ReadonlyMap<string, number>): string {
  const place = String(places.get(person.villageCode ?? '') ?? 999_999).padStart(6, '0')
  return `${person.communeCode} ${place} ${nameSortKey(person.fullName)} ${person.code} ${line.id}`
}

const SHOWN = 3

/** How many benefits a file lacks, and up to three people, for whoever is about to take it over. */
export function exampleOfMissing(lacked: readonly LackedBenefit[]): NonNullable<ImportSummary['missing']> {
  return { count: lacked.length, names: [...new Set(lacked.map(({ name }) => name))].slice(0, SHOWN) }
}
