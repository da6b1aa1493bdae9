import { foldKey } from '../text.js'
import { numberOf } from './duplicates.js'
import { howBirthsCompare } from './matching.js'
import type { RosterPerson, RosterRow } from './row.js'

/**
 * What speaks for two rows of one list being one person beside the name. `day`: one day of birth; `village`: one year and
 * one village; `shared`: one phone, account, file number or payee.
 */
export type SignOfOne = 'day' | 'village' | 'shared'

export type Listing = Pick<RosterRow, 'person' | 'findings'>

/**
 * Whether two rows of one commune that bear one name may be one person, so that an officer must say it; `null` where only
 * chance speaks for it. Names repeat in Viet Nam: of a thousand people dozens share name and year, and live in different
 * villages. So a year alone is no sign but a warning (`ROW_POSSIBLE_DUPLICATE`), also where only one of them has a number,
 * and neither is 1 January, which is written where the day is not known (domain.md §11.4). Of two numbers one is mistyped
 * only where day and village agree.
 */
export function signOfOne(one: Listing, other: Listing): SignOfOne | null {
  const [a, b] = [one.person, other.person]
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return null
  const [numberA, numberB] = [numberOf(one), numberOf(other)]
  // One number on one name is one person: that is told without asking.
  if (numberA !== null && numberA === numberB) return null
  if (areTwoNumbers(numberA, numberB)) return isOneDay(a, b) && isOneVillage(a, b) ? 'day' : null
  switch (howBirthsCompare(a.birth, b.birth)) {
    case 'differ':
      return null
    case 'unknown':
      return sharesOwn(a, b) || (isOneVillage(a, b) && isOnePayee(a, b)) ? 'shared' : null
    case 'agree':
      if (isOneDay(a, b)) return 'day'
      if (isOneVillage(a, b)) return 'village'
      return sharesOwn(a, b) || isOnePayee(a, b) ? 'shared' : null
  }
}

/** Numbers of one kind; an old one of nine digits says nothing against a new one of twelve. */
function areTwoNumbers(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other && one.length === other.length
}

function isOneDay({ birth: one }: RosterPerson, { birth: other }: RosterPerson): boolean {
  return one !== null && one.precision === 'DAY' && one.value === other?.value && !one.value.endsWith('-01-01')
}

function isOneVillage(one: RosterPerson, other: RosterPerson): boolean {
  return one.village !== null && one.village === other.village
}

function sharesOwn(one: RosterPerson, other: RosterPerson): boolean {
  return (
    isOne(one.phone, other.phone) ||
    isOne(one.fileNo, other.fileNo) ||
    isOne(one.account?.number ?? null, other.account?.number ?? null)
  )
}

function isOnePayee({ payee: one }: RosterPerson, { payee: other }: RosterPerson): boolean {
  if (one === null || other === null) return false
  if (one.personalId !== null && other.personalId !== null) return one.personalId === other.personalId
  return foldKey(one.fullName) === foldKey(other.fullName)
}

function isOne(one: string | null, other: string | null): boolean {
  return one !== null && one === other
}

/** A row of the list that may be the same person, by its index. */
export type Alike = Readonly<{ index: number; sign: SignOfOne }>

/** One name can be that of many; comparing more pairs would say nothing. */
const MOST_COMPARED = 50
const ROWS_A_STEP = 1_000

/**
 * For each row the others that may be the same person (`signOfOne`). By name within the commune, so that its time grows with
 * the rows and not with their pairs; `communeOf` is `null` for rows without a place.
 */
export function* alikeRows(
  rows: readonly Listing[],
  communeOf: (index: number) => string | null,
): Generator<undefined, ReadonlyMap<number, readonly Alike[]>> {
  const byName = new Map<string, number[]>()
  for (const [index, { person }] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield
    const commune = communeOf(index)
    if (commune === null || person.nameKey === '') continue
    const key = `${commune} ${person.nameKey}`
    const namesakes = byName.get(key)
    if (namesakes === undefined) byName.set(key, [index])
    else if (namesakes.length < MOST_COMPARED) namesakes.push(index)
  }
  const alike = new Map<number, Alike[]>()
  const note = (index: number, one: Alike) => alike.set(index, [...(alike.get(index) ?? []), one])
  let names = 0
  for (const namesakes of byName.values()) {
    if (names++ % ROWS_A_STEP === 0) yield
    for (const [place, index] of namesakes.entries()) {
      for (const other of namesakes.slice(place + 1)) {
        const sign = signOfOne(rows[index] as Listing, rows[other] as Listing)
        if (sign === null) continue
        note(index, { index: other, sign })
        note(other, { index, sign })
      }
    }
  }
  return alike
}
