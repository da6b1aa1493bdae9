import type { IsoDate } from '../domain/iso-date.js'
import type { Db, Tx } from '../store/db.js'
import {
  appliedBefore,
  dropImport,
  type ImportSummary,
  importOfFile,
  insertImport,
  type RosterImport,
} from '../store/rosters.js'
import { insertStagedRow } from '../store/staged-rows.js'
import { shortcut } from '../store/statement.js'
import { storeFile } from '../store/stored-files.js'
import {
  type ReadingDeps,
  type ReadRoster,
  type RosterFileIn,
  type RosterRefusal,
  readAndCompare,
} from './roster-reading.js'

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
  return deps.db.transaction().execute(async (tx) => {
    await shortcut(tx)
    const fileId = await keepFile(tx, request)
    const importId = await stageRows(tx, read, { ...request, fileId })
    return staged(tx, importId, fileId, read.summary, read.sha256, request.unitCode)
  })
}

/** Keeps the bytes that somebody sent, encrypted as everything else; returns the file's id. */
export function keepFile(tx: Tx, { file, at }: Pick<StageRoster, 'file' | 'at'>): Promise<number> {
  return storeFile(tx, { name: file.name, mime: 'application/octet-stream', bytes: file.bytes, at })
}

type Staging = Readonly<{ fileId: number; file: RosterFileIn; unitCode: string; actor: string; at: Date }>

/** Writes what was read. Staging the same stored file again takes the place of its former staging. */
export async function stageRows(
  tx: Tx,
  read: ReadRoster,
  { fileId, file, unitCode, actor, at }: Staging,
): Promise<number> {
  const before = await importOfFile(tx, fileId)
  if (before?.state === 'staged') await dropImport(tx, before.id)
  const { sha256, form, listDate, summary } = read
  const importId = await insertImport(tx, {
    fileId,
    fileName: file.name,
    sha256,
    unitCode,
    form,
    listDate,
    summary,
    actor,
    at,
  })
  for (const row of read.rows) await insertStagedRow(tx, importId, row)
  return importId
}

async function staged(
  db: Db,
  importId: number,
  fileId: number,
  summary: ImportSummary,
  sha256: string,
  unitCode: string,
): Promise<StagedRoster> {
  const before: RosterImport | undefined = await appliedBefore(db, unitCode, sha256)
  return { kind: 'staged', importId, fileId, summary, appliedBefore: before?.appliedAt ?? null }
}
