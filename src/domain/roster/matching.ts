import { atOnce } from '../at-once.js'
import type { BirthDate } from '../birth-date.js'
import type { ProgrammeGroup } from '../programme.js'
import type { Sex } from '../sex.js'

/** Where the money of a benefit goes at present, and who said so. */
export type KnownAccount = Readonly<{
  id: number
  owner: 'BENEFICIARY' | 'PAYEE'
  bankCode: string | null
  number: string
  source: 'roster' | 'registration' | 'officer'
}>

/** Who receives a benefit at present. */
export type KnownPayee = Readonly<{
  id: number
  fullName: string
  nameKey: string
  personalId: string | null
  relationship: string | null
}>

/** One benefit on file. `caredForKey` and `programmeKey` are folded words (`nameKey`, `wordKey`). */
export type KnownLine = Readonly<{
  id: number
  role: 'BENEFICIARY' | 'CARER'
  caredForKey: string | null
  group: ProgrammeGroup
  programmeCode: string | null
  programmeKey: string | null
  coefficient: number | null
  amount: number | null
  fromMonth: string | null
  fileNo: string | null
  decisionNo: string | null
  decisionDate: string | null
  method: 'TRANSFER' | 'CASH' | null
  payee: KnownPayee | null
  account: KnownAccount | null
}>

/** A benefit that is paid no more: whoever had it died, moved away, or lost it. `until`: the last month, `YYYY-MM`. */
export type EndedLine = Readonly<{
  state: 'CHET' | 'CHUYEN_DI' | 'THOI_HUONG'
  programmeCode: string | null
  programmeKey: string | null
  until: string | null
}>

/** One person on file with the benefits that are being paid. */
export type KnownPerson = Readonly<{
  id: number
  /** `HS-` and seven characters. */
  code: string
  fullName: string
  nameKey: string
  sex: Sex | null
  birth: BirthDate | null
  personalId: string | null
  oldId: string | null
  ethnic: string | null
  phone: string | null
  disabilityTypes: string | null
  disabilityDegree: number | null
  communeCode: string
  villageCode: string | null
  lines: readonly KnownLine[]
  /** Left out where none ended. */
  ended?: readonly EndedLine[]
}>

/** What a row says about who it is. Codes are those of the records, keys are folded. */
export type SoughtPerson = Readonly<{
  nameKey: string
  birth: BirthDate | null
  personalId: string | null
  communeCode: string
  villageCode: string | null
  programmeCode: string | null
  programmeKey: string | null
}>

export type PersonMatch =
  | Readonly<{ kind: 'one'; person: KnownPerson }>
  | Readonly<{ kind: 'none' }>
  /** Somebody must say who it is: guessing would give one person's money to another. */
  | Readonly<{ kind: 'several'; people: readonly KnownPerson[] }>

/** People as they are looked for. */
export type KnownPeople = Readonly<{
  byNumber: ReadonlyMap<string, readonly KnownPerson[]>
  byName: ReadonlyMap<string, readonly KnownPerson[]>
}>

export function indexPeople(people: Iterable<KnownPerson>): KnownPeople {
  return atOnce(indexingPeople(people))
}

const PEOPLE_A_STEP = 1_000

/** The same some people at a time, for whoever must not keep others waiting meanwhile. */
export function* indexingPeople(people: Iterable<KnownPerson>): Generator<undefined, KnownPeople> {
  const byNumber = new Map<string, KnownPerson[]>()
  const byName = new Map<string, KnownPerson[]>()
  let count = 0
  for (const person of people) {
    if (person.personalId !== null) addTo(byNumber, person.personalId, person)
    addTo(byName, nameInCommune(person), person)
    count += 1
    if (count % PEOPLE_A_STEP === 0) yield
  }
  return { byNumber, byName }
}

/**
 * Finds the person that a row is about: by the 12-digit number; else by name, birth and village; else a person decides
 * (domain.md §7). `taken` are people that other rows of the file are: of two who look alike each row gets its own.
 */
export function matchPerson(sought: SoughtPerson, known: KnownPeople, taken: ReadonlySet<number>): PersonMatch {
  const byNumber = matchByNumber(sought, known)
  if (byNumber?.kind === 'one') return byNumber
  const byName = matchByName(sought, known, taken)
  return byName.kind === 'none' ? (byNumber ?? byName) : byName
}

/** One number belongs to one person; on two names it is a typing error in one of them, and only the birth can tell. */
function matchByNumber(sought: SoughtPerson, { byNumber }: KnownPeople): PersonMatch | undefined {
  const same = sought.personalId === null ? [] : (byNumber.get(sought.personalId) ?? [])
  if (same.length === 0) return undefined
  const named = same.filter(({ nameKey }) => nameKey === sought.nameKey)
  const here = named.filter(({ communeCode }) => communeCode === sought.communeCode)
  const born = same.filter(({ birth }) => howBirthsCompare(birth, sought.birth) === 'agree')
  for (const [person, ...others] of [here, named, named.length === 0 ? born : []]) {
    if (person !== undefined && others.length === 0) return { kind: 'one', person }
  }
  return { kind: 'several', people: same }
}

function matchByName(sought: SoughtPerson, { byName }: KnownPeople, taken: ReadonlySet<number>): PersonMatch {
  const weighed = (byName.get(nameInCommune(sought)) ?? [])
    .map((person) => ({ person, weight: weigh(sought, person) }))
    .filter(({ weight }) => weight !== 'none')
  const good = weighed.filter(({ weight }) => weight === 'good').map(({ person }) => person)
  const fair = weighed.filter(({ weight }) => weight === 'fair').map(({ person }) => person)
  const best = good.length > 0 ? good : fair
  if (best.length > 0) return onlyOneOf(best, sought, taken)
  return weighed.length === 0 ? { kind: 'none' } : { kind: 'several', people: weighed.map(({ person }) => person) }
}

/** How much speaks for a namesake being the one: `poor` is worth asking about, not more. */
function weigh(sought: SoughtPerson, person: KnownPerson): 'good' | 'fair' | 'poor' | 'none' {
  const births = howBirthsCompare(person.birth, sought.birth)
  const isSameDay = births === 'agree' && person.birth?.precision === 'DAY' && sought.birth?.precision === 'DAY'
  if (differ(person.personalId, sought.personalId)) return isSameDay ? 'poor' : 'none'
  if (births === 'differ') return 'none'
  const villages = howVillagesCompare(person, sought)
  if (births === 'agree') return isSameDay || villages === 'same' ? 'good' : villages === 'unknown' ? 'fair' : 'poor'
  return villages === 'same' && person.lines.some((line) => isSameProgramme(line, sought)) ? 'fair' : 'poor'
}

function onlyOneOf(people: readonly KnownPerson[], sought: SoughtPerson, taken: ReadonlySet<number>): PersonMatch {
  const here = people.filter((person) => howVillagesCompare(person, sought) === 'same')
  const likely = here.length > 0 ? here : people
  const exact = likely.filter(
    ({ birth, personalId }) => birth?.value === sought.birth?.value && personalId === sought.personalId,
  )
  const left = exact.length > 0 ? exact : likely
  const free = left.filter(({ id }) => !taken.has(id))
  const [person] = left.length === 1 ? left : exact.length > 0 || free.length === 1 ? free : []
  return person === undefined ? { kind: 'several', people: left } : { kind: 'one', person }
}

/** What a row says about the benefit. */
export type SoughtLine = Readonly<{
  role: 'BENEFICIARY' | 'CARER'
  caredForKey: string | null
  programmeCode: string | null
  programmeKey: string | null
}>

export type LineMatch =
  | Readonly<{ kind: 'one'; line: KnownLine }>
  | Readonly<{ kind: 'none' }>
  /** The person has another programme that may not be paid beside this one: was it changed, or is one of them wrong? */
  | Readonly<{ kind: 'other-programme'; line: KnownLine }>
  | Readonly<{ kind: 'several' }>

/**
 * Finds the benefit of one person that a row is about. `taken` are benefits that other rows are about; `goTogether` says
 * whether two programmes may be paid to one person.
 */
export function matchLine(
  sought: SoughtLine,
  lines: readonly KnownLine[],
  taken: ReadonlySet<number>,
  goTogether: (one: string, other: string) => boolean,
): LineMatch {
  const free = lines.filter(({ id }) => !taken.has(id))
  const same = free.filter((line) => isSameProgramme(line, sought))
  if (same.length > 0) return nearestLine(same, sought)
  const undecided = sought.programmeCode === null ? free : free.filter(({ programmeCode }) => programmeCode === null)
  if (undecided.length > 0) return nearestLine(undecided, sought)
  const rival = free.find(({ programmeCode }) => !goTogether(programmeCode ?? '', sought.programmeCode ?? ''))
  return rival === undefined ? { kind: 'none' } : { kind: 'other-programme', line: rival }
}

/**
 * The ended benefit that a row would bring back, where no benefit that is paid fits it: the same programme, or whatever it
 * is of somebody who died or moved away and has nothing any more.
 */
export function endedLine(sought: SoughtLine, { lines, ended = [] }: KnownPerson): EndedLine | undefined {
  const same = ended.findLast((line) => isSameProgramme(line, sought))
  if (lines.length > 0) return same
  return ended.findLast(({ state }) => state !== 'THOI_HUONG') ?? same
}

/** A carer may care for several people: the name decides, where both say it. */
function nearestLine(lines: readonly KnownLine[], sought: SoughtLine): LineMatch {
  const fitting = lines.filter(({ caredForKey }) => !differ(caredForKey, sought.caredForKey))
  const sameRole = fitting.filter(({ role }) => role === sought.role)
  const [line, ...others] = sameRole.length > 0 ? sameRole : fitting
  if (line === undefined) return { kind: 'none' }
  return others.length === 0 || sought.programmeCode !== null ? { kind: 'one', line } : { kind: 'several' }
}

/** By code where both have one; by words where neither has. */
function isSameProgramme(
  line: Pick<KnownLine, 'programmeCode' | 'programmeKey'>,
  sought: Pick<SoughtLine, 'programmeCode' | 'programmeKey'>,
): boolean {
  if (line.programmeCode !== null && sought.programmeCode !== null) return line.programmeCode === sought.programmeCode
  if (line.programmeCode !== null || sought.programmeCode !== null) return false
  return line.programmeKey === sought.programmeKey
}

/** `agree`: one may be less exact than the other. `unknown`: at least one is missing. */
export function howBirthsCompare(one: BirthDate | null, other: BirthDate | null): 'agree' | 'differ' | 'unknown' {
  if (one === null || other === null) return 'unknown'
  return one.value.startsWith(other.value) || other.value.startsWith(one.value) ? 'agree' : 'differ'
}

type Housed = Readonly<{ villageCode: string | null }>

function howVillagesCompare(one: Housed, other: Housed): 'same' | 'differ' | 'unknown' {
  if (one.villageCode === null || other.villageCode === null) return 'unknown'
  return one.villageCode === other.villageCode ? 'same' : 'differ'
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

function nameInCommune({ communeCode, nameKey }: Readonly<{ communeCode: string; nameKey: string }>): string {
  return `${communeCode} ${nameKey}`
}

function addTo(map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const people = map.get(key)
  if (people === undefined) map.set(key, [person])
  else people.push(person)
}
