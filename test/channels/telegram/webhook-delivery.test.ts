import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Inbound, SignatureError } from '../../../src/channels/channel.js'
import { type TelegramChannel, telegramChannel } from '../../../src/channels/telegram/telegram-channel.js'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js'

const SECRET = 'mot-bi-mat'

let server: TelegramServer
let channel: TelegramChannel
let web: Server
let url: string
let heard: Inbound[]
let failing: number
const never = new AbortController().signal

beforeEach(async () => {
  server = await startTelegramServer()
  channel = telegramChannel({ token: server.token, apiRoot: server.root, webhookSecret: SECRET, sleep: async () => {} })
  heard = []
  failing = 0
  web = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.writeHead(take(request.headers as Record<string, string>, Buffer.concat(chunks))).end()
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/telegram/webhook`
})

afterEach(async () => {
  await server.close()
  await channel.close()
  web.closeAllConnections()
  web.close()
})

/** What the web folder does with a request. */
function take(headers: Record<string, string>, body: Uint8Array): number {
  if (failing > 0) {
    failing -= 1
    return 500
  }
  try {
    heard.push(...channel.decode({ headers, body }))
    channel.afterAccept({ headers, body })
    return 200
  } catch (error) {
    return error instanceof SignatureError ? 401 : 500
  }
}

const orders = () => heard.map(({ order }) => order)

describe('a webhook', () => {
  it('is registered with the secret, keeping what waits', async () => {
    server.user(1).says('trước')
    await channel.registerWebhook(url, never)
    await server.until(() => heard.length === 1)
    expect(server.calls.find(({ method }) => method === 'setWebhook')?.values).toEqual({
      url,
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      max_connections: 40,
      drop_pending_updates: false,
    })
    expect(channel.pollingState().kind).toBe('webhook')
  })

  it('is registered once Telegram can be reached', async () => {
    server.fail('setWebhook', { kind: 'page', status: 502 }, 2)
    await channel.registerWebhook(url, never)
    expect(server.webhook?.url).toBe(url)
  })

  it('is not registered without a secret', async () => {
    const open = telegramChannel({ token: server.token, apiRoot: server.root })
    await expect(open.registerWebhook(url, never)).rejects.toThrow(TypeError)
    expect(server.calls).toEqual([])
  })

  it('is known to check', async () => {
    await channel.registerWebhook(url, never)
    expect(await channel.check()).toEqual({ kind: 'well', username: 'AnSinhBot', webhook: { url, pending: 0 } })
  })

  it('is not well when the token is refused, and says so without naming it', async () => {
    const other = telegramChannel({ token: '1:none', apiRoot: server.root })
    expect(await other.check()).toEqual({ kind: 'unwell', reason: 'token-refused' })
    await other.close()
  })

  it('answers taps after they are accepted', async () => {
    await channel.registerWebhook(url, never)
    server.user(1).tapsToken('a')
    await server.until(() => server.answeredTaps.length === 1)
  })

  it('gets again what it failed to take', async () => {
    failing = 3
    await channel.registerWebhook(url, never)
    server.user(1).says('một')
    server.user(1).says('hai')
    await server.until(() => heard.length === 2)
    expect(orders()).toEqual([1000, 1001])
    expect(server.webhook?.refused).toBe(3)
  })

  it('refuses what has another secret', async () => {
    const other = telegramChannel({ token: server.token, apiRoot: server.root, webhookSecret: 'khac' })
    await other.registerWebhook(url, never)
    server.user(1).says('một')
    await server.until(() => server.webhook?.lastError !== undefined)
    expect(heard).toEqual([])
    expect(await channel.check()).toMatchObject({
      webhook: {
        pending: 1,
        lastError: 'Wrong response from the webhook: 401',
      },
    })
    await other.close()
  })

  it('tells copies apart from messages, in any order', async () => {
    server.deliver({ copies: 3, outOfOrder: true, connections: 8 })
    for (let i = 0; i < 50; i += 1) server.user(1).says(`${i}`)
    await channel.registerWebhook(url, never)
    await server.until(() => heard.length === 150)
    expect(new Set(heard.map(({ messageId }) => messageId)).size).toBe(50)
    expect(orders()).not.toEqual(orders().toSorted((a, b) => a - b))
  })
})
