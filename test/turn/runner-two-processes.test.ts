import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/db.js'
import { enqueue } from '../../src/store/outbox.js'
import { fakeChannel, textFrom } from '../support/channel.js'
import { echoTurn, startTestRunner } from '../support/runner.js'

let folder = ''
let stores: Store[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-two-'))
})
afterEach(async () => {
  for (const store of stores) await store.close()
  stores = []
  rmSync(folder, { recursive: true })
})

/** Each connection stands for a process: they share nothing but the file. */
async function open(): Promise<Store> {
  const store = await openStore({ url: `sqlite:${join(folder, 'an-sinh.db')}`, keyFile: join(folder, 'database.key') })
  stores.push(store)
  return store
}

describe('two processes on one store', () => {
  it('send each what goes out on their own channels', async () => {
    const serving = await startTestRunner({ store: await open() })
    const terminal = await startTestRunner({
      store: await open(),
      channel: fakeChannel(undefined, 'terminal'),
      async takeTurn(tx, message, at, prepared) {
        await echoTurn(tx, message, at, prepared)
        const citizen = await tx
          .selectFrom('contact')
          .select('id')
          .where('channel', '=', 'telegram')
          .executeTakeFirstOrThrow()
        await enqueue(tx, { contactId: citizen.id, payload: { text: 'hồ sơ đã duyệt', choices: [] }, at })
      },
    })
    await serving.accept([textFrom('101', 'đăng ký', 1)])
    await terminal.accept([textFrom('can-bo', 'duyệt', 1, 'terminal')])
    await terminal.idle()
    await serving.advance(1_000)
    expect(terminal.channel.sent.map(({ text }) => text)).toEqual(['duyệt'])
    expect(serving.channel.textsTo('101')).toEqual(['đăng ký', 'hồ sơ đã duyệt'])
    await terminal.drain(100)
    await serving.drain(100)
  })

  it('answer a contact only in the terminal that is its own', async () => {
    const options = (name: string) => ({ channel: fakeChannel(undefined, 'terminal'), only: name })
    const one = await startTestRunner({ store: await open(), ...options('one') })
    const other = await startTestRunner({ store: await open(), ...options('other') })
    await Promise.all([
      one.accept([textFrom('one', 'của một', 1, 'terminal')]),
      other.accept([textFrom('other', 'của hai', 1, 'terminal')]),
    ])
    await Promise.all([one.idle(), other.idle()])
    await one.advance(2_000)
    await other.advance(2_000)
    expect(one.channel.sent.map(({ text }) => text)).toEqual(['của một'])
    expect(other.channel.sent.map(({ text }) => text)).toEqual(['của hai'])
    await one.drain(100)
    await other.drain(100)
  })

  it('answer once what both took up', async () => {
    const first = await startTestRunner({ store: await open(), takeTurn: () => Promise.reject(new Error('a bug')) })
    await first.accept(Array.from({ length: 30 }, (_, person) => textFrom(`${person}`, 'chào', 1)))
    await first.settle()
    await first.drain(100)
    const runners = [await startTestRunner({ store: await open() }), await startTestRunner({ store: await open() })]
    for (const runner of runners) await runner.idle()
    const sent = runners.flatMap((runner) => runner.channel.sent.map(({ contact }) => contact.externalId))
    expect([...sent].sort()).toEqual([...new Set(sent)].sort())
    expect(sent).toHaveLength(30)
    for (const runner of runners) await runner.drain(100)
  })
})
