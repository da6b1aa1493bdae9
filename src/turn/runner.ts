import type { Accept, ChannelName } from '../channels/channel.js'
import type { Db } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import { Batches } from './batch.js'
import { Calm } from './calm.js'
import { type Clock, cancellable } from './clock.js'
import { Dispatch } from './dispatch.js'
import { Gate, type HostedChannel } from './dispatch-gate.js'
import { Inbox } from './inbox.js'
import { Turns } from './runner-turns.js'
import type { Preparation, TakeTurn } from './take-turn.js'
import { type Counters, newCounters, type Watch } from './watch.js'

/** How often the store is looked at for what other processes wrote. */
const POLL_MS = 1_000

export type RunnerOptions = Readonly<{
  db: Db
  clock: Clock
  /** The channels of this process: it takes the turns of their messages, and sends on them. */
  channels: readonly HostedChannel[]
  /** Answers for this contact alone (its `externalId`): one terminal beside others. */
  only?: string
  takeTurn: TakeTurn
  preparation?: Preparation
  /** Messages a minute and contact; 0 is no limit. */
  contactRate: number
  /** A turn for a contact that writes faster: one polite line. The message itself waits. */
  onThrottled?: TakeTurn
  /** A turn for a message that was given up: says so to the person. */
  onSetAside?: TakeTurn
  watch?: Watch
}>

export type Runner = Readonly<{
  /** Stores messages and resolves when they are committed; duplicates are dropped. Rejects when they could not be stored. */
  accept: Accept
  /** Says that something outside of a turn (a job) put messages in the outbox. */
  look: () => void
  /** Resolves when all turns are taken and all that could be sent now has been answered. */
  idle: () => Promise<void>
  /**
   * Ends: takes no more turns, sends the replies at hand, waits for answers, at most so long. What is left is in the
   * store for the next start. `accept` works until then, so close the doors first.
   */
  drain: (deadlineMs: number) => Promise<void>
  counters: Readonly<Counters>
}>

/**
 * Takes messages in, takes their turns, sends what they caused; picks up where the last process ended. One runner per
 * channel and store (see `lockServing`).
 */
export function startRunner(options: RunnerOptions): Runner {
  const { db } = options
  const { clock, cancelAll } = cancellable(options.clock)
  const counters = newCounters()
  const watch = options.watch ?? (() => {})
  const gates = new Map<ChannelName, Gate>(options.channels.map((hosted) => [hosted.channel.name, new Gate(hosted)]))
  const hosted: Hosted = { channels: [...gates.keys()], ...(options.only !== undefined && { only: options.only }) }
  const wake = () => batches.wake()
  const dispatch = new Dispatch({ db, gates, hosted, clock, counters, watch, wake })
  const turns = new Turns({ ...options, hosted, clock, counters, watch, wake, onTurns: () => dispatch.look() })
  const inbox = new Inbox({
    counters,
    wake,
    onStored: (messages) => turns.add(messages),
    onReopened: (contacts) => dispatch.reopen(contacts),
  })
  const calm = new Calm()
  const onCalm = () => {
    dispatch.setAlarm()
    calm.check()
  }
  const batches = new Batches({ db, clock, watch, counters, onCalm }, [inbox, turns, dispatch])
  everySo(clock, POLL_MS, () => dispatch.poll())
  wake()
  return {
    accept: inbox.accept,
    look() {
      dispatch.look()
      wake()
    },
    idle: () => calm.wait(() => !inbox.hasWork() && turns.isIdle && dispatch.isIdle),
    async drain(deadlineMs) {
      const within = { clock, ms: deadlineMs / 2 }
      turns.stop()
      dispatch.repliesOnly()
      wake()
      await calm.wait(() => dispatch.isIdle, within)
      dispatch.close()
      await calm.wait(() => dispatch.isIdle, within)
      inbox.close()
      await batches.stop()
      cancelAll()
    },
    counters,
  }
}

function everySo(clock: Clock, ms: number, act: () => void): void {
  clock.after(ms, () => {
    everySo(clock, ms, act)
    act()
  })
}
