import { createHash } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './zalo-clock.js'

export type TokenPair = Readonly<{ accessToken: string; refreshToken: string }>
export type OauthAnswer = Readonly<{ json: Readonly<Record<string, unknown>> }>

type OauthSettings = Readonly<{
  appId: string
  appSecret: string
  oaId: string
  redirectUris: readonly string[]
  now: () => number
}>

type Code = { challenge?: string; oaId: string; expiresAt: number }

/** OAuth v4 as Zalo plays it: codes of ten minutes, single-use refresh tokens, errors in HTTP 200. */
export class ZaloOauthDesk {
  /** How often a refresh token was used again after it was spent: a lost chain in real life. */
  spentTokenUses = 0
  renewals = 0
  readonly #codes = new Map<string, Code>()
  readonly #refreshTokens = new Map<string, { oaId: string; expiresAt: number; spent: boolean }>()
  readonly #accessTokens = new Map<string, { oaId: string; expiresAt: number }>()
  #issued = 0

  constructor(readonly settings: OauthSettings) {}

  /** A first pair, as the console's API Explorer mints one. */
  seed(oaId = this.settings.oaId): TokenPair {
    const pair = { accessToken: this.#next('AT'), refreshToken: this.#next('RT') }
    const now = this.settings.now()
    // A renewal kills the access token before it, so an OA has one.
    for (const [token, { oaId: owner }] of this.#accessTokens) if (owner === oaId) this.#accessTokens.delete(token)
    this.#accessTokens.set(pair.accessToken, { oaId, expiresAt: now + 25 * HOUR_MS })
    this.#refreshTokens.set(pair.refreshToken, { oaId, expiresAt: now + 90 * DAY_MS, spent: false })
    return pair
  }

  /** Whose token this is, or the error number of a call with it. */
  ownerOf(accessToken: string | undefined): string | -216 | -220 {
    const known = this.#accessTokens.get(accessToken ?? '')
    if (!known) return -216
    return known.expiresAt > this.settings.now() ? known.oaId : -220
  }

  /** Takes back all access tokens, as when an administrator renews by hand. */
  revokeAccess(): void {
    this.#accessTokens.clear()
  }

  /** Takes the OA's consent back: nothing works until somebody consents again. */
  revokeConsent(): void {
    this.#accessTokens.clear()
    this.#refreshTokens.clear()
  }

  /** The consent page, with an administrator who approves at once for `oaId`: where the browser goes next. */
  approve(query: URLSearchParams, oaId = this.settings.oaId): { redirect: string } | OauthAnswer {
    if (query.get('app_id') !== this.settings.appId) return refusal(-14002, 'Invalid app id')
    const redirectUri = query.get('redirect_uri') ?? ''
    if (!this.settings.redirectUris.includes(redirectUri)) return refusal(-14003, 'Invalid redirect uri')
    const code = this.#next('CODE')
    const challenge = query.get('code_challenge')
    const expiresAt = this.settings.now() + 10 * MINUTE_MS
    this.#codes.set(code, { oaId, expiresAt, ...(challenge ? { challenge } : {}) })
    const target = new URL(redirectUri)
    target.searchParams.set('code', code)
    target.searchParams.set('oa_id', oaId)
    target.searchParams.set('state', query.get('state') ?? '')
    return { redirect: target.href }
  }

  /** `POST /v4/oa/access_token`. */
  grant(secretKey: string | undefined, form: URLSearchParams): OauthAnswer {
    if (form.get('app_id') !== this.settings.appId) return refusal(-14002, 'Invalid app id')
    if (secretKey !== this.settings.appSecret) return refusal(-14004, 'Invalid secret key')
    const oaId = form.get('grant_type') === 'refresh_token' ? this.#renew(form) : this.#redeem(form)
    if (typeof oaId !== 'string') return oaId
    const pair = this.seed(oaId)
    return { json: { access_token: pair.accessToken, refresh_token: pair.refreshToken, expires_in: '90000' } }
  }

  #renew(form: URLSearchParams): string | OauthAnswer {
    const token = this.#refreshTokens.get(form.get('refresh_token') ?? '')
    if (token?.spent) this.spentTokenUses += 1
    if (!token || token.spent || token.expiresAt <= this.settings.now()) return refusal(-14014, 'Invalid refresh token')
    token.spent = true
    this.renewals += 1
    return token.oaId
  }

  #redeem(form: URLSearchParams): string | OauthAnswer {
    const key = form.get('code') ?? ''
    const code = this.#codes.get(key)
    this.#codes.delete(key)
    if (form.get('grant_type') !== 'authorization_code' || !code || code.expiresAt <= this.settings.now()) {
      return refusal(-118, 'Invalid grant')
    }
    const verifier = form.get('code_verifier') ?? ''
    const proven = createHash('sha256').update(verifier).digest('base64url') === code.challenge
    return code.challenge && !proven ? refusal(-118, 'Invalid code verifier') : code.oaId
  }

  #next(kind: string): string {
    this.#issued += 1
    return `${kind}_${String(this.#issued).padStart(4, '0')}_${kind === 'CODE' ? '' : 'secret'}`
  }
}

function refusal(error: number, name: string): OauthAnswer {
  return { json: { error, error_name: name, error_reason: name, error_description: name, ref_doc: '' } }
}
