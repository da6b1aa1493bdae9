import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Inbound, MediaRef } from '../../../src/channels/channel.js'
import { type TelegramChannel, telegramChannel } from '../../../src/channels/telegram/telegram-channel.js'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js'

const MIB = 1024 * 1024

let server: TelegramServer
let channel: TelegramChannel

beforeEach(async () => {
  server = await startTelegramServer()
  channel = telegramChannel({ token: server.token, apiRoot: server.root, timeoutMs: 700 })
})

afterEach(async () => {
  await channel.close()
  await server.close()
})

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251)

/** What the bot hears of the latest thing sent, through the wire's own form. */
async function heard(): Promise<MediaRef> {
  const messages: Inbound[] = []
  const stop = new AbortController()
  await channel.poll(async (inbound) => {
    messages.push(...inbound)
    if (messages.length > 0) stop.abort()
  }, stop.signal)
  const content = messages.at(-1)?.content
  if (content?.kind !== 'photo' && content?.kind !== 'file') throw new Error('no media came')
  return content.media
}

describe('fetching', () => {
  it('brings a file with its name', async () => {
    server.user(1).sendsFile('Danh sách.xlsx', bytesOf(300_000))
    const fetched = await channel.fetch(await heard(), MIB)
    expect(fetched).toEqual({ kind: 'fetched', bytes: bytesOf(300_000), fileName: 'Danh sách.xlsx' })
  })

  it('brings the larger size of a photo', async () => {
    server.user(1).sendsPhoto(bytesOf(50_000))
    expect(await channel.fetch(await heard(), MIB)).toEqual({ kind: 'fetched', bytes: bytesOf(50_000) })
  })

  it('does not begin when Telegram says it is too large', async () => {
    server.user(1).sendsFile('a.xlsx', bytesOf(MIB + 1))
    expect(await channel.fetch(await heard(), MIB)).toEqual({ kind: 'too-large', limitBytes: MIB })
  })

  it('stops when there is more than Telegram said', async () => {
    server.user(1).sendsFile('a.xlsx', bytesOf(5 * MIB), { size: 100 })
    expect(await channel.fetch(await heard(), MIB)).toEqual({ kind: 'too-large', limitBytes: MIB })
  })

  it('names the limit of Telegram when that is the lower one', async () => {
    server.user(1).sendsFile('a.xlsx', bytesOf(10), { size: 21 * MIB })
    expect(await channel.fetch(await heard(), 30 * MIB)).toEqual({ kind: 'too-large', limitBytes: 20 * MIB })
  })

  it('says gone for a handle that Telegram does not know', async () => {
    expect(await channel.fetch({ handle: 'never' }, MIB)).toMatchObject({ kind: 'gone' })
  })

  it.each([
    ['/var/lib/telegram-bot-api/token/documents/a.xlsx'],
    ['documents/../../botX/getMe'],
    ['C:\\telegram\\a.xlsx'],
    ['http://127.0.0.1:9/a'],
    [''],
  ])('opens no path outside the file root: %s', async (path) => {
    server.user(1).sendsFile('a.xlsx', bytesOf(10))
    const media = await heard()
    server.placeFile(media.handle, path)
    const before = server.calls.length
    expect(await channel.fetch(media, MIB)).toEqual({ kind: 'gone', reason: 'no-path' })
    expect(server.calls.length).toBe(before + 1)
  })

  it.each([
    ['a redirection', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, { kind: 'gone', reason: 'http-302' }],
    ['a link that ran out', { kind: 'page', status: 404 }, { kind: 'gone', reason: 'http-404' }],
    ['a busy server', { kind: 'page', status: 503 }, { kind: 'retry', reason: 'http-503' }],
    ['a line that breaks', { kind: 'reset', carriedOut: false }, { kind: 'retry' }],
    ['silence', { kind: 'hang', carriedOut: false }, { kind: 'retry' }],
  ] as const)('knows what follows from %s', async (_, fault, outcome) => {
    server.user(1).sendsFile('a.xlsx', bytesOf(10))
    const media = await heard()
    server.fail('file', fault)
    const fetched = await channel.fetch(media, MIB)
    expect(fetched).toMatchObject(outcome)
    expect(JSON.stringify(fetched)).not.toContain('AAE-stand-in')
  })

  it('waits when told to by flood control', async () => {
    server.fail('getFile', { kind: 'error', code: 429, retryAfter: 3 })
    expect(await channel.fetch({ handle: 'x' }, MIB)).toEqual({
      kind: 'retry',
      afterMs: 3000,
      reason: 'too-many-requests',
    })
  })
})
