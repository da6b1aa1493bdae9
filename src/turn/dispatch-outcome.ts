import type { SendOutcome } from '../channels/channel.js'
import type { SendAgain } from '../store/outbox-marks.js'
import { REPEAT_DELAY_MS, SEND_ATTEMPTS, sendDelayMs } from './retry.js'

/** What becomes of an outbox row. */
export type Fate =
  | Readonly<{ kind: 'sent'; externalId: string }>
  | Readonly<{ kind: 'again'; again: SendAgain }>
  | Readonly<{ kind: 'failed'; outcome: string }>
  /** The contact has left; see `shelveRowsOf`. */
  | Readonly<{ kind: 'shelved' }>

export type Tries = Readonly<{ attempts: number; repeats: number; billed: boolean }>

/**
 * Decides what follows from the platform's answer. Whatever may have arrived is repeated once when it is free, and
 * never when it is billed (design §6).
 */
export function fateOf(outcome: SendOutcome, { attempts, repeats, billed }: Tries, at: Date): Fate {
  switch (outcome.kind) {
    case 'sent':
      return outcome
    case 'refused':
      return { kind: 'failed', outcome: `refused ${outcome.code}: ${outcome.reason}` }
    case 'blocked':
      return { kind: 'shelved' }
    case 'unknown': {
      const reason = `unknown: ${outcome.reason}`
      if (billed || repeats > 0) return { kind: 'failed', outcome: reason }
      const notBefore = new Date(at.getTime() + REPEAT_DELAY_MS)
      return { kind: 'again', again: { attempts, repeats: repeats + 1, notBefore, outcome: reason } }
    }
    case 'retry': {
      const tried = attempts + 1
      const reason = `retry: ${outcome.reason}`
      if (tried >= SEND_ATTEMPTS) return { kind: 'failed', outcome: reason }
      const notBefore = new Date(at.getTime() + sendDelayMs(tried, outcome.afterMs))
      return { kind: 'again', again: { attempts: tried, repeats, notBefore, outcome: reason } }
    }
  }
}
