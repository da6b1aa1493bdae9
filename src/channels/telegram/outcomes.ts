import { GrammyError, HttpError } from 'grammy'
import type { SendOutcome } from '../channel.js'
import { NotBotApiError, NotConnectedError } from './client.js'

/**
 * What a failed call means for the message it carried. Total: there is an outcome for whatever was thrown. A reason is
 * Telegram's or the system's word for it, never an address (which carries the token) and never what was sent.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof GrammyError) return outcomeOfAnswer(error)
  const cause = error instanceof HttpError ? error.error : error
  if (cause instanceof NotConnectedError) return retry(5_000, `not-connected: ${cause.message}`)
  if (cause instanceof NotBotApiError) return outcomeOfStatus(cause.status, `http-${cause.status}`)
  return { kind: 'unknown', reason: codeOf(cause) }
}

function outcomeOfAnswer({ error_code: code, description = '', parameters }: GrammyError): SendOutcome {
  if (code === 429) return retry((parameters.retry_after ?? 5) * 1000, 'too-many-requests')
  const known = code === 400 || code === 403 ? REFUSALS.find(([words]) => words.test(description)) : undefined
  if (known !== undefined) return known[1] === 'blocked' ? { kind: 'blocked' } : refused(known[1], description)
  return outcomeOfStatus(code, description)
}

/** Telegram's sentences and our codes for them; the first match counts. Source: docs/telegram.md, "Error numbers". */
export const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/bot was blocked|user is deactivated|bot was kicked|not a member|can't initiate conversation/i, 'blocked'],
  [/chat not found|PEER_ID_INVALID/i, 'chat-not-found'],
  [/upgraded to a supergroup/i, 'chat-migrated'],
  [/is too long/i, 'too-long'],
  [/is empty|must be non-empty/i, 'empty'],
  [/BUTTON_DATA_INVALID/i, 'choice-token-too-long'],
  [/not enough rights|have no rights|WRITE_FORBIDDEN/i, 'no-rights'],
]

function outcomeOfStatus(status: number, reason: string): SendOutcome {
  switch (status) {
    case 401:
    case 404: // Telegram says "Not Found" to a token without the right shape
      return retry(60_000, 'token-refused')
    case 413:
      return refused('file-too-large', reason)
    case 502:
    case 503: // the gateway found no Bot API server behind it
      return retry(10_000, reason)
    default:
      // 500 and 504 come after the request was handed on: it may have been carried out.
      return status >= 400 && status < 500 ? refused(String(status), reason) : { kind: 'unknown', reason }
  }
}

/** A word or two on an outcome other than `sent`, for a log or a state. 409: another program reads the same bot. */
export function reasonOf(outcome: SendOutcome): string {
  if (outcome.kind === 'refused' && outcome.code === '409') return 'conflict'
  return 'reason' in outcome ? outcome.reason : outcome.kind
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

const retry = (afterMs: number, reason: string): SendOutcome => ({ kind: 'retry', afterMs, reason })
const refused = (code: string, reason: string): SendOutcome => ({ kind: 'refused', code, reason: reason.slice(0, 120) })
