import type { ReturnContext, ReturnedReading } from '../../domain/returns/returned-file.js'
import { runReadingJob } from './reading-job.js'
import type { RefusalReason } from './workbook.js'

/** A file that cannot be opened, as a reading. */
export type UnopenedFile = Readonly<{ kind: 'unopened'; reason: RefusalReason }>

/**
 * Tells what a workbook is and reads it when it came back from a bank or the police; a roster is only told (`roster`). In a
 * worker with limits on size, memory and time, as rosters are read.
 */
export async function readReturnedFile(
  bytes: Uint8Array,
  fileName: string,
  { verdictWords, provinceCodes, today, banks, paymentWords }: ReturnContext,
): Promise<ReturnedReading | UnopenedFile> {
  // Only what the worker needs crosses into it.
  const context = { verdictWords, provinceCodes, today, banks, paymentWords }
  const answer = await runReadingJob({ task: 'returned', bytes, fileName, context })
  if (answer.kind === 'refused') return { kind: 'unopened', reason: answer.reason }
  if (answer.kind !== 'returned') throw new Error(`unexpected answer of the reading worker: ${answer.kind}`)
  return answer.read
}
