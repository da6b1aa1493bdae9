import type { RowComparison, RowPlace } from '../domain/roster/comparison.js'
import type { KnownUnit } from '../domain/roster/facts.js'
import type { Finding } from '../domain/roster/row.js'
import { openQuestions, type RowAnswer } from '../domain/roster/row-question.js'
import type { Reference } from '../reference.js'
import type { Tx } from '../store/db.js'
import { lastImportEntry, RosterChangeNotes } from '../store/roster-changes.js'
import { spreadTerms } from '../store/roster-index.js'
import { decidedFindings, type RowDecision, type StagedRow } from '../store/staged-rows.js'
import { noteDecision, type WaitingRow } from '../store/waiting-rows.js'
import { comparisonFindings } from './comparison-findings.js'
import { RosterWriter, type WrittenRow } from './roster-writer.js'

/** An officer's word about one finding of a waiting row. */
export type RowVerdict = Readonly<{
  /** Place of the finding among those of the row. */
  finding: number
  answer: RowAnswer
  /** What was typed, with `type`. */
  typed?: string
  /** Codes of the communes of the file that the officer may decide about. */
  communes: readonly string[]
  by: string
  at: Date
  today: string
  reference: Reference
  chance: (bytes: number) => Uint8Array
}>

export type DecidedKind =
  /** Done; `waiting`: something else about the row is still open; `asked`: and nothing of it is in the records yet. */
  | 'decided'
  | 'waiting'
  | 'asked'
  /** The row is somebody's of another row, and says nothing more: it is dropped. */
  | 'repeats'
  /** What was typed cannot be such a value, or names no commune of the asker. Nothing changed. */
  | 'unreadable'
  | 'no-commune'
  /** The row that was named is not in the records itself. Nothing changed. */
  | 'not-in-yet'
  /** The record is not any more as it was. Nothing changed. */
  | 'changed'

/** A verdict under way. */
export type Deciding = Readonly<{
  tx: Tx
  waiting: WaitingRow
  verdict: RowVerdict
  finding: Finding
  placed: StagedRow & Readonly<{ place: RowPlace }>
  units: readonly KnownUnit[]
}>

export type Placed = Extract<RowPlace, { kind: 'placed' }>

const CHANCE_BYTES = 32

/** Writes what a decided row says, into the log of the import it came with, and notes it as a change (biến động). */
export async function write(
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
  const logged = await lastImportEntry(tx)
  const [written] = await writer.write(tx, [{ index: 0, row, comparison }])
  await spreadTerms(tx, writer.madePeople)
  if (written === undefined) throw new Error('a row of a roster was not written')
  const { at, today, by: actor, reference } = verdict
  const recording = { importId: file.id, at, today, actor, reference, chance: verdict.chance(CHANCE_BYTES) }
  const notes = new RosterChangeNotes(recording, logged)
  while ((await notes.next(tx)) !== undefined);
  return written
}

/** What a comparison adds to the findings of the row; villages by their names. */
export function findingsAfter({ waiting, placed, units }: Deciding, comparison: RowComparison): readonly Finding[] {
  const nameOf = (code: string | number | undefined) => units.find((unit) => unit.code === code)?.name ?? code
  return comparisonFindings(waiting.file.summary.columns)(placed, comparison).map((finding): Finding => {
    const { code, field, proposed, details } = finding
    if (code !== 'RECORD_DIFFERS' || field !== 'village') return finding
    const [before, after] = [nameOf(details?.['before']), nameOf(proposed)]
    return { ...finding, ...(after !== undefined && { proposed: after }), details: { before: before ?? '' } }
  })
}

export type Noted = Readonly<{
  /** What becomes of the row when nothing is open any more; `dropped` at once, whatever is open. */
  state?: 'dropped'
  whenDone?: 'dropped'
  /** Findings that come of the decision. */
  findings?: readonly Finding[]
  /** Places of other findings that it settles. */
  also?: readonly number[]
  comparison?: StagedRow['comparison']
  lineId?: number | null
  /** Left out when nothing was written into the records. */
  leftAs?: string | null
  choice?: string
  value?: string
}>

/** Keeps the decision with the row, and how the row was before where nothing was written: such a word may be taken back. */
export async function note({ tx, waiting, verdict }: Deciding, noted: Noted): Promise<'decided' | 'waiting' | 'asked'> {
  const { row, file } = waiting
  const isWritten = noted.leftAs !== undefined
  const decision: RowDecision = {
    finding: verdict.finding,
    choice: noted.choice ?? verdict.answer,
    by: verdict.by,
    at: verdict.at.toISOString(),
    ...(noted.value !== undefined && { value: noted.value }),
    ...(noted.also !== undefined && noted.also.length > 0 && { also: noted.also }),
    ...(!isWritten && {
      before: { findings: row.findings.length, comparison: row.comparison, line: row.benefitLineId },
    }),
  }
  const decisions = [...row.decisions, decision]
  const findings = [...row.findings, ...(noted.findings ?? [])]
  const isOpen = openQuestions(findings, decidedFindings(decisions)).length > 0
  const state = noted.state ?? (isOpen ? 'waiting' : (noted.whenDone ?? 'applied'))
  await noteDecision(tx, row.id, {
    ...{ importId: file.id, decisions, findings, state, comparison: noted.comparison ?? row.comparison },
    benefitLineId: noted.lineId === undefined ? row.benefitLineId : noted.lineId,
    ...(noted.leftAs !== undefined && noted.leftAs !== null && { leftAs: noted.leftAs }),
  })
  if (state !== 'waiting') return 'decided'
  return isWritten || row.benefitLineId !== null ? 'waiting' : 'asked'
}
