import type { IsoDate } from './iso-date.js'
import type { ProgrammeCatalogue, ProgrammeGroup } from './programme.js'

export type ProgrammeNote = 'age-conflict' | 'wrong-group' | 'ended' | 'not-started'

/** Numbers that stand in the words: children of a single parent, percent of injury. */
export type ProgrammeDetail = Readonly<{ children?: number; injuryPercent?: number }>

export type ProgrammeReading =
  | Readonly<{
      kind: 'found'
      code: string
      /** `code`: as in the list of codes; `code-format`: but for case, spaces or dashes; `name`: the official words. */
      as: 'code' | 'code-format' | 'name' | 'words'
      notes: readonly ProgrammeNote[]
      detail: ProgrammeDetail
    }>
  /** A typing error away from this one. */
  | Readonly<{ kind: 'likely'; code: string }>
  | Readonly<{ kind: 'ambiguous'; candidates: readonly string[] }>
  | Readonly<{ kind: 'unknown' }>

export type ProgrammeContext = Readonly<{
  /** The day for which the list is made: decides ages and which programmes exist. */
  listDate: IsoDate
  /** Completed years on `listDate`; decides between the child, adult and elderly variants. */
  age?: number
  group?: ProgrammeGroup
}>

/** Finds the programme that free words mean: "NKT ĐBN", "đơn thân 2 con", "CĐHH 61%". Domain.md §13. */
export function findProgramme(
  words: string,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  throw new Error(`${words}${context.listDate}${catalogue.words.length}`)
}

/** Reads a code cell: `bt6n`, `BT 6N`, `BT-6N`. `unknown` when no such code exists. */
export function findProgrammeCode(
  raw: string,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  throw new Error(`${raw}${context.listDate}${catalogue.words.length}`)
}
