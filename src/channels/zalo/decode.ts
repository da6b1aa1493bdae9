import { createHash } from 'node:crypto'
import { type Inbound, type InboundContent, type MediaRef, SignatureError, type WebhookRequest } from '../channel.js'
import { parseBigJson } from './big-json.js'
import { tokenOfPayload } from './choice-payload.js'
import { type Attachment, ChatNowEvent, Envelope, FollowEvent, MessageEvent, SubmitInfoEvent } from './event-shapes.js'
import { ZALO_LIMITS } from './limits.js'
import { mediaHandle } from './media-handle.js'
import { signingSecret } from './signature.js'

/** Why an event that truly came from Zalo led to nothing; counted, never logged with its content. */
export type IgnoredReason =
  | 'late'
  | 'other-oa'
  | 'echo'
  | 'receipt'
  | 'reaction'
  | 'anonymous'
  | 'group'
  | 'management'
  | 'console-test'
  | 'unknown-event'
  | 'unknown-shape'

export type DecodeOptions = Readonly<{
  appId: string
  oaId: string
  /** Any of these may sign: the OA secret key, and the next one while it is being changed. */
  webhookSecrets: readonly string[]
  now: () => number
  ignored?: (reason: IgnoredReason) => void
  /** Which of the secrets signed: the first thing to know at first live access. */
  signedBy?: (index: number) => void
}>

type Event = Readonly<{ name: string; timestamp: number; body: Record<string, unknown> }>
type Found = Readonly<{ userId: string; id?: string; content: InboundContent }>

/** A webhook request as messages. Throws `SignatureError` on what Zalo did not sign, and nothing else. */
export function decodeWebhook(request: WebhookRequest, options: DecodeOptions): readonly Inbound[] {
  const event = authenticEvent(request, options)
  const found = Math.abs(options.now() - event.timestamp) > ZALO_LIMITS.webhookFreshMs ? 'late' : read(event, options)
  if (typeof found === 'string') {
    options.ignored?.(found)
    return []
  }
  return found.map((one, index) => inboundOf(one, event, index))
}

function authenticEvent({ headers, body }: WebhookRequest, options: DecodeOptions): Event {
  if (body.byteLength > ZALO_LIMITS.webhookBytes) throw new SignatureError('the body is too large')
  const envelope = Envelope.safeParse(parsed(body))
  if (!envelope.success) throw new SignatureError('the body is not an event')
  const { app_id, event_name, timestamp } = envelope.data
  if (app_id !== options.appId) throw new SignatureError('the event is for another app')
  const parts = { appId: options.appId, rawBody: body, timestamp }
  const index = signingSecret(headers['x-zevent-signature'], parts, options.webhookSecrets)
  if (index === undefined) throw new SignatureError('the signature does not match')
  options.signedBy?.(index)
  return { name: event_name, timestamp: Number(timestamp) || 0, body: envelope.data }
}

function parsed(body: Uint8Array): unknown {
  try {
    return parseBigJson(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

const MANAGEMENT =
  /^(add_user_to_tag|remove_(user_from_)?tag|update_user_info|user_withdraw|extension_purchased|widget_|change_|user_feedback|user_click_response_button|event_journey_|oa_send_consent|user_reply_consent|user_call_oa|oa_call_user)/
const GROUP = /_group(_|$)/

function read(event: Event, options: DecodeOptions): readonly Found[] | IgnoredReason {
  const { name } = event
  if (GROUP.test(name)) return 'group'
  if (name.includes('anonymous')) return 'anonymous'
  if (name === 'user_received_message' || name === 'user_seen_message') return 'receipt'
  if (name === 'user_reacted_message' || name === 'oa_reacted_message') return 'reaction'
  if (name === 'user_submit_info') return readSubmitInfo(event, options)
  if (name === 'follow' || name === 'unfollow') return readFollow(event, options)
  if (name === 'user_click_chatnow') return readChatNow(event, options)
  if (name.startsWith('user_send_')) return readUserMessage(event, options)
  if (name.startsWith('oa_send_')) return MANAGEMENT.test(name) ? 'management' : readOaMessage(event, options)
  return MANAGEMENT.test(name) ? 'management' : 'unknown-event'
}

function readUserMessage({ name, body }: Event, { oaId }: DecodeOptions): readonly Found[] | IgnoredReason {
  const event = MessageEvent.safeParse(body)
  if (!event.success) return 'unknown-shape'
  const { sender, recipient, message } = event.data
  const userId = otherSide(sender.id, recipient.id, oaId)
  if (userId === undefined) return 'other-oa'
  if (message.msg_id === 'This is message id') return 'console-test'
  const contents = contentsOf(name, message.text, message.attachments ?? [])
  return contents.map((content) => ({ userId, id: message.msg_id, content }))
}

/** What the OA sent: our own messages come back without `admin_id`, a human's from the OA's web chat with it. */
function readOaMessage({ body }: Event, { oaId }: DecodeOptions): readonly Found[] | IgnoredReason {
  const event = MessageEvent.safeParse(body)
  if (!event.success) return 'unknown-shape'
  const { sender, recipient, message } = event.data
  const userId = otherSide(sender.id, recipient.id, oaId)
  if (userId === undefined) return 'other-oa'
  if (!sender.admin_id) return 'echo'
  const text = message.text?.normalize('NFC')
  return [{ userId, id: message.msg_id, content: { kind: 'human-took-over', ...(text ? { text } : {}) } }]
}

function readSubmitInfo({ body }: Event, { oaId }: DecodeOptions): readonly Found[] | IgnoredReason {
  const event = SubmitInfoEvent.safeParse(body)
  if (!event.success) return 'unknown-shape'
  const { sender, recipient, info } = event.data
  const userId = otherSide(sender.id, recipient.id, oaId)
  if (userId === undefined) return 'other-oa'
  const name = info.name?.normalize('NFC').trim()
  // The person can edit the form before sending it, so Zalo vouches for nothing.
  const content: InboundContent = { kind: 'phone', phone: info.phone, own: false, ...(name ? { name } : {}) }
  return [{ userId, content }]
}

function readFollow({ name, body }: Event, { oaId }: DecodeOptions): readonly Found[] | IgnoredReason {
  const event = FollowEvent.safeParse(body)
  if (!event.success) return 'unknown-shape'
  if (event.data.oa_id !== undefined && event.data.oa_id !== oaId) return 'other-oa'
  return [{ userId: event.data.follower.id, content: { kind: name === 'follow' ? 'followed' : 'unfollowed' } }]
}

/** Opening the chat for the first time is a hello, as following is. */
function readChatNow({ body }: Event, { oaId }: DecodeOptions): readonly Found[] | IgnoredReason {
  const event = ChatNowEvent.safeParse(body)
  if (!event.success) return 'unknown-shape'
  if (event.data.oa_id !== undefined && event.data.oa_id !== oaId) return 'other-oa'
  return [{ userId: event.data.user_id, content: { kind: 'followed' } }]
}

/** The side that is not our OA is the person: sources contradict each other about the order. */
function otherSide(one: string, other: string, oaId: string): string | undefined {
  if (other === oaId) return one
  return one === oaId ? other : undefined
}

function contentsOf(name: string, text: string | undefined, attachments: readonly Attachment[]): InboundContent[] {
  const caption = text?.normalize('NFC').trim()
  const media = attachments.flatMap((attachment) => mediaContent(attachment, caption))
  if (media.length > 0) return media
  const token = caption ? tokenOfPayload(caption) : undefined
  if (token !== undefined) return [{ kind: 'choice', token }]
  const isText = name === 'user_send_text' || name === 'user_send_link'
  if (isText && caption) return [{ kind: 'text', text: caption }]
  return [{ kind: 'unsupported', what: name.slice('user_send_'.length) }]
}

function mediaContent({ type, payload }: Attachment, caption: string | undefined): InboundContent[] {
  if ((type !== 'image' && type !== 'file') || !payload?.url) return []
  const media: MediaRef = {
    handle: mediaHandle(payload.url, payload.checksum),
    ...(payload.name ? { fileName: payload.name.normalize('NFC') } : {}),
    ...(payload.type ? { mime: payload.type } : {}),
    ...(payload.size === undefined ? {} : { size: payload.size }),
  }
  return [{ kind: type === 'image' ? 'photo' : 'file', media, ...(caption ? { caption } : {}) }]
}

function inboundOf({ userId, id, content }: Found, { name, timestamp }: Event, index: number): Inbound {
  return {
    contact: { channel: 'zalo', externalId: userId },
    messageId: `${name}:${id ?? idOf(name, userId, timestamp)}${index > 0 ? `:${index}` : ''}`,
    order: timestamp,
    sentAt: new Date(timestamp),
    content,
  }
}

/** Events without an id of their own: the same person cannot do the same thing twice in a millisecond. */
function idOf(name: string, userId: string, timestamp: number): string {
  return createHash('sha256').update(`${name} ${userId} ${timestamp}`).digest('hex').slice(0, 32)
}
