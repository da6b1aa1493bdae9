import type { ZaloOaClient } from './client.js'
import { ZaloApiError, ZaloConnectionError, ZaloConsentError } from './errors.js'

/** What `doctor` looks at, in this order; the words to say about each stand with the caller, by `check` and `found`. */
export type ZaloFinding = Readonly<{
  check: 'tokens' | 'refresh-token-age' | 'api' | 'oa-id' | 'oa-verified'
  ok: boolean
  /** A short fact without secrets: a state, an error number, days left. */
  found: string
}>

const DAY_MS = 24 * 3_600_000
/** A refresh token lives three months and is renewed daily: one this old means that renewing has stopped. */
const LEAST_DAYS = 60

/** Looks at the connection to Zalo with two harmless calls at most. Never throws for Zalo's sake. */
export async function examineZalo(
  client: Pick<ZaloOaClient, 'auth' | 'oa'>,
  { oaId, now }: Readonly<{ oaId: string; now: () => number }>,
): Promise<readonly ZaloFinding[]> {
  const state = await client.auth.keepFresh()
  const tokens: ZaloFinding = { check: 'tokens', ok: state.kind === 'ready', found: state.kind }
  if (state.kind === 'needs-consent') return [tokens]
  const age = state.kind === 'ready' ? [ageOf(state.refreshExpiresAt, now())] : []
  return [tokens, ...age, ...(await examineOa(client, oaId))]
}

function ageOf(refreshExpiresAt: number, now: number): ZaloFinding {
  const days = Math.floor((refreshExpiresAt - now) / DAY_MS)
  return { check: 'refresh-token-age', ok: days >= LEAST_DAYS, found: `${days} days` }
}

async function examineOa(client: Pick<ZaloOaClient, 'oa'>, oaId: string): Promise<readonly ZaloFinding[]> {
  try {
    const info = await client.oa.info()
    return [
      { check: 'api', ok: true, found: 'ok' },
      { check: 'oa-id', ok: info.oaId === oaId, found: info.oaId },
      { check: 'oa-verified', ok: info.is_verified !== false, found: String(info.is_verified ?? 'unknown') },
    ]
  } catch (error) {
    return [{ check: 'api', ok: false, found: failureOf(error) }]
  }
}

function failureOf(error: unknown): string {
  if (error instanceof ZaloApiError) return `${error.code}: ${error.meaning}`
  if (error instanceof ZaloConnectionError) return error.reason
  if (error instanceof ZaloConsentError) return 'needs-consent'
  throw error
}
