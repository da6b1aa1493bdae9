import { communesNear, importScope, placing } from '../domain/import-scope.js'
import type { IsoDate } from '../domain/iso-date.js'
import { howCombined, programmeOn } from '../domain/programme.js'
import { amountOn } from '../domain/programme-amount.js'
import type { ComparisonFacts, RowPlace } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
import { namesNoCommune, namesTwoCommunes } from '../domain/roster/place.js'
import type { RosterRow } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'

/** What comparing the rows of a list with the records must know of programmes and of the list's columns. */
export function comparingBy(
  listDate: IsoDate,
  { programmes }: Reference,
  columns: readonly Readonly<{ key: string | null }>[],
): Pick<ComparisonFacts, 'goTogether' | 'nameOf' | 'tellsOwner' | 'sumsOf'> {
  return {
    goTogether: (one, other) => howCombined(one, other, listDate, programmes) !== 'higher-only',
    nameOf: (code) => programmeOn(code, listDate, programmes)?.name,
    sumsOf(code, coefficient) {
      const sums = amountOn({ code, ...(coefficient !== null && { coefficient }) }, listDate, programmes)
      return sums.kind === 'amount' ? sums : {}
    },
    tellsOwner: columns.some(({ key }) => key === 'accountPayee'),
  }
}

type Placing = Readonly<{ communes: readonly string[]; commune: string | null }>

/**
 * Tells where the person of a row lives. Villages that are still to be made have no code yet. A row whose code and name are
 * two communes is nobody's before somebody says which: taken for both, its person would be paid twice. So is one whose
 * commune nobody knows and is written almost as one of these: another commune's row would be left out without a word.
 */
export function placer(
  units: readonly KnownUnit[],
  { communes, commune }: Placing,
): (row: Pick<RosterRow, 'person' | 'findings'>) => RowPlace {
  const scope = importScope(communes, units)
  const placeOf = placing(scope, commune)
  const near = new Map<string, boolean>()
  const isMistyped = (name: string): boolean => {
    const known = near.get(name) ?? communesNear(name, scope.communes).length > 0
    near.set(name, known)
    return known
  }
  return ({ person, findings }) => {
    if (namesTwoCommunes(findings)) return { kind: 'unplaced' }
    const place = placeOf(person)
    const name = place.kind === 'outside' && namesNoCommune(findings) ? (person.unit?.commune ?? null) : null
    return name !== null && isMistyped(name) ? { kind: 'unplaced' } : place
  }
}
