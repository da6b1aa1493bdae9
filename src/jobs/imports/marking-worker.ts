import { parentPort, workerData } from 'node:worker_threads'
import { receivedRows } from '../../workbooks/row-batches.js'
import type { MarkingJob, RowToMark } from './mark-in-worker.js'
import { wordedCopy } from './worded-copy.js'

if (parentPort !== null) {
  const copy = await wordedCopy(workerData as MarkingJob, receivedRows<RowToMark>(parentPort))
  parentPort.postMessage(copy, [copy.buffer])
}
