import { Readable } from 'node:stream'
import { Agent, type FormData, request as send } from 'undici'

export type HttpRequest = Readonly<{
  method: 'GET' | 'POST'
  url: string
  headers: Readonly<Record<string, string>>
  body?: string | FormData
  /** An upload or a renewal: more time. */
  slow?: boolean
}>

/** `unreached`: certainly not received. `lost`: perhaps received. The reason is an error code, never an address or text. */
export type HttpAnswer =
  | Readonly<{ kind: 'answered'; status: number; retryAfterMs?: number; text: string }>
  | Readonly<{ kind: 'unreached'; reason: string }>
  | Readonly<{ kind: 'lost'; reason: string }>

export type HttpLimits = Readonly<{
  /** Connections kept to one origin. */
  connections: number
  connectMs: number
  /** For the whole answer of an ordinary call, and of an upload or a renewal. */
  answerMs: number
  uploadMs: number
  answerBytes: number
}>

export const HTTP_LIMITS: HttpLimits = {
  connections: 64,
  connectMs: 5_000,
  answerMs: 10_000,
  uploadMs: 60_000,
  answerBytes: 4 * 1024 * 1024,
}

/** The one pool of connections to Zalo. */
export interface Http {
  request(request: HttpRequest): Promise<HttpAnswer>
  close(): Promise<void>
}

export function createHttp(limits: HttpLimits = HTTP_LIMITS): Http {
  const agent = new Agent({
    connections: limits.connections,
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.uploadMs,
    bodyTimeout: limits.answerMs,
    maxResponseSize: limits.answerBytes,
  })
  return {
    request: (request) => requestWith(agent, limits, request),
    close: () => agent.close(),
  }
}

async function requestWith(agent: Agent, limits: HttpLimits, request: HttpRequest): Promise<HttpAnswer> {
  let written = false
  const answerMs = request.slow ? limits.uploadMs : limits.answerMs
  const deadline = createDeadline(limits.connectMs + answerMs)
  try {
    const { statusCode, headers, body } = await send(request.url, {
      dispatcher: agent,
      method: request.method,
      headers: headersOf(request),
      headersTimeout: answerMs,
      bodyTimeout: answerMs,
      signal: deadline.signal,
      ...bodyOf(request, () => {
        written = true
        deadline.set(answerMs)
      }),
    })
    return { kind: 'answered', status: statusCode, ...retryAfterOf(headers['retry-after']), text: await body.text() }
  } catch (error) {
    return { kind: written ? 'lost' : 'unreached', reason: reasonOf(error) }
  } finally {
    deadline.clear()
  }
}

/**
 * A generator as the body tells exactly whether writing began: undici pulls it once there is a connection, so an
 * unpulled body never left this machine. Uploads and reads may be repeated anyway.
 */
function bodyOf({ body }: HttpRequest, onWrite: () => void) {
  if (body === undefined) return {}
  if (typeof body !== 'string') return { body }
  async function* noted(text: string) {
    onWrite()
    yield Buffer.from(text)
  }
  return { body: Readable.from(noted(body)) }
}

function headersOf({ headers, body }: HttpRequest): Record<string, string> {
  return typeof body === 'string' ? { ...headers, 'content-length': String(Buffer.byteLength(body)) } : { ...headers }
}

function createDeadline(ms: number) {
  const controller = new AbortController()
  const expire = () => controller.abort(Object.assign(new Error('deadline'), { code: 'DEADLINE' }))
  let timer = setTimeout(expire, ms)
  return {
    signal: controller.signal,
    set(later: number) {
      clearTimeout(timer)
      timer = setTimeout(expire, later)
    },
    clear: () => clearTimeout(timer),
  }
}

function retryAfterOf(header: string | string[] | undefined): { retryAfterMs?: number } {
  const seconds = Number(header)
  return header && Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
