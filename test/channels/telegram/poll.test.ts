import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Accept, Inbound } from '../../../src/channels/channel.js'
import {
  type TelegramChannel,
  type TelegramOptions,
  telegramChannel,
} from '../../../src/channels/telegram/telegram-channel.js'
import { pause } from '../../support/telegram-faults.js'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js'

let server: TelegramServer
let stop: AbortController
let channels: TelegramChannel[]
let pauses: number[]

beforeEach(async () => {
  server = await startTelegramServer()
  stop = new AbortController()
  channels = []
  pauses = []
})

afterEach(async () => {
  stop.abort()
  await Promise.all(channels.map((channel) => channel.close()))
  await server.close()
})

/** A channel whose pauses are noted, and take no time. */
function connect(options: Partial<TelegramOptions> = {}): TelegramChannel {
  const sleep = async (ms: number) => {
    pauses.push(ms)
    await pause(5)
  }
  const channel = telegramChannel({ token: server.token, apiRoot: server.root, sleep, ...options })
  channels.push(channel)
  return channel
}

/** An inbox as the store keeps it: the same message again is not another one. */
function inbox() {
  const taken = new Map<string, Inbound>()
  const accept: Accept = async (inbound) => {
    for (const one of inbound) taken.set(one.messageId, one)
  }
  const texts = () => [...taken.values()].map(({ content }) => ('text' in content ? content.text : content.kind))
  return { accept, texts }
}

describe('polling', () => {
  it('takes in what was said before and after it began', async () => {
    const { accept, texts } = inbox()
    server.user(1).says('trước')
    void connect().poll(accept, stop.signal)
    await server.until(() => texts().length === 1)
    server.user(1).says('sau')
    await server.until(() => texts().length === 2)
    expect(texts()).toEqual(['trước', 'sau'])
  })

  it('confirms nothing before it is accepted', async () => {
    let accepted = () => {}
    server.user(1).says('một')
    void connect().poll(() => new Promise<void>((resolve) => (accepted = resolve)), stop.signal)
    await server.until(() => server.calls.some(({ method }) => method === 'getUpdates'))
    await pause(50)
    expect(server.pending).toBe(1)
    accepted()
    await server.until(() => server.pending === 0)
  })

  it('asks again for what was not accepted', async () => {
    const { accept, texts } = inbox()
    let broken = 3
    const channel = connect()
    server.user(1).says('một')
    void channel.poll(async (inbound) => {
      broken -= 1
      if (broken >= 0) throw new Error('the disk is full')
      await accept(inbound)
    }, stop.signal)
    await server.until(() => texts().length === 1)
    expect(pauses).toEqual([1000, 2000, 4000])
    await server.until(() => channel.pollingState().kind === 'polling')
  })

  it('loses nothing when it dies between hearing and storing', async () => {
    const { accept, texts } = inbox()
    const crash = new AbortController()
    server.user(1).says('một')
    server.user(2).says('hai')
    const first = connect().poll(() => {
      crash.abort() // as a kill would: nothing after this happens
      return Promise.reject(new Error('killed'))
    }, crash.signal)
    await first
    expect(server.pending).toBe(2)
    void connect().poll(accept, stop.signal)
    await server.until(() => texts().length === 2)
    await server.until(() => server.pending === 0)
  })

  it('takes a thousand messages once each, in order, over a bad line', async () => {
    const heard: number[] = []
    const seen = new Set<string>()
    server.fail('getUpdates', { kind: 'reset', carriedOut: true }, 2)
    server.fail('getUpdates', { kind: 'page', status: 502 }, 2)
    for (let i = 0; i < 1000; i += 1) server.user(i % 7).says(`${i}`)
    void connect().poll(async (inbound) => {
      for (const { messageId, order } of inbound) {
        if (!seen.has(messageId)) heard.push(order)
        seen.add(messageId)
      }
    }, stop.signal)
    await server.until(() => server.pending === 0)
    expect(heard).toEqual(Array.from({ length: 1000 }, (_, i) => 1000 + i))
  })

  it('stops within a second, in the middle of waiting', async () => {
    const channel = connect()
    const polling = channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'polling')
    const started = performance.now()
    stop.abort()
    await polling
    expect(performance.now() - started).toBeLessThan(1000)
    expect(channel.pollingState().kind).toBe('stopped')
  })

  it.each(['getMe', 'deleteWebhook', 'getUpdates'])('stops within a second, while %s hangs', async (method) => {
    server.fail(method, { kind: 'hang', carriedOut: false })
    const polling = connect().poll(inbox().accept, stop.signal)
    await server.until(() => server.calls.at(-1)?.method === method)
    const started = performance.now()
    stop.abort()
    await polling
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('stops within a second, in the middle of a pause', async () => {
    const channel = telegramChannel({ token: server.token, apiRoot: 'http://127.0.0.1:1' })
    const polling = channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'waiting')
    const started = performance.now()
    stop.abort()
    await polling
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('takes a webhook away first, and keeps what waited for it', async () => {
    const { accept, texts } = inbox()
    const channel = connect({ webhookSecret: 's' })
    await channel.registerWebhook('http://127.0.0.1:1/telegram/webhook', stop.signal)
    server.user(1).says('một')
    void channel.poll(accept, stop.signal)
    await server.until(() => texts().length === 1)
    expect(server.webhook).toBeUndefined()
  })

  it('goes on when somebody sets a webhook meanwhile', async () => {
    const { accept, texts } = inbox()
    const channel = connect()
    void channel.poll(accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'polling')
    await connect({ webhookSecret: 's' }).registerWebhook('http://127.0.0.1:1/', stop.signal)
    server.user(1).says('một')
    await server.until(() => texts().length === 1)
  })

  it('yields to another poller, says so, and comes back', async () => {
    const channel = connect()
    const reasons = new Set<string | undefined>()
    void channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'polling')
    void connect().poll(inbox().accept, stop.signal)
    await server.until(() => reasons.add(channel.pollingState().reason).has('conflict'))
  })

  it('waits a minute for a token to be repaired, and says so', async () => {
    const reports: string[] = []
    const report = ({ reason }: { reason: string }) => reports.push(reason)
    const channel = connect({ report })
    server.fail('getMe', { kind: 'error', code: 401, description: 'Unauthorized' })
    void channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'polling')
    expect(pauses).toEqual([60_000])
    expect(reports).toEqual(['token-refused'])
  })

  it('waits as long as Telegram tells it to', async () => {
    const channel = connect()
    server.fail('getUpdates', { kind: 'error', code: 429, retryAfter: 9 })
    void channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().kind === 'polling')
    expect(pauses).toEqual([9000])
  })

  it('waits longer and longer for a line that is down, up to half a minute', async () => {
    server.fail('*', { kind: 'reset', carriedOut: false }, 8)
    const channel = connect()
    void channel.poll(inbox().accept, stop.signal)
    await server.until(() => channel.pollingState().failures >= 8 || channel.pollingState().kind === 'polling')
    await server.until(() => channel.pollingState().kind === 'polling')
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  it('answers taps once they are accepted, and waits for nobody', async () => {
    const { accept, texts } = inbox()
    server.fail('answerCallbackQuery', { kind: 'hang', carriedOut: true })
    server.user(1).tapsToken('a')
    server.user(1).tapsToken('b')
    void connect().poll(accept, stop.signal)
    await server.until(() => server.answeredTaps.length === 2)
    expect(texts()).toEqual(['choice', 'choice'])
    await server.until(() => server.pending === 0)
  })

  it('strips its own name from commands, once it knows it', async () => {
    const { accept, texts } = inbox()
    server.user(1).says('/start@AnSinhBot')
    server.user(1).says('/start@KhacBot')
    void connect().poll(accept, stop.signal)
    await server.until(() => texts().length === 2)
    expect(texts()).toEqual(['/start', '/start@KhacBot'])
  })
})
