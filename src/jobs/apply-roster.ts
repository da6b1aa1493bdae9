import { setImmediate } from 'node:timers/promises'
import { dayInVietNam } from '../domain/office-time.js'
import { comparingRoster, type RowComparison } from '../domain/roster/comparison.js'
import type { KnownPerson } from '../domain/roster/matching.js'
import type { Finding } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'
import { RosterWriter, type RowToWrite, type WrittenRow } from '../rosters/roster-writer.js'
import { comparingBy, placeRows } from '../rosters/row-comparison.js'
import type { Db, Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { madePeopleOf } from '../store/import-changes.js'
import { beginImport, noteProgress } from '../store/import-progress.js'
import { knownPeople } from '../store/known-people.js'
import { RosterChangeNotes } from '../store/roster-changes.js'
import { unitsForRoster } from '../store/roster-units.js'
import { dropEarlierReadings, type ImportCounts, importById, markApplied, type RosterImport } from '../store/rosters.js'
import { addFinding, type StagedRow, settleStagedRow, stagedRowPages } from '../store/staged-rows.js'
import { shortcut } from '../store/statement.js'
import { addVillage } from '../store/unit-tree.js'
import { countRows, has } from './import-counts.js'
import { Newcomers } from './import-newcomers.js'
import { gather, ROWS_A_SLICE, slicesOf, stepwise } from './slices.js'

export type ApplyRoster = Readonly<{
  importId: number
  at: Date
  /** The clock, to show that the work goes on. */
  now: () => Date
  reference: Reference
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
  /** Told how many rows are done of how many, after each slice. */
  onProgress?: (done: number, of: number) => void
}>

export type NotApplied =
  /** It was applied or dropped before, and nothing changed now. */
  | Readonly<{ kind: 'not-staged'; state: RosterImport['state'] | 'unknown' }>
  /** Another file is being taken over for these units. */
  | Readonly<{ kind: 'busy' }>

export type WrittenRoster = Readonly<{
  kind: 'written'
  importId: number
  counts: ImportCounts
  /** All rows as they ended, in the order of the file. */
  rows: readonly StagedRow[]
  /** Codes of villages that were made. */
  villages: readonly string[]
  /** What noting it as changes (biến động) takes. */
  recording: Readonly<{ reference: Reference; chance: Uint8Array }>
}>

/**
 * Takes a staged roster over into the records: what needs no person's decision becomes villages, people, benefits, payees
 * and accounts; a field that needs one stays empty or as it was, and its row waits. Rows are compared anew: the records
 * may have changed since they were staged.
 *
 * It is written in slices, so that nobody waits for it, and is whole only when `finishApplying` has said so: until then no
 * official list of these units is made. Called again after it was cut off, it goes on where it was
 * (docs/decisions/010-imports-in-slices.md).
 */
export async function writeRoster(db: Db, request: ApplyRoster): Promise<WrittenRoster | NotApplied> {
  const begun = await db.transaction().execute((tx) => begin(tx, request))
  if (begun.kind !== 'begun') return begun
  const { file, villages } = begun
  const staged = await gather(stagedRowPages(db, file.id))
  const compared = await compare(db, file, staged, request.reference)
  const rows = await writeRows(db, file, request, compared)
  const { people, withAccount } = file.summary.counts
  const recording = { reference: request.reference, chance: request.chance(CHANCE_BYTES) }
  return {
    kind: 'written',
    importId: file.id,
    counts: { ...countRows(rows), people, withAccount },
    rows,
    villages,
    recording,
  }
}

const CHANCE_BYTES = 32

export type Finishing = Readonly<{ actor: string; role?: string; at: Date }>

/**
 * Notes what a written roster changed as changes (biến động), slice by slice: after `writeRoster`, before
 * `finishApplying`. Called again after it was cut off, it begins anew.
 */
export async function noteRosterChanges(db: Db, written: WrittenRoster, { actor, at }: Finishing): Promise<void> {
  const { importId, recording } = written
  const notes = new RosterChangeNotes({ importId, at, today: dayInVietNam(at.toISOString()), actor, ...recording })
  const inSlice = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
  while (await inSlice((tx) => notes.forget(tx))) await setImmediate()
  while ((await inSlice((tx) => notes.next(tx))) !== undefined) await setImmediate()
}

/** The whole of a written roster becomes valid, with its figures and a line in history. */
export async function finishApplying(tx: Tx, written: WrittenRoster, { actor, role, at }: Finishing): Promise<void> {
  const { importId, counts, villages } = written
  const file = await importById(tx, importId)
  if (file === undefined || !(await markApplied(tx, importId, counts, at)))
    throw new Error(`import ${importId} was written and is ${file?.state ?? 'gone'}`)
  await dropEarlierReadings(tx, file)
  const { findings: _, ...figures } = counts
  await appendHistory(tx, {
    at,
    actor,
    ...(role !== undefined && { role }),
    action: 'import-roster',
    unitCode: file.unitCode,
    subject: { kind: 'roster-import', id: String(importId) },
    details: { sha256: file.sha256, ...figures, villages },
  })
}

type Begun = Readonly<{ kind: 'begun'; file: RosterImport; villages: readonly string[] }>

async function begin(tx: Tx, { importId, now }: ApplyRoster): Promise<Begun | NotApplied> {
  const file = await importById(tx, importId)
  if (file === undefined || file.underWay === 'staging') return { kind: 'not-staged', state: 'unknown' }
  if (file.state !== 'staged') return { kind: 'not-staged', state: file.state }
  if (!(await beginImport(tx, file, 'applying', now()))) return { kind: 'busy' }
  // Whoever was cut off has made the villages already.
  const villages = file.underWay === 'applying' ? [] : await makeVillages(tx, file)
  return { kind: 'begun', file, villages }
}

/** The villages that the file names and the unit lacks, in the order of the file. Returns their codes. */
async function makeVillages(tx: Tx, { summary }: RosterImport): Promise<readonly string[]> {
  const made: string[] = []
  for (const { communeCode, name } of summary.villages) made.push(await addVillage(tx, communeCode, name))
  return made
}

type PlacedStagedRow = ReturnType<typeof placeRows<StagedRow>>[number]

type Compared = Readonly<{
  rows: readonly PlacedStagedRow[]
  comparisons: readonly RowComparison[]
  /** Everybody on record. */
  people: readonly KnownPerson[]
}>

async function compare(
  db: Db,
  file: RosterImport,
  staged: readonly StagedRow[],
  reference: Reference,
): Promise<Compared> {
  const rows = placeRows(staged, await unitsForRoster(db, file.summary.communes), file.summary)
  const people = await gather(knownPeople(db, file.summary.communes))
  // Whom this import made before it was cut off is nobody that its rows may be compared with.
  const own = file.underWay === 'applying' ? await madePeopleOf(db, file.id) : []
  const steps = comparingRoster(rows, {
    known: people.filter(({ id }) => !own.some(({ from, to }) => id >= from && id <= to)),
    duplicates: file.summary.duplicates,
    ...comparingBy(file.listDate, reference, file.summary.columns),
  })
  return { rows, comparisons: await stepwise(steps), people }
}

/** Writes what is not written yet. Gives all rows as they ended. */
async function writeRows(
  db: Db,
  file: RosterImport,
  { at, now, chance, reference, onProgress }: ApplyRoster,
  { rows, comparisons, people }: Compared,
): Promise<readonly StagedRow[]> {
  const groups = new Map(reference.programmes.programmes.map(({ code, group }) => [code, group]))
  const { listDate, summary, id: importId } = file
  const { group, columns } = summary
  const writer = new RosterWriter({
    ...{ importId, at, listDate, chance, group, columns },
    groupOf: (code) => groups.get(code),
  })
  rememberWritten(writer, rows, people)
  const newcomers = new Newcomers(summary.communes)
  const ended: StagedRow[] = []
  const all = rows.map((row, index) => ({ index, row, comparison: comparisons[index] as RowComparison }))
  for await (const slice of slicesOf(all, ROWS_A_SLICE)) {
    ended.push(...(await db.transaction().execute((tx) => writeSlice({ tx, file, writer, newcomers, now }, slice))))
    onProgress?.(ended.length, rows.length)
  }
  return ended
}

/** Later rows of the file may be about people of rows that were written before it was cut off. */
function rememberWritten(writer: RosterWriter, rows: readonly PlacedStagedRow[], people: readonly KnownPerson[]): void {
  const written = rows.flatMap(({ state, benefitLineId }, index) =>
    state === 'staged' || benefitLineId === null ? [] : [{ index, lineId: benefitLineId }],
  )
  if (written.length === 0) return
  const owners = new Map(people.flatMap((person) => person.lines.map(({ id }) => [id, person])))
  for (const { index, lineId } of written) {
    const owner = owners.get(lineId)
    if (owner !== undefined) writer.remember(index, lineId, owner)
  }
}

type Writing = Readonly<{
  tx: Tx
  file: RosterImport
  writer: RosterWriter
  newcomers: Newcomers
  now: () => Date
}>

type StagedToWrite = RowToWrite & Readonly<{ row: PlacedStagedRow }>

async function writeSlice(
  { tx, file, writer, newcomers, now }: Writing,
  slice: readonly StagedToWrite[],
): Promise<readonly StagedRow[]> {
  await shortcut(tx)
  await newcomers.look(tx)
  const open = slice.filter(({ row }) => row.state === 'staged')
  const doubtful = new Map(open.map(({ index, row, comparison }) => [index, newcomers.doubtAbout(row, comparison)]))
  const results = await writer.write(
    tx,
    open.filter(({ index }) => doubtful.get(index) === undefined),
  )
  await newcomers.pass(tx)
  await noteProgress(tx, file.id, now())
  let next = 0
  const ended: StagedRow[] = []
  for (const { index, row, comparison } of slice) {
    if (row.state !== 'staged') ended.push(row)
    else {
      const doubt = doubtful.get(index)
      const result = doubt === undefined ? (results[next++] as WrittenRow) : NOT_WRITTEN
      ended.push(await settle(tx, row, comparison, result, doubt ?? (result.moved ? movedFinding(row) : undefined)))
    }
  }
  return ended
}

const NOT_WRITTEN: WrittenRow = { lineId: null, leftAs: null }

/** Notes what became of a row; `doubt` is what came between while the file was being taken over. */
async function settle(
  tx: Tx,
  row: StagedRow,
  comparison: RowComparison,
  { lineId, leftAs }: WrittenRow,
  doubt: Finding | undefined,
): Promise<StagedRow> {
  const settled =
    doubt === undefined
      ? { comparison: comparison.kind, state: stateOf(row, comparison) }
      : ({ comparison: 'ambiguous', state: 'waiting' } as const)
  if (doubt !== undefined) await addFinding(tx, row, doubt)
  await settleStagedRow(tx, { id: row.id, ...settled, benefitLineId: lineId, leftAs })
  const findings = doubt === undefined ? row.findings : [...row.findings, doubt]
  return { ...row, ...settled, findings, benefitLineId: lineId }
}

function movedFinding({ row }: StagedRow): Finding {
  return { code: 'RECORD_MOVED', level: 'ask', field: 'row', cell: `${row}:${row}` }
}

function stateOf({ findings }: StagedRow, comparison: RowComparison): StagedRow['state'] {
  if (comparison.kind === 'duplicate') return 'dropped'
  if (comparison.kind === 'ambiguous' || has(findings, 'ask')) return 'waiting'
  if (comparison.kind === 'same') return 'applied'
  return comparison.changes.some(({ decision }) => decision === 'ask') ? 'waiting' : 'applied'
}
