import type { Tx } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import { markAgain, markFailed, postpone } from '../store/outbox-marks.js'
import { interruptedRows } from '../store/outbox-sending.js'
import { type Fate, fateOf } from './dispatch-outcome.js'
import { REPEAT_DELAY_MS } from './retry.js'

/**
 * Rows that were being sent when the process died may have arrived: decides what becomes of them, once at the start.
 * Those to be repeated wait a little after every start: a process that keeps dying must not use up their one repetition.
 */
export async function recoverInterrupted(tx: Tx, hosted: Hosted, at: Date): Promise<Fate[]> {
  const fates: Fate[] = []
  for (const row of await interruptedRows(tx, hosted)) {
    if (row.state === 'pending') {
      await postpone(tx, row.seq, new Date(at.getTime() + REPEAT_DELAY_MS))
      continue
    }
    const fate = fateOf({ kind: 'unknown', reason: 'the process ended' }, row, at)
    if (fate.kind === 'again') await markAgain(tx, row.seq, fate.again)
    if (fate.kind === 'failed') await markFailed(tx, row.seq, fate.outcome, at)
    fates.push(fate)
  }
  return fates
}
