import { describe, expect, it } from 'vitest'
import type { StoredInbound } from '../../src/store/inbox.js'
import type { TakeTurn } from '../../src/turn/take-turn.js'
import { textFrom } from '../support/channel.js'
import { echoTurn, startTestRunner, type TestRunner } from '../support/runner.js'

const an = '101'
const binh = '102'

describe('a runner', () => {
  it('answers a message once, however often it is delivered', async () => {
    const runner = await startTestRunner()
    await Promise.all([runner.accept([textFrom(an, 'xin chào', 1)]), runner.accept([textFrom(an, 'xin chào', 1)])])
    await runner.accept([textFrom(an, 'xin chào', 1)])
    await runner.idle()
    expect(runner.channel.textsTo(an)).toEqual(['xin chào'])
    expect(runner.counters).toMatchObject({ accepted: 1, duplicates: 2, turns: 1, sent: 1 })
  })

  it('shares one transaction between messages that come together', async () => {
    const runner = await startTestRunner()
    const before = runner.counters.commits
    await Promise.all(range(50).map((person) => runner.accept([textFrom(`${person}`, 'xin chào', 1)])))
    expect(runner.counters.commits - before).toBe(1)
    expect(runner.counters.turns).toBe(50)
  })

  it('takes the turns of one contact in the order of the platform', async () => {
    const runner = await startTestRunner()
    await Promise.all([3, 1, 2].map((order) => runner.accept([textFrom(an, `câu ${order}`, order)])))
    await runner.idle()
    expect(runner.channel.textsTo(an)).toEqual(['câu 1', 'câu 2', 'câu 3'])
  })

  it('keeps the order of more messages than it holds in memory', async () => {
    const runner = await startTestRunner()
    const orders = range(300).map((index) => (index * 7) % 300)
    await runner.accept(orders.map((order) => textFrom(an, `câu ${order}`, order)))
    await runner.idle()
    expect(runner.channel.textsTo(an)).toEqual(range(300).map((order) => `câu ${order}`))
  })

  it('keeps nothing of a turn that fails, and lets the others be', async () => {
    const runner = await startTestRunner({ takeTurn: failsFor('hỏng', 1) })
    await Promise.all([
      runner.accept([textFrom(an, 'trước', 1), textFrom(an, 'hỏng', 2), textFrom(an, 'sau', 3)]),
      runner.accept([textFrom(binh, 'khác', 1)]),
    ])
    await runner.settle()
    expect(runner.channel.textsTo(an)).toEqual(['trước'])
    expect(runner.channel.textsTo(binh)).toEqual(['khác'])
    await runner.advance(1_000)
    expect(runner.channel.textsTo(an)).toEqual(['trước', 'hỏng', 'sau'])
  })

  it('sets a message aside after five failures, says so, and goes on', async () => {
    const onSetAside: TakeTurn = (tx, message, at) => echoTurn(tx, { ...message, content: sorry }, at, undefined)
    const runner = await startTestRunner({ takeTurn: failsFor('hỏng', 99), onSetAside })
    await runner.accept([textFrom(an, 'hỏng', 1), textFrom(an, 'sau', 2)])
    await runner.advance(60_000)
    expect(runner.channel.textsTo(an)).toEqual(['xin lỗi bác', 'sau'])
    expect(await statesOf(runner)).toEqual(['set-aside', 'done'])
    expect(runner.counters).toMatchObject({ failedTurns: 5, setAside: 1, turns: 1 })
    const alerts = await runner.store.db.selectFrom('alert').select(['kind', 'details']).execute()
    expect(alerts).toEqual([{ kind: 'message-set-aside', details: '{"inbox":1,"contact":1}' }])
  })

  it('picks up after a restart what was accepted and not answered', async () => {
    const first = await startTestRunner({ takeTurn: failsFor('chờ', 1) })
    await first.accept([textFrom(an, 'chờ', 1), textFrom(an, 'sau', 2), textFrom(binh, 'chờ', 1)])
    await first.drain(100)
    const second = await startTestRunner({ store: first.store, channel: first.channel })
    await second.idle()
    expect(second.channel.textsTo(an)).toEqual(['chờ', 'sau'])
    expect(second.channel.textsTo(binh)).toEqual(['chờ'])
  })

  it('holds up only the contact whose photo is being read', async () => {
    const reading = deferred<string>()
    const runner = await startTestRunner({
      preparation: { isNeeded: ({ order }) => order === 1, prepare: () => reading.promise },
      takeTurn: (tx, message, at, prepared) =>
        echoTurn(tx, { ...message, content: { kind: 'text', text: String(prepared ?? 'chữ') } }, at, undefined),
    })
    await runner.accept([textFrom(an, 'ảnh', 1), textFrom(an, 'chữ', 2), textFrom(binh, 'chữ', 2)])
    await runner.settle()
    expect(runner.channel.sent.map(({ contact }) => contact.externalId)).toEqual([binh])
    reading.resolve('mã QR')
    await runner.idle()
    expect(runner.channel.textsTo(an)).toEqual(['mã QR', 'chữ'])
  })

  it('tries reading again when it fails, then sets the message aside', async () => {
    const attempts: number[] = []
    const runner = await startTestRunner({
      preparation: {
        isNeeded: ({ order }) => order === 1,
        async prepare({ attempts: before }) {
          attempts.push(before)
          throw new Error('unreadable')
        },
      },
    })
    await runner.accept([textFrom(an, 'ảnh', 1), textFrom(an, 'sau', 2)])
    await runner.advance(60_000)
    expect(attempts).toEqual([0, 1, 2, 3, 4])
    expect(runner.channel.textsTo(an)).toEqual(['sau'])
    expect(await statesOf(runner)).toEqual(['set-aside', 'done'])
  })

  it('lets messages over the limit wait, with one polite line', async () => {
    const onThrottled: TakeTurn = (tx, message, at) => echoTurn(tx, { ...message, content: slow }, at, undefined)
    const runner = await startTestRunner({ contactRate: 2, onThrottled })
    await runner.accept(range(4).map((order) => textFrom(an, `câu ${order}`, order)))
    await runner.accept([textFrom(binh, 'khác', 1)])
    await runner.settle()
    expect(runner.channel.textsTo(an)).toEqual(['câu 0', 'câu 1', 'bác chờ một chút'])
    expect(runner.channel.textsTo(binh)).toEqual(['khác'])
    await runner.advance(60_000)
    expect(runner.channel.textsTo(an)).toEqual(['câu 0', 'câu 1', 'bác chờ một chút', 'câu 2', 'câu 3'])
  })

  it('leaves messages of channels that it does not host', async () => {
    const runner = await startTestRunner()
    await runner.accept([textFrom(an, 'từ nơi khác', 1, 'zalo')])
    await runner.idle()
    expect(await statesOf(runner)).toEqual(['new'])
  })

  it('refuses one message that the store refuses, and takes the others', async () => {
    const runner = await startTestRunner()
    const bad = { ...textFrom(an, 'hỏng', 1), order: Number.NaN }
    const [refused, taken] = await Promise.allSettled([runner.accept([bad]), runner.accept([textFrom(binh, 'tốt', 1)])])
    expect(refused.status).toBe('rejected')
    expect(taken.status).toBe('fulfilled')
    await runner.idle()
    expect(runner.channel.textsTo(binh)).toEqual(['tốt'])
  })

  it('goes on where it was when a whole transaction fails', async () => {
    let failures = 1
    const runner = await startTestRunner({
      async takeTurn(tx, message, at, prepared) {
        await echoTurn(tx, message, at, prepared)
        // As when the disk is full: the savepoint is gone with the whole transaction.
        if (failures-- > 0) await tx.executeQuery({ ...rollback, parameters: [] })
      },
    })
    const stored = await Promise.allSettled([
      runner.accept([textFrom(an, 'một', 1)]),
      runner.accept([textFrom(binh, 'hai', 1)]),
    ])
    expect(stored.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(runner.counters.failedCommits).toBe(1)
    await runner.advance(1_000)
    await runner.accept([textFrom(an, 'một', 1), textFrom(binh, 'hai', 1)])
    await runner.advance(1_000)
    expect(runner.channel.textsTo(an)).toEqual(['một'])
    expect(runner.channel.textsTo(binh)).toEqual(['hai'])
  })

  it('stores nothing once it has ended', async () => {
    const runner = await startTestRunner()
    await runner.drain(100)
    await expect(runner.accept([textFrom(an, 'muộn', 1)])).rejects.toThrow('closed')
  })
})

const sorry = { kind: 'text', text: 'xin lỗi bác' } as const
const slow = { kind: 'text', text: 'bác chờ một chút' } as const
const rollback = {
  sql: 'rollback',
  query: { kind: 'RawNode', sqlFragments: ['rollback'], parameters: [] },
  queryId: { queryId: 'r' },
} as const

/** Echoes, but fails so often for this text, after it has written. */
function failsFor(text: string, times: number): TakeTurn {
  const failures = new Map<number, number>()
  return async (tx, message: StoredInbound, at, prepared) => {
    await echoTurn(tx, message, at, prepared)
    if (message.content.kind !== 'text' || message.content.text !== text) return
    const before = failures.get(message.seq) ?? 0
    failures.set(message.seq, before + 1)
    if (before < times) throw new Error('a bug')
  }
}

async function statesOf({ store }: TestRunner): Promise<string[]> {
  const rows = await store.db.selectFrom('inbox').select('state').orderBy('seq').execute()
  return rows.map((row) => row.state)
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function deferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((then) => {
    resolve = then
  })
  return { promise, resolve }
}
