import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outbound, SendOutcome } from '../../../src/channels/channel.js'
import { type TelegramChannel, telegramChannel } from '../../../src/channels/telegram/telegram-channel.js'
import type { Fault } from '../../support/telegram-faults.js'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js'

const HOA = 42

let server: TelegramServer
let channel: TelegramChannel

beforeEach(async () => {
  server = await startTelegramServer()
  server.user(HOA)
  channel = telegramChannel({ token: server.token, apiRoot: server.root, timeoutMs: 700 })
})

afterEach(async () => {
  await channel.close()
  await server.close()
})

function outbound(message: Partial<Outbound> = {}, to = HOA): Outbound {
  return {
    contact: { channel: 'telegram', externalId: String(to) },
    id: 'o-1',
    text: 'Chào bác',
    choices: [],
    ...message,
  }
}

const fileOf = (bytes: Uint8Array, name = 'Danh sách tháng 11.xlsx') => ({
  name,
  mime: 'application/octet-stream',
  bytes: async () => bytes,
})

describe('sending', () => {
  it('delivers a text as it is', async () => {
    const text = '*Trần_Hoa* <b>&amp; [x](y) 👵🏽'
    expect(await channel.send(outbound({ text }))).toEqual({ kind: 'sent', externalId: '1' })
    expect(server.sentTo(HOA)).toMatchObject([{ text, buttons: [], keyboard: [] }])
  })

  it('delivers as many characters as its limit says', async () => {
    const text = 'ạ'.repeat(channel.limits.textLength)
    expect(await channel.send(outbound({ text }))).toMatchObject({ kind: 'sent' })
  })

  it('numbers labels, and puts short ones two in a row and long ones alone', async () => {
    const labels = ['Có', 'Chưa', 'Ngân hàng Nông nghiệp và Phát triển', 'Khác', 'Quay lại', 'Hủy']
    const choices = labels.map((label, i) => ({ token: `t${i}`, label }))
    await channel.send(outbound({ choices }))
    const markup = server.calls.at(-1)?.values.reply_markup as { inline_keyboard: { text: string }[][] }
    expect(markup.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ['1. Có', '2. Chưa'],
      ['3. Ngân hàng Nông nghiệp và Phát triển'],
      ['4. Khác', '5. Quay lại'],
      ['6. Hủy'],
    ])
    expect(server.sentTo(HOA)[0]?.buttons[0]).toEqual({ label: '1. Có', token: 't0' })
    expect(server.sentTo(HOA)[0]?.text).toContain('3. Ngân hàng Nông nghiệp và Phát triển')
  })

  it('takes as many choices as its limit says, with the longest tokens', async () => {
    const choices = Array.from({ length: channel.limits.choices }, (_, i) => ({
      token: `${i}`.padEnd(64, 'x'),
      label: `Thôn Tân Trang Đông ${i}, xã Cẩm Lương`,
    }))
    expect(await channel.send(outbound({ choices }))).toMatchObject({ kind: 'sent' })
  })

  it('offers to share the phone number, then takes the keyboard away', async () => {
    await channel.send(outbound({ asksPhone: true, choices: [{ token: 'later', label: 'Để sau' }] }))
    await channel.send(outbound())
    const [asked, next] = server.sentTo(HOA)
    expect(asked).toMatchObject({ keyboard: ['Gửi số điện thoại của tôi', 'Để sau'], removesKeyboard: false })
    expect(next).toMatchObject({ keyboard: [], removesKeyboard: true })
  })

  it('leaves the keyboards of groups alone', async () => {
    server.user(HOA).inGroup(-100)
    await channel.send(outbound({}, -100))
    expect(server.sentTo(-100)).toMatchObject([{ removesKeyboard: false }])
  })

  it('delivers a file under its own name, with the text below', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251)
    const sent = await channel.send(outbound({ text: 'Danh sách đây ạ', file: fileOf(bytes) }))
    expect(sent).toMatchObject({ kind: 'sent' })
    const [message] = server.sentTo(HOA)
    expect(message).toMatchObject({ method: 'sendDocument', text: 'Danh sách đây ạ' })
    expect(message?.file?.name).toBe('Danh sách tháng 11.xlsx')
    expect(message?.file?.bytes).toEqual(bytes)
  })

  it('keeps a file name in its place', async () => {
    await channel.send(outbound({ file: fileOf(new Uint8Array(3), 'a"; filename=b.exe\r\nx: y.xlsx') }))
    expect(server.sentTo(HOA)[0]?.file?.name).toBe('a-- filename=b.exe--x: y.xlsx')
  })

  it('sends a text too long for a caption ahead of the file', async () => {
    const text = 'x'.repeat(1025)
    await channel.send(outbound({ text, file: fileOf(new Uint8Array(3)), choices: [{ token: 't', label: 'Xong' }] }))
    expect(server.sentTo(HOA)).toMatchObject([
      { method: 'sendMessage', text, buttons: [] },
      { method: 'sendDocument', text: '', buttons: [{ label: '1. Xong' }] },
    ])
  })

  it('repeats only the file when the text ahead of it arrived', async () => {
    const message = outbound({ text: 'x'.repeat(1025), file: fileOf(new Uint8Array(3)) })
    server.fail('sendDocument', { kind: 'error', code: 429, retryAfter: 1 })
    expect(await channel.send(message)).toMatchObject({ kind: 'retry' })
    expect(await channel.send(message)).toMatchObject({ kind: 'sent' })
    expect(server.sentTo(HOA).map(({ method }) => method)).toEqual(['sendMessage', 'sendDocument'])
  })

  it('refuses a file above the limit before sending it', async () => {
    const file = fileOf(new Uint8Array(channel.limits.fileBytes + 1))
    expect(await channel.send(outbound({ file }))).toMatchObject({ kind: 'refused', code: 'file-too-large' })
    expect(server.calls).toEqual([])
  })
})

const error = (code: number, description?: string): Fault => ({
  kind: 'error',
  code,
  ...(description && { description }),
})

const OUTCOMES: readonly [string, Fault, SendOutcome][] = [
  [
    'flood control',
    { kind: 'error', code: 429, retryAfter: 17 },
    { kind: 'retry', afterMs: 17_000, reason: 'too-many-requests' },
  ],
  ['a revoked token', error(401, 'Unauthorized'), { kind: 'retry', afterMs: 60_000, reason: 'token-refused' }],
  ['a token of no bot', error(404, 'Not Found'), { kind: 'retry', afterMs: 60_000, reason: 'token-refused' }],
  ['a deleted account', error(403, 'Forbidden: user is deactivated'), { kind: 'blocked' }],
  ['a stranger', error(403, "Forbidden: bot can't initiate conversation with a user"), { kind: 'blocked' }],
  ['expulsion from a group', error(403, 'Forbidden: bot was kicked from the group chat'), { kind: 'blocked' }],
  [
    'another bot',
    error(403, "Forbidden: bots can't send messages to bots"),
    { kind: 'refused', code: '403', reason: "Forbidden: bots can't send messages to bots" },
  ],
  [
    'a group that moved',
    {
      kind: 'error',
      code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      migrateTo: -1001,
    },
    { kind: 'refused', code: 'chat-migrated', reason: 'Bad Request: group chat was upgraded to a supergroup chat' },
  ],
  [
    'a group where it may not write',
    error(400, 'Bad Request: not enough rights to send text messages to the chat'),
    {
      kind: 'refused',
      code: 'no-rights',
      reason: 'Bad Request: not enough rights to send text messages to the chat',
    },
  ],
  ['a failure inside', error(500), { kind: 'unknown', reason: 'Internal Server Error' }],
  ['a gateway that got no answer', { kind: 'page', status: 504 }, { kind: 'unknown', reason: 'http-504' }],
  ['a gateway without a server', { kind: 'page', status: 502 }, { kind: 'retry', afterMs: 10_000, reason: 'http-502' }],
  [
    'a proxy that is too narrow',
    { kind: 'page', status: 413 },
    { kind: 'refused', code: 'file-too-large', reason: 'http-413' },
  ],
  ['a redirection', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, { kind: 'unknown', reason: 'http-302' }],
  ['a line that breaks', { kind: 'reset', carriedOut: false }, { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
  [
    'a line that breaks after the fact',
    { kind: 'reset', carriedOut: true },
    { kind: 'unknown', reason: 'UND_ERR_SOCKET' },
  ],
  ['silence', { kind: 'hang', carriedOut: false }, { kind: 'unknown', reason: 'UND_ERR_HEADERS_TIMEOUT' }],
]

describe('the outcome of sending', () => {
  it.each(OUTCOMES)('is known for %s', async (_, fault, outcome) => {
    server.fail('sendMessage', fault)
    expect(await channel.send(outbound())).toEqual(outcome)
  })

  it('is sent when the answer is only slow', async () => {
    server.fail('sendMessage', { kind: 'slow', ms: 100 })
    expect(await channel.send(outbound())).toMatchObject({ kind: 'sent' })
  })

  it('is blocked by a person who blocked the bot', async () => {
    server.user(HOA).blocks()
    expect(await channel.send(outbound())).toEqual({ kind: 'blocked' })
  })

  it.each([
    ['chat-not-found', {}, 99],
    ['too-long', { text: 'x'.repeat(4097) }, HOA],
    ['empty', { text: ' ' }, HOA],
    ['choice-token-too-long', { choices: [{ token: 'x'.repeat(65), label: 'Có' }] }, HOA],
  ] as const)('is refused: %s', async (code, message, to) => {
    expect(await channel.send(outbound(message, to))).toMatchObject({ kind: 'refused', code })
  })

  it('is a retry when nobody listens', async () => {
    const nobody = telegramChannel({ token: server.token, apiRoot: 'http://127.0.0.1:1' })
    expect(await nobody.send(outbound())).toEqual({
      kind: 'retry',
      afterMs: 5_000,
      reason: 'not-connected: ECONNREFUSED',
    })
    await nobody.close()
  })

  it('is a retry when TLS does not come about', async () => {
    const plain = createServer((socket) => socket.once('data', () => socket.destroy()))
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    const { port } = plain.address() as { port: number }
    const secure = telegramChannel({ token: server.token, apiRoot: `https://127.0.0.1:${port}` })
    expect(await secure.send(outbound())).toMatchObject({
      kind: 'retry',
      reason: expect.stringMatching(/^not-connected/),
    })
    await secure.close()
    plain.close()
  })

  it('never carries the token or the text', async () => {
    for (const [, fault] of OUTCOMES) {
      server.fail('sendMessage', fault)
      const outcome = await channel.send(outbound({ text: 'số 001158000123' }))
      expect(JSON.stringify(outcome)).not.toMatch(/AAE-stand-in|001158/)
    }
  })

  it('throws what went wrong on our side', async () => {
    const file = { name: 'x.xlsx', mime: '', bytes: () => Promise.reject(new Error('not in the store')) }
    await expect(channel.send(outbound({ file }))).rejects.toThrow('not in the store')
  })
})
