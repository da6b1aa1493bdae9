import type { IsoDate } from '../domain/iso-date.js'
import type { RowPlace } from '../domain/roster/comparison.js'
import type { Db, Tx } from '../store/db.js'
import { endImport } from '../store/import-progress.js'
import { appliedBefore, dropImport, type ImportSummary, importOfFile, insertImport } from '../store/rosters.js'
import { insertStagedRows } from '../store/staged-rows.js'
import { shortcut } from '../store/statement.js'
import { storeFile } from '../store/stored-files.js'
import type { ComparedRows } from './compare-staged.js'
import {
  type ReadingDeps,
  type ReadRoster,
  type RosterFileIn,
  type RosterRefusal,
  readAndCompare,
} from './roster-reading.js'
import { slicesOf } from './slices.js'
import { stageMissing } from './stage-missing.js'

export type StageRoster = Readonly<{
  file: RosterFileIn
  /** A commune, or a unit above communes. */
  unitCode: string
  /** Who sent it: `terminal`, `officer:7`. */
  actor: string
  at: Date
  /** `at` as a day in the office's time zone. */
  today: IsoDate
}>

export type StagedRoster =
  | Readonly<{
      kind: 'staged'
      importId: number
      fileId: number
      summary: ImportSummary
      /** When the same bytes were applied for the same unit before. */
      appliedBefore: string | null
    }>
  | RosterRefusal

/**
 * Reads a roster file and keeps it with its rows, each compared with the records: `new`, `same`, `changed`, `duplicate` or
 * `ambiguous`. The records themselves do not change. A file that cannot be used is refused, and nothing is kept.
 */
export async function stageRoster(deps: ReadingDeps, request: StageRoster): Promise<StagedRoster> {
  const read = await readAndCompare(deps, request.file, [request.unitCode], request.today)
  if (read.kind === 'refused') return read
  const { fileId, importId } = await stageRows(deps.db, read, request)
  const before = await appliedBefore(deps.db, request.unitCode, read.sha256)
  return { kind: 'staged', importId, fileId, summary: read.summary, appliedBefore: before?.appliedAt ?? null }
}

/** Keeps the bytes that somebody sent, encrypted as everything else; returns the file's id. */
export function keepFile(tx: Tx, { file, at }: Pick<StageRoster, 'file' | 'at'>): Promise<number> {
  return storeFile(tx, { name: file.name, mime: 'application/octet-stream', bytes: file.bytes, at })
}

export type Staging = Pick<StageRoster, 'file' | 'unitCode' | 'actor' | 'at'> &
  Readonly<{
    /** A file that is kept already; a former staging of it gives way. */
    fileId?: number
  }>

const ROWS_AT_FIRST = 300

/** Writes what was read, slice by slice; only with the last one it counts. `rowIds` are in the order of its rows. */
export async function stageRows(
  db: Db,
  read: ReadRoster,
  { file, unitCode, actor, at, fileId: kept }: Staging,
): Promise<Readonly<{ fileId: number; importId: number; rowIds: readonly number[] }>> {
  const { sha256, form, listDate, summary } = read
  const staged = await db.transaction().execute(async (tx) => {
    const fileId = kept ?? (await keepFile(tx, { file, at }))
    const former = await importOfFile(tx, fileId)
    if (former?.state === 'staged') await dropImport(tx, former.id)
    const facts = { fileId, fileName: file.name, sha256, unitCode, form, listDate, summary, actor, at }
    return { fileId, importId: await insertImport(tx, facts) }
  })
  const rowIds: number[] = []
  for await (const slice of slicesOf(read.rows, ROWS_AT_FIRST)) {
    await db.transaction().execute(async (tx) => {
      await shortcut(tx)
      for (const id of await insertStagedRows(tx, staged.importId, slice)) rowIds.push(id)
    })
  }
  await stageMissing(db, staged.importId, read)
  await db.transaction().execute((tx) => endImport(tx, staged.importId))
  return { ...staged, rowIds }
}

/** What was read a moment ago, now that it is staged. */
export function comparedAs({ rows, compared }: ReadRoster, rowIds: readonly number[]): ComparedRows {
  const { places, ...against } = compared
  return {
    ...against,
    rows: rows.map(({ sheet, row, person, findings, comparison }, index) => ({
      id: rowIds[index] as number,
      sheet,
      row,
      person,
      findings,
      comparison,
      state: 'staged',
      benefitLineId: null,
      decisions: [],
      place: places[index] as RowPlace,
    })),
  }
}
