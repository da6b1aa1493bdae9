import { readFileSync } from 'node:fs'
import type { KnownUnit, RosterContext } from '../../../src/domain/roster/facts.js'
import type { Roster } from '../../../src/domain/roster/list.js'
import { loadReference } from '../../../src/reference.js'
import { readRosterHere } from '../../../src/workbooks/reading/read-roster-here.js'

const FIXTURES = new URL('../../fixtures/rosters/', import.meta.url)

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES))
}

/** What reading a sample must end with; the shape is explained beside the samples. */
export type Expected = Readonly<{
  form: string
  listDate: string
  sheet: string
  group?: string
  unit?: ExpectedUnit
  villages?: readonly string[]
  units?: readonly ExpectedUnit[]
  headerRows: readonly number[]
  summary: Readonly<Record<string, unknown>>
  duplicateGroups?: readonly Readonly<{ kind: string; rows: readonly number[] }>[]
  sharedAccounts?: readonly Readonly<{
    bankCode: string
    number: string
    rows: readonly number[]
    overLimit: boolean
  }>[]
  skippedRows: readonly Readonly<{ row?: number; rows?: readonly [number, number]; kind: string }>[]
  rows: readonly ExpectedRow[]
}>

export type ExpectedUnit = Readonly<{
  communeCode: string
  commune: string
  provinceCode: string
  villages?: readonly string[]
}>

export type ExpectedFinding = Readonly<{
  code: string
  level: string
  cell: string
  alsoCode?: string
  alsoOk?: string
  proposed?: string | number
  candidates?: readonly string[]
  note?: string
  [detail: string]: unknown
}>

export type ExpectedRow = Readonly<{
  row: number
  kind: 'person' | 'villageHeading'
  village: string | null
  findings: readonly ExpectedFinding[]
  [field: string]: unknown
}>

export function expectedOf(name: string): Expected {
  return JSON.parse(new TextDecoder().decode(fixture(`${name}.expected.json`))) as Expected
}

const facts = loadReference()

/** The facts and units with which a sample is to be read. */
export function contextFor({ unit, units, villages = [] }: Expected): RosterContext {
  const communes = units ?? (unit === undefined ? [] : [{ ...unit, villages }])
  return { facts, units: communes.flatMap(unitsBelow), today: '2026-11-20' }
}

/** Reads a file whose columns nobody needs to be asked about. */
export async function rosterOf(bytes: Uint8Array, file: string, context: RosterContext): Promise<Roster> {
  const read = await readRosterHere(bytes, file, context)
  if (read.kind === 'unsure') throw new Error(`unsure of ${read.columns.map(({ column }) => column).join(', ')}`)
  if (read.kind !== 'roster') throw new Error(read.kind)
  return read
}

/** The same with communes that have no villages yet. */
export function withoutVillages(context: RosterContext): RosterContext {
  return { ...context, units: context.units.filter(({ level }) => level !== 'village') }
}

function unitsBelow({ communeCode, commune, provinceCode, villages = [] }: ExpectedUnit): KnownUnit[] {
  const province = { code: provinceCode, name: 'Tỉnh', level: 'province', parent: null } as const
  const own = { code: communeCode, name: commune, level: 'commune', parent: provinceCode } as const
  const below = villages.map((name, index) => ({
    code: `${communeCode}-${String(index + 1).padStart(2, '0')}`,
    name,
    level: 'village' as const,
    parent: communeCode,
  }))
  return [province, own, ...below]
}
