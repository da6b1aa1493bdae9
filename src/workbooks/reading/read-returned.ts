import type { ReturnContext, ReturnedReading } from '../../domain/returns/returned-file.js'
import { runReadingJob } from './reading-job.js'
import type { RefusalReason } from './workbook.js'

/** A file that cannot be opened, as a reading. */
export type UnopenedFile = Readonly<{ kind: 'unopened'; reason: RefusalReason }>

/** A file as read; `unlocked` is the workbook behind its password, when it had one. */
export type ReadReturnedFile = (ReturnedReading | UnopenedFile) & Readonly<{ unlocked?: Uint8Array }>

/**
 * Tells what a workbook is and reads it when it came back from a bank or the police; a roster is only told (`roster`). In a
 * worker with limits on size, memory and time, as rosters are read. A locked workbook opens with its `password`; without it
 * it is unopened because of `needs-password`.
 */
export async function readReturnedFile(
  bytes: Uint8Array,
  fileName: string,
  { verdictWords, provinceCodes, today, banks, paymentWords }: ReturnContext,
  password?: string,
): Promise<ReadReturnedFile> {
  // Only what the worker needs crosses into it.
  const context = { verdictWords, provinceCodes, today, banks, paymentWords }
  const answer = await runReadingJob({
    task: 'returned',
    bytes,
    fileName,
    context,
    ...(password !== undefined && { password }),
  })
  if (answer.kind === 'refused') return { kind: 'unopened', reason: answer.reason }
  if (answer.kind !== 'returned') throw new Error(`unexpected answer of the reading worker: ${answer.kind}`)
  const { read, unlocked } = answer
  return unlocked === undefined ? read : { ...read, unlocked }
}
