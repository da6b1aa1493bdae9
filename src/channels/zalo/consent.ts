import { randomBytes } from 'node:crypto'
import type { ZaloOaClient } from './client.js'
import { ZaloApiError } from './errors.js'
import { ZALO_LIMITS } from './limits.js'
import { ZaloOauthError } from './oauth.js'

/** What waits for an administrator to come back from Zalo's consent page. */
export type PendingConsent = Readonly<{ verifier: string; expiresAt: number }>

/** Each state is good once: `take` gives it away and forgets it. */
export interface PendingConsents {
  put(state: string, pending: PendingConsent): Promise<void>
  take(state: string): Promise<PendingConsent | null>
}

export type ConsentOutcome =
  | Readonly<{ kind: 'granted' }>
  /** The state is unknown, used or older than ten minutes: begin again. */
  | Readonly<{ kind: 'stale' }>
  /** Somebody authorised another OA than `ZALO_OA_ID`; nothing was stored. */
  | Readonly<{ kind: 'other-oa' }>
  /** Zalo or the administrator said no, or could not be reached. `code` where there is a number. */
  | Readonly<{ kind: 'refused'; code?: number }>

/** `/zalo/oauth` without its HTML: begin sends the browser to Zalo, finish takes it back. */
export interface ConsentDesk {
  /** The address to redirect to. */
  begin(): Promise<string>
  /** With the callback's query parameters. Stores the new pair only when it belongs to our OA. */
  finish(query: Readonly<Record<string, string | undefined>>): Promise<ConsentOutcome>
}

export type ConsentDeskOptions = Readonly<{
  client: Pick<ZaloOaClient, 'auth' | 'oa'>
  oaId: string
  /** As registered in Zalo's console, `<PUBLIC_URL>/zalo/oauth`. */
  redirectUri: string
  pending: PendingConsents
  now: () => number
}>

export function openConsentDesk({ client, oaId, redirectUri, pending, now }: ConsentDeskOptions): ConsentDesk {
  async function adopt(code: string, verifier: string): Promise<ConsentOutcome> {
    const tokens = await client.auth.exchangeCode({ code, verifier })
    // The `oa_id` of the callback is only what a browser says; the token itself knows whose it is.
    const { oaId: granted } = await client.oa.info(tokens.accessToken)
    if (granted !== oaId) return { kind: 'other-oa' }
    await client.auth.adopt(tokens)
    return { kind: 'granted' }
  }

  return {
    async begin() {
      const { verifier, challenge } = client.auth.createPkce()
      const state = randomBytes(24).toString('base64url')
      await pending.put(state, { verifier, expiresAt: now() + ZALO_LIMITS.consentCodeMs })
      return client.auth.consentUrl({ redirectUri, challenge, state })
    },
    async finish({ state, code, oa_id, error }) {
      const waiting = state ? await pending.take(state) : null
      if (!waiting || waiting.expiresAt <= now()) return { kind: 'stale' }
      if (!code) return { kind: 'refused', ...(Number(error) ? { code: Number(error) } : {}) }
      if (oa_id !== undefined && oa_id !== oaId) return { kind: 'other-oa' }
      try {
        return await adopt(code, waiting.verifier)
      } catch (failure) {
        return refusalOf(failure)
      }
    },
  }
}

function refusalOf(failure: unknown): ConsentOutcome {
  const isNo = failure instanceof ZaloOauthError || failure instanceof ZaloApiError
  return isNo ? { kind: 'refused', code: failure.code } : { kind: 'refused' }
}

/** For one process: a restart forgets who was on their way, and they begin again. */
export function pendingConsentsInMemory(now: () => number): PendingConsents {
  const waiting = new Map<string, PendingConsent>()
  return {
    async put(state, pending) {
      for (const [old, { expiresAt }] of waiting) if (expiresAt <= now()) waiting.delete(old)
      // Anybody may open the page; the oldest gives way rather than memory.
      if (waiting.size >= 100) waiting.delete([...waiting.keys()][0] ?? '')
      waiting.set(state, pending)
    },
    async take(state) {
      const pending = waiting.get(state) ?? null
      waiting.delete(state)
      return pending
    },
  }
}
