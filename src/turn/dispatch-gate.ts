import type { Channel, ChannelName, SendOutcome } from '../channels/channel.js'
import type { Contact } from '../store/contacts.js'
import type { Tx } from '../store/db.js'
import type { OpenOutbound } from '../store/outbox-sending.js'
import type { OutLane } from './dispatch-lanes.js'
import { Queue } from './queue.js'

/**
 * Whether a message may go now, and what it costs: `closed` waits until its contact writes again, `later` is asked again
 * in a minute and does not count as tried (the channel is not authorised).
 */
export type Passage = 'free' | 'billed' | 'closed' | 'later'

/**
 * A platform's messaging rules, asked inside the transaction that marks the message as being sent, so what it counts
 * (a budget for a day) is exact. `contact` is as it is now.
 */
export type MayGo = (tx: Tx, contact: Contact, message: OpenOutbound, at: Date) => Promise<Passage>

/** A channel that this process sends on. */
export type HostedChannel = Readonly<{
  channel: Channel
  /** Messages a second; 0 is no limit of ours. */
  sendRate: number
  mayGo?: MayGo
  /** Tells a "later" meant for everybody from one meant for this contact. Without it, a row of them tells. */
  isChannelWide?: (outcome: SendOutcome & { kind: 'retry' }) => boolean
}>

/** Messages under way at the same time on one channel. */
const AT_ONCE = 128
/** So many contacts told "later" in a row, and the whole channel waits: it is the platform's trouble, not a contact's. */
const TROUBLED_CONTACTS = 5
const LONGEST_PAUSE_MS = 60_000
const SHORTEST_PAUSE_MS = 1_000
/** One in so many goes to what nobody waits for, even while there are replies. */
const OTHERS_SHARE = 10

/** Lets messages out to one channel: so many a second, so many at once, replies first, contacts taking turns. */
export class Gate {
  readonly hosted: HostedChannel
  readonly #replies = new Queue<OutLane>()
  readonly #others = new Queue<OutLane>()
  #tokens: number
  #refilledAt = 0
  #pausedUntil = 0
  readonly #troubled = new Set<number>()
  #taken = 0
  /** Replies only: the process is about to end. */
  repliesOnly = false
  underWay = 0

  constructor(hosted: HostedChannel) {
    this.hosted = hosted
    this.#tokens = this.#burst
  }

  get name(): ChannelName {
    return this.hosted.channel.name
  }

  /** Lanes in the queue; some may have been left meanwhile. */
  get queued(): number {
    return this.#replies.length + (this.repliesOnly ? 0 : this.#others.length)
  }

  /** Queues the lane. It may be in both queues at once; `take` then yields it twice. */
  push(lane: OutLane): void {
    const queue = lane.isUrgent ? this.#replies : this.#others
    queue.push(lane)
  }

  /** The next lane that may send, with its token taken; `undefined` when none may now. */
  take(at: Date): OutLane | undefined {
    if (this.waitMs(at) > 0) return undefined
    const lane = this.#next()
    if (lane !== undefined && this.hosted.sendRate > 0) this.#tokens--
    return lane
  }

  /** Gives the token back: nothing was sent for it. */
  giveBack(): void {
    if (this.hosted.sendRate > 0) this.#tokens++
  }

  /** Ms until something in the queue may go; 0 for now; infinite when it depends on what is under way, or on nothing. */
  waitMs(at: Date): number {
    if (this.queued === 0) return Number.POSITIVE_INFINITY
    if (this.underWay >= (this.#isInTrouble ? 1 : AT_ONCE)) return Number.POSITIVE_INFINITY
    const now = at.getTime()
    const paused = Math.max(0, this.#pausedUntil - now)
    if (this.hosted.sendRate === 0) return paused
    this.#refill(now)
    const forToken = this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) * 1_000) / this.hosted.sendRate)
    return Math.max(paused, forToken)
  }

  /** Learns from the platform's answer. Returns for how many ms the channel pauses, 0 when it does not. */
  note(outcome: SendOutcome, contactId: number, at: Date): number {
    if (outcome.kind !== 'retry' && outcome.kind !== 'unknown') {
      this.#troubled.clear()
      return 0
    }
    this.#troubled.add(contactId)
    const isWide = outcome.kind === 'retry' && this.hosted.isChannelWide?.(outcome) === true
    if (!isWide && !this.#isInTrouble) return 0
    const askedMs = outcome.kind === 'retry' ? outcome.afterMs : 0
    const pauseMs = isWide ? askedMs : Math.min(Math.max(askedMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS)
    this.#pausedUntil = Math.max(this.#pausedUntil, at.getTime() + pauseMs)
    return pauseMs
  }

  get #isInTrouble(): boolean {
    return this.#troubled.size >= TROUBLED_CONTACTS
  }

  #next(): OutLane | undefined {
    if (this.repliesOnly) return this.#replies.shift()
    this.#taken++
    const [first, second] =
      this.#taken % OTHERS_SHARE === 0 ? [this.#others, this.#replies] : [this.#replies, this.#others]
    return first.shift() ?? second.shift()
  }

  /** A tenth of a second's worth may go at once; more, and the first second would have twice its rate. */
  get #burst(): number {
    return Math.max(1, this.hosted.sendRate / 10)
  }

  #refill(now: number): void {
    const passedMs = this.#refilledAt === 0 ? 0 : Math.max(0, now - this.#refilledAt)
    this.#tokens = Math.min(this.#burst, this.#tokens + (passedMs * this.hosted.sendRate) / 1_000)
    this.#refilledAt = now
  }
}
