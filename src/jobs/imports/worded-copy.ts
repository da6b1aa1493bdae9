import { join } from 'node:path'
import type { Finding } from '../../domain/roster/row.js'
import { PROJECT_ROOT } from '../../project-root.js'
import { findingSentences } from '../../rosters/finding-sentences.js'
import { loadSay } from '../../text.js'
import { type MarkedFinding, markUp } from '../../workbooks/writing/mark-up.js'
import { collectBytes } from '../../workbooks/writing/stream-workbook.js'
import type { MarkingJob, RowToMark } from './mark-in-worker.js'

type Rows = AsyncIterable<readonly RowToMark[]> | Iterable<readonly RowToMark[]>

/** In a worker: the marked-up copy (`markUp`) of rows that come in batches, with their findings put into words. */
export async function wordedCopy({ file, words }: MarkingJob, batches: Rows): Promise<Uint8Array<ArrayBuffer>> {
  const { out, bytes } = collectBytes()
  await markUp(file, worded(batches, inWords(words)), out)
  return new Uint8Array(bytes())
}

/** Sentences are made row by row, as the rows are written: together they are larger than the file. */
async function* worded(batches: Rows, say: InWords) {
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

type InWords = (finding: Finding | MarkedFinding) => MarkedFinding
