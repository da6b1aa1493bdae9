import { importScope, placing } from '../domain/import-scope.js'
import type { IsoDate } from '../domain/iso-date.js'
import { howCombined, programmeOn } from '../domain/programme.js'
import type { ComparisonFacts, RowPlace } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
import { namesTwoCommunes } from '../domain/roster/place.js'
import type { RosterRow } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'

/** What comparing the rows of a list with the records must know of programmes and of the list's columns. */
export function comparingBy(
  listDate: IsoDate,
  { programmes }: Reference,
  columns: readonly Readonly<{ key: string | null }>[],
): Pick<ComparisonFacts, 'goTogether' | 'nameOf' | 'tellsOwner'> {
  return {
    goTogether: (one, other) => howCombined(one, other, listDate, programmes) !== 'higher-only',
    nameOf: (code) => programmeOn(code, listDate, programmes)?.name,
    tellsOwner: columns.some(({ key }) => key === 'accountPayee'),
  }
}

type Placing = Readonly<{ communes: readonly string[]; commune: string | null }>

/**
 * Tells where the person of a row lives. Villages that are still to be made have no code yet. A row whose code and name are
 * two communes is nobody's before somebody says which: taken for both, its person would be paid twice.
 */
export function placer(
  units: readonly KnownUnit[],
  { communes, commune }: Placing,
): (row: Pick<RosterRow, 'person' | 'findings'>) => RowPlace {
  const placeOf = placing(importScope(communes, units), commune)
  return ({ person, findings }) => (namesTwoCommunes(findings) ? { kind: 'unplaced' } : placeOf(person))
}
