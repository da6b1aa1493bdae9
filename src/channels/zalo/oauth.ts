import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseBigJson } from './big-json.js'
import { ZaloConnectionError } from './errors.js'
import type { Http } from './http.js'
import { ZALO_LIMITS } from './limits.js'
import type { ZaloTokens } from './token-store.js'

/**
 * OAuth v4 of an Official Account: the consent address and the two ways to a pair of tokens. Source: docs/zalo.md,
 * "Cấp quyền". (`/v4/permission` without `/oa` is Zalo Login, another thing.)
 */
export interface ZaloOauth {
  consentUrl(ask: Readonly<{ redirectUri: string; challenge?: string; state: string }>): string
  /** The first pair, for a code that an administrator's consent gave. */
  exchangeCode(grant: Readonly<{ code: string; verifier?: string }>): Promise<ZaloTokens>
  /** Uses the refresh token up: whatever the answer, it must not be taken for a good one afterwards. */
  refresh(refreshToken: string): Promise<ZaloTokens>
}

/**
 * `consent`: the token is spent or unknown, only a person can help · `operator`: app id, secret or address are wrong ·
 * `busy`: later. Zalo publishes no list of these numbers; an unknown one of their range is taken for a spent token,
 * since calling on with one helps nobody, and any other for a passing trouble.
 */
export type OauthTreatment = 'consent' | 'operator' | 'busy'

const OAUTH_ERRORS: Readonly<Record<number, OauthTreatment>> = {
  [-14002]: 'operator', // bad app id, or app inactive
  [-14003]: 'operator', // redirect address not registered
  [-14012]: 'operator', // ownership or permission
  [-14024]: 'operator', // ownership or permission
  [-14014]: 'consent', // refresh token invalid, expired or used
  [-118]: 'consent', // invalid grant
}

function treatmentOf(code: number): OauthTreatment {
  return OAUTH_ERRORS[code] ?? (code <= -14000 && code > -15000 ? 'consent' : 'busy')
}

/** Zalo refused to give tokens. Carries the number only: what it says beside it may quote the token. */
export class ZaloOauthError extends Error {
  override name = 'ZaloOauthError'
  readonly treatment: OauthTreatment
  constructor(readonly code: number) {
    super(`Zalo gives no tokens: ${code}`)
    this.treatment = treatmentOf(code)
  }
}

const Grant = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce
    .number()
    .positive()
    .catch(ZALO_LIMITS.accessTokenMs / 1000),
  refresh_token_expires_in: z.coerce.number().positive().optional().catch(undefined),
})

const Refusal = z.object({ error: z.coerce.number() })

type OauthDeps = Readonly<{ http: Http; root: string; appId: string; appSecret: string; now: () => number }>

export function createOauth({ http, root, appId, appSecret, now }: OauthDeps): ZaloOauth {
  const endpoint = '/v4/oa/access_token'

  async function ask(fields: Record<string, string>): Promise<ZaloTokens> {
    const answer = await http.request({
      method: 'POST',
      url: `${root}${endpoint}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
      body: new URLSearchParams({ app_id: appId, ...fields }).toString(),
      // An answer given up here may be a refresh token lost, so this call gets the most time.
      slow: true,
    })
    if (answer.kind !== 'answered') throw new ZaloConnectionError(endpoint, answer.reason, answer.kind === 'lost')
    return readGrant(answer.status, answer.text)
  }

  function readGrant(status: number, text: string): ZaloTokens {
    const json = parsed(text)
    const grant = Grant.safeParse(json)
    if (grant.success) return tokensOf(grant.data)
    const refusal = Refusal.safeParse(json)
    if (refusal.success && refusal.data.error !== 0 && status < 500 && status !== 429) {
      throw new ZaloOauthError(refusal.data.error)
    }
    throw new ZaloConnectionError(endpoint, `HTTP ${status} without tokens`, true)
  }

  function tokensOf(grant: z.infer<typeof Grant>): ZaloTokens {
    const refreshMs = (grant.refresh_token_expires_in ?? 0) * 1000 || ZALO_LIMITS.refreshTokenMs
    return {
      accessToken: grant.access_token,
      refreshToken: grant.refresh_token,
      accessExpiresAt: now() + grant.expires_in * 1000,
      refreshExpiresAt: now() + refreshMs,
    }
  }

  return {
    consentUrl({ redirectUri, challenge, state }) {
      const query = new URLSearchParams({ app_id: appId, redirect_uri: redirectUri })
      if (challenge) query.set('code_challenge', challenge)
      query.set('state', state)
      return `${root}/v4/oa/permission?${query}`
    },
    exchangeCode: ({ code, verifier }) =>
      ask({ grant_type: 'authorization_code', code, ...(verifier ? { code_verifier: verifier } : {}) }),
    refresh: (refreshToken) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  }
}

/** PKCE: 32 random bytes give the verifier of 43 characters; the challenge is its SHA-256 (RFC 7636, S256). */
export function createPkce(random: Uint8Array): { verifier: string; challenge: string } {
  const verifier = Buffer.from(random).toString('base64url')
  return { verifier, challenge: challengeOf(verifier) }
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}

function parsed(text: string): unknown {
  try {
    return parseBigJson(text)
  } catch {
    return undefined
  }
}
