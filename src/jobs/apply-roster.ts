import type { RowComparison } from '../domain/roster/comparison.js'
import { compareRoster } from '../domain/roster/comparison.js'
import type { Reference } from '../reference.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { knownPeople } from '../store/known-people.js'
import { unitsForRoster } from '../store/roster-units.js'
import { dropEarlierReadings, type ImportCounts, importById, markApplied, type RosterImport } from '../store/rosters.js'
import { type StagedRow, settleStagedRow, stagedRows } from '../store/staged-rows.js'
import { shortcut } from '../store/statement.js'
import { addVillage } from '../store/unit-tree.js'
import { countRows, has } from './import-counts.js'
import { comparingBy, placeRows } from './roster-reading.js'
import { RosterWriter } from './roster-writer.js'

export type ApplyRoster = Readonly<{
  importId: number
  actor: string
  role?: string
  at: Date
  reference: Reference
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
  /** Told how many rows are done of how many, every few hundred rows. */
  onProgress?: (done: number, of: number) => void
}>

export type AppliedRoster =
  | Readonly<{ kind: 'applied'; counts: ImportCounts; villages: readonly string[] }>
  /** It was applied or dropped before, and nothing changed now. */
  | Readonly<{ kind: 'not-staged'; state: RosterImport['state'] | 'unknown' }>

/**
 * Takes a staged roster over into the records, all of it or nothing: what needs no person's decision becomes villages,
 * people, benefits, payees and accounts; a field that needs one stays empty or as it was, and its row waits. Every row
 * ends as applied, waiting or dropped (an exact copy of another). Rows are compared anew: the records may have changed
 * since they were staged. Applying twice changes nothing.
 */
export async function applyRoster(tx: Tx, request: ApplyRoster): Promise<AppliedRoster> {
  await shortcut(tx)
  const file = await importById(tx, request.importId)
  if (file === undefined) return { kind: 'not-staged', state: 'unknown' }
  if (file.state !== 'staged') return { kind: 'not-staged', state: file.state }
  const villages = await makeVillages(tx, file)
  const { rows, comparisons } = await compareAgain(tx, file, request.reference)
  await writeRows(tx, file, request, rows, comparisons)
  const { people, withAccount } = file.summary.counts
  const counts = { ...countRows(rows), people, withAccount }
  await dropEarlierReadings(tx, file)
  await markApplied(tx, file.id, counts, request.at)
  await appendHistory(tx, {
    at: request.at,
    actor: request.actor,
    ...(request.role !== undefined && { role: request.role }),
    action: 'import-roster',
    unitCode: file.unitCode,
    subject: { kind: 'roster-import', id: String(file.id) },
    details: { sha256: file.sha256, ...withoutFindings(counts), villages },
  })
  return { kind: 'applied', counts, villages }
}

/** The villages that the file names and the unit lacks, in the order of the file. Returns their codes. */
async function makeVillages(tx: Tx, { summary }: RosterImport): Promise<readonly string[]> {
  const made: string[] = []
  for (const { communeCode, name } of summary.villages) made.push(await addVillage(tx, communeCode, name))
  return made
}

type Compared = Readonly<{ rows: readonly PlacedStagedRow[]; comparisons: readonly RowComparison[] }>

type PlacedStagedRow = ReturnType<typeof placeRows<StagedRow>>[number]

async function compareAgain(tx: Tx, file: RosterImport, reference: Reference): Promise<Compared> {
  const staged: StagedRow[] = []
  for await (const row of stagedRows(tx, file.id)) staged.push(row)
  const units = await unitsForRoster(tx, file.summary.communes)
  const placed = placeRows(staged, units, file.summary)
  const comparisons = compareRoster(placed, {
    known: await knownPeople(tx, file.summary.communes),
    duplicates: file.summary.duplicates,
    ...comparingBy(file.listDate, reference, file.summary.columns),
  })
  const rows = placed.map((row, index) => ({ ...row, comparison: (comparisons[index] as RowComparison).kind }))
  return { rows, comparisons }
}

const ROWS_PER_REPORT = 500

async function writeRows(
  tx: Tx,
  file: RosterImport,
  { at, chance, reference, onProgress }: ApplyRoster,
  rows: readonly PlacedStagedRow[],
  comparisons: readonly RowComparison[],
): Promise<void> {
  const { listDate, summary } = file
  const groups = new Map(reference.programmes.programmes.map(({ code, group }) => [code, group]))
  const groupOf = (code: string) => groups.get(code)
  const writer = new RosterWriter(tx, { at, listDate, chance, group: summary.group, groupOf, columns: summary.columns })
  for (const [index, row] of rows.entries()) {
    const comparison = comparisons[index] as RowComparison
    const benefitLineId = await writer.write(index, row, comparison)
    await settleStagedRow(tx, {
      id: row.id,
      comparison: comparison.kind,
      state: stateOf(row, comparison),
      benefitLineId,
    })
    if ((index + 1) % ROWS_PER_REPORT === 0) onProgress?.(index + 1, rows.length)
  }
  await writer.finish()
  onProgress?.(rows.length, rows.length)
}

function stateOf({ findings }: StagedRow, comparison: RowComparison): StagedRow['state'] {
  if (comparison.kind === 'duplicate') return 'dropped'
  if (comparison.kind === 'ambiguous' || has(findings, 'ask')) return 'waiting'
  return comparison.changes.some(({ decision }) => decision === 'ask') ? 'waiting' : 'applied'
}

function withoutFindings({ findings: _, ...counts }: ImportCounts): Omit<ImportCounts, 'findings'> {
  return counts
}
