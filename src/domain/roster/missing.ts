import type { ProgrammeGroup } from '../programme.js'
import type { PlacedRow, RowComparison } from './comparison.js'
import type { ListAbout } from './list.js'
import { howBirthsCompare, type KnownLine, type KnownPerson } from './matching.js'

/** A benefit on record that a file should have and does not name. */
export type MissingBenefit = Readonly<{ person: KnownPerson; line: KnownLine }>

export type MissingFacts = Readonly<{
  /** The group that the head of the file names. */
  group: ProgrammeGroup | null
  groupOf: (programmeCode: string) => ProgrammeGroup | undefined
  /** What else it says that it is about. */
  about?: Pick<ListAbout, 'village' | 'programmes'>
}>

/**
 * Tells of each person on record which benefits a file does not name any more, among those that it is about: of its
 * villages and of its group. Where its head names no group, each village counts for the groups that its rows are of; where
 * its rows name no village, a village counts when most of those on record there are found in the file. A village that the
 * rows name only because somebody moved there does not count, nor any but the one that the head names and most rows are of;
 * where it names one programme and all rows are of it, other programmes do not. Whoever may be meant
 * by a row that nobody has decided yet is not missing. Nothing follows from it: that somebody is missing in a file says
 * nothing about a right. Pure; domain.md §7, comparison 1.
 */
export function missingIn(
  known: readonly KnownPerson[],
  rows: readonly PlacedRow[],
  comparisons: readonly RowComparison[],
  facts: MissingFacts,
): (person: KnownPerson) => readonly MissingBenefit[] {
  const named = linesNamed(comparisons)
  const covered = coverageOf(known, rows, comparisons, facts, named)
  const isMeant = meantByDoubts(rows, comparisons)
  const programmes = onlyProgrammes(rows, comparisons, facts)
  const isLacked = (person: KnownPerson, { id, group, programmeCode }: KnownLine): boolean =>
    !named.has(id) &&
    covered.has(cellOf(person.villageCode, group)) &&
    (programmes === undefined || programmes.has(programmeCode ?? ''))
  return (person) => {
    if (person.villageCode === null || !person.lines.some((line) => isLacked(person, line))) return NONE
    if (isMeant(person)) return NONE
    return person.lines.filter((line) => isLacked(person, line)).map((line) => ({ person, line }))
  }
}

const NONE: readonly MissingBenefit[] = []

function linesNamed(comparisons: readonly RowComparison[]): ReadonlySet<number> {
  const named = new Set<number>()
  for (const comparison of comparisons) if ('line' in comparison) named.add(comparison.line.id)
  return named
}

/** A village and a group: what a file is about, or is not. */
function cellOf(villageCode: string | null, group: ProgrammeGroup): string {
  return `${villageCode} ${group}`
}

function coverageOf(
  known: readonly KnownPerson[],
  rows: readonly PlacedRow[],
  comparisons: readonly RowComparison[],
  facts: MissingFacts,
  named: ReadonlySet<number>,
): ReadonlySet<string> {
  const covered = new Set<string>()
  const unnamed = new Set<string>()
  const only = onlyVillage(rows, facts)
  for (const [index, { place, person }] of rows.entries()) {
    const comparison = comparisons[index]
    const group = facts.group ?? groupOfRow(person.programme.code, comparison, facts)
    if (group === undefined || place.kind !== 'placed') continue
    if (place.villageCode !== null) {
      const isAbout = only === undefined ? !cameFromElsewhere(place, comparison) : place.villageCode === only
      if (isAbout) covered.add(cellOf(place.villageCode, group))
    } else if (person.village === null && comparison !== undefined && 'line' in comparison) {
      unnamed.add(cellOf(comparison.person.villageCode, group))
    }
  }
  for (const cell of mostlyNamed(known, unnamed, named)) covered.add(cell)
  return covered
}

/** The village that the head names, if most rows are of it. */
function onlyVillage(rows: readonly PlacedRow[], { about }: MissingFacts): string | undefined {
  if (about?.village == null) return undefined
  const codes = rows.flatMap(({ person, place }) =>
    person.village === about.village && place.kind === 'placed' && place.villageCode !== null ? place.villageCode : [],
  )
  const [code] = codes
  return codes.length * 2 > rows.length && codes.every((one) => one === code) ? code : undefined
}

function cameFromElsewhere({ villageCode }: PlacedAt, comparison: RowComparison | undefined): boolean {
  const known = comparison !== undefined && 'person' in comparison ? comparison.person : null
  return known !== null && known.villageCode !== null && known.villageCode !== villageCode
}

type PlacedAt = Extract<PlacedRow['place'], { kind: 'placed' }>

/** The programmes that the head names, if every row is of one of them. */
function onlyProgrammes(
  rows: readonly PlacedRow[],
  comparisons: readonly RowComparison[],
  { about }: MissingFacts,
): ReadonlySet<string> | undefined {
  if (about?.programmes == null) return undefined
  const named = new Set(about.programmes)
  const isOfThem = ({ person }: PlacedRow, index: number): boolean => {
    const comparison = comparisons[index]
    const code =
      comparison !== undefined && 'line' in comparison ? comparison.line.programmeCode : person.programme.code
    return code === null || named.has(code)
  }
  return rows.every(isOfThem) ? named : undefined
}

function groupOfRow(
  code: string | null,
  comparison: RowComparison | undefined,
  { groupOf }: MissingFacts,
): ProgrammeGroup | undefined {
  if (comparison !== undefined && 'line' in comparison) return comparison.line.group
  return code === null ? undefined : groupOf(code)
}

/** Of these villages and groups, those of which the file names more than half of the benefits on record. */
function mostlyNamed(
  known: readonly KnownPerson[],
  cells: ReadonlySet<string>,
  named: ReadonlySet<number>,
): readonly string[] {
  if (cells.size === 0) return []
  const figures = new Map([...cells].map((cell) => [cell, { all: 0, found: 0 }]))
  for (const { villageCode, lines } of known) {
    for (const { id, group } of lines) {
      const figure = figures.get(cellOf(villageCode, group))
      if (figure === undefined) continue
      figure.all += 1
      if (named.has(id)) figure.found += 1
    }
  }
  return [...figures].flatMap(([cell, { all, found }]) => (found * 2 > all ? [cell] : []))
}

/** Whether a row that waits for somebody's word may be about a person. */
function meantByDoubts(
  rows: readonly PlacedRow[],
  comparisons: readonly RowComparison[],
): (person: KnownPerson) => boolean {
  const codes = new Set<string>()
  const byNumber = new Set<string>()
  const byName = new Map<string, PlacedRow[]>()
  for (const [index, row] of rows.entries()) {
    const comparison = comparisons[index]
    if (comparison?.kind !== 'ambiguous') continue
    if ('candidates' in comparison.doubt) {
      for (const code of comparison.doubt.candidates) codes.add(code)
      continue
    }
    const { nameKey, personalId } = row.person
    if (personalId !== null) byNumber.add(personalId)
    byName.set(nameKey, [...(byName.get(nameKey) ?? []), row])
  }
  return (person) =>
    codes.has(person.code) ||
    (person.personalId !== null && byNumber.has(person.personalId)) ||
    (byName.get(person.nameKey) ?? []).some((row) => mayBe(row, person))
}

function mayBe({ person: { birth }, place }: PlacedRow, known: KnownPerson): boolean {
  const isElsewhere = place.kind === 'placed' && place.communeCode !== known.communeCode
  return !isElsewhere && howBirthsCompare(known.birth, birth) !== 'differ'
}
