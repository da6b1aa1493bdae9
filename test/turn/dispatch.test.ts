import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/channel.js'
import type { Store } from '../../src/store/db.js'
import { type Enqueue, enqueue } from '../../src/store/outbox.js'
import { storeFile } from '../../src/store/stored-files.js'
import type { MayGo } from '../../src/turn/dispatch-gate.js'
import { fakeChannel, textFrom } from '../support/channel.js'
import { manualClock } from '../support/clock.js'
import { startTestRunner, type TestRunner } from '../support/runner.js'
import { memoryStore } from '../support/store.js'

const an = '101'
const binh = '102'
const later: SendOutcome = { kind: 'retry', afterMs: 3_000, reason: 'busy' }
const timedOut: SendOutcome = { kind: 'unknown', reason: 'timed out' }
const at = new Date('2026-03-02T08:00:00.000Z')

describe('the dispatcher', () => {
  it('sends to one contact in order, the next only after the answer', async () => {
    const answers: (() => void)[] = []
    const channel = fakeChannel(
      ({ id }) => new Promise((then) => answers.push(() => then({ kind: 'sent', externalId: id }))),
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([1, 2, 3].map((order) => textFrom(an, `câu ${order}`, order)))
    await runner.settle()
    expect(channel.textsTo(an)).toEqual(['câu 1'])
    answers.shift()?.()
    await runner.settle()
    expect(channel.textsTo(an)).toEqual(['câu 1', 'câu 2'])
  })

  it('marks a row before it is handed over and notes the answer after', async () => {
    const states: (string | undefined)[] = []
    const runner = await startTestRunner({
      channel: fakeChannel(async ({ id }) => {
        states.push((await rowsOf(runner.store))[0]?.state)
        return { kind: 'sent', externalId: `x${id}` }
      }),
    })
    await runner.accept([textFrom(an, 'xin chào', 1)])
    await runner.idle()
    expect(states).toEqual(['sending'])
    expect(await rowsOf(runner.store)).toMatchObject([
      { state: 'sent', external_id: 'x1', settled_at: at.toISOString() },
    ])
  })

  it('tries again when the platform says later, and only this contact waits', async () => {
    const channel = fakeChannel(({ id, contact }, attempt) =>
      contact.externalId === an && attempt === 1 ? later : { kind: 'sent', externalId: id },
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1), textFrom(an, 'hai', 2), textFrom(binh, 'khác', 1)])
    await runner.advance(2_000)
    expect(channel.textsTo(an)).toEqual(['một'])
    expect(channel.textsTo(binh)).toEqual(['khác'])
    await runner.advance(2_000)
    expect(channel.textsTo(an)).toEqual(['một', 'một', 'hai'])
    expect(new Set(channel.sent.filter(({ text }) => text === 'một').map(({ id }) => id)).size).toBe(1)
  })

  it('gives up after twenty times later and goes on', async () => {
    const channel = fakeChannel(({ id, text }) => (text === 'một' ? later : { kind: 'sent', externalId: id }))
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1), textFrom(an, 'hai', 2)])
    await runner.settle()
    for (let wait = 0; wait < 25; wait++) {
      runner.clock.advance(600_000)
      await runner.settle()
    }
    expect(channel.textsTo(an)).toEqual([...Array.from({ length: 20 }, () => 'một'), 'hai'])
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'failed', outcome: 'retry: busy' }, { state: 'sent' }])
  })

  it('keeps why a row was refused and goes on with the next', async () => {
    const channel = fakeChannel(({ id, text }) =>
      text === 'một' ? { kind: 'refused', code: '400', reason: 'bad request' } : { kind: 'sent', externalId: id },
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1), textFrom(an, 'hai', 2)])
    await runner.idle()
    expect(channel.textsTo(an)).toEqual(['một', 'hai'])
    expect(await rowsOf(runner.store)).toMatchObject([
      { state: 'failed', outcome: 'refused 400: bad request' },
      { state: 'sent' },
    ])
  })

  it('holds what others caused while a contact is away, and sends it when they write again', async () => {
    let isAway = true
    const channel = fakeChannel(({ id }) => (isAway ? { kind: 'blocked' } : { kind: 'sent', externalId: id }))
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.idle()
    await put(runner, { text: 'hồ sơ đã duyệt' })
    await runner.advance(1_000)
    expect(channel.textsTo(an)).toEqual(['một'])
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'failed', outcome: 'blocked' }, { state: 'waiting' }])
    isAway = false
    await runner.accept([textFrom(an, 'hai', 2)])
    await runner.idle()
    expect(channel.textsTo(an)).toEqual(['một', 'hồ sơ đã duyệt', 'hai'])
  })

  it('repeats once what may have arrived', async () => {
    const channel = fakeChannel(({ text }) => (text === 'một' ? timedOut : { kind: 'sent', externalId: 'x' }))
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1), textFrom(an, 'hai', 2)])
    await runner.advance(10_000)
    expect(channel.textsTo(an)).toEqual(['một', 'một', 'hai'])
    expect(runner.counters).toMatchObject({ unknown: 2, repeated: 1, sent: 1 })
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'failed', repeats: 1 }, { state: 'sent' }])
  })

  it('never repeats what is billed', async () => {
    const channel = fakeChannel(() => timedOut)
    const runner = await startTestRunner({ channel, channels: [{ channel, sendRate: 0, mayGo: async () => 'billed' }] })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.advance(10_000)
    expect(channel.textsTo(an)).toEqual(['một'])
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'failed', billed: 1, outcome: 'unknown: timed out' }])
  })

  it('repeats after a crash what was being sent, before what comes after it', async () => {
    const store = await storeWith([{ text: 'một' }, { text: 'hai' }])
    await store.db.updateTable('outbox').set({ state: 'sending' }).where('seq', '=', 1).execute()
    const runner = await startTestRunner({ store })
    expect(runner.channel.sent).toEqual([])
    await runner.advance(3_000)
    expect(runner.channel.textsTo(an)).toEqual(['một', 'hai'])
    expect(runner.counters).toMatchObject({ unknown: 1, repeated: 1 })
  })

  it('does not repeat after a crash what is billed or was repeated before', async () => {
    const store = await storeWith([{ text: 'một' }, { text: 'hai' }, { text: 'ba' }])
    await store.db.updateTable('outbox').set({ state: 'sending', billed: 1 }).where('seq', '=', 1).execute()
    await store.db.updateTable('outbox').set({ state: 'sending', repeats: 1 }).where('seq', '=', 2).execute()
    const runner = await startTestRunner({ store })
    await runner.advance(3_000)
    expect(runner.channel.textsTo(an)).toEqual(['ba'])
    expect(runner.counters).toMatchObject({ unknown: 2, repeated: 0 })
  })

  it('lets a little time pass before it repeats, after every start', async () => {
    const store = await storeWith([{ text: 'một' }])
    await store.db.updateTable('outbox').set({ state: 'sending' }).execute()
    const channel = fakeChannel()
    const clock = manualClock()
    for (let start = 0; start < 5; start++) {
      const runner = await startTestRunner({ store, channel, clock })
      await runner.advance(1_000)
      await runner.drain(0)
    }
    expect(channel.sent).toEqual([])
    const runner = await startTestRunner({ store, channel, clock })
    await runner.advance(3_000)
    expect(channel.textsTo(an)).toEqual(['một'])
  })

  it('treats a channel that throws as one that may have sent', async () => {
    const channel = fakeChannel((_, attempt) => {
      if (attempt === 1) throw new Error('a bug')
      return { kind: 'sent', externalId: 'x' }
    })
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.advance(3_000)
    expect(channel.textsTo(an)).toEqual(['một', 'một'])
    expect(runner.events).toContainEqual(expect.objectContaining({ kind: 'send-threw', seq: 1 }))
  })

  it('ends a send that never answers', async () => {
    const channel = fakeChannel((_, attempt) =>
      attempt === 1 ? new Promise(() => {}) : { kind: 'sent', externalId: 'x' },
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.advance(200_000)
    expect(channel.textsTo(an)).toEqual(['một', 'một'])
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'sent', repeats: 1 }])
  })

  it('lets a platform close a window, until the contact writes', async () => {
    let passage: Awaited<ReturnType<MayGo>> = 'closed'
    const channel = fakeChannel()
    const runner = await startTestRunner({
      channel,
      store: await storeWith([{ text: 'nhắc' }]),
      channels: [{ channel, sendRate: 0, mayGo: async () => passage }],
    })
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'waiting', outcome: 'closed' }])
    passage = 'free'
    await runner.advance(5_000)
    expect(channel.sent).toEqual([])
    await runner.accept([textFrom(an, 'chào', 1)])
    await runner.idle()
    expect(channel.textsTo(an)).toEqual(['nhắc', 'chào'])
  })

  it('does not open a window when the office writes or the contact leaves', async () => {
    const channel = fakeChannel()
    const runner = await startTestRunner({
      channel,
      store: await storeWith([{ text: 'nhắc' }]),
      channels: [{ channel, sendRate: 0, mayGo: async () => 'closed' }],
    })
    await runner.accept([{ ...textFrom(an, '', 1), content: { kind: 'human-took-over' } }])
    await runner.accept([{ ...textFrom(an, '', 2), content: { kind: 'unfollowed' } }])
    await runner.idle()
    expect(await rowsOf(runner.store)).toMatchObject([{ state: 'waiting' }])
  })

  it('tells the platform rules the contact as it is now', async () => {
    const channel = fakeChannel()
    const asked: unknown[] = []
    const mayGo: MayGo = async (_tx, contact, message, when) => {
      asked.push([contact.last_inbound_at, message.payload.text, when.toISOString()])
      return 'free'
    }
    const runner = await startTestRunner({ channel, channels: [{ channel, sendRate: 0, mayGo }] })
    await runner.accept([{ ...textFrom(an, 'chào', 1), sentAt: new Date('2026-03-01T00:00:00.000Z') }])
    await runner.idle()
    expect(asked).toEqual([['2026-03-01T00:00:00.000Z', 'chào', at.toISOString()]])
  })

  it('sends so many a second on a channel', async () => {
    const channel = fakeChannel()
    const texts = Array.from({ length: 100 }, (_, index) => ({ text: `câu ${index}`, to: `${index}` }))
    const runner = await startTestRunner({
      channel,
      store: await storeWith(texts),
      channels: [{ channel, sendRate: 20 }],
    })
    for (let tick = 0; tick < 20; tick++) {
      runner.clock.advance(50)
      await runner.settle()
    }
    expect(channel.sent.length).toBeGreaterThanOrEqual(20)
    expect(channel.sent.length).toBeLessThanOrEqual(23)
  })

  it('pauses a channel that says later to everybody, and loses nothing', async () => {
    let isBusy = true
    const channel = fakeChannel(({ id }) => (isBusy ? later : { kind: 'sent', externalId: id }))
    const texts = Array.from({ length: 400 }, (_, index) => ({ text: `câu ${index}`, to: `${index}` }))
    const runner = await startTestRunner({ channel, store: await storeWith(texts) })
    await runner.advance(1_000)
    const sentAtFirst = channel.sent.length
    expect(sentAtFirst).toBeLessThanOrEqual(128)
    await runner.advance(30_000)
    expect(channel.sent.length - sentAtFirst).toBeLessThanOrEqual(15)
    isBusy = false
    for (let minute = 0; minute < 10; minute++) await runner.advance(5_000)
    expect(new Set((await rowsOf(runner.store)).map(({ state }) => state))).toEqual(new Set(['sent']))
  })

  it('never lets the trouble of one contact delay another', async () => {
    const channel = fakeChannel(({ id, contact }) =>
      contact.externalId === an ? { kind: 'retry', afterMs: 0, reason: 'busy' } : { kind: 'sent', externalId: id },
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.advance(10_000)
    expect(channel.textsTo(an).length).toBeGreaterThan(5)
    await runner.accept([textFrom(binh, 'khác', 1)])
    await runner.settle()
    expect(channel.textsTo(binh)).toEqual(['khác'])
  })

  it('honours a pause that the channel declares for all', async () => {
    const channel = fakeChannel(({ id }, attempt) =>
      id === '1' && attempt === 1
        ? { kind: 'retry', afterMs: 90_000, reason: '429' }
        : { kind: 'sent', externalId: id },
    )
    const runner = await startTestRunner({ channel, channels: [{ channel, sendRate: 0, isChannelWide: () => true }] })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.settle()
    await runner.accept([textFrom(binh, 'hai', 1)])
    await runner.advance(85_000)
    expect(channel.sent.length).toBe(1)
    await runner.advance(10_000)
    expect(channel.textsTo(binh)).toEqual(['hai'])
    expect(channel.textsTo(an)).toEqual(['một', 'một'])
  })

  it('lets a reply overtake a broadcast', async () => {
    const channel = fakeChannel()
    const texts = Array.from({ length: 3_000 }, (_, index) => ({ text: 'thông báo', to: `${index}` }))
    const runner = await startTestRunner({
      channel,
      store: await storeWith(texts),
      channels: [{ channel, sendRate: 10 }],
    })
    await runner.accept([textFrom('mới', 'chào', 1)])
    await runner.advance(1_000)
    expect(channel.textsTo('mới')).toEqual(['chào'])
    expect(channel.sent.length).toBeLessThan(30)
  })

  it('keeps the order of one contact even against a broadcast not read yet', async () => {
    const channel = fakeChannel()
    const texts = Array.from({ length: 2_500 }, (_, index) => ({ text: 'thông báo', to: `${index}` }))
    const runner = await startTestRunner({
      channel,
      store: await storeWith(texts),
      channels: [{ channel, sendRate: 10 }],
    })
    await runner.accept([textFrom('2400', 'chào', 1)])
    await runner.advance(3_000)
    expect(channel.textsTo('2400')).toEqual(['thông báo', 'chào'])
  })

  it('empties a large outbox, each contact in order', async () => {
    const texts = Array.from({ length: 4_000 }, (_, index) => ({
      text: `câu ${Math.floor(index / 40)}`,
      to: `${index % 40}`,
    }))
    const runner = await startTestRunner({ store: await storeWith(texts) })
    for (let wait = 0; wait < 20; wait++) await runner.settle()
    await runner.idle()
    const expected = Array.from({ length: 100 }, (_, index) => `câu ${index}`)
    for (let person = 0; person < 40; person++) expect(runner.channel.textsTo(`${person}`)).toEqual(expected)
  })

  it('sends a planned message when its time has come, and others before it', async () => {
    const runner = await startTestRunner({
      store: await storeWith([{ text: 'sáng mai', notBefore: new Date(at.getTime() + 60_000) }, { text: 'bây giờ' }]),
    })
    expect(runner.channel.textsTo(an)).toEqual(['bây giờ'])
    await runner.advance(58_000)
    expect(runner.channel.textsTo(an)).toEqual(['bây giờ'])
    await runner.advance(4_000)
    expect(runner.channel.textsTo(an)).toEqual(['bây giờ', 'sáng mai'])
  })

  it('finds within a second what another process wrote', async () => {
    const runner = await startTestRunner()
    await put(runner, { text: 'từ dòng lệnh' })
    await runner.advance(1_000)
    expect(runner.channel.textsTo(an)).toEqual(['từ dòng lệnh'])
  })

  it('reads a file when it is sent, and refuses one that is gone', async () => {
    const read: string[] = []
    const channel = fakeChannel(async ({ id, file }) => {
      read.push(Buffer.from((await file?.bytes()) ?? []).toString())
      return { kind: 'sent', externalId: id }
    })
    const store = await memoryStore()
    const id = await store.db
      .transaction()
      .execute((tx) => storeFile(tx, { name: 'ds1.csv', mime: 'text/csv', bytes: Buffer.from('số,tên'), at }))
    await putIn(store, { file: { id, name: 'ds1.csv', mime: 'text/csv' } })
    await putIn(store, { file: { id: 99, name: 'ds2.csv', mime: 'text/csv' } })
    const runner = await startTestRunner({ store, channel })
    expect(read).toEqual(['số,tên'])
    expect(await rowsOf(runner.store)).toMatchObject([
      { state: 'sent' },
      { state: 'failed', outcome: 'refused file-gone: stored file 99 is gone' },
    ])
  })

  it('finishes replies on the way out and leaves the rest in the store', async () => {
    const answers: (() => void)[] = []
    const channel = fakeChannel(
      ({ id }) => new Promise((then) => answers.push(() => then({ kind: 'sent', externalId: id }))),
    )
    const runner = await startTestRunner({ channel })
    await runner.accept([textFrom(an, 'một', 1)])
    await runner.settle()
    const drained = runner.drain(5_000)
    await put(runner, { text: 'thông báo', to: binh })
    await runner.settle()
    answers.shift()?.()
    await drained
    expect((await rowsOf(runner.store)).map(({ state }) => state)).toEqual(['sent', 'pending'])
  })
})

type Message = Readonly<{ text?: string; to?: string; notBefore?: Date; file?: Enqueue['payload']['file'] }>

async function storeWith(messages: readonly Message[]): Promise<Store> {
  const store = await memoryStore()
  for (const message of messages) await putIn(store, message)
  return store
}

function put({ store }: TestRunner, message: Message): Promise<void> {
  return putIn(store, message)
}

/** As another process does: the runner is not told. */
async function putIn({ db }: Store, { text = '', to = an, notBefore, file }: Message): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const contact = await tx
      .insertInto('contact')
      .values({ channel: 'telegram', external_id: to, first_seen_at: at.toISOString(), reachable: 'yes' })
      .onConflict((conflict) =>
        conflict.columns(['channel', 'external_id']).doUpdateSet({ first_seen_at: at.toISOString() }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    const payload = { text, choices: [], ...(file && { file }) }
    await enqueue(tx, { contactId: contact.id, payload, at, ...(notBefore && { notBefore }) })
  })
}

function rowsOf({ db }: Store) {
  return db.selectFrom('outbox').selectAll().orderBy('seq').execute()
}
