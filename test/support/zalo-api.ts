import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isJson, type Json, readMessage, type Sent, type SentBody } from './zalo-messages.js'
import type { ZaloOauthDesk } from './zalo-oauth.js'
import { type PersonRecord, type ReachCounters, reach, type Wallet } from './zalo-people.js'
import { Refusal, refuseUnless } from './zalo-refusal.js'
import type { UploadKind, ZaloUploads } from './zalo-uploads.js'

export type ApiCall = Readonly<{
  method: string
  /** Without `/openapi` or `/business`. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}>

export type Template = Readonly<{ id: string; params: readonly string[]; approved?: boolean; byUserId?: boolean }>

export type ApiCounters = ReachCounters & {
  calls: number
  refused: Record<number, number>
  tooMany: number
  badTokens: number
}

export type ApiState = {
  readonly appSecret: string
  readonly oaId: string
  readonly oaName: string
  readonly now: () => number
  readonly oauth: ZaloOauthDesk
  readonly uploads: ZaloUploads
  readonly wallet: Wallet
  readonly people: Map<string, PersonRecord>
  readonly phones: Map<string, string>
  readonly templates: Map<string, Template>
  readonly counters: ApiCounters
  ratePerMinute: number
  acceptsButtons: boolean
  demandsProof: boolean
  /** A message has reached a person. */
  readonly delivered: (personId: string, sent: Sent) => void
  readonly log: { from: string; to: string; sent: Sent }[]
}

type Handler = (call: ApiCall, state: ApiState) => unknown

/** The OpenAPI by method and path. Each handler answers `data` or throws a `Refusal`. */
const ROUTES: Readonly<Record<string, Handler>> = {
  'POST /v3.0/oa/message/cs': sendConsultation,
  'POST /v3.0/oa/message/template': sendTemplate,
  'POST /v2.0/oa/upload/image': (call, state) => upload('image', call, state),
  'POST /v2.0/oa/upload/gif': (call, state) => upload('gif', call, state),
  'POST /v2.0/oa/upload/file': (call, state) => upload('file', call, state),
  'GET /v3.0/oa/user/detail': userDetail,
  'GET /v3.0/oa/user/getlist': userList,
  'GET /v2.0/oa/getoa': oaInfo,
  'POST /v3.0/oa/quota/message': quota,
  'POST /v2.0/oa/message': () => {
    throw new Refusal(-240, 'MessageV2 API has been shut down, use V3')
  },
  'GET /v2.0/oa/conversation': conversation,
  'GET /v2.0/oa/listrecentchat': conversation,
  'POST /v2.0/oa/tag/tagfollower': (call, state) => {
    personOf(jsonOf(call).user_id, state).tags.add(String(jsonOf(call).tag_name))
    return undefined
  },
  'POST /v2.0/oa/tag/rmfollowerfromtag': (call, state) => {
    personOf(jsonOf(call).user_id, state).tags.delete(String(jsonOf(call).tag_name))
    return undefined
  },
  'POST /v2.0/oa/tag/rmtag': (call, state) => {
    for (const person of state.people.values()) person.tags.delete(String(jsonOf(call).tag_name))
    return undefined
  },
  'GET /v2.0/oa/tag/gettagsofoa': (_, state) => [
    ...new Set([...state.people.values()].flatMap(({ tags }) => [...tags])),
  ],
}

export function routeOf(call: ApiCall): Handler | undefined {
  if (call.method === 'POST' && call.path === '/message/template') return sendTemplateByPhone
  return ROUTES[`${call.method} ${call.path}`]
}

/** Everything that is asked before any call: the token, the proof, the rate. `invalid` differs for phone templates. */
export function admit({ headers, query, path }: ApiCall, state: ApiState, times: number[]): void {
  const token = headers.access_token
  refuseUnless(!query.has('access_token'), 404, 'empty or invalid API')
  const owner = state.oauth.ownerOf(typeof token === 'string' ? token : undefined)
  if (typeof owner === 'number') {
    state.counters.badTokens += 1
    throw new Refusal(path === '/message/template' ? -124 : owner, 'Access token is invalid')
  }
  if (state.demandsProof) {
    const proof = createHmac('sha256', state.appSecret).update(String(token)).digest('hex')
    refuseUnless(headers.appsecret_proof === proof, -242, 'appsecret_proof is invalid')
  }
  const now = state.now()
  while (times.length > 0 && now - (times[0] ?? 0) >= 60_000) times.shift()
  if (times.length >= state.ratePerMinute) {
    state.counters.tooMany += 1
    throw new Refusal(-32, 'Your application reached limit call api')
  }
  times.push(now)
}

function sendConsultation(call: ApiCall, state: ApiState): Json {
  const { recipient, message } = jsonOf(call)
  refuseUnless(isJson(recipient), -201, 'recipient is invalid')
  const body = readMessage(message, state)
  const person = personOf(recipient.user_id, state)
  const cost = reach(person, state.now(), state.counters, state.wallet)
  return deliver(person.id, 'cs', body, state, cost)
}

function sendTemplate(call: ApiCall, state: ApiState): Json {
  const { user_id, template_id, template_data } = jsonOf(call)
  const template = templateOf(template_id, template_data, state)
  refuseUnless(template.byUserId !== false, -249, 'template cannot be sent by user id')
  const person = personOf(user_id, state)
  refuseUnless(!person.blocked, -213, 'User has not followed the OA')
  state.wallet.pay(300)
  state.counters.billed += 1
  const body = templateBody(template.id, template_data)
  return deliver(person.id, 'template', body, state, 'billed')
}

function sendTemplateByPhone(call: ApiCall, state: ApiState): Json {
  const { phone, template_id, template_data } = jsonOf(call)
  refuseUnless(typeof phone === 'string' && /^84\d{9}$/.test(phone), -108, 'Phone number is invalid')
  const template = templateOf(template_id, template_data, state)
  const personId = state.phones.get(phone)
  refuseUnless(personId, -118, 'Zalo account does not exist')
  state.wallet.pay(300)
  state.counters.billed += 1
  const { message_id, sent_time } = deliver(
    personId,
    'phone-template',
    templateBody(template.id, template_data),
    state,
    'billed',
  )
  return { msg_id: message_id, sent_time, quota: { dailyQuota: '500', remainingQuota: '499' } }
}

function templateOf(id: unknown, data: unknown, state: ApiState): Template {
  const template = state.templates.get(String(id))
  refuseUnless(template, -109, 'Template id is invalid')
  refuseUnless(template.approved !== false, -131, 'Template is not approved')
  const given = isJson(data) ? data : {}
  for (const name of template.params) refuseUnless(typeof given[name] === 'string', -132, `${name} is missing`)
  return template
}

function templateBody(id: string, data: unknown): SentBody {
  return { text: '', buttons: [], template: { id, data: isJson(data) ? data : {} } }
}

function deliver(personId: string, kind: Sent['kind'], body: SentBody, state: ApiState, cost: 'free' | 'billed'): Json {
  const messageId = `f00d${String(state.log.length + 1).padStart(12, '0')}`
  const sent: Sent = { messageId, at: state.now(), kind, ...body }
  state.log.push({ from: state.oaId, to: personId, sent })
  state.delivered(personId, sent)
  const quota = { quota_type: 'reply', remain: '8', total: '8', owner_type: 'OA', owner_id: state.oaId }
  return {
    message_id: messageId,
    user_id: personId,
    sent_time: String(sent.at),
    ...(cost === 'free' ? { quota } : {}),
  }
}

function upload(kind: UploadKind, { headers, body }: ApiCall, { uploads }: ApiState): Promise<Json> {
  return uploads.take(kind, headers['content-type'] ?? '', body)
}

function userDetail(call: ApiCall, state: ApiState): Json {
  const person = personOf(dataOf(call).user_id, state)
  refuseUnless(person.follows || person.lastInteractionAt !== undefined, -213, 'User has not followed the OA')
  return {
    user_id: person.id,
    user_id_by_app: `2${person.id.slice(1)}`,
    display_name: person.name,
    user_alias: person.name,
    user_is_follower: person.follows,
    avatar: '',
    tags_and_notes_info: { notes: [], tag_names: [...person.tags] },
    ...(person.sharedInfo ? { shared_info: person.sharedInfo } : {}),
  }
}

function userList(call: ApiCall, { people }: ApiState): Json {
  const { offset, count } = dataOf(call)
  refuseUnless(Number(count) <= 50 && Number(offset) <= 9951, -210, 'count or offset exceeds its limit')
  const page = [...people.values()].slice(Number(offset), Number(offset) + Number(count))
  return { total: people.size, offset, count: page.length, users: page.map(({ id }) => ({ user_id: id })) }
}

/** The OA whose token it is: a consent for another OA shows itself here. */
function oaInfo({ headers }: ApiCall, { oaName, oauth, people }: ApiState): Json {
  const oaid = oauth.ownerOf(String(headers.access_token))
  return { oaid, name: oaName, is_verified: true, oa_type: 4, num_follower: people.size, package_name: 'OA Pro' }
}

function quota(call: ApiCall, state: ApiState): unknown {
  const { user_id } = jsonOf(call)
  if (user_id === undefined)
    return [{ asset_id: 'stand-in', product_type: 'cs', quota_type: 'sub_quota', total: 500, remain: 500 }]
  const { lastInteractionAt } = personOf(user_id, state)
  return { last_interaction: String(lastInteractionAt ?? 0), cs_reply: { remain: 8, total: 8 } }
}

function conversation(call: ApiCall, { log }: ApiState): Json[] {
  const { user_id, offset, count } = dataOf(call)
  refuseUnless(Number(count) <= 10, -210, 'count exceeds 10')
  const messages = log.filter(({ to }) => user_id === undefined || to === user_id).reverse()
  return messages.slice(Number(offset), Number(offset) + Number(count)).map(({ from, to, sent }) => ({
    message_id: sent.messageId,
    src: 0,
    time: sent.at,
    type: 'text',
    message: sent.text,
    from_id: from,
    to_id: to,
  }))
}

function personOf(id: unknown, { people }: ApiState): PersonRecord {
  const person = typeof id === 'string' ? people.get(id) : undefined
  refuseUnless(person, -201, 'user_id is invalid')
  return person
}

function jsonOf({ headers, body }: ApiCall): Json {
  refuseUnless(headers['content-type']?.startsWith('application/json'), -201, 'content-type is invalid')
  return jsonIn(body.toString('utf8'))
}

function dataOf({ query }: ApiCall): Json {
  return jsonIn(query.get('data') ?? '')
}

function jsonIn(text: string): Json {
  try {
    const json: unknown = JSON.parse(text)
    if (isJson(json)) return json
  } catch {}
  throw new Refusal(-201, 'not a JSON object')
}
