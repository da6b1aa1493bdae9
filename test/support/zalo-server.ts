import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bodyOf, failEarly, sendAttachment, sendJson, sendOauth, spoil } from './zalo-answers.js'
import { type ApiCall, type ApiCounters, type ApiState, admit, routeOf, type Template } from './zalo-api.js'
import { createClock } from './zalo-clock.js'
import { ZaloFaults } from './zalo-faults.js'
import type { Sent } from './zalo-messages.js'
import { ZaloOauthDesk } from './zalo-oauth.js'
import { type PersonRecord, Wallet } from './zalo-people.js'
import { createPerson, type ZaloPerson } from './zalo-person.js'
import { Refusal } from './zalo-refusal.js'
import { ZaloUploads } from './zalo-uploads.js'
import { type Delivery, ZaloDeliveries } from './zalo-webhook.js'

export type ZaloServerOptions = Readonly<{
  appId?: string
  appSecret?: string
  oaId?: string
  /** Signs webhooks. */
  oaSecret?: string
  redirectUris?: readonly string[]
  webhookUrl?: string
  /** Epoch milliseconds; a clock of its own that stands still, unless told. */
  now?: () => number
  /** Zalo's is 4,000. */
  ratePerMinute?: number
  /** đồng in the ZCA wallet; `null` = none linked. */
  wallet?: number | null
  /** Whether `cs` takes buttons: an open question about the real one. */
  acceptsButtons?: boolean
  demandsProof?: boolean
  /** Whether the OA's own messages come back as `oa_send_*` events, as Zalo does when they are ticked. */
  echoes?: boolean
  /** Real milliseconds; 2 s both in real life and here, less in quick tests. */
  webhookDeadlineMs?: number
  webhookRetryMs?: number
}>

/**
 * A stand-in for Zalo's Official Account API over real HTTP on loopback: tokens, sends, windows, uploads, limits, error
 * numbers and webhook deliveries by the rules of docs/zalo.md, and a script of what goes wrong.
 */
export interface ZaloServer {
  readonly openapiRoot: string
  readonly oauthRoot: string
  readonly businessRoot: string
  readonly appId: string
  readonly appSecret: string
  readonly oaId: string
  readonly oaSecret: string
  readonly clock: { now(): number; advance(ms: number): void }
  readonly oauth: ZaloOauthDesk
  readonly uploads: ZaloUploads
  readonly faults: ZaloFaults
  readonly deliveries: ZaloDeliveries
  readonly wallet: Wallet
  readonly counters: ApiCounters
  /** Paths of all API calls, as they came. */
  readonly calls: readonly string[]
  /** A person; met for the first time, somebody who has never written. */
  user(id: string, name?: string): ZaloPerson
  sentTo(id: string): readonly Sent[]
  /** A human of the office writes from the OA's web chat. */
  officeWrites(userId: string, text: string): Promise<Delivery>
  /** Any event, signed and sent. `app_id` and `timestamp` are filled in where they are missing. */
  emit(event: Readonly<Record<string, unknown>>): Promise<Delivery>
  addTemplate(template: Template): void
  /** The phone number of a person, for templates. */
  knowPhone(phone: string, userId: string): void
  set(change: Partial<Pick<ApiState, 'ratePerMinute' | 'acceptsButtons' | 'demandsProof'>>): void
  webhookTo(url: string): void
  close(): Promise<void>
}

export async function startZaloServer(options: ZaloServerOptions = {}): Promise<ZaloServer> {
  const appId = options.appId ?? '1000000000000000001'
  const appSecret = options.appSecret ?? 'demoAppSecret'
  const oaId = options.oaId ?? '4000000000000000004'
  const oaSecret = options.oaSecret ?? 'demoOaSecret'
  const ownClock = createClock()
  const clock = { now: options.now ?? ownClock.now, advance: ownClock.advance }
  const oauth = new ZaloOauthDesk({ appId, appSecret, oaId, redirectUris: options.redirectUris ?? [], now: clock.now })
  const deliveries = new ZaloDeliveries({
    url: options.webhookUrl,
    secret: oaSecret,
    deadlineMs: options.webhookDeadlineMs ?? 2_000,
    retryMs: options.webhookRetryMs ?? 2_000,
    attempts: 6,
  })
  const faults = new ZaloFaults()
  const heard = new Map<string, Sent[]>()
  const hosted = new Map<string, Uint8Array>()
  const calls: string[] = []
  const callTimes: number[] = []
  let lastTick = 0
  let messages = 0

  const state: ApiState = {
    appSecret,
    oaId,
    oaName: 'An Sinh thử nghiệm',
    now: clock.now,
    oauth,
    uploads: new ZaloUploads(clock.now),
    wallet: new Wallet(options.wallet === null ? undefined : (options.wallet ?? 1_000_000)),
    people: new Map<string, PersonRecord>(),
    phones: new Map(),
    templates: new Map(),
    counters: {
      calls: 0,
      refused: {},
      tooMany: 0,
      badTokens: 0,
      outsideWindow: 0,
      toTheBlocked: 0,
      billed: 0,
      free: 0,
    },
    ratePerMinute: options.ratePerMinute ?? 4_000,
    acceptsButtons: options.acceptsButtons ?? true,
    demandsProof: options.demandsProof ?? false,
    delivered(personId, sent) {
      heardBy(personId).push(sent)
      if (options.echoes ?? true) void emit(echoOf(personId, sent))
    },
    log: [],
  }

  const tick = () => {
    lastTick = Math.max(lastTick + 1, clock.now())
    return lastTick
  }
  const nextId = () => {
    messages += 1
    return `aa${String(messages).padStart(14, '0')}`
  }

  function heardBy(id: string): Sent[] {
    const all = heard.get(id) ?? []
    heard.set(id, all)
    return all
  }

  function emit(event: Readonly<Record<string, unknown>>): Promise<Delivery> {
    return deliveries.emit({ app_id: appId, timestamp: String(tick()), ...event })
  }

  function echoOf(personId: string, { messageId, text, file }: Sent) {
    const event_name = file ? 'oa_send_file' : 'oa_send_text'
    return { event_name, sender: { id: oaId }, recipient: { id: personId }, message: { msg_id: messageId, text } }
  }

  async function answerApi(call: ApiCall, response: ServerResponse): Promise<void> {
    calls.push(call.path)
    state.counters.calls += 1
    const fault = faults.pick(call.path)
    if (!failEarly(response, fault)) await spoil(response, fault, await answerOf(call))
  }

  async function answerOf(call: ApiCall): Promise<Record<string, unknown>> {
    try {
      const handler = routeOf(call)
      if (!handler) throw new Refusal(404, 'empty or invalid API')
      admit(call, state, callTimes)
      const data = await handler(call, state)
      return { ...(data === undefined ? {} : { data }), error: 0, message: 'Success' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      state.counters.refused[error.code] = (state.counters.refused[error.code] ?? 0) + 1
      return { error: error.code, message: error.message }
    }
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const body = await bodyOf(request)
    const place = /^\/(openapi|business|oauth|attachments)(\/.*)$/.exec(url.pathname)
    const [, area = '', path = ''] = place ?? []
    const call: ApiCall = {
      method: request.method ?? '',
      path,
      query: url.searchParams,
      headers: request.headers,
      body,
    }
    if (area === 'attachments') return sendAttachment(response, hosted.get(path))
    if (area === 'oauth') return answerOauth(call, response)
    if (area === 'business' && !path.startsWith('/message/')) return sendJson(response, { error: 404 }, 404)
    if (area === 'openapi' || area === 'business') return answerApi(call, response)
    sendJson(response, { error: 404, message: 'empty or invalid API' }, 404)
  }

  async function answerOauth({ method, path, query, headers, body }: ApiCall, response: ServerResponse): Promise<void> {
    if (method === 'GET' && path === '/v4/oa/permission') return sendOauth(response, oauth.approve(query))
    if (method !== 'POST' || path !== '/v4/oa/access_token') return sendJson(response, { error: 404 }, 404)
    calls.push(path)
    const fault = faults.pickRule(path)
    if (failEarly(response, fault)) return
    const secret = headers.secret_key
    const form = new URLSearchParams(body.toString('utf8'))
    await spoil(response, fault, oauth.grant(typeof secret === 'string' ? secret : undefined, form).json)
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function host(name: string, bytes: Uint8Array): string {
    const path = `/${hosted.size + 1}/${encodeURIComponent(name)}`
    hosted.set(path, bytes)
    return `${origin}/attachments${path}`
  }

  function user(id: string, name = 'Người dân'): ZaloPerson {
    const record = state.people.get(id) ?? { id, name, follows: false, blocked: false, tags: new Set<string>() }
    state.people.set(id, record)
    return createPerson({ appId, oaId, record, heard: heardBy(id), tick, nextId, emit, host })
  }

  return {
    openapiRoot: `${origin}/openapi`,
    oauthRoot: `${origin}/oauth`,
    businessRoot: `${origin}/business`,
    appId,
    appSecret,
    oaId,
    oaSecret,
    clock,
    oauth,
    uploads: state.uploads,
    faults,
    deliveries,
    wallet: state.wallet,
    counters: state.counters,
    calls,
    user,
    sentTo: (id) => heard.get(id) ?? [],
    officeWrites: (userId, text) =>
      emit({
        event_name: 'oa_send_text',
        sender: { id: oaId, admin_id: '5000000000000000005' },
        recipient: { id: userId },
        message: { msg_id: nextId(), text },
      }),
    emit,
    addTemplate: (template) => void state.templates.set(template.id, template),
    knowPhone: (phone, userId) => void state.phones.set(phone, userId),
    set: (change) => void Object.assign(state, change),
    webhookTo(url) {
      deliveries.settings.url = url
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
