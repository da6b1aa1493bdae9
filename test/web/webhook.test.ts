import { describe, expect, it } from 'vitest'
import { type Channel, type Inbound, SignatureError } from '../../src/channels/channel.js'
import { webhookRoute } from '../../src/web/webhook.js'

const message: Inbound = {
  contact: { channel: 'telegram', externalId: '7' },
  messageId: 'update:1',
  order: 1,
  content: { kind: 'text', text: 'xin chào' },
}

function door(decode: Channel['decode']): Channel {
  return {
    name: 'telegram',
    limits: { textLength: 4096, choices: 12, fileBytes: 1 },
    decode,
    send: async () => ({ kind: 'blocked' }),
    fetch: async () => ({ kind: 'gone', reason: 'test' }),
  }
}

function post(
  decode: Channel['decode'],
  accept: (inbound: readonly Inbound[]) => Promise<void>,
  forgedStatus: 200 | 401 = 401,
) {
  return webhookRoute({ channel: door(decode), forgedStatus }, accept).request('/', { method: 'POST', body: '{}' })
}

describe('a webhook', () => {
  it('says "received" only when the message is stored', async () => {
    const stored: Inbound[] = []
    const answer = await post(
      () => [message],
      async (inbound) => void stored.push(...inbound),
    )
    expect(answer.status).toBe(200)
    expect(stored).toEqual([message])
  })

  it('asks for another delivery when it could not be stored', async () => {
    const answer = await post(
      () => [message],
      () => Promise.reject(new Error('disk full')),
    )
    expect(answer.status).toBe(503)
  })

  it.each([401, 200] as const)('answers a forged body with %i, and stores nothing', async (status) => {
    const forged = () => {
      throw new SignatureError('forged')
    }
    const answer = await post(forged, () => Promise.reject(new Error('must not be called')), status)
    expect(answer.status).toBe(status)
  })
})
