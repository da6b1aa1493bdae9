import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Inbound } from '../../../src/channels/channel.js'
import { DAY_MS, HOUR_MS, MINUTE_MS, seededRandom } from '../../support/zalo-clock.js'
import { HOA, type RigOptions, startRig } from '../../support/zalo-rig.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function start(options: RigOptions = {}) {
  const rig = await startRig({
    ...options,
    server: { webhookRetryMs: 20, webhookDeadlineMs: 1_000, ...options.server },
  })
  closing.push(rig.close)
  return rig
}

type Request = { inbound: readonly Inbound[]; retry: string | undefined }

/** A bot that takes webhooks: decodes, notes, and answers as told. */
async function listen(rig: Awaited<ReturnType<typeof start>>, statuses: (number | 'silent')[] = []) {
  const taken: Request[] = []
  const answer: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = request.headers as Record<string, string | undefined>
    taken.push({ inbound: rig.channel.decode({ headers, body: Buffer.concat(chunks) }), retry: headers.num_retry })
    const status = statuses.shift() ?? 200
    if (status !== 'silent') response.writeHead(status).end()
  }
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  rig.server.webhookTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/zalo/webhook`)
  return taken
}

const textsOf = (taken: readonly Request[]) =>
  taken.flatMap(({ inbound }) => inbound.map(({ content }) => (content.kind === 'text' ? content.text : content.kind)))

describe('webhook deliveries', () => {
  it('bring what people do, signed', async () => {
    const rig = await start()
    const taken = await listen(rig)
    const hoa = rig.server.user(HOA)
    await hoa.follows()
    await hoa.opensChat()
    await hoa.says('Xin chào')
    await hoa.sendsPhoto(Buffer.from('ảnh'))
    await hoa.sendsFile('a.xlsx', Buffer.from('tệp'))
    await hoa.sends('sticker')
    await hoa.submitsInfo({ name: 'Hoa', phone: '84901234567' })
    await rig.server.officeWrites(HOA, '#bot')
    await hoa.unfollows()
    expect(textsOf(taken)).toEqual([
      ...['followed', 'followed', 'Xin chào', 'photo', 'file', 'unsupported', 'phone', 'human-took-over', 'unfollowed'],
    ])
    expect(rig.ignored).toEqual([])
  })

  it('have strictly increasing times', async () => {
    const rig = await start()
    const taken = await listen(rig)
    for (let i = 0; i < 5; i += 1) await rig.server.user(HOA).says(String(i))
    const orders = taken.flatMap(({ inbound }) => inbound.map(({ order }) => order))
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b))
  })

  it('are retried after anything but 200 in time', async () => {
    const rig = await start()
    const taken = await listen(rig, [500, 'silent', 200])
    expect(await rig.server.user(HOA).says('Xin chào')).toMatchObject({ status: 200, attempts: 3 })
    expect(taken.map(({ retry }) => retry)).toEqual([undefined, '1', '2'])
    expect(new Set(taken.flatMap(({ inbound }) => inbound.map(({ messageId }) => messageId))).size).toBe(1)
  })

  it('are given up in the end', async () => {
    const rig = await start()
    await listen(rig, Array(6).fill(500))
    expect(await rig.server.user(HOA).says('Xin chào')).toMatchObject({ status: 500, attempts: 6 })
    expect(rig.server.deliveries.lost).toBe(1)
  })

  it('come twice, and in another order, on demand', async () => {
    const rig = await start()
    const taken = await listen(rig)
    rig.server.deliveries.duplicate(1, seededRandom(1))
    await rig.server.user(HOA).says('một')
    await rig.server.deliveries.idle()
    expect(textsOf(taken)).toEqual(['một', 'một'])
    rig.server.deliveries.duplicate(0, seededRandom(1))
    taken.length = 0
    rig.server.deliveries.hold()
    const held = ['hai', 'ba'].map((text) => rig.server.user(HOA).says(text))
    rig.server.deliveries.release('reversed')
    await Promise.all(held)
    expect(textsOf(taken).sort()).toEqual(['ba', 'hai'])
  })

  it('bring echoes and receipts of our own messages, which are nobody', async () => {
    const rig = await start()
    const taken = await listen(rig)
    await rig.server.user(HOA).says('Xin chào')
    await rig.channel.send(rig.message(HOA, 'Chào bác'))
    await rig.server.deliveries.idle()
    await rig.server.user(HOA).reads()
    expect(textsOf(taken)).toEqual(['Xin chào'])
    expect(rig.ignored).toEqual(['echo', 'receipt'])
  })
})

describe('the window', () => {
  it('is free for 48 hours, billed for 7 days, then closed, to the second', async () => {
    const rig = await start()
    await rig.server.user(HOA).says('Xin chào')
    const send = async () => (await rig.channel.send(rig.message(HOA, 'Chào bác'))).kind
    rig.server.clock.advance(48 * HOUR_MS)
    expect(await send()).toBe('sent')
    rig.server.clock.advance(1_000)
    expect(await send()).toBe('sent')
    expect(rig.server.counters).toMatchObject({ free: 1, billed: 1, outsideWindow: 0 })
    rig.server.clock.advance(5 * DAY_MS - 1_000)
    expect(await send()).toBe('sent')
    rig.server.clock.advance(1_000)
    expect(await send()).toBe('refused')
    expect(rig.server.counters).toMatchObject({ free: 1, billed: 2, outsideWindow: 1 })
    await rig.server.user(HOA).says('Bác đây')
    expect(await send()).toBe('sent')
  })

  it('opens for those who follow, and not for strangers', async () => {
    const rig = await start()
    const stranger = rig.server.user('3000000000000000005')
    expect(await rig.channel.send(rig.message(stranger.id, 'Chào bác'))).toMatchObject({ code: 'window' })
    await stranger.follows()
    expect((await rig.channel.send(rig.message(stranger.id, 'Chào bác'))).kind).toBe('sent')
    await stranger.unfollows()
    expect((await rig.channel.send(rig.message(stranger.id, 'Chào bác'))).kind).toBe('blocked')
  })
})

describe('limits', () => {
  it('hold for calls a minute', async () => {
    const rig = await start({ server: { ratePerMinute: 3 } })
    await rig.server.user(HOA).says('Xin chào')
    const kinds: string[] = []
    for (let i = 0; i < 4; i += 1) kinds.push((await rig.channel.send(rig.message(HOA, 'x'))).kind)
    expect(kinds).toEqual(['sent', 'sent', 'sent', 'retry'])
    rig.server.clock.advance(MINUTE_MS)
    expect((await rig.channel.send(rig.message(HOA, 'x'))).kind).toBe('sent')
  })

  it('hold for buttons, texts and bare paths', async () => {
    const rig = await start()
    await rig.server.user(HOA).says('Xin chào')
    const token = await rig.client.auth.accessToken()
    const post = async (path: string, message: unknown, headers: Record<string, string> = { access_token: token }) => {
      const body = JSON.stringify({ recipient: { user_id: HOA }, message })
      const answer = await fetch(rig.server.openapiRoot + path, {
        ...{ method: 'POST', body },
        headers: { 'content-type': 'application/json', ...headers },
      })
      return ((await answer.json()) as { error: number }).error
    }
    const cs = '/v3.0/oa/message/cs'
    const button = { title: 'Có', type: 'oa.query.hide', payload: '#as:1' }
    const withButtons = (buttons: unknown[]) => ({ text: 'x', attachment: { type: 'template', payload: { buttons } } })
    expect(await post(cs, withButtons(Array(5).fill(button)))).toBe(0)
    expect(await post(cs, withButtons(Array(6).fill(button)))).toBe(-201)
    expect(await post(cs, withButtons([{ ...button, payload: 'x'.repeat(1001) }]))).toBe(-201)
    expect(await post(cs, { text: 'x'.repeat(2001) })).toBe(-210)
    expect(await post(cs, { attachment: { type: 'image', payload: { url: 'https://example.org/a.jpg' } } })).toBe(-201)
    expect(await post('/v3.0/oa/message', { text: 'x' })).toBe(404)
    expect(await post('/v2.0/oa/message', { text: 'x' })).toBe(-240)
    expect(await post(cs, { text: 'x' }, { authorization: `Bearer ${token}` })).toBe(-216)
    rig.server.clock.advance(25 * HOUR_MS)
    expect(await post(cs, { text: 'x' })).toBe(-220)
  })
})

describe('a day of trouble', () => {
  it('loses nothing, sends nothing twice, and keeps the order of each person', async () => {
    const rig = await start()
    const random = seededRandom(7)
    // Without lost answers, so that every message must arrive exactly once.
    const faults = [
      { kind: 'error', code: -32 },
      { kind: 'error', code: -200 },
      { kind: 'status', status: 429, when: 'before' },
      { kind: 'slow', ms: 20 },
    ] as const
    const people = Array.from({ length: 40 }, (_, index) => `30000000000000001${String(index).padStart(2, '0')}`)
    for (const id of people) await rig.server.user(id).says('Xin chào')
    rig.server.faults.unreliable(0.05, faults, random)
    for (let hour = 0; hour < 30; hour += 1) {
      await Promise.all(people.map((id) => sendUntilSettled(id, `tin ${hour}`)))
      rig.server.clock.advance(HOUR_MS)
      if (hour % 10 === 5) rig.server.oauth.revokeAccess()
    }
    const expected = Array.from({ length: 30 }, (_, hour) => `tin ${hour}`)
    for (const id of people) expect(rig.server.sentTo(id).map(({ text }) => text)).toEqual(expected)
    expect(rig.server.oauth.spentTokenUses).toBe(0)
    expect(rig.server.counters.outsideWindow).toBe(0)

    async function sendUntilSettled(id: string, text: string): Promise<void> {
      const message = rig.message(id, text)
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const outcome = await rig.channel.send(message)
        if (outcome.kind === 'sent') return
        if (outcome.kind !== 'retry') {
          // A second -200 for the same message: the outbox would give it to a human; here it is sent as a new one.
          return sendUntilSettled(id, text)
        }
        rig.server.clock.advance(outcome.afterMs)
      }
    }
  })
})
