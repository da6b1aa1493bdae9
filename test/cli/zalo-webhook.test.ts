import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { HOUR_MS } from '../support/zalo-clock.js'
import { startTown, type Town } from '../support/zalo-town.js'
import { signedRequest } from '../support/zalo-webhook.js'

const HOA = '3000000000000000003'
let town: Town

afterEach(() => town.close())

function hello({ server }: Town, more: Readonly<Record<string, unknown>> = {}) {
  return {
    app_id: server.appId,
    event_name: 'user_send_text',
    timestamp: String(server.clock.now()),
    sender: { id: HOA },
    recipient: { id: server.oaId },
    message: { msg_id: 'm1', text: 'xin chào' },
    ...more,
  }
}

async function post(body: Uint8Array | string, headers: Readonly<Record<string, string | undefined>> = {}) {
  const answer = await fetch(`${town.url}/zalo/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
    body: Buffer.from(body),
  })
  await town.settle()
  return answer.status
}

async function stored(): Promise<number> {
  const rows = await town.app.store.db.selectFrom('inbox').select('seq').execute()
  return rows.length
}

/** To whom replies were written. */
async function answered(): Promise<readonly string[]> {
  const rows = await town.app.store.db
    .selectFrom('outbox')
    .innerJoin('contact', 'contact.id', 'outbox.contact_id')
    .select('contact.external_id')
    .execute()
  return rows.map(({ external_id }) => external_id)
}

async function nothingHappened(): Promise<void> {
  expect(await stored()).toBe(0)
  expect(await answered()).toEqual([])
}

describe.each([
  ['off', 200],
  ['on', 401],
] as const)('with ZALO_STRICT_SIGNATURE %s', (strict, forged) => {
  it('changes nothing for a forged event', async () => {
    town = await startTown({ environment: { ZALO_STRICT_SIGNATURE: strict } })
    const request = signedRequest(hello(town), 'not the secret')
    expect(await post(request.body, request.headers)).toBe(forged)
    expect(await post(request.body)).toBe(forged)
    await nothingHappened()
  })

  it('changes nothing for a truncated or altered event', async () => {
    town = await startTown({ environment: { ZALO_STRICT_SIGNATURE: strict } })
    const { body, headers } = signedRequest(hello(town), town.server.oaSecret)
    expect(await post(body.slice(0, -5), headers)).toBe(forged)
    expect(await post(Buffer.from(body).toString().replace(HOA, '3000000000000000009'), headers)).toBe(forged)
    expect(await post('', headers)).toBe(forged)
    await nothingHappened()
  })

  it('changes nothing for an event of another app', async () => {
    town = await startTown({ environment: { ZALO_STRICT_SIGNATURE: strict } })
    const { body, headers } = signedRequest(hello(town, { app_id: '999' }), town.server.oaSecret)
    expect(await post(body, headers)).toBe(forged)
    await nothingHappened()
  })
})

describe('the webhook', () => {
  it('takes a signed event once, however often it is replayed', async () => {
    town = await startTown()
    const { body, headers } = signedRequest(hello(town), town.server.oaSecret)
    for (let time = 0; time < 3; time++) expect(await post(body, headers)).toBe(200)
    expect(await stored()).toBe(1)
    expect(await answered()).toEqual([HOA])
  })

  it('ignores an event that is replayed hours later', async () => {
    town = await startTown()
    const { body, headers } = signedRequest(hello(town), town.server.oaSecret)
    town.server.clock.advance(3 * HOUR_MS)
    expect(await post(body, headers)).toBe(200)
    await nothingHappened()
  })

  it('refuses a body of more than a megabyte', async () => {
    town = await startTown()
    const message = { msg_id: 'm1', text: 'x'.repeat(1024 * 1024) }
    const { body, headers } = signedRequest(hello(town, { message }), town.server.oaSecret)
    expect(await post(body, headers)).toBe(413)
    await nothingHappened()
  })

  it('is held up by nobody who sends slowly', async () => {
    town = await startTown()
    const { body, headers } = signedRequest(hello(town), town.server.oaSecret)
    const slow = connect(Number(new URL(town.url).port), '127.0.0.1')
    slow.write(`POST /zalo/webhook HTTP/1.1\r\nHost: bot.test\r\nContent-Length: ${body.byteLength}\r\n`)
    slow.write(`X-ZEvent-Signature: ${headers['x-zevent-signature']}\r\n\r\n`)
    slow.write(body.slice(0, 50))
    const other = signedRequest(
      hello(town, { sender: { id: '3000000000000000004' }, message: { msg_id: 'm2', text: 'alo' } }),
      town.server.oaSecret,
    )
    expect(await post(other.body, other.headers)).toBe(200)
    expect(await answered()).toEqual(['3000000000000000004'])
    slow.destroy()
    await new Promise((then) => setTimeout(then, 50))
    expect(await answered()).toEqual(['3000000000000000004'])
  })

  it('answers the test button of the console, and does nothing', async () => {
    town = await startTown()
    const message = { msg_id: 'This is message id', text: 'This is testing message' }
    const { body, headers } = signedRequest(hello(town, { message }), town.server.oaSecret)
    expect(await post(body, headers)).toBe(200)
    expect((await fetch(`${town.url}/zalo/webhook`)).status).toBe(200)
    await nothingHappened()
  })
})
