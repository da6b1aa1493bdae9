import { Api, type ApiClientOptions } from 'grammy'
import { Agent, buildConnector, request } from 'undici'

/** No connection came about, so Telegram has certainly received nothing. */
export class NotConnectedError extends Error {
  override name = 'NotConnectedError'
}

/** Something answered, but not a Bot API server: a gateway's error page, a redirection. */
export class NotBotApiError extends Error {
  override name = 'NotBotApiError'
  constructor(readonly status: number) {
    super(`HTTP status ${status} without a Bot API answer`)
  }
}

export type TelegramClient = Readonly<{
  api: Api
  /** Where files are fetched from; carries the token, so it goes into no message and no log. */
  fileRoot: string
  agent: Agent
}>

export type ClientOptions = Readonly<{
  token: string
  apiRoot: string
  /** How long an answer may take, in place of the times below. */
  timeoutMs?: number
}>

/** Seconds that Telegram may hold a `getUpdates` open when there is no news. */
export const LONG_POLL_SECONDS = 25

/** How long a method's answer may take, in milliseconds. */
const TIMEOUTS: Readonly<Record<string, number>> = {
  getUpdates: (LONG_POLL_SECONDS + 15) * 1000,
  sendDocument: 180_000, // 50 MB over a commune's line
}
const TIMEOUT_MS = 20_000

/** What stops with the intake. A message under way is never called back, and needs no signal (each costs time). */
const CANCELLABLE: ReadonlySet<string> = new Set(['getMe', 'getUpdates', 'setWebhook', 'deleteWebhook'])

/** grammY's own limit says nothing about how far a request got; ours come first. */
const NEVER_SECONDS = 24 * 60 * 60

/** A Bot API client over a connection pool of ours. Connects on first use; close its `agent` when done. */
export function createClient({ token, apiRoot, timeoutMs }: ClientOptions): TelegramClient {
  if (!/^[\w:-]+$/.test(token)) throw new TypeError('the Telegram bot token has characters that no token has')
  const root = apiRoot.replace(/\/+$/, '')
  const agent = new Agent({ connections: 64, connect: connectOrSaySo() })
  const fetch = fetchOver(agent, timeoutMs)
  return {
    // The cast: grammY declares node-fetch's types, and uses `json()` of what comes back.
    api: new Api(token, { apiRoot: root, fetch: fetch as unknown as Fetch, timeoutSeconds: NEVER_SECONDS }),
    fileRoot: `${root}/file/bot${token}`,
    agent,
  }
}

type Fetch = NonNullable<ApiClientOptions['fetch']>

/** What grammY hands to `fetch`. Its signal is a polyfill's, which native consumers refuse. */
type FetchInit = Readonly<{
  method: 'POST'
  headers: Record<string, string>
  body: string | NodeJS.ReadableStream
  signal?: Readonly<{ aborted: boolean; addEventListener: (type: 'abort', listener: () => void) => void }>
}>

function fetchOver(agent: Agent, timeoutMs: number | undefined) {
  return async (url: string, { method, headers, body, signal }: FetchInit) => {
    const called = url.slice(url.lastIndexOf('/') + 1)
    const headersTimeout = timeoutMs ?? TIMEOUTS[called] ?? TIMEOUT_MS
    const response = await request(url, {
      dispatcher: agent,
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      body: body as string,
      signal: CANCELLABLE.has(called) ? toNative(signal) : null,
      headersTimeout,
      bodyTimeout: headersTimeout,
    })
    const said = await response.body.text()
    return { json: () => parseAnswer(response.statusCode, said) }
  }
}

function parseAnswer(status: number, said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    throw new NotBotApiError(status)
  }
}

/** grammY declares the polyfill's type of signal, and takes any. */
export const toGrammy = (signal: AbortSignal) => signal as never

function toNative(signal: FetchInit['signal']): AbortSignal | null {
  if (signal === undefined) return null
  const controller = new AbortController()
  if (signal.aborted) controller.abort()
  signal.addEventListener('abort', () => controller.abort())
  return controller.signal
}

/** Failures to connect (name, route, refusal, TLS) get a class of their own: nothing was written yet. */
function connectOrSaySo(): buildConnector.connector {
  const connect = buildConnector({ timeout: 10_000 })
  return (options, callback) =>
    connect(options, (...result) => {
      const [error] = result
      if (error === null) return callback(...result)
      const { code } = error as NodeJS.ErrnoException
      callback(new NotConnectedError(code ?? error.name, { cause: error }), null)
    })
}
