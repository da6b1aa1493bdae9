import type { Match } from './match.js'
import type { Sex } from './sex.js'

/**
 * A row of `data/reference/relationships.csv`. Direction: what the payee is **to the beneficiary** — "Con" means that the
 * payee is the beneficiary's child (domain.md §15.3).
 */
export type Relationship = Readonly<{
  code: string
  name: string
  kind: string
  sex: Sex | undefined
  basis: 'self' | 'family' | 'legal' | 'other'
  aliases: readonly string[]
}>

/** Finds the relationship that words mean; "cháu", "con" and the like stay ambiguous. `payeeSex` may decide. */
export function findRelationship(
  raw: string,
  relationships: readonly Relationship[],
  payeeSex?: Sex,
): Match<Relationship> {
  throw new Error(`${raw}${relationships.length}${payeeSex}`)
}
