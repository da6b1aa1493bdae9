import type { Finding, RowRef } from '../../domain/roster/row.js'
import type { NamedFacts } from '../../rosters/finding-sentences.js'
import { type Plain, sendRows } from '../../workbooks/row-batches.js'
import { withWorker, workerFile } from '../../workbooks/with-worker.js'
import type { MarkedFile, MarkedFinding, MarkedRow } from '../../workbooks/writing/mark-up.js'

/** A row for a marked-up copy; its findings as they were found, or in words already. `sheet` counts from 0. */
export type RowToMark = Readonly<{
  sheet: number
  row: number
  raw: MarkedRow['raw']
  findings: readonly (Finding | MarkedFinding)[]
}>

/** What a marking worker is asked to do: the file, and how findings are put into words. */
export type MarkingJob = Readonly<{ file: MarkedFile; words: Readonly<{ locale: string; facts: NamedFacts }> | null }>

/** The rows of a file as they stand in its copy, those of one sheet after those of the other. */
export function* bySheet<Row extends RowRef>(
  rows: readonly Row[],
  { sheets }: MarkedFile,
  contentOf: (row: Row, index: number) => Pick<RowToMark, 'raw' | 'findings'>,
): Generator<RowToMark> {
  for (const [sheet, { name }] of sheets.entries()) {
    for (const [index, row] of rows.entries()) {
      if (row.sheet !== name) continue
      const { raw, findings } = contentOf(row, index)
      yield { sheet, row: row.row, raw, findings }
    }
  }
}

/** Far more than a copy needs, of which memory holds some hundred rows and five thousand comments. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 }

/**
 * Writes a marked-up copy (`markUp`) in a worker, as `.xlsx` bytes: sentences are made and cells written there, while here
 * the rows are handed over and other work goes on. Rejects when the rows or the worker fail; the worker has ended in any case.
 */
export function markInWorker(
  job: MarkingJob,
  rows: Iterable<RowToMark & Plain> | AsyncIterable<RowToMark & Plain>,
): Promise<Uint8Array> {
  const options = { data: job, limits: LIMITS }
  return withWorker<unknown, Uint8Array>(workerFile('marking-worker', import.meta.url), options, async (worker) => {
    await sendRows(worker, rows)
    return (await worker.hear()) as Uint8Array
  })
}
