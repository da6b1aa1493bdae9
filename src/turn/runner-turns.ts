import { raiseAlert } from '../store/alerts.js'
import type { Tx } from '../store/db.js'
import {
  claimMessage,
  contactsWithOpenMessages,
  countAttempt,
  forgetPassword,
  type Hosted,
  openMessagesOf,
  type StoredInbound,
  setMessageAside,
} from '../store/inbox.js'
import { alone, TransactionLostError } from '../store/savepoint.js'
import type { Writer } from './batch.js'
import type { Clock } from './clock.js'
import { Queue } from './queue.js'
import { TURN_ATTEMPTS, turnDelayMs } from './retry.js'
import { addToLane, type Head, LANE_LENGTH, type Lane, newLane } from './runner-lane.js'
import { ContactLimit } from './runner-limit.js'
import type { Preparation, TakeTurn } from './take-turn.js'
import type { Counters, Watch } from './watch.js'

/** Turns of one transaction: the disk's wait is shared by many, and nobody waits long for the others. */
const BATCH_TURNS = 128
const BATCH_MS = 20

export type TurnsOptions = Readonly<{
  takeTurn: TakeTurn
  preparation?: Preparation
  /** A turn for a contact who writes faster than the limit: one polite line. The message itself waits. */
  onThrottled?: TakeTurn
  /** A turn for a message that was given up: says so to the person. */
  onSetAside?: TakeTurn
  /** Messages a minute and contact; 0 is no limit. */
  contactRate: number
  hosted: Hosted
  clock: Clock
  counters: Counters
  watch: Watch
  wake: () => void
  /** Told inside the transaction that turns were taken, so the outbox may hold something new. */
  onTurns: () => void
}>

/** Takes the turns of waiting messages: each contact's in order, contacts side by side in one transaction. */
export class Turns implements Writer {
  readonly #options: TurnsOptions
  readonly #limit: ContactLimit
  #lanes = new Map<number, Lane>()
  #ready = new Queue<Lane>()
  /** The lanes in memory do not stand for what the table holds. */
  #stale = true
  #stopped = false
  #onCommit: (() => void)[] = []

  constructor(options: TurnsOptions) {
    this.#options = options
    this.#limit = new ContactLimit(options.contactRate)
  }

  /** Takes in new messages, inside the transaction that stores them. */
  add(messages: readonly StoredInbound[]): void {
    if (this.#stale) return // they will be read with all others
    const { channels, only } = this.#options.hosted
    for (const message of messages) {
      const { channel, externalId } = message.contact
      if (!channels.includes(channel) || (only !== undefined && externalId !== only)) continue
      const lane = this.#lanes.get(message.contactId) ?? this.#open(message.contactId, false)
      addToLane(lane, message)
    }
  }

  /** Takes no more turns. Messages stay in the table for the next start. */
  stop(): void {
    this.#stopped = true
  }

  get isIdle(): boolean {
    return !this.#stale && this.#lanes.size === 0
  }

  hasWork(): boolean {
    return !this.#stopped && (this.#stale || this.#ready.length > 0)
  }

  async write(tx: Tx, at: Date): Promise<void> {
    if (this.#stale) await this.#load(tx)
    const until = performance.now() + BATCH_MS
    for (let turns = 0; turns < BATCH_TURNS && performance.now() < until; turns++) {
      const lane = this.#ready.shift()
      if (lane === undefined) break
      await this.#serve(tx, lane, at)
    }
    this.#options.onTurns()
  }

  committed(): void {
    const acts = this.#onCommit
    this.#onCommit = []
    for (const act of acts) act()
  }

  undone(): void {
    for (const lane of this.#lanes.values()) lane.state = 'left'
    this.#lanes = new Map()
    this.#ready = new Queue()
    this.#onCommit = []
    this.#stale = true
  }

  async #load(tx: Tx): Promise<void> {
    this.#stale = false
    for (const contactId of await contactsWithOpenMessages(tx, this.#options.hosted)) this.#open(contactId, true)
  }

  #open(contactId: number, more: boolean): Lane {
    const lane = newLane(contactId, more)
    this.#lanes.set(contactId, lane)
    this.#ready.push(lane)
    return lane
  }

  async #serve(tx: Tx, lane: Lane, at: Date): Promise<void> {
    if (lane.waiting.length === 0 && lane.more) {
      lane.waiting = await openMessagesOf(tx, lane.contactId, LANE_LENGTH)
      lane.more = lane.waiting.length === LANE_LENGTH
    }
    const message = lane.waiting[0]
    if (message === undefined) return this.#leave(lane)
    if (message.attempts >= TURN_ATTEMPTS) return this.#setAside(tx, lane, message, at)
    if (!lane.head.admitted && !(await this.#admit(tx, lane, message, at))) return
    if (lane.head.prepared === undefined && this.#options.preparation?.isNeeded(message)) {
      return this.#beginPreparing(tx, lane, message)
    }
    await this.#take(tx, lane, message, at)
  }

  async #take(tx: Tx, lane: Lane, message: StoredInbound, at: Date): Promise<void> {
    const following: StoredInbound[] = []
    try {
      await alone(tx, async () => {
        if (!(await claimMessage(tx, message.seq, at))) return // another process was faster
        await this.#options.takeTurn(tx, message, at, lane.head.prepared?.value, (next) => following.push(next))
        this.#onCommit.push(() => this.#options.counters.turns++)
      })
    } catch (error) {
      if (error instanceof TransactionLostError) throw error
      return this.#failed(tx, lane, message, error)
    }
    lane.waiting.splice(1, 0, ...following)
    this.#goOn(lane)
  }

  /** The first message is finished with; on to the next, after everybody else who is ready. */
  #goOn(lane: Lane): void {
    lane.waiting.shift()
    lane.head = {}
    if (lane.waiting.length === 0 && !lane.more) this.#leave(lane)
    else this.#ready.push(lane)
  }

  #leave(lane: Lane): void {
    lane.state = 'left'
    this.#lanes.delete(lane.contactId)
  }

  async #failed(tx: Tx, lane: Lane, message: StoredInbound, error: unknown): Promise<void> {
    if (!lane.head.counted) await countAttempt(tx, message.seq)
    const attempts = message.attempts + 1
    lane.waiting[0] = { ...message, attempts }
    delete lane.head.counted
    this.#onCommit.push(() => this.#reportFailure(message, attempts, error))
    this.#pause(lane, turnDelayMs(attempts))
  }

  #reportFailure({ seq, contactId }: StoredInbound, attempts: number, error: unknown): void {
    this.#options.counters.failedTurns++
    this.#options.watch({ kind: 'turn-failed', seq, contactId, attempts, error })
  }

  async #setAside(tx: Tx, lane: Lane, message: StoredInbound, at: Date): Promise<void> {
    const { seq, contactId } = message
    await setMessageAside(tx, seq, at)
    if (message.content.kind === 'file' && message.content.stored?.password !== undefined) await forgetPassword(tx, seq)
    await raiseAlert(tx, { kind: 'message-set-aside', at, details: { inbox: seq, contact: contactId } })
    await this.#sayIfPossible(tx, this.#options.onSetAside, message, at)
    this.#onCommit.push(() => {
      this.#options.counters.setAside++
      this.#options.watch({ kind: 'set-aside', seq, contactId })
    })
    this.#goOn(lane)
  }

  async #admit(tx: Tx, lane: Lane, message: StoredInbound, at: Date): Promise<boolean> {
    const answer = this.#limit.take(lane.contactId, at)
    if (answer.kind === 'taken') {
      lane.head.admitted = true
      return true
    }
    if (answer.first) await this.#sayIfPossible(tx, this.#options.onThrottled, message, at)
    this.#onCommit.push(() => this.#options.counters.throttled++)
    this.#pause(lane, answer.waitMs)
    return false
  }

  async #sayIfPossible(tx: Tx, say: TakeTurn | undefined, message: StoredInbound, at: Date): Promise<void> {
    if (say === undefined) return
    try {
      await alone(tx, () => say(tx, message, at, undefined))
    } catch (error) {
      if (error instanceof TransactionLostError) throw error
      this.#onCommit.push(() => this.#reportFailure(message, message.attempts, error))
    }
  }

  /** The attempt is counted before it begins: what a photo does to a decoder may end the process. */
  async #beginPreparing(tx: Tx, lane: Lane, message: StoredInbound): Promise<void> {
    await countAttempt(tx, message.seq)
    lane.head.counted = true
    lane.state = 'away'
    this.#onCommit.push(() => void this.#prepare(lane, lane.head, message))
  }

  async #prepare(lane: Lane, head: Head, message: StoredInbound): Promise<void> {
    try {
      head.prepared = { value: await this.#options.preparation?.prepare(message) }
      this.#resume(lane)
    } catch (error) {
      const attempts = message.attempts + 1
      const place = lane.waiting.indexOf(message)
      if (place !== -1) lane.waiting[place] = { ...message, attempts }
      delete head.counted
      this.#reportFailure(message, attempts, error)
      this.#options.clock.after(turnDelayMs(attempts), () => this.#resume(lane))
    }
  }

  #pause(lane: Lane, ms: number): void {
    lane.state = 'away'
    this.#onCommit.push(() => this.#options.clock.after(ms, () => this.#resume(lane)))
  }

  #resume(lane: Lane): void {
    if (lane.state !== 'away') return
    lane.state = 'ready'
    this.#ready.push(lane)
    this.#options.wake()
  }
}
