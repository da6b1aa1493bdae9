import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/db.js'
import { verifyHistory } from '../../src/store/history.js'
import { compileForProcess } from '../support/compile.js'
import { type SentLine, surviveCrashes } from '../support/crash.js'

const PEOPLE = 40
const TEXTS_EACH = 25
const KILLS = 20

const texts = new Map(range(PEOPLE).map((person) => [`p${person}`, range(TEXTS_EACH).map((index) => `câu ${index}`)]))

describe('a bot that is killed at random moments', () => {
  let folder = ''
  let sent: SentLine[] = []
  let store: Store

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'an-sinh-kill-'))
    const child = compileForProcess('test/turn/kill-child.ts')
    sent = await surviveCrashes({ child, folder, texts, kills: KILLS, seed: 20_260_302 })
    store = await openStore({ url: `sqlite:${folder}/an-sinh.db`, keyFile: `${folder}/database.key` })
  }, 240_000)

  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('answered every message once', async () => {
    const rows = await store.db
      .selectFrom('conversation')
      .innerJoin('contact', 'contact.id', 'conversation.contact_id')
      .select(['contact.external_id', 'conversation.state'])
      .execute()
    expect(new Map(rows.map((row) => [row.external_id, JSON.parse(row.state)]))).toEqual(texts)
  })

  it('kept one whole history of them', async () => {
    expect(await verifyHistory(store.db)).toMatchObject({ kind: 'whole', entries: PEOPLE * TEXTS_EACH })
  })

  it('sent every reply, to each person in order', () => {
    for (const [person, said] of texts) {
      const ids = sent.filter(({ to }) => to === person).map(({ id }) => Number(id))
      const repliesInOrder = sent.filter(
        ({ to, id }, index) => to === person && sent.findIndex((line) => line.id === id) === index,
      )
      expect(repliesInOrder.map(({ text }) => text)).toEqual(said.flatMap((text) => [`${text}a`, `${text}b`]))
      expect(ids).toEqual([...ids].sort((one, other) => one - other))
    }
  })

  it('repeated a reply at most once', async () => {
    const times = new Map<string, number>()
    for (const { id } of sent) times.set(id, (times.get(id) ?? 0) + 1)
    expect(Math.max(...times.values())).toBeLessThanOrEqual(2)
    const open = await store.db.selectFrom('outbox').select('seq').where('state', '!=', 'sent').execute()
    expect(open).toEqual([])
  })
})

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
