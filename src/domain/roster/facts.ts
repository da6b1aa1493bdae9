import type { Bank } from '../bank.js'
import type { DisabilityTerm } from '../disability.js'
import type { EthnicGroup } from '../ethnic-group.js'
import type { IsoDate } from '../iso-date.js'
import type { ProgrammeCatalogue } from '../programme.js'
import type { Relationship } from '../relationship.js'
import type { CellCorrection } from './correction.js'
import type { ColumnMapping } from './list.js'

/** What reading a roster needs to know of the field; `loadReference()` has this shape. */
export type RosterFacts = Readonly<{
  banks: readonly Bank[]
  relationships: readonly Relationship[]
  ethnicGroups: readonly EthnicGroup[]
  disabilities: readonly DisabilityTerm[]
  programmes: ProgrammeCatalogue
  provinceCodes: ReadonlySet<string>
}>

/** A unit of the administrative tree, as `units import` takes it: villages are units below a commune. */
export type KnownUnit = Readonly<{
  code: string
  name: string
  level: 'province' | 'district' | 'commune' | 'village'
  parent: string | null
  aliases?: readonly string[]
  validFrom?: IsoDate | null
  validTo?: IsoDate | null
}>

/**
 * What a roster is read with. `units` are all that the file may name: the communes of the officer's scope with their
 * villages, and what is above them. `listDate` is the day that ages, programmes and amounts are counted on, for a file
 * that does not say; `today` the day on which it is read. `mapping` is what officers said about columns; with `mayAsk`
 * somebody is there to be asked about the others, otherwise the best guess is taken where there is one.
 */
export type RosterContext = Readonly<{
  facts: RosterFacts
  units: readonly KnownUnit[]
  today: IsoDate
  listDate?: IsoDate
  mapping?: ColumnMapping
  mayAsk?: boolean
  /** `keep`: text stays as it is written; otherwise TCVN3, VNI and spoilt UTF-8 become Unicode. */
  encoding?: 'repair' | 'keep'
  /** What stands in cells of the file instead. */
  corrections?: readonly CellCorrection[]
  /** Marked copies of the file as they came back, the oldest first: what they say counts. */
  copies?: readonly Readonly<{ bytes: Uint8Array; name: string }>[]
  /** A marked copy whose file is not at hand is read by itself. */
  asItStands?: boolean
  /** Beneficiaries that one account may serve before it is reported; 3 by domain.md §13. */
  sharedAccountLimit?: number
}>
