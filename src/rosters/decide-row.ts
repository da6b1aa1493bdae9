import { compareAs, comparingRoster, type RowComparison, type RowPlace } from '../domain/roster/comparison.js'
import type { KnownPerson } from '../domain/roster/matching.js'
import type { Finding, RosterField } from '../domain/roster/row.js'
import { isAboutWhom, openQuestions, type RowAnswer } from '../domain/roster/row-question.js'
import type { Reference } from '../reference.js'
import { beneficiaryByCode } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { knownFrom } from '../store/known-people.js'
import { snapshotsOf } from '../store/record-snapshots.js'
import { spreadTerms } from '../store/roster-index.js'
import { unitsForRoster } from '../store/roster-units.js'
import type { StagedRow } from '../store/staged-rows.js'
import { noteDecision, ownerOfLine, peopleLike, type WaitingRow } from '../store/waiting-rows.js'
import { comparisonFindings } from './comparison-findings.js'
import { RosterWriter, type WrittenRow } from './roster-writer.js'
import { comparingBy, placer } from './row-comparison.js'
import { readValue, withValue } from './row-value.js'

/** An officer's word about one finding of a waiting row. */
export type RowVerdict = Readonly<{
  /** Place of the finding among those of the row. */
  finding: number
  answer: RowAnswer
  /** What was typed, with `type`. */
  typed?: string
  by: string
  at: Date
  today: string
  reference: Reference
  chance: (bytes: number) => Uint8Array
}>

export type DecidedKind =
  /** Done; `waiting`: something else about the row is still open. */
  | 'decided'
  | 'waiting'
  /** What was typed cannot be such a value. Nothing changed. */
  | 'unreadable'
  /** The record is not any more as it was. Nothing changed. */
  | 'changed'

/**
 * Does with a waiting row what an officer decided, in the records and in the row: the same writer and the same log as the
 * import it came with, so that both are taken back together. Each finding is decided once.
 */
export async function decideRow(tx: Tx, waiting: WaitingRow, verdict: RowVerdict): Promise<DecidedKind> {
  const { row, file } = waiting
  const finding = row.findings[verdict.finding]
  if (finding === undefined) return 'changed'
  const units = await unitsForRoster(tx, file.summary.communes)
  const placed = { ...row, place: placer(units, file.summary)(row) }
  const deciding: Deciding = { tx, waiting, verdict, finding, placed, villages: [] }
  if (verdict.answer === 'drop') return note(deciding, { state: 'dropped' })
  if (verdict.answer === 'leave') return note(deciding, {})
  if (isAboutWhom(finding)) return decideWhom(deciding)
  const commune = placed.place.kind === 'placed' ? placed.place.communeCode : null
  const villages = units.filter(({ level, parent }) => level === 'village' && parent === commune)
  return decideField({ ...deciding, villages }, finding.field)
}

type Deciding = Readonly<{
  tx: Tx
  waiting: WaitingRow
  verdict: RowVerdict
  finding: Finding
  placed: StagedRow & Readonly<{ place: RowPlace }>
  villages: readonly Readonly<{ code: string; name: string }>[]
}>

/** The row is not in the records yet: whose is it? */
async function decideWhom(deciding: Deciding): Promise<DecidedKind> {
  const { placed } = deciding
  if (placed.place.kind !== 'placed') return 'changed'
  const comparison = await comparisonOf(deciding, placed.place)
  if (comparison === undefined) return 'changed'
  if (comparison.kind === 'ambiguous') {
    const columns = deciding.waiting.file.summary.columns
    const more = comparisonFindings(columns)(placed, comparison)
    return note(deciding, { findings: more })
  }
  const written = await write(deciding, placed, comparison)
  if (written.moved) return 'changed'
  const columns = deciding.waiting.file.summary.columns
  const more = comparisonFindings(columns)(placed, comparison)
  return note(deciding, { findings: more, comparison: comparison.kind, ...written })
}

type Placed = Extract<Deciding['placed']['place'], { kind: 'placed' }>

async function comparisonOf(
  { tx, waiting, verdict, placed, finding }: Deciding,
  place: Placed,
): Promise<RowComparison | undefined> {
  const { file } = waiting
  const facts = comparingBy(file.listDate, verdict.reference, file.summary.columns)
  const { answer } = verdict
  if (answer === 'new') return { kind: 'new', person: null, sameAs: null, changes: [] }
  if (answer.startsWith('p:')) {
    const known = await knownByCode(tx, answer.slice(2))
    return known && compareAs({ ...placed, place }, known, facts)
  }
  const { nameKey, personalId } = placed.person
  const ids = await peopleLike(tx, { nameKey, personalId, communeCode: place.communeCode })
  const known = [...(await snapshotsOf(tx, ids)).values()].map(knownFrom)
  const [comparison] = compared([placed], known, facts)
  if (answer !== 'take' || finding.code !== 'MATCH_OTHER_PROGRAMME') return comparison
  return comparison === undefined ? undefined : withItsProgramme(comparison, placed, known, finding)
}

function compared(
  rows: Parameters<typeof comparingRoster>[0],
  known: readonly KnownPerson[],
  facts: ReturnType<typeof comparingBy>,
): readonly RowComparison[] {
  const steps = comparingRoster(rows, { known, duplicates: [], ...facts })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The programme of the file takes the place of the known one that may not be paid beside it. */
function withItsProgramme(
  comparison: RowComparison,
  { person }: Deciding['placed'],
  known: readonly KnownPerson[],
  { details }: Finding,
): RowComparison | undefined {
  if (comparison.kind !== 'ambiguous' || comparison.doubt.kind !== 'other-programme') return comparison
  const before = String(details?.['before'] ?? '')
  const owners = known.filter(({ lines }) => lines.some(({ programmeCode }) => programmeCode === before))
  const [owner] = owners
  const line = owner?.lines.find(({ programmeCode }) => programmeCode === before)
  if (owner === undefined || line === undefined || owners.length > 1 || person.programme.code === null) return undefined
  const change = { field: 'programme', before, after: person.programme.code, decision: 'apply' } as const
  return { kind: 'changed', person: owner, line, changes: [change] }
}

async function knownByCode(tx: Tx, code: string): Promise<KnownPerson | undefined> {
  const person = await beneficiaryByCode(tx, code)
  const snapshot = person && (await snapshotsOf(tx, [person.id])).get(person.id)
  return snapshot && knownFrom(snapshot)
}

/** The row is in the records but for one field. */
async function decideField(deciding: Deciding, field: RosterField): Promise<DecidedKind> {
  const { tx, waiting, verdict, finding, placed, villages } = deciding
  const value = decidedValue(deciding)
  if (value === undefined) return 'unreadable'
  const lineId = waiting.row.benefitLineId
  const owner = lineId === null ? undefined : await ownerOfLine(tx, lineId)
  const snapshot = owner === undefined ? undefined : (await snapshotsOf(tx, [owner])).get(owner)
  const known = snapshot && knownFrom(snapshot)
  const line = known?.lines.find(({ id }) => id === lineId)
  if (known === undefined || line === undefined || placed.place.kind !== 'placed') return 'changed'
  const person = finding.code === 'RECORD_DIFFERS' ? placed.person : withValue(placed.person, field, value)
  const villageCode = villages.find(({ name }) => name === person.village)?.code ?? placed.place.villageCode
  const row = { ...placed, person, place: { ...placed.place, villageCode } }
  const written = field === 'bank' ? 'account' : field
  const change = { field: written, before: null, after: value, decision: 'apply' } as const
  const result = await write(deciding, row, { kind: 'changed', person: known, line, changes: [change] })
  if (result.moved) return 'changed'
  return note(deciding, { ...result, lineId, value: verdict.answer === 'type' ? 'typed' : String(verdict.answer) })
}

function decidedValue({ verdict, finding, waiting, villages }: Deciding): string | number | undefined {
  const { answer, typed, reference, today } = verdict
  if (answer === 'take') return finding.proposed
  if (answer.startsWith('c:')) return finding.candidates?.[Number(answer.slice(2))]
  if (answer !== 'type' || typed === undefined) return undefined
  return readValue(finding.field, typed, { reference, today, listDate: waiting.file.listDate, villages })
}

async function write(
  { tx, waiting, verdict }: Deciding,
  row: Deciding['placed'],
  comparison: RowComparison,
): Promise<WrittenRow> {
  const { file } = waiting
  const groups = new Map(verdict.reference.programmes.programmes.map(({ code, group }) => [code, group]))
  const { group, columns } = file.summary
  const writer = new RosterWriter({
    ...{ importId: file.id, at: verdict.at, listDate: file.listDate, chance: verdict.chance, group, columns },
    groupOf: (code) => groups.get(code),
  })
  const [written] = await writer.write(tx, [{ index: 0, row, comparison }])
  await spreadTerms(tx, writer.madePeople)
  if (written === undefined) throw new Error('a row of a roster was not written')
  return written
}

type Noted = Readonly<{
  state?: 'dropped'
  /** Findings that come of the decision. */
  findings?: readonly Finding[]
  comparison?: StagedRow['comparison']
  lineId?: number | null
  leftAs?: string | null
  value?: string
}>

async function note({ tx, waiting, verdict }: Deciding, noted: Noted): Promise<DecidedKind> {
  const { row } = waiting
  const decision = {
    finding: verdict.finding,
    choice: verdict.answer,
    by: verdict.by,
    at: verdict.at.toISOString(),
    ...(noted.value !== undefined && { value: noted.value }),
  }
  const decisions = [...row.decisions, decision]
  const findings = [...row.findings, ...(noted.findings ?? [])]
  const isOpen =
    openQuestions(
      findings,
      decisions.map((one) => one.finding),
    ).length > 0
  const state = noted.state ?? (isOpen ? 'waiting' : 'applied')
  await noteDecision(tx, row.id, {
    ...{ decisions, findings, state, comparison: noted.comparison ?? row.comparison },
    benefitLineId: noted.lineId === undefined ? row.benefitLineId : noted.lineId,
    ...(noted.leftAs !== undefined && noted.leftAs !== null && { leftAs: noted.leftAs }),
  })
  return state === 'waiting' ? 'waiting' : 'decided'
}
