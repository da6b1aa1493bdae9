import { compareHolder } from '../bank-holder.js'
import { showBirthDate } from '../birth-date.js'
import { wordKey } from '../match.js'
import { showMoney } from '../money.js'
import type { ColumnKey } from '../roster/list.js'
import type { RosterPerson } from '../roster/row.js'
import { showSex } from '../sex.js'
import { foldKey } from '../text.js'
import { findVillage } from '../village-name.js'
import type { ComparedField, ComparedRow } from './differences.js'
import { accountKey } from './same-account.js'

/** A list as it was read: its people, and what its columns hold. */
export type Edition = Readonly<{ people: readonly RosterPerson[]; keys: ReadonlySet<ColumnKey> }>

/** Which record a person of a list is, where that is sure. */
export type RecordOf = (person: RosterPerson) => number | null

/**
 * Two editions of a list as rows to compare: rows of one benefit get one id. By the 12-digit number; else by name, birth and
 * village; then by less, where that is still only one (domain.md §7). Only what both lists have columns for is compared.
 */
export function pairEditions(
  baseline: Edition,
  later: Edition,
  recordOf: RecordOf,
): Readonly<{ before: readonly ComparedRow[]; after: readonly ComparedRow[] }> {
  const fields = fieldsOf(baseline.keys).filter((field) => fieldsOf(later.keys).includes(field))
  const partners = partnersOf(baseline.people, later.people, keysBy(fields))
  const row = (id: string, person: RosterPerson): ComparedRow => ({
    id,
    beneficiaryId: recordOf(person),
    benefitLineId: null,
    values: Object.fromEntries(fields.map((field) => [field, VALUES[field](person)])),
  })
  return {
    before: baseline.people.map((person, index) => row(`b${index}`, person)),
    after: later.people.map((person, index) => {
      const partner = partners.get(index)
      const was = partner === undefined ? undefined : baseline.people[partner]
      if (was === undefined) return row(`a${index}`, person)
      const own = row(`b${partner}`, person)
      return { ...own, values: { ...own.values, ...sameValues(was, person, fields) } }
    }),
  }
}

/** What says the same in other words says nothing new: it is taken as the baseline has it. */
function sameValues(was: RosterPerson, is: RosterPerson, fields: readonly ListedField[]): ComparedRow['values'] {
  const same = fields.filter((field) => SAME[field]?.(was, is) === true)
  return Object.fromEntries(same.map((field) => [field, VALUES[field](was)]))
}

const SAME: Readonly<Partial<Record<ListedField, (was: RosterPerson, is: RosterPerson) => boolean>>> = {
  fullName: (was, is) => compareHolder(was.fullName, is.fullName) === 'same',
  payee: (was, is) => compareHolder(was.payee?.fullName ?? '', is.payee?.fullName ?? '') === 'same',
  village: (was, is) => isSameVillage(was.village, is.village),
  programme: (was, is) => was.programme.code !== null && was.programme.code === is.programme.code,
  account: (was, is) => accountKey(was.account?.number ?? '') === accountKey(is.account?.number ?? ''),
}

/** "Thôn 1", "thôn 01", "T1". */
function isSameVillage(was: string | null, is: string | null): boolean {
  return was !== null && is !== null && findVillage(is, [{ name: was }]).kind === 'found'
}

type KeyOf = (person: RosterPerson) => string | null

/**
 * Ways to know a row again, the surest first; `null` where a row lacks what it takes. What one of the lists has no column for
 * tells no rows apart.
 */
function keysBy(fields: readonly ListedField[]): readonly KeyOf[] {
  const village = fields.includes('village') ? villageKey : nothing
  const programme = fields.includes('programme') ? programmeKey : nothing
  return [
    (person) => person.personalId && `${person.personalId} ${programme(person)}`,
    (person) => bornKey(person) && `${bornKey(person)} ${village(person)} ${programme(person)}`,
    (person) => bornKey(person) && `${bornKey(person)} ${programme(person)}`,
    (person) => person.personalId,
    (person) => bornKey(person) && `${bornKey(person)} ${village(person)}`,
    (person) => (person.village === null ? null : `${person.nameKey} ${village(person)} ${programme(person)}`),
  ]
}

function nothing(): string {
  return ''
}

/** The row of the baseline for each later row that has one. A key that fits several rows decides nothing. */
function partnersOf(
  before: readonly RosterPerson[],
  after: readonly RosterPerson[],
  keys: readonly KeyOf[],
): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const keyOf of keys) {
    const [was, is] = [byKey(before, keyOf, (index) => taken.has(index)), byKey(after, keyOf, (at) => partners.has(at))]
    for (const [key, [index, ...others]] of is) {
      const [partner, ...more] = was.get(key) ?? []
      if (index === undefined || partner === undefined || others.length > 0 || more.length > 0) continue
      partners.set(index, partner)
      taken.add(partner)
    }
  }
  return partners
}

function byKey(
  people: readonly RosterPerson[],
  keyOf: (person: RosterPerson) => string | null,
  isTaken: (index: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, person] of people.entries()) {
    const key = isTaken(index) ? null : keyOf(person)
    if (key !== null && key !== '') found.set(key, [...(found.get(key) ?? []), index])
  }
  return found
}

function bornKey({ nameKey, birth }: RosterPerson): string | null {
  return birth === null ? null : `${nameKey} ${birth.value}`
}

function villageKey({ village }: RosterPerson): string {
  return foldKey(village ?? '')
}

function programmeKey({ programme }: RosterPerson): string {
  return programme.code ?? wordKey(programme.raw ?? '')
}

/** Columns by which a list tells of a field. */
const COLUMNS: Readonly<Record<Exclude<ComparedField, 'method'>, readonly ColumnKey[]>> = {
  fullName: ['name'],
  birth: ['birth', 'birthMale', 'birthFemale'],
  sex: ['sex', 'birthMale', 'birthFemale'],
  personalId: ['personalId'],
  village: ['village'],
  programme: ['programme', 'programmeCode'],
  coefficient: ['coefficient'],
  amount: ['amount'],
  payee: ['payeeName'],
  account: ['accountOwn', 'accountPayee'],
  bank: ['bank'],
}

type ListedField = keyof typeof COLUMNS

function fieldsOf(keys: ReadonlySet<ColumnKey>): readonly ListedField[] {
  return (Object.keys(COLUMNS) as ListedField[]).filter((field) => COLUMNS[field].some((key) => keys.has(key)))
}

const VALUES: Readonly<Record<ListedField, (person: RosterPerson) => string | null>> = {
  fullName: ({ fullName }) => fullName,
  birth: ({ birth }) => birth && showBirthDate(birth),
  sex: ({ sex }) => sex && showSex(sex),
  personalId: ({ personalId, oldId }) => personalId ?? oldId,
  village: ({ village }) => village,
  programme: ({ programme }) => programme.raw ?? programme.code,
  coefficient: ({ coefficient }) => (coefficient === null ? null : String(coefficient).replace('.', ',')),
  amount: ({ amount }) => (amount === null ? null : showMoney(amount)),
  payee: ({ payee }) => payee?.fullName ?? null,
  account: ({ account }) => account?.number ?? null,
  bank: ({ account, bankMentioned }) => account?.bankCode ?? bankMentioned,
}
