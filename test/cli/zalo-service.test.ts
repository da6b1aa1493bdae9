import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contactAt } from '../../src/store/contacts.js'
import { enqueue } from '../../src/store/outbox.js'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../support/zalo-clock.js'
import { startTown, type Town, type TownOptions } from '../support/zalo-town.js'

const HOA = '3000000000000000003'
let town: Town

async function begin(options: TownOptions = {}) {
  town = await startTown(options)
}

afterEach(() => town.close())

/** A notice that nobody waits for. */
async function tell(userId: string, text: string): Promise<void> {
  await town.app.store.db.transaction().execute(async (tx) => {
    const contact = await contactAt(tx, { channel: 'zalo', externalId: userId })
    if (contact === undefined) throw new Error('nobody')
    await enqueue(tx, { contactId: contact.id, payload: { text, choices: [] }, at: town.clock.now() })
  })
  town.runner.look()
  await town.settle()
}

const textsTo = (userId: string) => town.server.sentTo(userId).map(({ text }) => text)

describe('somebody on Zalo', () => {
  beforeEach(() => begin())

  it('is answered', async () => {
    await town.server.user(HOA).says('xin chao')
    await town.settle()
    expect(textsTo(HOA)).toHaveLength(1)
    expect(town.server.sentTo(HOA)[0]?.buttons.length).toBe(5)
  })

  it('is greeted once when following and opening the chat', async () => {
    const hoa = town.server.user(HOA)
    await hoa.follows()
    await hoa.opensChat()
    await town.settle()
    expect(textsTo(HOA)).toHaveLength(1)
  })

  it('is left to a human who took over, until #bot', async () => {
    const hoa = town.server.user(HOA)
    await town.server.officeWrites(HOA, 'Chào bác, tôi là Lan ở xã')
    await hoa.says('chào cô')
    await town.settle()
    expect(textsTo(HOA)).toEqual([])
    await town.server.officeWrites(HOA, '#bot')
    await hoa.says('xin chào')
    await town.settle()
    expect(textsTo(HOA)).toHaveLength(1)
  })

  it('is answered again after two silent hours', async () => {
    await town.server.officeWrites(HOA, 'Chào bác')
    await town.settle()
    await town.pass(2 * HOUR_MS)
    await town.server.user(HOA).says('xin chào')
    await town.settle()
    expect(textsTo(HOA)).toHaveLength(1)
  })
})

describe("Zalo's window", () => {
  it('is free for 48 hours', async () => {
    await begin()
    await town.server.user(HOA).says('xin chào')
    await town.settle()
    await town.pass(47 * HOUR_MS)
    await tell(HOA, 'Hồ sơ đã duyệt')
    expect(textsTo(HOA).at(-1)).toBe('Hồ sơ đã duyệt')
    expect(town.server.counters.billed).toBe(0)
  })

  it('keeps a message back afterwards, and lets it go when the person writes', async () => {
    await begin()
    const hoa = town.server.user(HOA)
    await hoa.says('xin chào')
    await town.settle()
    await town.pass(49 * HOUR_MS)
    await tell(HOA, 'Hồ sơ đã duyệt')
    expect(textsTo(HOA)).toHaveLength(1)
    await hoa.says('2')
    await town.settle()
    expect(textsTo(HOA)[1]).toBe('Hồ sơ đã duyệt')
    expect(textsTo(HOA).filter((text) => text === 'Hồ sơ đã duyệt')).toHaveLength(1)
    expect(town.server.counters.outsideWindow).toBe(0)
  })

  it('lets exactly as many billed messages through a day as are allowed', async () => {
    await begin({ environment: { ZALO_BILLED_PER_DAY: '2' } })
    const people = ['1', '2', '3', '4'].map((digit) => town.server.user(`300000000000000000${digit}`))
    for (const person of people) await person.says('xin chào')
    await town.settle()
    await town.pass(3 * DAY_MS)
    for (const { id } of people) await tell(id, 'Nhắc hẹn')
    expect(town.server.counters.billed).toBe(2)
    await town.pass(DAY_MS)
    for (const { id } of people.slice(0, 1)) await tell(id, 'Nhắc lần nữa')
    expect(town.server.counters.billed).toBe(3)
  })

  it('never repeats a billed message whose answer was lost', async () => {
    await begin({ environment: { ZALO_BILLED_PER_DAY: '5' } })
    await town.server.user(HOA).says('xin chào')
    await town.settle()
    await town.pass(3 * DAY_MS)
    town.server.faults.next({ path: '/message/cs', fault: { kind: 'drop', when: 'after' } })
    await tell(HOA, 'Nhắc hẹn')
    await town.pass(10 * MINUTE_MS)
    expect(textsTo(HOA).filter((text) => text === 'Nhắc hẹn')).toHaveLength(1)
  })

  it('counts a message that was refused for now once', async () => {
    await begin({ environment: { ZALO_BILLED_PER_DAY: '1' } })
    await town.server.user(HOA).says('xin chào')
    await town.settle()
    await town.pass(3 * DAY_MS)
    town.server.faults.next({ path: '/message/cs', fault: { kind: 'error', code: -32 } })
    await tell(HOA, 'Nhắc hẹn')
    expect(textsTo(HOA)).toHaveLength(1)
    await town.pass(5 * MINUTE_MS)
    expect(textsTo(HOA).at(-1)).toBe('Nhắc hẹn')
  })

  it('goes by an approved template when it is closed and one is configured', async () => {
    await begin({ environment: { ZALO_BILLED_PER_DAY: '5', ZALO_TEMPLATE_ID: 'T1' } })
    town.server.addTemplate({ id: 'T1', params: ['ma_ho_so', 'noi_dung'] })
    await town.server.user(HOA).says('xin chào')
    await town.settle()
    await town.pass(8 * DAY_MS)
    await tell(HOA, 'Hồ sơ DK-7F3K2QM đã duyệt')
    expect(town.server.sentTo(HOA).at(-1)).toMatchObject({
      kind: 'template',
      template: { id: 'T1', data: { ma_ho_so: 'DK-7F3K2QM', noi_dung: 'Hồ sơ DK-7F3K2QM đã duyệt' } },
    })
  })

  it('makes a message wait when Zalo finds the window closed before us', async () => {
    await begin()
    const hoa = town.server.user(HOA)
    await hoa.says('xin chào')
    await town.settle()
    town.server.faults.next({ path: '/message/cs', fault: { kind: 'error', code: -230 } })
    await tell(HOA, 'Hồ sơ đã duyệt')
    expect(textsTo(HOA)).toHaveLength(1)
    await hoa.says('2')
    await town.settle()
    expect(textsTo(HOA)).toContain('Hồ sơ đã duyệt')
  })
})

describe('a consent that was taken back', () => {
  beforeEach(() => begin())

  it('shows at /readyz, is told once, loses no message, and ends with a new one', async () => {
    const hoa = town.server.user(HOA)
    await hoa.says('xin chào')
    await town.settle()
    const administrator = await administratorOnTelegram()
    town.server.oauth.revokeConsent()
    await hoa.says('2')
    await town.settle()
    await town.pass(30_000)
    const ready = await fetch(`${town.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.text()).toContain('consent')
    for (let hour = 0; hour < 30; hour++) await town.pass(HOUR_MS)
    const told = await messagesTo(administrator)
    expect(told).toHaveLength(1)
    const address = /http:\S+/.exec(told[0] ?? '')?.[0] ?? ''
    expect(textsTo(HOA)).toHaveLength(1)

    // The key of that address is good for a day; doctor gives a new one.
    const page = await fetch(address.replace('http://bot.test', town.url), {
      headers: { 'x-forwarded-for': '9.9.9.9' },
    })
    expect(page.status).toBe(403)
    await consentAtTheMachine()
    await town.pass(MINUTE_MS)
    await town.pass(MINUTE_MS)
    expect((await fetch(`${town.url}/readyz`)).status).toBe(200)
    expect(textsTo(HOA)).toHaveLength(2)
  })

  async function consentAtTheMachine() {
    const page = await (await fetch(`${town.url}/zalo/oauth`)).text()
    const zalo = unescaped(/href="([^"]+)"/.exec(page)?.[1] ?? '')
    const back = await fetch(zalo, { redirect: 'manual' })
    const callback = (back.headers.get('location') ?? '').replace('http://bot.test', town.url)
    const end = await fetch(callback)
    expect(end.status).toBe(200)
  }
})

const unescaped = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

async function administratorOnTelegram(): Promise<number> {
  const { grantRole } = await import('../../src/store/officers.js')
  return town.app.store.db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('contact')
      .values({
        channel: 'telegram',
        external_id: '77',
        reachable: 'yes',
        first_seen_at: town.clock.now().toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const at = town.clock.now()
    const unit = await tx.selectFrom('unit').select('code').where('level', '=', 'commune').executeTakeFirstOrThrow()
    await grantRole(tx, {
      contactId: id,
      name: 'Quản trị',
      role: 'administrator',
      unitCode: unit.code,
      validFrom: '2020-01-01',
      grantedBy: 'test',
      at,
    })
    return id
  })
}

async function messagesTo(contactId: number): Promise<readonly string[]> {
  const rows = await town.app.store.db
    .selectFrom('outbox')
    .select('payload')
    .where('contact_id', '=', contactId)
    .execute()
  return rows.map(({ payload }) => (JSON.parse(payload) as { text: string }).text)
}
