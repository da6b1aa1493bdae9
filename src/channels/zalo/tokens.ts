import { backOffMs } from './back-off.js'
import { ZaloConnectionError, ZaloConsentError } from './errors.js'
import { type ZaloOauth, ZaloOauthError } from './oauth.js'
import type { ZaloTokenStore, ZaloTokens } from './token-store.js'

export type TokenState =
  | Readonly<{ kind: 'ready'; accessExpiresAt: number; refreshExpiresAt: number }>
  /** Renewing fails, for now or until an operator corrects a setting; `usableUntil` may have passed. */
  | Readonly<{ kind: 'failing'; since: number; reason: string; usableUntil: number }>
  /** Nothing can be sent until an administrator of the OA gives consent at `/zalo/oauth`. */
  | Readonly<{ kind: 'needs-consent'; why: 'no-token' | 'refused'; since?: number; code?: number }>

/**
 * Keeps one OA's tokens: one renewal at a time, the new pair stored before it is used. Where a token is asked for and
 * there is none: `ZaloConsentError`; while renewing fails for now: `ZaloConnectionError` with `reached: false`.
 */
export interface TokenKeeper {
  accessToken(): Promise<string>
  /** A token to call with instead of this one, which Zalo has just refused. */
  renewed(spent: string): Promise<string>
  /** For a job, hourly or so: renews when little time is left, which is at least daily. Never throws for Zalo's sake. */
  keepFresh(): Promise<TokenState>
  /** Stores a pair that a new consent gave. */
  adopt(tokens: ZaloTokens): Promise<void>
  /** From the store, so it is true for all processes. */
  tokenState(): Promise<TokenState>
}

export type TokenKeeperDeps = Readonly<{
  oaId: string
  oauth: ZaloOauth
  store: ZaloTokenStore
  /** `ZALO_REFRESH_TOKEN`: begins the chain when nothing is stored yet. */
  firstRefreshToken?: string
  now: () => number
  random: () => number
}>

const MINUTE_MS = 60_000
/** A call waits for a renewal when less than this is left … */
const LEAST_LEFT_MS = 5 * MINUTE_MS
/** … and the job renews when less than this is left: of 25 hours, so at least daily. */
const RENEW_LEFT_MS = 120 * MINUTE_MS
/** Where Zalo refuses fresh tokens, too, renewing is not the cure, and each one risks the chain. */
const RENEWALS_A_MINUTE = 5
const ENDPOINT = '/v4/oa/access_token'

type Need = Readonly<{ spent?: string; leftMs: number }>
type Trouble = Readonly<{ since: number; reason: string; failures: number; notBefore: number }>

export function keepTokens({ oaId, oauth, store, firstRefreshToken, now, random }: TokenKeeperDeps): TokenKeeper {
  let known: ZaloTokens | null = null
  let renewing: Promise<ZaloTokens> | undefined
  let unsaved: { spentRefreshToken: string; tokens: ZaloTokens } | undefined
  let trouble: Trouble | undefined
  let renewals: number[] = []

  async function tokenFor(need: Need): Promise<string> {
    let tokens = await current()
    if (tokens && !tokens.refused && !suits(tokens, need)) tokens = await renew(need)
    // A renewal that was already under way may have found the very token that we must replace.
    if (tokens && !tokens.refused && !suits(tokens, need)) tokens = await renew(need)
    if (!tokens || tokens.refused) throw new ZaloConsentError()
    return tokens.accessToken
  }

  async function current(): Promise<ZaloTokens | null> {
    if (!known || known.refused) known = await stored()
    return known
  }

  const stored = async () => (await store.read(oaId)) ?? firstPair(firstRefreshToken)

  const suits = ({ accessToken, accessExpiresAt }: ZaloTokens, { spent, leftMs }: Need) =>
    accessToken !== '' && accessToken !== spent && accessExpiresAt - now() > leftMs

  /** One renewal at a time in this process; the store's lock does the same across processes. */
  function renew(need: Need): Promise<ZaloTokens> {
    renewing ??= renewUnderLock(need).finally(() => {
      renewing = undefined
    })
    return renewing
  }

  async function renewUnderLock(need: Need): Promise<ZaloTokens> {
    if (trouble && trouble.notBefore > now()) throw failing(trouble)
    try {
      known = await store.rotate(oaId, (pair) => nextPair(pair ?? firstPair(firstRefreshToken), need))
      unsaved = undefined
      trouble = undefined
      return known
    } catch (error) {
      if (error instanceof ZaloConsentError) throw error
      trouble = noted(error)
      throw failing(trouble)
    }
  }

  async function nextPair(pair: ZaloTokens | null, need: Need): Promise<ZaloTokens> {
    if (!pair) throw new ZaloConsentError()
    // An earlier renewal succeeded but could not be saved: its pair is the only living one, so it is saved now.
    if (unsaved?.spentRefreshToken === pair.refreshToken) return unsaved.tokens
    if (pair.refused || suits(pair, need)) return pair // another process was here first
    renewals = renewals.filter((at) => now() - at < MINUTE_MS)
    if (renewals.push(now()) > RENEWALS_A_MINUTE) throw new ZaloConnectionError(ENDPOINT, 'renewed too often', false)
    return refreshed(pair)
  }

  async function refreshed(pair: ZaloTokens): Promise<ZaloTokens> {
    try {
      const tokens = await refreshOnceMoreIfLost(pair.refreshToken)
      unsaved = { spentRefreshToken: pair.refreshToken, tokens }
      return tokens
    } catch (error) {
      if (!(error instanceof ZaloOauthError) || error.treatment !== 'consent') throw error
      return { ...pair, refused: { at: now(), code: error.code } }
    }
  }

  /** Zalo may or may not have used the token up when its answer is lost; asking once more tells. */
  async function refreshOnceMoreIfLost(refreshToken: string): Promise<ZaloTokens> {
    try {
      return await oauth.refresh(refreshToken)
    } catch (error) {
      if (error instanceof ZaloConnectionError && error.reached) return await oauth.refresh(refreshToken)
      throw error
    }
  }

  function noted(error: unknown): Trouble {
    const failures = (trouble?.failures ?? 0) + 1
    const notBefore = now() + backOffMs(failures, random())
    return { since: trouble?.since ?? now(), reason: reasonOf(error), failures, notBefore }
  }

  /** While renewing fails, the last minutes of the old token are better than nothing. */
  function lastMinutes(error: unknown): string {
    const usable = known && !known.refused && known.accessToken !== '' && known.accessExpiresAt > now()
    if (usable && error instanceof ZaloConnectionError) return known?.accessToken ?? ''
    throw error
  }

  const failing = ({ reason, notBefore }: Trouble) =>
    new ZaloConnectionError(ENDPOINT, `renewing fails: ${reason}`, false, Math.max(0, notBefore - now()))

  async function tokenState(): Promise<TokenState> {
    const tokens = await stored()
    if (!tokens) return { kind: 'needs-consent', why: 'no-token' }
    if (tokens.refused)
      return { kind: 'needs-consent', why: 'refused', since: tokens.refused.at, code: tokens.refused.code }
    const { accessToken, accessExpiresAt, refreshExpiresAt } = tokens
    const othersSucceeded = known !== null && known.accessToken !== accessToken
    if (!trouble || othersSucceeded) return { kind: 'ready', accessExpiresAt, refreshExpiresAt }
    return { kind: 'failing', since: trouble.since, reason: trouble.reason, usableUntil: accessExpiresAt }
  }

  return {
    accessToken: () => tokenFor({ leftMs: LEAST_LEFT_MS }).catch(lastMinutes),
    renewed: (spent) => tokenFor({ spent, leftMs: LEAST_LEFT_MS }),
    async keepFresh() {
      known = null // so that a pair that another process renewed is seen
      await tokenFor({ leftMs: RENEW_LEFT_MS }).catch(() => undefined)
      return tokenState()
    },
    async adopt(tokens) {
      known = await store.rotate(oaId, async () => tokens)
      unsaved = undefined
      trouble = undefined
    },
    tokenState,
  }
}

/** A pair without an access token yet: the first call renews it. */
function firstPair(refreshToken: string | undefined): ZaloTokens | null {
  if (!refreshToken) return null
  return { accessToken: '', refreshToken, accessExpiresAt: 0, refreshExpiresAt: Number.MAX_SAFE_INTEGER }
}

function reasonOf(error: unknown): string {
  if (error instanceof ZaloConnectionError) return error.reason
  if (error instanceof ZaloOauthError) return `error ${error.code}`
  return error instanceof Error ? `${error.name} while storing the tokens` : 'failed'
}
