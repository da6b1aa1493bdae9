import { createHmac } from 'node:crypto'
import type { FormData } from 'undici'
import type { Pace } from './back-off.js'
import { parseBigJson } from './big-json.js'
import { type ErrorTable, ZaloApiError, ZaloConnectionError } from './errors.js'
import type { Http, HttpAnswer } from './http.js'
import type { TokenKeeper } from './tokens.js'

/** One call to the API: at most one of `data` (a GET's JSON parameter), `json`, `form`. */
export type ZaloRequest = Readonly<{
  path: string
  data?: Readonly<Record<string, unknown>>
  json?: Readonly<Record<string, unknown>>
  form?: () => FormData
  table?: ErrorTable
  /** A token to use as it is, instead of the stored one. */
  accessToken?: string
}>

/** Resolves with the answer's `data` (or the whole answer when there is none); throws the errors of `errors.ts`. */
export type ZaloCall = (request: ZaloRequest) => Promise<unknown>

type CallDeps = Readonly<{
  http: Http
  tokens: TokenKeeper
  pace: Pace
  openapiRoot: string
  businessRoot: string
  /** The app secret, when the app demands `appsecret_proof`. */
  proofSecret?: string
}>

export function createCall({ http, tokens, pace, openapiRoot, businessRoot, proofSecret }: CallDeps): ZaloCall {
  async function once(request: ZaloRequest, accessToken: string): Promise<unknown> {
    const { path, table = 'oa' } = request
    const waitMs = pace.waitMs()
    if (waitMs > 0) throw new ZaloApiError({ table, code: -32, endpoint: path, httpStatus: 0, afterMs: waitMs })
    const root = table === 'oa' ? openapiRoot : businessRoot
    const answer = await http.request(toHttp(root, request, accessToken))
    try {
      const data = readAnswer(answer, path, table)
      pace.passed()
      return data
    } catch (error) {
      throw error instanceof ZaloApiError && isThrottle(error) ? slowed(error) : error
    }
  }

  function slowed(error: ZaloApiError): ZaloApiError {
    const afterMs = pace.throttled(error.afterMs)
    const { table, code, endpoint, httpStatus, platformSays } = error
    return new ZaloApiError({ table, code, endpoint, httpStatus, platformSays, afterMs })
  }

  function toHttp(root: string, { path, data, json, form }: ZaloRequest, accessToken: string) {
    const query = data ? `?data=${encodeURIComponent(JSON.stringify(data))}` : ''
    const type = json ? { 'content-type': 'application/json; charset=utf-8' } : {}
    return {
      method: json || form ? ('POST' as const) : ('GET' as const),
      url: `${root}${path}${query}`,
      headers: { access_token: accessToken, ...proof(accessToken), ...type },
      ...(json ? { body: JSON.stringify(json) } : {}),
      ...(form ? { body: form(), slow: true } : {}),
    }
  }

  const proof = (accessToken: string) =>
    proofSecret ? { appsecret_proof: appSecretProof(proofSecret, accessToken) } : undefined

  return async (request) => {
    const accessToken = request.accessToken ?? (await tokens.accessToken())
    try {
      return await once(request, accessToken)
    } catch (error) {
      const mayRenew = error instanceof ZaloApiError && error.treatment === 'renew' && !request.accessToken
      if (!mayRenew) throw error
      return once(request, await tokens.renewed(accessToken))
    }
  }
}

/** Hex HMAC-SHA256 of the access token. Source: docs/zalo.md, "appsecret_proof". */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}

const isThrottle = ({ code, httpStatus }: ZaloApiError) => code === -32 || code === 429 || httpStatus === 429

/** The `data` of a good answer. HTTP 200 says nothing: `error` in the body does. */
function readAnswer(answer: HttpAnswer, endpoint: string, table: ErrorTable): unknown {
  if (answer.kind !== 'answered') throw new ZaloConnectionError(endpoint, answer.reason, answer.kind === 'lost')
  const { status, text, retryAfterMs } = answer
  const afterMs = retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }
  const body = parsed(text)
  const code = Number(body?.error ?? Number.NaN)
  if (code === 0 && status < 400) return body?.data ?? body
  if (Number.isInteger(code) && code !== 0) {
    const platformSays = typeof body?.message === 'string' ? body.message : ''
    throw new ZaloApiError({ table, code, endpoint, httpStatus: status, platformSays, ...afterMs })
  }
  if (status >= 400 && status < 500)
    throw new ZaloApiError({ table, code: status, endpoint, httpStatus: status, ...afterMs })
  throw new ZaloConnectionError(endpoint, `HTTP ${status} without an answer`, true)
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const json = parseBigJson(text)
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
