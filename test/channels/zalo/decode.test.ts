import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { SignatureError } from '../../../src/channels/channel.js'
import { type DecodeOptions, decodeWebhook } from '../../../src/channels/zalo/decode.js'
import { zaloMac } from '../../../src/channels/zalo/signature.js'
import { signedRequest } from '../../support/zalo-webhook.js'

type Event = Record<string, unknown>

const events = JSON.parse(readFileSync('test/fixtures/zalo/events.json', 'utf8')) as Record<string, Event>
const SECRET = 'demoOaSecret'
const AT = 1767225600000
const HOUR = 3_600_000
const user = { channel: 'zalo', externalId: '3000000000000000003' }

let ignored: string[] = []
let now = AT

const options: DecodeOptions = {
  appId: '1000000000000000001',
  oaId: '4000000000000000004',
  webhookSecrets: [SECRET],
  now: () => now,
  ignored: (reason) => void ignored.push(reason),
}

const decode = (event: Event) => decodeWebhook(signedRequest(event, SECRET), options)
const contentOf = (name: string) => decode(events[name] ?? {}).map(({ content }) => content)

beforeEach(() => {
  ignored = []
  now = AT
})

describe('decodeWebhook', () => {
  it('reads a text with its person, id, order and time', () => {
    expect(decode(events.text ?? {})).toEqual([
      {
        contact: user,
        messageId: 'user_send_text:aa11bb22cc33dd44',
        order: AT,
        sentAt: new Date(AT),
        content: { kind: 'text', text: 'Xin chào' },
      },
    ])
  })

  it('reads long ids that come as numbers', () => {
    // Written by hand: JavaScript cannot hold these numbers.
    const body =
      '{"app_id":1000000000000000001,"event_name":"user_send_text","timestamp":1767225600000,"sender":{"id":3000000000000000003},"recipient":{"id":4000000000000000004},"message":{"msg_id":9007199254740993123,"text":"Xin chào"}}'
    const [inbound] = decodeWebhook(signedBody(body), options)
    expect(inbound).toMatchObject({ contact: user, messageId: 'user_send_text:9007199254740993123' })
  })

  it.each<[string, unknown[]]>([
    ['text-quoting', [{ kind: 'text', text: 'Đúng rồi' }]],
    ['button', [{ kind: 'choice', token: 'c7Qx' }]],
    ['image', [{ kind: 'photo', media: { handle: 'https://f1.photo.talk.zdn.vn/x.jpg' }, caption: 'ảnh giấy tờ' }]],
    ['location', [{ kind: 'unsupported', what: 'location' }]],
    ['sticker', [{ kind: 'unsupported', what: 'sticker' }]],
    ['audio', [{ kind: 'unsupported', what: 'audio' }]],
    ['video', [{ kind: 'unsupported', what: 'video' }]],
    ['gif', [{ kind: 'unsupported', what: 'gif' }]],
    ['link', [{ kind: 'text', text: 'https://example.org' }]],
    ['business-card', [{ kind: 'unsupported', what: 'business_card' }]],
    ['follow', [{ kind: 'followed' }]],
    ['chat-now', [{ kind: 'followed' }]],
    ['unfollow', [{ kind: 'unfollowed' }]],
    ['submit-info', [{ kind: 'phone', phone: '84901234567', own: false, name: 'Nguyễn Văn A' }]],
    ['submit-info-older', [{ kind: 'phone', phone: '84901234567', own: false, name: 'Nguyễn Văn A' }]],
    ['human', [{ kind: 'human-took-over', text: 'Chào bạn' }]],
    ['human-image', [{ kind: 'human-took-over' }]],
    ['file-without-url', [{ kind: 'unsupported', what: 'file' }]],
    ['attachments-are-text', [{ kind: 'unsupported', what: 'image' }]],
  ])('reads %s', (name, contents) => {
    expect(contentOf(name)).toEqual(contents)
    expect(ignored).toEqual([])
  })

  it('reads a file with all that is claimed about it', () => {
    expect(contentOf('file')).toEqual([
      {
        kind: 'file',
        media: {
          handle: 'https://f1-zpg.zdn.vn/xyz/danh-sach.xlsx#md5=0123456789abcdef0123456789abcdef',
          fileName: 'danh-sach.xlsx',
          mime: 'xlsx',
          size: 48213,
        },
      },
    ])
  })

  it('makes one message of each image, with ids of their own', () => {
    expect(decode(events['two-images'] ?? {}).map(({ messageId }) => messageId)).toEqual([
      'user_send_image:aa14',
      'user_send_image:aa14:1',
    ])
  })

  it('names the person, not the OA, where a human took over', () => {
    expect(decode(events.human ?? {})[0]?.contact).toEqual(user)
  })

  it.each([
    ['seen', 'receipt'],
    ['received', 'receipt'],
    ['received-other-order', 'receipt'],
    ['received-template', 'receipt'],
    ['echo', 'echo'],
    ['echo-list', 'echo'],
    ['reaction', 'reaction'],
    ['anonymous', 'anonymous'],
    ['anonymous-answer', 'anonymous'],
    ['group-text', 'group'],
    ['group-created', 'group'],
    ['group-left', 'group'],
    ['tag', 'management'],
    ['call-consent', 'management'],
    ['template-status', 'management'],
    ['console-test', 'console-test'],
    ['other-oa', 'other-oa'],
    ['future-event', 'unknown-event'],
    ['no-sender', 'unknown-shape'],
    ['message-is-text', 'unknown-shape'],
  ])('ignores %s and counts it as %s', (name, reason) => {
    expect(contentOf(name)).toEqual([])
    expect(ignored).toEqual([reason])
  })

  it('gives the same delivery the same id, and other events others', () => {
    const ids = Object.values(events).flatMap((event) => decode(event).map(({ messageId }) => messageId))
    const again = Object.values(events).flatMap((event) => decode(event).map(({ messageId }) => messageId))
    expect(again).toEqual(ids)
    expect(new Set(ids.filter((id) => !id.includes('submit_info'))).size).toBe(
      ids.filter((id) => !id.includes('submit_info')).length,
    )
  })

  it('orders by the timestamp of the event', () => {
    const later = { ...events.text, timestamp: String(AT + 1) }
    expect(decode(later)[0]?.order).toBe(AT + 1)
  })

  it('takes a retry of an hour ago, and nothing older than two hours', () => {
    now = AT + 1.5 * HOUR
    expect(contentOf('text')).toHaveLength(1)
    now = AT + 2 * HOUR + 1
    expect(contentOf('text')).toEqual([])
    now = AT - 2 * HOUR - 1
    expect(contentOf('text')).toEqual([])
    expect(ignored).toEqual(['late', 'late'])
  })

  it('says which secret signed', () => {
    const indexes: number[] = []
    const rotating = {
      ...options,
      webhookSecrets: ['new', SECRET],
      signedBy: (index: number) => void indexes.push(index),
    }
    expect(decodeWebhook(signedRequest(events.text ?? {}, SECRET), rotating)).toHaveLength(1)
    expect(indexes).toEqual([1])
  })
})

describe('decodeWebhook refuses', () => {
  const genuine = () => signedRequest(events.text ?? {}, SECRET)

  it('a body signed with another secret', () => {
    expect(() => decodeWebhook(signedRequest(events.text ?? {}, 'guessed'), options)).toThrow(SignatureError)
  })

  it('a body without a signature', () => {
    expect(() => decodeWebhook({ ...genuine(), headers: {} }, options)).toThrow(SignatureError)
  })

  it('a truncated body', () => {
    const { headers, body } = genuine()
    for (const length of [0, 1, 100, body.byteLength - 1]) {
      expect(() => decodeWebhook({ headers, body: body.subarray(0, length) }, options)).toThrow(SignatureError)
    }
  })

  it('a body with one letter changed', () => {
    const { headers, body } = genuine()
    const changed = Buffer.from(Buffer.from(body).toString().replace('Xin', 'xin'))
    expect(() => decodeWebhook({ headers, body: changed }, options)).toThrow(SignatureError)
  })

  it('an oversized body, before reading it', () => {
    const event = { ...events.text, padding: 'x'.repeat(1024 * 1024) }
    expect(() => decode(event)).toThrow(SignatureError)
  })

  it('an event of another app, however well signed', () => {
    expect(() => decode({ ...events.text, app_id: '1000000000000000002' })).toThrow(SignatureError)
  })

  it.each(['null', '[]', '"text"', '12', '{}', '{"app_id":[]}'])('the body %s', (body) => {
    expect(() => decodeWebhook(signedBody(body), options)).toThrow(SignatureError)
  })
})

describe('decodeWebhook never throws otherwise', () => {
  it('whatever part of an event is missing or of another shape', () => {
    const strange = [null, undefined, 0, '', 'x', [], {}, true, { id: {} }]
    for (const event of Object.values(events)) {
      for (const path of pathsOf(event)) {
        for (const value of strange) expect(() => tolerated(replaced(event, path, value))).not.toThrow()
      }
    }
  })
})

/** Decodes; a refused signature is fine, since `app_id` and `timestamp` are among what changes. */
function tolerated(event: Event): void {
  try {
    decode(event)
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
  }
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))
  return path.length > 0 ? [path, ...inner] : inner
}

function replaced(event: Event, path: readonly string[], value: unknown): Event {
  const copy = structuredClone(event)
  let place: Record<string, unknown> = copy
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>
  place[path.at(-1) ?? ''] = value
  return copy
}

/** Exactly these bytes, signed. */
function signedBody(body: string) {
  const parts = { appId: options.appId, rawBody: Buffer.from(body), timestamp: String(AT), secret: SECRET }
  return { headers: { 'x-zevent-signature': `mac=${zaloMac(parts).toString('hex')}` }, body: parts.rawBody }
}
