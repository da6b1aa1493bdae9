import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Finding } from '../../domain/roster/row.js'
import { PROJECT_ROOT } from '../../project-root.js'
import { findingSentences } from '../../rosters/finding-sentences.js'
import { loadSay } from '../../text.js'
import { receivedRows } from '../../workbooks/row-batches.js'
import { type MarkedFinding, markUp } from '../../workbooks/writing/mark-up.js'
import { collectBytes } from '../../workbooks/writing/stream-workbook.js'
import type { MarkingJob, RowToMark } from './mark-in-worker.js'

type InWords = (finding: Finding | MarkedFinding) => MarkedFinding

if (parentPort !== null) {
  const { file, words } = workerData as MarkingJob
  const { out, bytes } = collectBytes()
  await markUp(file, worded(receivedRows<RowToMark>(parentPort), inWords(words)), out)
  const copy = new Uint8Array(bytes())
  parentPort.postMessage(copy, [copy.buffer])
}

/** Sentences are made row by row, as the rows are written: together they are larger than the file. */
async function* worded(batches: AsyncIterable<readonly RowToMark[]>, say: InWords) {
  for await (const batch of batches) yield batch.map((row) => ({ ...row, findings: row.findings.map(say) }))
}

function inWords(words: MarkingJob['words']): InWords {
  const sentenceOf = words && findingSentences(loadSay(join(PROJECT_ROOT, 'locales'), words.locale), words.facts)
  return (finding) => {
    if ('message' in finding) return finding
    const { cell, level, code } = finding
    const { message, proposal } = sentenceOf?.(finding) ?? { message: code, proposal: undefined }
    return { cell, level, code, message, ...(proposal !== undefined && { proposal }) }
  }
}
