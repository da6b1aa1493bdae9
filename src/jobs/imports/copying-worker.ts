import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { answerReading } from '../../workbooks/reading/answer-reading.js'
import type { ReadingJob } from '../../workbooks/reading/reading-job.js'
import { inBatches } from '../../workbooks/row-batches.js'
import type { CopyOrder } from './copy-by-reader.js'
import { bySheet } from './mark-in-worker.js'

const ROWS_A_BATCH = 100

if (parentPort !== null) {
  const port = parentPort
  const rows = await answerReading(workerData as ReadingJob, (message) => port.postMessage(message))
  // What writes takes as long to load as a small file takes to read; the rows are compared meanwhile.
  const writing = import('./worded-copy.js')
  const [order] = (await once(port, 'message')) as [CopyOrder]
  const { wordedCopy } = await writing
  const later = new Map(order.foundLater.map(({ index, findings }) => [index, findings]))
  const marked = bySheet(rows, order.file, ({ raw, findings }, index) => {
    return { raw, findings: later.get(index) ?? findings }
  })
  const copy = await wordedCopy(order, inBatches(marked, ROWS_A_BATCH))
  port.postMessage(copy, [copy.buffer])
}
