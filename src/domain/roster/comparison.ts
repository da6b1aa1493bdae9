import { atOnce } from '../at-once.js'
import type { IsoDate } from '../iso-date.js'
import { wordKey } from '../match.js'
import { foldKey } from '../text.js'
import { afterDecisions, type EarlierRow, type EarlierRows, toldBenefit } from './decided-before.js'
import { type ComparedRow, diffRow, type FieldChange } from './diff.js'
import type { DuplicateGroup } from './list.js'
import {
  type EndedLine,
  endedLine,
  indexingPeople,
  type KnownLine,
  type KnownPeople,
  type KnownPerson,
  matchLine,
  matchPerson,
  type SoughtLine,
  type SoughtPerson,
} from './matching.js'
import type { Finding, RosterPerson, RowRef } from './row.js'
import { type Alike, alikeRows, type SignOfOne } from './second-listing.js'

/** Where a row's person lives, by the codes of the records. `outside`: the row names a unit that the import is not for. */
export type RowPlace =
  | Readonly<{ kind: 'placed'; communeCode: string; villageCode: string | null }>
  | Readonly<{ kind: 'unplaced' | 'outside' }>

export type PlacedRow = RowRef & Readonly<{ person: RosterPerson; findings: readonly Finding[]; place: RowPlace }>

/** Why a row is left to a person. `candidates` are codes of records. */
export type Doubt =
  | Readonly<{ kind: 'unplaced' | 'outside' }>
  | Readonly<{ kind: 'who'; candidates: readonly string[] }>
  /** Rows of the file that went in before and may be the same person; `sign` is what speaks for the first. */
  | Readonly<{ kind: 'second-listing'; rows: readonly RowRef[]; sign: SignOfOne | 'name' }>
  | Readonly<{ kind: 'which-benefit'; candidates: readonly string[] }>
  | Readonly<{ kind: 'other-programme'; known: string }>
  /** The record says that this was paid for the last time; `isSure` where row and record have one number. */
  | Readonly<{ kind: 'ended'; known: string; line: EndedLine; isSure: boolean }>

/**
 * What a row is against the records. `sameAs` is the index of an earlier row of the file that is the same person (and of
 * a `duplicate`, the same benefit too); with `new` and `person` the person is known and the benefit is not.
 */
export type RowComparison =
  | Readonly<{ kind: 'new'; person: KnownPerson | null; sameAs: number | null; changes: readonly FieldChange[] }>
  | Readonly<{ kind: 'same' | 'changed'; person: KnownPerson; line: KnownLine; changes: readonly FieldChange[] }>
  | Readonly<{ kind: 'duplicate'; sameAs: number }>
  /** `dropped`: on that day an officer said of the same doubt that the row does not count. */
  | Readonly<{ kind: 'ambiguous'; doubt: Doubt; dropped?: IsoDate }>

export type ComparisonFacts = Readonly<{
  known: Iterable<KnownPerson>
  /** Rows of the file that belong together. */
  duplicates: readonly DuplicateGroup[]
  /** Whether two programmes may be paid to one person. */
  goTogether: (one: string, other: string) => boolean
  /** The name under which lists print a programme. */
  nameOf: (programmeCode: string) => string | undefined
  /** Whether the file says whose an account is. */
  tellsOwner: boolean
  /** What the table gives for a programme on the day of the list, by the coefficient on record if there is one. */
  sumsOf: (programmeCode: string, coefficient: number | null) => TableSums
  /** What officers decided about these rows when they came before. */
  earlier?: EarlierRows
}>

/** Whole đồng a month, and the coefficient that it comes of; nothing where there is no table. */
export type TableSums = Readonly<{ amount?: number; coefficient?: number }>

/** Compares every row of a roster with the records; the answer has one comparison a row, in the rows' order. Pure. */
export function compareRoster(rows: readonly PlacedRow[], facts: ComparisonFacts): readonly RowComparison[] {
  return atOnce(comparingRoster(rows, facts))
}

/** Whether the row names a commune that the import is not for. */
export function isOutside(comparison: RowComparison): boolean {
  return comparison.kind === 'ambiguous' && comparison.doubt.kind === 'outside'
}

const ROWS_A_STEP = 250

/** The same a few hundred rows at a time, for whoever must not keep others waiting meanwhile. */
export function* comparingRoster(
  rows: readonly PlacedRow[],
  facts: ComparisonFacts,
): Generator<undefined, readonly RowComparison[]> {
  const comparing: Comparing = {
    rows,
    known: yield* indexingPeople(facts.known),
    facts,
    groups: groupsOfRows(rows, facts.duplicates),
    alike: yield* alikeRows(rows, (index) => communeOf(rows[index] as PlacedRow)),
    takenPeople: new Set(),
    takenLines: new Set(),
    done: new Map(),
  }
  compareTold(comparing)
  const told = new Set(comparing.done.keys())
  // Rows whose programme is decided choose first: what is left over is then less doubtful for the others.
  for (const decided of [true, false]) {
    for (const [index, row] of rows.entries()) {
      const isNow = (row.person.programme.code !== null) === decided && !told.has(index)
      if (isNow) comparing.done.set(index, afterDecisions(compareRow(comparing, index), earlierOf(comparing, index)))
      if (index % ROWS_A_STEP === 0) yield
    }
  }
  return rows.map((_, index) => comparing.done.get(index) as RowComparison)
}

type Comparing = Readonly<{
  rows: readonly PlacedRow[]
  known: KnownPeople
  facts: ComparisonFacts
  groups: RowGroups
  alike: ReadonlyMap<number, readonly Alike[]>
  takenPeople: Set<number>
  takenLines: Set<number>
  done: Map<number, RowComparison>
}>

const NOTHING_DECIDED: readonly EarlierRow[] = []

function earlierOf({ facts }: Comparing, index: number): readonly EarlierRow[] {
  return facts.earlier?.get(index) ?? NOTHING_DECIDED
}

/** Rows of which an officer said whose benefit they are, where that is still on record: they come before all others. */
function compareTold(comparing: Comparing): void {
  const { rows, facts, known, groups, takenPeople, takenLines, done } = comparing
  const told = [...(facts.earlier ?? [])].flatMap(([index, earlier]) => {
    const benefit = groups.copyOf.has(index) ? undefined : toldBenefit(earlier)
    return benefit === undefined ? [] : [{ index, earlier, benefit }]
  })
  const owners = ownersOf(known, new Set(told.map(({ benefit }) => benefit.lineId)))
  for (const { index, earlier, benefit } of told) {
    const { row: before, lineId, inFile } = benefit
    const owner = owners.get(lineId)
    if (owner === undefined || takenLines.has(lineId)) continue
    // What another row of the file is too, that row still has to find.
    if (before.shares !== 'benefit') takenLines.add(lineId)
    if (before.shares === null) takenPeople.add(owner.person.id)
    const { place, ...row } = rows[index] as PlacedRow
    const villageCode = place.kind === 'placed' ? place.villageCode : null
    const compared = toCompare(row, villageCode, owner.person, facts)
    const differing = changesOf(owner, compared, facts)
    // Of two rows of one file none is newer: the second one only adds what is missing.
    const changes = inFile ? differing.filter((change) => change.before === null) : differing
    done.set(index, afterDecisions({ kind: 'changed', ...owner, changes }, earlier))
  }
}

type Owned = Readonly<{ person: KnownPerson; line: KnownLine }>

function ownersOf({ byName }: KnownPeople, lineIds: ReadonlySet<number>): ReadonlyMap<number, Owned> {
  const owners = new Map<number, Owned>()
  if (lineIds.size === 0) return owners
  for (const namesakes of byName.values()) {
    for (const person of namesakes) {
      for (const line of person.lines) if (lineIds.has(line.id)) owners.set(line.id, { person, line })
    }
  }
  return owners
}

function compareRow(comparing: Comparing, index: number): RowComparison {
  const { person, findings, place } = comparing.rows[index] as PlacedRow
  if (place.kind !== 'placed') return { kind: 'ambiguous', doubt: place }
  const first = comparing.groups.copyOf.get(index)
  if (first !== undefined) return { kind: 'duplicate', sameAs: first }
  const match = matchPerson(soughtPerson(person, place), comparing.known, comparing.takenPeople)
  if (match.kind === 'several') {
    return { kind: 'ambiguous', doubt: { kind: 'who', candidates: match.people.map(({ code }) => code) } }
  }
  const sameAs = earlierOfSamePerson(comparing, index)
  const again = sameAs === null ? secondListing(comparing, index) : undefined
  if (match.kind === 'none') return again ?? { kind: 'new', person: null, sameAs, changes: [] }
  const isTaken = comparing.takenPeople.has(match.person.id)
  const compared = toCompare({ person, findings }, place.villageCode, match.person, comparing.facts)
  const comparison = compareBenefit(comparing, match.person, compared)
  // Of one record that two rows are found to be, each may be one benefit; what is not on record yet, nobody knows whose.
  if (again !== undefined && isTaken && comparison.kind !== 'same' && comparison.kind !== 'changed') return again
  if (isTaken && comparison.kind === 'new' && wouldBeTwice(person, match.person.lines)) {
    return { kind: 'ambiguous', doubt: { kind: 'who', candidates: [match.person.code] } }
  }
  comparing.takenPeople.add(match.person.id)
  return comparison
}

/** Nobody has one programme twice: another row of the file is that benefit, so this one is somebody else or a copy. */
function wouldBeTwice(row: RosterPerson, lines: readonly KnownLine[]): boolean {
  return matchLine(soughtLine(row), lines, new Set(), () => true).kind === 'one'
}

function communeOf({ place }: PlacedRow): string | null {
  return place.kind === 'placed' ? place.communeCode : null
}

const ALIKE_SHOWN = 3

/** What is asked of a row after others that may be the same person went in. */
function secondListing({ rows, alike, done }: Comparing, index: number): RowComparison | undefined {
  const before = (alike.get(index) ?? []).filter(({ index: other }) => {
    const kind = done.get(other)?.kind
    return kind !== undefined && kind !== 'duplicate' && kind !== 'ambiguous'
  })
  const [first] = before
  if (first === undefined) return undefined
  const alikeRefs = before.slice(0, ALIKE_SHOWN).map(({ index: other }) => rows[other] as PlacedRow)
  return { kind: 'ambiguous', doubt: { kind: 'second-listing', rows: alikeRefs.map(refOf), sign: first.sign } }
}

function refOf({ sheet, row }: RowRef): RowRef {
  return { sheet, row }
}

type ComparingFacts = Pick<ComparisonFacts, 'goTogether' | 'nameOf' | 'tellsOwner' | 'sumsOf'>

function toCompare(
  { person, findings }: Pick<PlacedRow, 'person' | 'findings'>,
  villageCode: string | null,
  known: KnownPerson,
  facts: ComparingFacts,
): ComparedRow {
  return {
    person: withPrintedProgramme(person, known.lines, facts),
    villageCode,
    tellsOwner: facts.tellsOwner,
    tellsSex: person.birth !== null && !findings.some(({ code }) => code === 'SEX_FROM_NUMBER'),
  }
}

/** A row against the person that somebody says it is about. */
export function compareAs(
  row: Pick<PlacedRow, 'person' | 'findings'> & Readonly<{ place: Readonly<{ villageCode: string | null }> }>,
  known: KnownPerson,
  facts: ComparingFacts,
): RowComparison {
  return compareBenefit({ takenLines: new Set(), facts }, known, toCompare(row, row.place.villageCode, known, facts))
}

/**
 * The row with the programme of a known benefit when its words are what lists print for that: what left this office comes
 * back as it was, though the words alone may by now mean another variant (children grow up, adults grow old).
 */
function withPrintedProgramme(
  person: RosterPerson,
  lines: readonly KnownLine[],
  { nameOf }: ComparingFacts,
): RosterPerson {
  const { from, raw } = person.programme
  if (from !== 'words' || raw === null) return person
  const printed = lines.find(({ programmeCode }) => {
    const name = programmeCode === null ? undefined : nameOf(programmeCode)
    return name !== undefined && wordKey(name) === wordKey(raw)
  })
  return printed === undefined ? person : { ...person, programme: { ...person.programme, code: printed.programmeCode } }
}

function compareBenefit(
  { takenLines, facts }: Readonly<{ takenLines: Set<number>; facts: ComparingFacts }>,
  known: KnownPerson,
  row: ComparedRow,
): RowComparison {
  const sought = soughtLine(row.person)
  const match = matchLine(sought, known.lines, takenLines, facts.goTogether)
  switch (match.kind) {
    case 'none': {
      const line = endedLine(sought, known)
      if (line !== undefined) return { kind: 'ambiguous', doubt: endedDoubt(known, line, row.person) }
      return { kind: 'new', person: known, sameAs: null, changes: diffRow(known, null, row) }
    }
    case 'several':
      return { kind: 'ambiguous', doubt: { kind: 'which-benefit', candidates: [known.code] } }
    case 'other-programme':
      return { kind: 'ambiguous', doubt: { kind: 'other-programme', known: match.line.programmeCode ?? '' } }
    case 'one': {
      takenLines.add(match.line.id)
      const changes = changesOf({ person: known, line: match.line }, row, facts)
      return { kind: changes.length === 0 ? 'same' : 'changed', person: known, line: match.line, changes }
    }
  }
}

/** What ended is not paid again because some list still has it. */
function endedDoubt({ code, personalId }: KnownPerson, line: EndedLine, row: RosterPerson): Doubt {
  return { kind: 'ended', known: code, line, isSure: personalId !== null && personalId === row.personalId }
}

/**
 * What a row says anew of a benefit on record. A sum that the record does not have is no news when the table has the same: it is
 * what our own lists print there, and what is paid.
 */
function changesOf({ person, line }: Owned, row: ComparedRow, { sumsOf }: ComparingFacts): readonly FieldChange[] {
  const { programmeCode: code } = line
  return diffRow(person, line, row).filter(({ field, before, after }) => {
    if (code === null || before !== null || (field !== 'amount' && field !== 'coefficient')) return true
    return sumsOf(code, line.coefficient)[field] !== after
  })
}

function soughtPerson(person: RosterPerson, place: Extract<RowPlace, { kind: 'placed' }>): SoughtPerson {
  const { nameKey, birth, personalId, programme } = person
  return { nameKey, birth, personalId, ...place, programmeCode: programme.code, programmeKey: programmeKeyOf(person) }
}

function soughtLine(person: RosterPerson): SoughtLine {
  const { role, caredFor, programme } = person
  const caredForKey = caredFor === null ? null : foldKey(caredFor)
  return { role, caredForKey, programmeCode: programme.code, programmeKey: programmeKeyOf(person) }
}

function programmeKeyOf({ programme }: RosterPerson): string | null {
  return programme.raw === null ? null : wordKey(programme.raw)
}

/** `copyOf`: the first row that an exact copy repeats. `sameAs`: the first row that is the same person. */
type RowGroups = Readonly<{ copyOf: ReadonlyMap<number, number>; sameAs: ReadonlyMap<number, number> }>

function groupsOfRows(rows: readonly PlacedRow[], groups: readonly DuplicateGroup[]): RowGroups {
  const indexes = new Map(rows.map((row, index) => [keyOf(row), index]))
  const copyOf = new Map<number, number>()
  const sameAs = new Map<number, number>()
  for (const { kind, rows: refs } of groups) {
    const [first, ...others] = refs.flatMap((ref) => indexes.get(keyOf(ref)) ?? []).sort((a, b) => a - b)
    if (first === undefined) continue
    for (const other of others) {
      if (kind === 'exact') copyOf.set(other, first)
      if (kind === 'exact' || kind === 'combinable' || kind === 'exclusive') sameAs.set(other, first)
    }
  }
  return { copyOf, sameAs }
}

function keyOf({ sheet, row }: RowRef): string {
  return `${sheet}\n${row}`
}

/** The first row of the same person; a chain when a third programme is grouped with the second only. */
function earlierOfSamePerson({ groups, done }: Comparing, index: number): number | null {
  let first = groups.sameAs.get(index)
  while (first !== undefined && groups.sameAs.has(first)) first = groups.sameAs.get(first)
  return first !== undefined && done.get(first)?.kind !== 'ambiguous' ? first : null
}
