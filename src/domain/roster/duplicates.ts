import type { IsoDate } from '../iso-date.js'
import type { ProgrammeCatalogue } from '../programme.js'
import { howCombined } from '../programme.js'
import { amountOn } from '../programme-amount.js'
import type { DraftRow } from './draft.js'
import type { DuplicateGroup } from './list.js'
import type { RosterRow } from './row.js'

/** Groups of rows that are one person or look like it, with their findings; `personOf` counts rows as people. */
export type Duplicates = Readonly<{ groups: readonly DuplicateGroup[]; distinctPeople: number }>

/**
 * Compares all rows by number, and by name and birth. Works on keys, so that its time grows with the rows and not with
 * their pairs. Domain.md §9.2, §13.
 */
export function findDuplicates(
  rows: readonly DraftRow[],
  listDate: IsoDate,
  catalogue: ProgrammeCatalogue,
): Duplicates {
  const same = new UnionFind(rows.length)
  const groups: DuplicateGroup[] = []
  for (const members of grouped(rows, numberOf)) groups.push(...sameNumber(rows, members, same, listDate, catalogue))
  for (const members of grouped(rows, ({ person }) => nameAndYear(person)))
    groups.push(...sameName(rows, members, same))
  return { groups: groups.sort((a, b) => (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0)), distinctPeople: same.count() }
}

/** The number that tells people apart, also one that is only proposed. */
export function numberOf({ person, findings }: Pick<RosterRow, 'person' | 'findings'>): string | null {
  if (person.personalId !== null) return person.personalId
  const proposed = findings.find(({ field, proposed }) => field === 'personalId' && proposed !== undefined)?.proposed
  return proposed === undefined ? person.oldId : String(proposed)
}

function nameAndYear({ nameKey, birth }: DraftRow['person']): string | null {
  return birth === null || nameKey === '' ? null : `${nameKey}|${birth.value.slice(0, 4)}`
}

/** Row indexes by key, where more than one row has it. */
function grouped(rows: readonly DraftRow[], keyOf: (row: DraftRow) => string | null): number[][] {
  const keyed = groupBy([...rows.keys()], (index) => keyOf(rows[index]!))
  keyed.delete(null)
  return [...keyed.values()].filter((members) => members.length > 1)
}

function groupBy<T, Key>(members: readonly T[], keyOf: (member: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const member of members) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return groups
}

function sameNumber(
  rows: readonly DraftRow[],
  members: readonly number[],
  same: UnionFind,
  listDate: IsoDate,
  catalogue: ProgrammeCatalogue,
): DuplicateGroup[] {
  const groups: DuplicateGroup[] = []
  const byName = groupBy(members, (index) => rows[index]!.person.nameKey)
  if (byName.size > 1) {
    for (const index of members) rows[index]!.add('ID_SHARED', 'warn', 'personalId', 'personalId')
    groups.push(toGroup('sameNumber', rows, members))
  }
  for (const people of byName.values()) {
    const [first = 0] = people
    for (const index of people) same.join(first, index)
    const byProgramme = groupBy(
      people,
      (index) => rows[index]!.person.programme.code ?? rows[index]!.person.programme.raw,
    )
    for (const lines of byProgramme.values()) if (lines.length > 1) groups.push(exact(rows, lines))
    if (people.length > 1) askVillage(rows, people)
    if (byProgramme.size > 1) groups.push(twoBenefits(rows, people, listDate, catalogue))
  }
  return groups
}

/** One person under two villages of a commune lives in one of them; which, only somebody there can say. */
function askVillage(rows: readonly DraftRow[], people: readonly number[]): void {
  const persons = people.map((index) => rows[index]!.person)
  const villages = [...new Set(persons.flatMap(({ village }) => village ?? []))]
  const communes = new Set(persons.map(({ unit }) => unit?.communeCode ?? null))
  if (villages.length < 2 || communes.size > 1) return
  for (const index of people)
    rows[index]!.add('ROW_TWO_VILLAGES', 'ask', 'village', 'village', { candidates: villages })
}

function exact(rows: readonly DraftRow[], lines: readonly number[]): DuplicateGroup {
  const communes = new Set(lines.map((index) => rows[index]!.person.unit?.communeCode ?? null))
  for (const index of lines) {
    if (communes.size > 1) rows[index]!.add('ROW_DUPLICATE', 'warn', 'row', 'personalId', { note: 'in two communes' })
    else rows[index]!.add('ROW_DUPLICATE', 'warn', 'row', 'name')
  }
  return toGroup(communes.size > 1 ? 'inTwoCommunes' : 'exact', rows, lines)
}

function twoBenefits(
  rows: readonly DraftRow[],
  people: readonly number[],
  listDate: IsoDate,
  catalogue: ProgrammeCatalogue,
): DuplicateGroup {
  const codes = [...new Set(people.flatMap((index) => rows[index]!.person.programme.code ?? []))]
  const exclusive = codes.some((a) => codes.some((b) => howCombined(a, b, listDate, catalogue) === 'higher-only'))
  if (!exclusive) {
    for (const index of people) rows[index]!.add('SAME_PERSON_OTHER_BENEFIT', 'auto', 'programme', 'programmeCode')
    return toGroup('combinable', rows, people)
  }
  const sum = (code: string): number => {
    const on = amountOn({ code }, listDate, catalogue)
    return on.kind === 'amount' ? on.amount : 0
  }
  const higher = codes.reduce((best, code) => (sum(code) > sum(best) ? code : best))
  for (const index of people)
    rows[index]!.add('EXCLUSIVE_BENEFITS', 'warn', 'programme', 'programmeCode', { details: { higher } })
  return toGroup('exclusive', rows, people)
}

/** People of one name and year of birth whose numbers do not tell them apart. */
function sameName(rows: readonly DraftRow[], members: readonly number[], same: UnionFind): DuplicateGroup[] {
  const groups: DuplicateGroup[] = []
  for (const [n, a] of members.slice(0, MOST_COMPARED).entries()) {
    const alike = members.slice(n + 1, MOST_COMPARED).filter((b) => !same.joined(a, b) && mayBeOne(rows[a]!, rows[b]!))
    if (alike.length === 0) continue
    for (const b of alike) same.join(a, b)
    groups.push(toGroup('possible', rows, [a, ...alike]))
    for (const index of [a, ...alike]) rows[index]!.add('ROW_POSSIBLE_DUPLICATE', 'warn', 'row', 'name')
  }
  return groups
}

/** One name and year can be that of many in a province; comparing more pairs would say nothing. */
const MOST_COMPARED = 50

function mayBeOne(a: DraftRow, b: DraftRow): boolean {
  const [birthA, birthB] = [a.person.birth?.value ?? '', b.person.birth?.value ?? '']
  const [numberA, numberB] = [numberOf(a), numberOf(b)]
  const compatible = birthA.startsWith(birthB) || birthB.startsWith(birthA)
  if (numberA === null || numberB === null || numberA.length !== numberB.length) return compatible
  return birthA === birthB && a.person.birth?.precision === 'DAY' && a.person.village === b.person.village
}

function toGroup(kind: DuplicateGroup['kind'], rows: readonly DraftRow[], members: readonly number[]): DuplicateGroup {
  return { kind, rows: members.map((index) => ({ sheet: rows[index]!.sheet, row: rows[index]!.row })) }
}

/** Rows that are one person, joined step by step. */
class UnionFind {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index)
  }

  joined(a: number, b: number): boolean {
    return this.root(a) === this.root(b)
  }

  join(a: number, b: number): void {
    this.parents[this.root(b)] = this.root(a)
  }

  count(): number {
    return this.parents.filter((parent, index) => parent === index).length
  }

  private root(index: number): number {
    let at = index
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]!]!
      at = this.parents[at]!
    }
    return at
  }
}
