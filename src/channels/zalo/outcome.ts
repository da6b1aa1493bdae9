import type { SendOutcome } from '../channel.js'
import { ZaloApiError, ZaloConnectionError, ZaloConsentError } from './errors.js'

const MINUTE_MS = 60_000
/** Nothing goes until an operator acts; asking more often would only fill the log. */
const OPERATOR_MS = 10 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS
const VIET_NAM_OFFSET_MS = 7 * HOUR_MS

/**
 * A failed call as data for the outbox. `refused` codes: `window` (wait for the person, or use an approved template),
 * `person`, `quota`, `wallet`, `file-expired`, `input`, `failed`. Errors that are not Zalo's are ours: they are thrown again.
 */
export function outcomeOf(error: unknown, at: Date): SendOutcome {
  if (error instanceof ZaloConsentError) return { kind: 'retry', afterMs: OPERATOR_MS, reason: 'needs-consent' }
  if (error instanceof ZaloConnectionError) return outcomeOfSilence(error)
  if (error instanceof ZaloApiError) return outcomeOfNo(error, at)
  throw error
}

function outcomeOfSilence({ reached, reason, afterMs }: ZaloConnectionError): SendOutcome {
  return reached ? { kind: 'unknown', reason } : { kind: 'retry', afterMs: afterMs ?? 2_000, reason }
}

function outcomeOfNo(error: ZaloApiError, at: Date): SendOutcome {
  const reason = `${error.code}: ${error.meaning}`
  const refused = (code: string): SendOutcome => ({ kind: 'refused', code, reason })
  const retry = (afterMs: number): SendOutcome => ({ kind: 'retry', afterMs: error.afterMs ?? afterMs, reason })
  switch (error.treatment) {
    case 'back-off':
      return retry(1_000)
    case 'morning':
      return retry(untilMorningMs(at))
    case 'renew': // it was renewed and refused again
      return retry(MINUTE_MS)
    case 'operator':
      return retry(OPERATOR_MS)
    case 'once-more':
      return refused('failed')
    case 'upload-again': // it was uploaded again and refused again
      return refused('file-expired')
    case 'left':
      return { kind: 'blocked' }
    case 'window':
    case 'person':
    case 'quota':
    case 'wallet':
    case 'input':
      return refused(error.treatment)
    case 'buttons':
      return refused('input')
  }
}

/** Milliseconds until the next 06:00 in Viet Nam, which has no summer time. */
function untilMorningMs(at: Date): number {
  const sinceMidnightMs = (at.getTime() + VIET_NAM_OFFSET_MS) % (24 * HOUR_MS)
  return (30 * HOUR_MS - sinceMidnightMs) % (24 * HOUR_MS) || 24 * HOUR_MS
}
