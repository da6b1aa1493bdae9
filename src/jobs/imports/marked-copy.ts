import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { ImportSummary } from '../../store/import-summary.js'
import type { NewStagedRow } from '../../store/staged-rows.js'
import { localeOf } from '../../text.js'
import type { MissingRow } from '../../workbooks/writing/missing-sheet.js'
import type { CopyByReader } from './copy-by-reader.js'
import { bySheet, type MarkingJob, markInWorker } from './mark-in-worker.js'
import type { ReadRoster } from './roster-reading.js'

export type MarkedCopy = Readonly<{
  fileName: string
  /** Of the file as it is kept: by it the copy that comes back is put together with its file. */
  sha256?: string
  columns: ImportSummary['columns']
  rows: readonly Pick<NewStagedRow, 'sheet' | 'row' | 'person' | 'findings'>[]
  /** Whom the file does not name any more. */
  missing?: readonly MissingRow[]
}>

/**
 * A copy of a roster file with every finding in words, as `.xlsx` bytes; for the officer who sent it. Written in a worker
 * while other work goes on here: the rows may not change before it has resolved.
 */
export function markedCopy(copy: MarkedCopy, deps: CopyDeps): Promise<Uint8Array> {
  const job = markingJob(copy, deps)
  const rows = bySheet(copy.rows, job.file, ({ person: { raw }, findings }) => ({ raw, findings }))
  return markInWorker(job, rows)
}

/** The same of a file that was read a moment ago: by its reader, when that has the rows. */
export function copyOfRead(
  reader: CopyByReader,
  { foundLater, ...copy }: MarkedCopy & Pick<ReadRoster, 'foundLater'>,
  deps: CopyDeps,
): Promise<Uint8Array> {
  return reader.write({ ...markingJob(copy, deps), foundLater }) ?? markedCopy(copy, deps)
}

export type CopyDeps = Readonly<{ say: Say; reference: Reference }>

function markingJob(
  { fileName, sha256, columns, rows, missing }: MarkedCopy,
  { say, reference }: CopyDeps,
): MarkingJob {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))].map((name) => ({
    name,
    columns: columns.filter(({ sheet }) => sheet === name).map(({ column, header }) => ({ column, header })),
  }))
  const { banks, relationships, programmes } = reference
  const facts = { banks, relationships, programmes: { programmes: programmes.programmes } }
  return { file: { fileName, sha256, sheets, missing }, words: { locale: localeOf(say), facts } }
}

/** `roster.xlsx` → `roster.da-kiem-tra.xlsx`. */
export function markedName(fileName: string): string {
  return `${fileName.replace(/\.[^./\\]+$/, '')}.da-kiem-tra.xlsx`
}
