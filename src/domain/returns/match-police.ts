import { type KnownPeople, type KnownPerson, matchPerson } from '../roster/matching.js'
import type { PoliceRow } from './police-sheet.js'

/** Whom a row of the police's list is about. */
export type PoliceMatch =
  | Readonly<{ kind: 'one'; person: KnownPerson }>
  | Readonly<{ kind: 'several'; people: readonly KnownPerson[] }>
  | Readonly<{ kind: 'none' }>

/** Where the rows of one list live: its commune, and its villages by their names. */
export type PoliceScope = Readonly<{
  people: KnownPeople
  byCode: ReadonlyMap<string, KnownPerson>
  communeCode: string
  /** `null` for a village that is not known or not said. */
  villageCodeOf: (name: string | null) => string | null
}>

/**
 * Finds the person of each row: by the record's code, which our own list carries; by number; else by name, birth and
 * village. The same person may stand in a list once for each benefit. Domain.md §7.
 */
export function matchPoliceRows(rows: readonly PoliceRow[], scope: PoliceScope): readonly PoliceMatch[] {
  const taken = new Set<number>()
  return rows.map((row) => {
    const match = matchRow(row, scope, taken)
    if (match.kind === 'one') taken.add(match.person.id)
    return match
  })
}

function matchRow(row: PoliceRow, scope: PoliceScope, taken: ReadonlySet<number>): PoliceMatch {
  const coded = row.code === null ? undefined : scope.byCode.get(row.code.toUpperCase())
  // A code on a row with another name: rows were moved in the file, and the code alone is not believed.
  if (coded !== undefined && coded.nameKey === row.nameKey) return { kind: 'one', person: coded }
  const { communeCode } = scope
  const sought = {
    nameKey: row.nameKey,
    birth: row.birth,
    personalId: row.personalId,
    communeCode,
    villageCode: scope.villageCodeOf(row.village),
    programmeCode: null,
    programmeKey: null,
  }
  return matchPerson(sought, scope.people, taken)
}
