import type { Bank } from './domain/bank.js'
import type { DisabilityTerm } from './domain/disability.js'
import type { EthnicGroup } from './domain/ethnic-group.js'
import type { ProgrammeCatalogue } from './domain/programme.js'
import type { Relationship } from './domain/relationship.js'

/** A province code of the 12-digit number, with the province that it belongs to since 1/7/2025. */
export type ProvinceCode = Readonly<{ code: string; name: string; currentCode: string; currentName: string }>

/** The facts of `data/reference`, read once at start. */
export type Reference = Readonly<{
  banks: readonly Bank[]
  relationships: readonly Relationship[]
  ethnicGroups: readonly EthnicGroup[]
  disabilities: readonly DisabilityTerm[]
  programmes: ProgrammeCatalogue
  provinces: readonly ProvinceCode[]
  /** The 63 codes, as `readPersonalId` wants them. */
  provinceCodes: ReadonlySet<string>
}>

/** Reads and checks `data/reference/*.csv`; throws `ReferenceError` naming file, line and column. */
export function loadReference(directory?: string): Reference {
  throw new Error(`${directory}`)
}
