import { importScope, placing } from '../domain/import-scope.js'
import type { IsoDate } from '../domain/iso-date.js'
import { howCombined, programmeOn } from '../domain/programme.js'
import type { ComparisonFacts, PlacedRow } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
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

/** Each row with where its person lives. Villages that are still to be made have no code yet. */
export function placeRows<Row extends Pick<RosterRow, 'sheet' | 'row' | 'person' | 'findings'>>(
  rows: readonly Row[],
  units: readonly KnownUnit[],
  { communes, commune }: Readonly<{ communes: readonly string[]; commune: string | null }>,
): readonly (Row & PlacedRow)[] {
  const placeOf = placing(importScope(communes, units), commune)
  return rows.map((row) => ({ ...row, place: placeOf(row.person) }))
}
