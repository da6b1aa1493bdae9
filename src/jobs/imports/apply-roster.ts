import { setImmediate } from 'node:timers/promises'
import { dayInVietNam } from '../../domain/office-time.js'
import type { Reference } from '../../reference.js'
import type { Db, Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import { beginImport } from '../../store/import-progress.js'
import type { ImportCounts } from '../../store/import-summary.js'
import { RosterChangeNotes } from '../../store/roster-changes.js'
import { dropEarlierReadings, importById, markApplied, type RosterImport } from '../../store/rosters.js'
import { inSlice } from '../../store/slice.js'
import type { StagedRow } from '../../store/staged-rows.js'
import { addVillage } from '../../store/unit-tree.js'
import { type ComparedRows, compareStaged } from './compare-staged.js'
import { countRows } from './import-counts.js'
import { writeRows } from './write-rows.js'

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
  /** The staged rows and what they were against the records a moment ago; else they are read again and compared anew. */
  compared?: ComparedRows
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
  // What was compared holds, but where villages were made only now, or somebody else was at it before.
  const holds = villages.length === 0 && file.underWay !== 'applying'
  const compared = (holds ? request.compared : undefined) ?? (await compareStaged(db, file, request.reference))
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
  while (await inSlice(db, (tx) => notes.forget(tx))) await setImmediate()
  while ((await inSlice(db, (tx) => notes.next(tx))) !== undefined) await setImmediate()
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
