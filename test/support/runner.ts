import type { Store } from '../../src/store/db.js'
import { enqueue } from '../../src/store/outbox.js'
import { type Runner, type RunnerOptions, startRunner } from '../../src/turn/runner.js'
import type { TakeTurn } from '../../src/turn/take-turn.js'
import type { RunnerEvent } from '../../src/turn/watch.js'
import { type FakeChannel, fakeChannel } from './channel.js'
import { type ManualClock, manualClock } from './clock.js'
import { memoryStore } from './store.js'

/** Answers a text with the same text. */
export const echoTurn: TakeTurn = async (tx, message, at) => {
  if (message.content.kind !== 'text') return
  const payload = { text: message.content.text, choices: [] }
  await enqueue(tx, { contactId: message.contactId, payload, at, causedBy: message.seq })
}

export type TestRunner = Runner &
  Readonly<{
    store: Store
    clock: ManualClock
    channel: FakeChannel
    events: RunnerEvent[]
    /** Lets everything happen that can without time passing. */
    settle: () => Promise<void>
    /** Moves the clock, in steps, and lets everything happen. */
    advance: (ms: number) => Promise<void>
  }>

/** A runner on a store in memory, with a fake channel, a clock that stands still, and turns that echo. */
export async function startTestRunner(
  options: Partial<RunnerOptions> & { store?: Store; clock?: ManualClock; channel?: FakeChannel } = {},
): Promise<TestRunner> {
  const { store = await memoryStore(), clock = manualClock(), channel = fakeChannel(), ...others } = options
  const events: RunnerEvent[] = []
  const runner = startRunner({
    db: store.db,
    clock,
    channels: [{ channel, sendRate: 0 }],
    takeTurn: echoTurn,
    contactRate: 0,
    watch: (event) => events.push(event),
    ...others,
  })
  const settle = async () => {
    for (let round = 0; round < 30; round++) await new Promise((then) => setImmediate(then))
  }
  const advance = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      clock.advance(Math.min(1_000, ms - passed))
      await settle()
    }
  }
  await settle()
  return { ...runner, store, clock, channel, events, settle, advance }
}
