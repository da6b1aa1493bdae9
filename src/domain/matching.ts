import type { BirthDate } from './birth-date.js'

/** Who somebody says they are. `nameKey` as `nameKey()` makes it; what is not known is `undefined`. */
export type Claim = Readonly<{
  nameKey: string
  birth: BirthDate | undefined
  personalId: string | undefined
  oldId: string | undefined
  villageCode: string | undefined
}>

/** A person on the roster who may be meant. */
export type Candidate = Claim & Readonly<{ personId: number }>

/** `several`: an officer must say who it is, even if there is only one to choose from. */
export type ClaimMatch = Readonly<{ kind: 'one' | 'several' | 'none'; personIds: readonly number[] }>

type Likeness = 'sure' | 'probable' | 'doubtful' | 'no'

/**
 * Finds the person on the roster who is meant: by the 12-digit number and name; else by name, birth and village, or the
 * old number and name. Whatever is contradicted by a number, or agrees only in part, is for an officer to decide.
 * Domain.md §7 (key order), §11.4 (many elderly have a year only).
 */
export function matchClaim(claim: Claim, candidates: readonly Candidate[]): ClaimMatch {
  const sure = alike('sure', claim, candidates)
  const probable = alike('probable', claim, candidates)
  const [only] = sure.length > 0 ? sure : probable
  if (only === undefined) return several(alike('doubtful', claim, candidates))
  const best = sure.length > 0 ? sure : probable
  return best.length === 1 ? { kind: 'one', personIds: [only] } : several(best)
}

/** Whether two claims speak of one person, as far as that can be told: the question behind "registered twice?". */
export function isSamePerson(one: Claim, other: Claim): boolean {
  const likeness = likenessOf(one, other)
  return likeness === 'sure' || likeness === 'probable'
}

/** Whether two dates can be one day, each as exact as it is known: `1950` and `1950-03-02` can. */
export function birthsAgree(one: BirthDate, other: BirthDate): boolean {
  return one.value.startsWith(other.value) || other.value.startsWith(one.value)
}

function several(personIds: readonly number[]): ClaimMatch {
  return { kind: personIds.length === 0 ? 'none' : 'several', personIds }
}

function alike(wanted: Likeness, claim: Claim, candidates: readonly Candidate[]): readonly number[] {
  const alike = candidates.filter((candidate) => likenessOf(claim, candidate) === wanted)
  return [...new Set(alike.map(({ personId }) => personId))]
}

function likenessOf(claim: Claim, other: Claim): Likeness {
  const sameName = claim.nameKey === other.nameKey
  const number = compared(claim.personalId, other.personalId)
  if (number === 'same') return sameName ? 'sure' : 'doubtful'
  const isOldId = compared(claim.oldId, other.oldId) === 'same'
  if (!sameName) return isOldId ? 'doubtful' : 'no'
  const village = compared(claim.villageCode, other.villageCode)
  const birth = comparedBirths(claim.birth, other.birth)
  const fits = isOldId || (birth === 'same' && village === 'same')
  if (fits) return number === 'differs' ? 'doubtful' : 'probable'
  return village === 'differs' && birth !== 'same'
    ? 'no'
    : birth === 'differs' && number === 'differs'
      ? 'no'
      : 'doubtful'
}

type Comparison = 'same' | 'differs' | 'unknown'

function compared(one: string | undefined, other: string | undefined): Comparison {
  if (one === undefined || other === undefined) return 'unknown'
  return one === other ? 'same' : 'differs'
}

function comparedBirths(one: BirthDate | undefined, other: BirthDate | undefined): Comparison {
  if (one === undefined || other === undefined) return 'unknown'
  return birthsAgree(one, other) ? 'same' : 'differs'
}
