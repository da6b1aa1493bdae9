import type { Match } from './match.js'

/** A row of `data/reference/disability-types.csv`. Degree 1 = đặc biệt nặng, 2 = nặng, 3 = nhẹ. */
export type DisabilityTerm = Readonly<{
  kind: 'type' | 'degree'
  code: number
  name: string
  aliases: readonly string[]
}>

export type DisabilityTypesReading =
  | Readonly<{ kind: 'one'; type: DisabilityTerm; as: 'exact' | 'alias' }>
  /** Several types in one cell: the official list takes one main type, so ask. */
  | Readonly<{ kind: 'several'; types: readonly DisabilityTerm[] }>
  | Readonly<{ kind: 'unknown' }>

/** Reads the types of disability (dạng tật): names, aliases, codes, several with `,` `;` `+` "và". Domain.md §15.5. */
export function readDisabilityTypes(raw: string, terms: readonly DisabilityTerm[]): DisabilityTypesReading {
  throw new Error(`${raw}${terms.length}`)
}

/** Finds the degree (mức độ): name, alias or code. Domain.md §15.5. */
export function findDisabilityDegree(raw: string, terms: readonly DisabilityTerm[]): Match<DisabilityTerm> {
  throw new Error(`${raw}${terms.length}`)
}
