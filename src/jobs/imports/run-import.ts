import { basename } from 'node:path'
import type { IsoDate } from '../../domain/iso-date.js'
import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Db } from '../../store/db.js'
import type { ImportCounts } from '../../store/import-summary.js'
import { appliedBefore } from '../../store/rosters.js'
import { bytesOf, writeMarkedBeside } from '../file-beside.js'
import { finishApplying, type NotApplied, noteRosterChanges, writeRoster } from './apply-roster.js'
import { comparedAs } from './compare-staged.js'
import { CopyByReader } from './copy-by-reader.js'
import { copyOfRead } from './marked-copy.js'
import { missingRows } from './missing-rows.js'
import { type ReadRoster, type RosterFileIn, type RosterRefusal, readAndCompare } from './roster-reading.js'
import { readInto, Staging } from './staging.js'

export type RunImport = Readonly<{
  /** Path of the file. */
  file: string
  unitCode: string
  /** Opens a locked file. */
  password?: string
  /** Compares and writes the marked-up copy, and leaves the store as it is. */
  dryRun: boolean
  actor: string
  at: Date
  today: IsoDate
  /** The clock, to show that the work goes on; without it `at`. */
  now?: () => Date
  /** `done` of `of` rows in a stage of the work. */
  onProgress?: (stage: 'reading' | 'applying', done: number, of: number) => void
}>

export type ImportDeps = Readonly<{
  db: Db
  reference: Reference
  say: Say
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
}>

export type ImportReport =
  | Readonly<{
      kind: 'imported' | 'dry-run'
      counts: ImportCounts
      /** Names of villages that were made, or would be. */
      villages: readonly string[]
      /** When the same bytes were imported before, as ISO text. */
      appliedBefore: string | null
      /** Path of the marked-up copy. */
      marked: string
    }>
  | Readonly<{
      kind: 'refused'
      reason: RosterRefusal['reason'] | 'own-payments' | 'no-file' | 'busy'
      values?: NonNullable<RosterRefusal['values']>
    }>

/**
 * Imports a roster file: `an-sinh import`. Applies at once what needs no person's decision, leaves the rest waiting, and
 * writes a marked-up copy beside the file. Cut off, it is gone on with by whoever looks next (`finishLeftImports`).
 */
export async function runImport(deps: ImportDeps, request: RunImport): Promise<ImportReport> {
  const bytes = await bytesOf(request.file)
  if (bytes === undefined) return { kind: 'refused', reason: 'no-file' }
  const { password } = request
  const file = { bytes, name: basename(request.file), ...(password !== undefined && { password }) }
  request.onProgress?.('reading', 0, 0)
  const reader = new CopyByReader()
  try {
    return await importRead(deps, request, file, reader)
  } finally {
    reader.leave()
  }
}

async function importRead(
  deps: ImportDeps,
  request: RunImport,
  file: RosterFileIn,
  reader: CopyByReader,
): Promise<ImportReport> {
  const { unitCode, actor, at, today, dryRun } = request
  const now = request.now ?? (() => at)
  const staging = dryRun ? undefined : new Staging(deps.db, { file, unitCode, actor, at, now })
  const read = await (staging === undefined
    ? readAndCompare(deps, file, [unitCode], today, reader)
    : readInto(staging, deps, [unitCode], today, reader.after))
  if (read.kind === 'refused') return read
  if (read.summary.payments === true) return { kind: 'refused', reason: 'own-payments' }
  const before = await appliedBefore(deps.db, unitCode, read.sha256)
  const { rows, summary, sha256, foundLater } = read
  const lines = read.lacked.map(({ lineId }) => lineId)
  const missing = await missingRows(deps.db, lines, { reference: deps.reference, date: read.listDate })
  const copy = { fileName: file.name, sha256, columns: summary.columns, rows, foundLater, missing }
  // A worker makes the copy while the rows are written here.
  const copying = copyOfRead(reader, copy, deps)
  const importing = staging && finishAndApply(deps, { ...request, now }, staging, read)
  const [copied, counts] = await both(copying, importing)
  const marked = await writeMarkedBeside(request.file, copied)
  const report = {
    villages: read.summary.villages.map(({ name }) => name),
    appliedBefore: before?.appliedAt ?? null,
    marked,
  }
  if (counts === undefined) return { kind: 'dry-run', counts: read.summary.counts, ...report }
  if ('kind' in counts) return { kind: 'refused', reason: 'busy' }
  return { kind: 'imported', counts, ...report }
}

/** Waits for both, also when one fails: nothing goes on behind the caller's back. */
async function both<One, Other>(
  one: Promise<One>,
  other: Promise<Other> | undefined,
): Promise<[One, Other | undefined]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}

async function finishAndApply(
  { db, reference, chance }: ImportDeps,
  { actor, at, now, onProgress }: RunImport & Readonly<{ now: () => Date }>,
  staging: Staging,
  read: ReadRoster,
): Promise<ImportCounts | NotApplied> {
  const { importId, rowIds } = await staging.finish(read)
  const compared = comparedAs(read, rowIds)
  const progress = onProgress && { onProgress: (done: number, of: number) => onProgress('applying', done, of) }
  const written = await writeRoster(db, {
    importId,
    at,
    now,
    reference,
    chance,
    compared,
    ...progress,
  })
  if (written.kind !== 'written') return written
  await noteRosterChanges(db, written, { actor, at })
  await db.transaction().execute((tx) => finishApplying(tx, written, { actor, at }))
  return written.counts
}
