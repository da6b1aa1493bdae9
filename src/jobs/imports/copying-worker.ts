import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { RosterRow } from '../../domain/roster/row.js'
import { answerReading } from '../../workbooks/reading/answer-reading.js'
import type { ReadingJob } from '../../workbooks/reading/reading-job.js'
import type { CopyOrder } from './copy-by-reader.js'
import type { RowToMark } from './mark-in-worker.js'

const ROWS_A_BATCH = 100

if (parentPort !== null) {
  const port = parentPort
  const rows = await answerReading(workerData as ReadingJob, (message) => port.postMessage(message))
  // What writes takes as long to load as a small file takes to read; the rows are compared meanwhile.
  const writing = import('./worded-copy.js')
  const [order] = (await once(port, 'message')) as [CopyOrder]
  const { wordedCopy } = await writing
  const copy = await wordedCopy(order, batchesOf(rows, order))
  port.postMessage(copy, [copy.buffer])
}

/** The rows sheet by sheet, with what was found later. */
function* batchesOf(rows: readonly RosterRow[], { file, foundLater }: CopyOrder): Generator<readonly RowToMark[]> {
  const later = new Map(foundLater.map(({ index, findings }) => [index, findings]))
  for (const [sheet, { name }] of file.sheets.entries()) {
    let batch: RowToMark[] = []
    for (const [index, { row, raw, findings, ...at }] of rows.entries()) {
      if (at.sheet !== name) continue
      batch.push({ sheet, row, raw, findings: later.get(index) ?? findings })
      if (batch.length < ROWS_A_BATCH) continue
      yield batch
      batch = []
    }
    yield batch
  }
}
