import { describe, expect, it } from 'vitest'
import { SignatureError } from '../../../src/channels/channel.js'
import { telegramChannel } from '../../../src/channels/telegram/telegram-channel.js'

const TOKEN = '700000001:AAE-test'
const HEADER = 'x-telegram-bot-api-secret-token'
const UPDATE = {
  update_id: 5,
  message: { message_id: 1, date: 1793577600, chat: { id: 9, type: 'private' }, from: { id: 9 }, text: 'chào' },
}

const withSecret = telegramChannel({ token: TOKEN, webhookSecret: 'S3cret_-' })
const request = (secret: string | undefined, body: unknown = UPDATE) => ({
  headers: { [HEADER]: secret },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})

describe('a webhook request', () => {
  it('is read when it carries the secret', () => {
    expect(withSecret.decode(request('S3cret_-'))).toMatchObject([{ messageId: 'update:5', order: 5 }])
  })

  it.each([undefined, '', 'S3cret', 's3cret_-', 'S3cret_-x'])('is forged with the secret %j', (secret) => {
    expect(() => withSecret.decode(request(secret))).toThrow(SignatureError)
    expect(() => withSecret.afterAccept(request(secret, '{"callback_query":1}'))).toThrow(SignatureError)
  })

  it('is always forged when no webhook was registered', () => {
    expect(() => telegramChannel({ token: TOKEN }).decode(request(undefined))).toThrow(SignatureError)
  })

  it.each(['', '{', 'null', '[]', '{"update_id":"x"}', '\xff'])('says nothing with the body %j', (body) => {
    expect(withSecret.decode(request('S3cret_-', body))).toEqual([])
  })
})

describe('telegramChannel', () => {
  it('refuses a token that cannot be one, without naming it', () => {
    expect(() => telegramChannel({ token: '7001:AA/../x' })).toThrow(TypeError)
    expect(() => telegramChannel({ token: '7001:AA/../x' })).not.toThrow(/7001/)
  })
})
