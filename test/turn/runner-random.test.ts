import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../src/channels/channel.js'
import type { TakeTurn } from '../../src/turn/take-turn.js'
import { fakeChannel, textFrom } from '../support/channel.js'
import { echoTurn, startTestRunner } from '../support/runner.js'

const PEOPLE = 6
const TEXTS_EACH = 8

/** What goes wrong, by the number of the send or of the turn; everything else goes well. */
type Luck = Readonly<{ sends: readonly SendLuck[]; turns: readonly TurnLuck[] }>
type SendLuck = 'sent' | 'later' | 'lost on the way' | 'lost on the way back' | 'throws' | 'slow'
type TurnLuck = 'good' | 'throws' | 'transaction lost'

const luck: fc.Arbitrary<Luck> = fc.record({
  sends: fc.array(
    fc.constantFrom<SendLuck>('sent', 'later', 'lost on the way', 'lost on the way back', 'throws', 'slow'),
    {
      maxLength: 60,
    },
  ),
  turns: fc.array(fc.constantFrom<TurnLuck>('good', 'good', 'throws', 'transaction lost'), { maxLength: 40 }),
})

describe('a runner with any luck', () => {
  it('answers each message in order, and sends nothing more than twice', async () => {
    await fc.assert(fc.asyncProperty(luck, holds), { numRuns: 25, seed: 20_260_302 })
  }, 120_000)
})

async function holds({ sends, turns }: Luck): Promise<void> {
  let sendNumber = 0
  const arrived: { to: string; text: string }[] = []
  const channel = fakeChannel(async ({ contact, text, id }): Promise<SendOutcome> => {
    const what = sends[sendNumber++] ?? 'sent'
    const arrives = what === 'sent' || what === 'lost on the way back' || what === 'slow'
    if (what === 'slow') await new Promise((then) => setImmediate(then))
    if (arrives) arrived.push({ to: contact.externalId, text })
    if (what === 'later') return { kind: 'retry', afterMs: 700, reason: 'busy' }
    if (what === 'throws') throw new Error('a bug')
    if (what.startsWith('lost')) return { kind: 'unknown', reason: 'timed out' }
    return { kind: 'sent', externalId: id }
  })
  const runner = await startTestRunner({ channel, takeTurn: withLuck(turns) })
  for (let index = 0; index < TEXTS_EACH; index++) {
    for (let person = 0; person < PEOPLE; person++) {
      // As a platform does: it delivers again until the message is stored.
      const deliver = (): Promise<void> => runner.accept([textFrom(`p${person}`, `câu ${index}`, index)]).catch(deliver)
      void deliver()
    }
    await runner.advance(1_000)
  }
  await runner.advance(120_000)

  const rows = await runner.store.db.selectFrom('outbox').select(['seq', 'contact_id', 'state', 'repeats']).execute()
  expect(rows.every(({ state, repeats }) => state === 'sent' || (state === 'failed' && repeats === 1))).toBe(true)
  const done = await runner.store.db.selectFrom('inbox').select('state').execute()
  expect(done.filter(({ state }) => state === 'done').length).toBe(runner.counters.turns)
  for (let person = 0; person < PEOPLE; person++) expectInOrder(arrived.filter(({ to }) => to === `p${person}`))
  await runner.drain(0)
}

/** No reply after a later one, none more than twice. */
function expectInOrder(messages: readonly { text: string }[]): void {
  const indexes = messages.map(({ text }) => Number(text.slice('câu '.length)))
  expect(indexes).toEqual([...indexes].sort((one, other) => one - other))
  for (const index of indexes) expect(indexes.filter((other) => other === index).length).toBeLessThanOrEqual(2)
}

function withLuck(turns: readonly TurnLuck[]): TakeTurn {
  let turnNumber = 0
  return async (tx, message, at, prepared) => {
    await echoTurn(tx, message, at, prepared)
    const what = turns[turnNumber++] ?? 'good'
    if (what === 'throws') throw new Error('a bug')
    if (what === 'transaction lost') await sql`rollback`.execute(tx)
  }
}
