import { matchWords } from '../domain/match.js'
import type { RowPlace } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
import { communeName } from '../domain/roster/places.js'
import type { Finding } from '../domain/roster/row.js'
import { asciiDigits, tidy } from '../domain/text.js'
import { findVillage } from '../domain/village-name.js'
import type { StagedRow } from '../store/staged-rows.js'

/** The commune that an officer said a row is of. */
export function communeSaid({ decisions }: Pick<StagedRow, 'decisions'>): string | undefined {
  return decisions.findLast(({ choice }) => choice.startsWith('u:'))?.choice.slice(2)
}

/** The commune among these that was typed by its name, or by its code; `undefined` when none or several may be meant. */
export function communeTyped(typed: string, communes: readonly KnownUnit[]): KnownUnit | undefined {
  const text = tidy(typed)
  const code = asciiDigits(text)
  const coded = communes.find((unit) => unit.code === code)
  if (coded !== undefined) return coded
  const named = communes.map((unit) => ({
    name: communeName(unit.name),
    aliases: [unit.name, ...(unit.aliases ?? [])],
    unit,
  }))
  const match = matchWords(communeName(text), named)
  return match.kind === 'found' ? match.value.unit : undefined
}

export type PlacedRow = Readonly<{
  placed: StagedRow & Readonly<{ place: Extract<RowPlace, { kind: 'placed' }> }>
  /** Places of findings about the place that hold no more: they were about other communes, or about none. */
  settled: readonly number[]
  /** What is to be asked about the village, when the commune has none of the name that the row gives. */
  village: Finding | undefined
}>

/** Findings about the village that depend on which commune the row is of. */
const OF_VILLAGE: readonly string[] = ['VILLAGE_UNKNOWN', 'VILLAGE_TYPO', 'VILLAGE_AMBIGUOUS']
/** What was to be said of the unit itself: somebody said it. */
const OF_UNIT = 'UNIT_UNKNOWN'
const VILLAGES_OFFERED = 8

/** A row as one of this commune: its village is looked for there, by what the row says of it. */
export function placedIn(row: StagedRow, communeCode: string, units: readonly KnownUnit[]): PlacedRow {
  const villages = units.filter(({ level, parent }) => level === 'village' && parent === communeCode)
  const settled = row.findings.flatMap(({ code }, index) =>
    OF_VILLAGE.includes(code) || code === OF_UNIT ? [index] : [],
  )
  const doubted = row.findings.find(({ code }) => OF_VILLAGE.includes(code))
  const said = row.person.village ?? writtenIn(row, doubted)
  const match = said === null ? undefined : findVillage(said, villages)
  const village = match?.kind === 'found' ? match.value : undefined
  const person = { ...row.person, village: village?.name ?? null }
  const placed = { ...row, person, place: { kind: 'placed' as const, communeCode, villageCode: village?.code ?? null } }
  const isAsked = match !== undefined && village === undefined
  return {
    placed,
    settled,
    village: isAsked ? askedVillage(match, villages, doubted?.cell ?? `${row.row}:${row.row}`) : undefined,
  }
}

function writtenIn({ person }: StagedRow, finding: Finding | undefined): string | null {
  const column = finding === undefined ? undefined : /^[A-Z]+/.exec(finding.cell)?.[0]
  return column === undefined ? null : (person.raw[column] ?? null)
}

function askedVillage(
  match: ReturnType<typeof findVillage<KnownUnit>>,
  villages: readonly KnownUnit[],
  cell: string,
): Finding {
  const about = { level: 'ask', field: 'village', cell } as const
  if (match.kind === 'likely') return { code: 'VILLAGE_TYPO', ...about, proposed: match.value.name }
  const near = match.kind === 'ambiguous' ? match.candidates : villages.length <= VILLAGES_OFFERED ? villages : []
  const candidates = near.map(({ name }) => name)
  return { code: 'VILLAGE_UNKNOWN', ...about, ...(candidates.length > 0 && { candidates }) }
}
