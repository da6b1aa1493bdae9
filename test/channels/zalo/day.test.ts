import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/channels/zalo/parts.js'
import type { OutboxPayload } from '../../../src/store/outbox.js'
import { MINUTE_MS, SECOND_MS, seededRandom } from '../../support/zalo-clock.js'
import { startTown, type Town } from '../../support/zalo-town.js'

const PEOPLE = 2_000
const ELDERLY = 100
const SLOTS = 288
const SLOT_MS = 5 * MINUTE_MS

/** What an old person types who knows no diacritics and never taps. */
const registration = (index: number): readonly string[] => [
  'dang ky',
  'dong y',
  '1',
  'nguyen thi hoa',
  '1950',
  `038150${String(100_000 + index)}`,
  '1',
  'bao tro xa hoi',
  '1',
  'agribank',
  `3580205${String(100_000 + index)}`,
  '1',
  'khong co',
  'dung roi',
]

/** What others say in a day. */
const CHATS: readonly (readonly string[])[] = [
  ['xin chao', '2', 'cam on'],
  ['dang ky', 'dong y', '1', 'Trần Văn Nam', 'quay lai'],
  ['tinh trang ho so', 'menu', '5'],
  ['tro giup', 'dang ky', 'khong'],
  ['alo', 'gap can bo', 'xin chào'],
  ['doi tai khoan', 'du lieu cua toi', '1'],
]

type Said = { slot: number; person: number; text: string }

/** Everything that is said, by slot; each person writes in consecutive slots, some twice in one. */
function script(random: () => number): readonly Said[][] {
  const slots: Said[][] = Array.from({ length: SLOTS }, () => [])
  for (let person = 0; person < PEOPLE; person++) {
    const lines = person < ELDERLY ? registration(person) : (CHATS[Math.floor(random() * CHATS.length)] ?? [])
    const isHasty = person >= ELDERLY && random() < 0.05
    let slot = Math.floor(random() * (SLOTS - lines.length))
    for (const text of lines) {
      slots[slot]?.push({ slot, person, text })
      if (!isHasty) slot++
    }
  }
  return slots
}

const idOf = (person: number) => `3${String(person).padStart(18, '0')}`

describe('a day on Zalo of 2,000 people, with an unreliable server', () => {
  let town: Town
  const slots = script(seededRandom(20261121))
  const messages = slots.flat().length

  beforeAll(async () => {
    // Without echoes of our own messages, which other tests have: they would double the requests.
    town = await startTown({ server: { webhookDeadlineMs: 10_000, echoes: false } })
    const { server } = town
    const random = seededRandom(4)
    server.deliveries.duplicate(0.05, random)
    server.faults.unreliable(
      0.05,
      [
        { kind: 'error', code: -32 },
        { kind: 'status', status: 429, when: 'before', headers: { 'retry-after': '2' } },
        { kind: 'slow', ms: 40 },
      ],
      random,
    )
    for (const [index, said] of slots.entries()) {
      // The account's tokens die twice in the middle of the traffic.
      if (index === SLOTS / 3 || index === (2 * SLOTS) / 3) server.oauth.revokeAccess()
      const isReordered = index % 10 === 9
      if (isReordered) server.deliveries.hold()
      for (const { person, text } of said) void server.user(idOf(person)).says(text)
      if (isReordered) server.deliveries.release('reversed')
      await town.workOff()
      await town.skip(SLOT_MS)
    }
    await sendAll(town)
  }, 300_000)

  afterAll(() => town.close())

  it('takes every message once', async () => {
    const { count } = await town.app.store.db
      .selectFrom('inbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('state', '=', 'done')
      .executeTakeFirstOrThrow()
    expect(count).toBe(messages)
    expect(town.server.deliveries.lost).toBe(0)
    expect(town.runner.counters.duplicates).toBeGreaterThan(100)
    expect(town.runner.counters.turns).toBe(messages)
  })

  it('loses no reply, sends none twice, and keeps the order of each person', async () => {
    const rows = await town.app.store.db
      .selectFrom('outbox')
      .innerJoin('contact', 'contact.id', 'outbox.contact_id')
      .select(['contact.external_id', 'outbox.payload', 'outbox.state', 'outbox.external_id as sent_as'])
      .where('contact.channel', '=', 'zalo')
      .orderBy('outbox.seq')
      .execute()
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
    expect(rows.length).toBeGreaterThanOrEqual(messages)
    const meantFor = new Map<string, typeof rows>()
    for (const row of rows) meantFor.set(row.external_id, [...(meantFor.get(row.external_id) ?? []), row])
    for (const [id, meant] of meantFor) {
      const heard = town.server.sentTo(id)
      const words = meant.flatMap(({ payload }) => textsOf(id, payload))
      expect(heard.map(({ text }) => text).join('\n---\n')).toBe(words.join('\n---\n'))
      const ids = new Set(heard.map(({ messageId }) => messageId))
      expect(meant.every(({ sent_as }) => ids.has(sent_as ?? ''))).toBe(true)
    }
    expect(meantFor.size).toBe(PEOPLE)
  })

  it('registers everybody who typed without diacritics to the end', async () => {
    const rows = await town.app.store.db.selectFrom('registration').select('state').execute()
    expect(rows).toHaveLength(ELDERLY)
    expect(town.server.calls.length).toBeGreaterThan(messages)
  })

  it('makes no call outside the window and no billed one', () => {
    const { outsideWindow, toTheBlocked, billed } = town.server.counters
    expect({ outsideWindow, toTheBlocked, billed }).toEqual({ outsideWindow: 0, toTheBlocked: 0, billed: 0 })
  })

  it('keeps the chain of tokens whole', async () => {
    const { oauth } = town.server
    expect(oauth.spentTokenUses).toBe(0)
    // The first one, two after the tokens died, and the one of the day's end.
    expect(oauth.renewals).toBeGreaterThanOrEqual(3)
    expect(oauth.renewals).toBeLessThanOrEqual(5)
    expect((await fetch(`${town.url}/readyz`)).status).toBe(200)
  })
})

/** Lets what was throttled go: the platform's pauses are short. */
async function sendAll(town: Town): Promise<void> {
  for (let wait = 0; wait < 200 && (await open(town)) > 0; wait++) await town.skip(2 * SECOND_MS)
}

async function open({ app }: Town): Promise<number> {
  const { count } = await app.store.db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

function textsOf(externalId: string, payload: string): readonly string[] {
  const { text, choices } = JSON.parse(payload) as OutboxPayload
  const plan = partsOf({ contact: { channel: 'zalo', externalId }, id: '1', text, choices })
  return plan.kind === 'parts' ? plan.parts.map((part) => (part.kind === 'text' ? part.text : '')) : []
}
