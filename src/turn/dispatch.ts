import type { ChannelName, SendOutcome } from '../channels/channel.js'
import { setReachable } from '../store/contacts.js'
import type { Db, Tx } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import { markAgain, markFailed, markSending, markSent, markWaiting, shelveRowsOf } from '../store/outbox-marks.js'
import type { ContactOnChannel, OpenOutbound } from '../store/outbox-sending.js'
import { TransactionLostError } from '../store/savepoint.js'
import type { Writer } from './batch.js'
import type { Clock } from './clock.js'
import type { Gate } from './dispatch-gate.js'
import { type Flight, type OutLane, OutLanes } from './dispatch-lanes.js'
import { type Fate, fateOf } from './dispatch-outcome.js'
import { passageOf, type Way } from './dispatch-passage.js'
import { recoverInterrupted } from './dispatch-recovery.js'
import { sendRow } from './dispatch-sender.js'
import type { Counters, Watch } from './watch.js'

/** A send that has no answer after this long has none; channels have time limits far below. */
const LOST_AFTER_MS = 180_000
/** Wait before a row is looked at again whose channel could not say whether it may go. */
const NO_VERDICT_DELAY_MS = 60_000

export type DispatchOptions = Readonly<{
  db: Db
  gates: ReadonlyMap<ChannelName, Gate>
  hosted: Hosted
  clock: Clock
  counters: Counters
  watch: Watch
  wake: () => void
}>

type Departure = Readonly<{ lane: OutLane; flight: Flight }>
type Answer = Departure & Readonly<{ outcome: SendOutcome }>

/**
 * Sends what the outbox holds: to each contact in order, contacts side by side. A row is noted as being sent, and that
 * is committed, before it leaves; what the platform said is noted with the next commit.
 */
export class Dispatch implements Writer {
  readonly #options: DispatchOptions
  readonly #lanes: OutLanes
  readonly #underWay = new Set<Flight>()
  #answers: Answer[] = []
  /** Answers and departures of the transaction that is being written. */
  #noted: Answer[] = []
  #departing: Departure[] = []
  #onCommit: (() => void)[] = []
  #recovered: 'no' | 'uncommitted' | 'yes' = 'no'
  #closed = false
  #cancelTimer: () => void = () => {}

  constructor(options: DispatchOptions) {
    this.#options = options
    this.#lanes = new OutLanes(options)
  }

  /** Says that the outbox may hold something new. */
  look(): void {
    this.#lanes.look({ due: false })
  }

  /** Rows of these contacts, that waited for them to write, may go: before what is in memory. */
  reopen(contacts: readonly ContactOnChannel[]): void {
    for (const contact of contacts) this.#lanes.reread(contact)
  }

  /** Looks for what other processes wrote and for what is due now, and ends sends that were lost. Call it every second. */
  poll(): void {
    this.#lanes.look({ due: true })
    const lostBefore = this.#options.clock.now().getTime() - LOST_AFTER_MS
    for (const lane of this.#lanes.flying()) {
      const { flight } = lane
      if (flight === undefined || flight.startedAt.getTime() > lostBefore) continue
      this.#answered({ lane, flight }, { kind: 'unknown', reason: 'no answer' })
    }
    this.#options.wake()
  }

  /** From now on only what somebody waits for is sent. */
  repliesOnly(): void {
    for (const gate of this.#gates) gate.repliesOnly = true
  }

  /** Sends nothing more; answers that are still to come are noted. */
  close(): void {
    this.#closed = true
    this.#cancelTimer()
  }

  /** Nothing is under way or could go now; what is tried again later does not count. */
  get isIdle(): boolean {
    return (
      this.#underWay.size === 0 && !this.hasWork() && (this.#closed || this.#gates.every((gate) => gate.queued === 0))
    )
  }

  hasWork(): boolean {
    if (this.#answers.length > 0) return true
    if (this.#closed) return false
    const now = this.#options.clock.now()
    return this.#lanes.hasWork || this.#gates.some((gate) => gate.waitMs(now) === 0)
  }

  async write(tx: Tx, at: Date): Promise<void> {
    if (this.#recovered === 'no') await this.#recover(tx, at)
    this.#noted = this.#answers
    this.#answers = []
    for (const answer of this.#noted) await this.#note(tx, answer, at)
    if (this.#closed) return
    if (this.#lanes.hasWork) await this.#lanes.find(tx, at)
    for (const gate of this.#gates) {
      for (let lane = gate.take(at); lane !== undefined; lane = gate.take(at)) {
        if (!(await this.#depart(tx, lane, at))) gate.giveBack()
      }
    }
  }

  committed(): void {
    this.#recovered = 'yes'
    this.#noted = []
    const departing = this.#departing
    this.#departing = []
    const acts = this.#onCommit
    this.#onCommit = []
    for (const act of acts) act()
    for (const departure of departing) void this.#send(departure)
  }

  undone(): void {
    if (this.#recovered === 'uncommitted') this.#recovered = 'no'
    for (const { lane } of this.#departing) {
      delete lane.flight
      lane.gate.underWay--
    }
    for (const { lane, flight } of this.#noted) lane.flight = flight
    this.#lanes.reset(this.#noted.map(({ lane }) => lane))
    this.#answers = [...this.#noted, ...this.#answers]
    this.#noted = []
    this.#departing = []
    this.#onCommit = []
  }

  get #gates(): Gate[] {
    return [...this.#options.gates.values()]
  }

  async #recover(tx: Tx, at: Date): Promise<void> {
    this.#recovered = 'uncommitted'
    for (const fate of await recoverInterrupted(tx, this.#options.hosted, at)) this.#countUnknown(fate)
  }

  /** Notes what became of a row, and lets its contact's next one go. */
  async #note(tx: Tx, { lane, flight, outcome }: Answer, at: Date): Promise<void> {
    const { row, billed } = flight
    delete lane.flight
    // A "later" meant for everybody is the channel's trouble: no message is given up for it.
    const isWide = outcome.kind === 'retry' && lane.gate.hosted.isChannelWide?.(outcome) === true
    const fate = fateOf(outcome, { attempts: isWide ? 0 : row.attempts, repeats: row.repeats, billed }, at)
    this.#count(outcome, fate)
    if (fate.kind === 'again') {
      await markAgain(tx, row.seq, fate.again)
      this.#lanes.keepBack(lane, fate.again.notBefore.getTime() - at.getTime())
      return
    }
    if (fate.kind === 'sent') await markSent(tx, row.seq, fate.externalId, at)
    if (fate.kind === 'failed') await markFailed(tx, row.seq, fate.outcome, at)
    if (fate.kind === 'shelved') {
      await setReachable(tx, row.contactId, 'blocked')
      await this.#shelve(tx, lane, at)
    }
    this.#lanes.goOn(lane)
  }

  /** Marks the lane's next row as being sent. `false` when nothing is to be sent for the lane now. */
  async #depart(tx: Tx, lane: OutLane, at: Date): Promise<boolean> {
    if (lane.state !== 'queued') return false
    await this.#lanes.fill(tx, lane, at)
    const row = lane.rows[0]
    const waitMs = (row?.notBefore?.getTime() ?? 0) - at.getTime()
    if (row !== undefined && waitMs > 0) {
      this.#lanes.keepBack(lane, waitMs)
      return false
    }
    if (row === undefined || !(await this.#marks(tx, lane, row, at))) {
      if (lane.state === 'queued') this.#lanes.goOn(lane)
      return false
    }
    return true
  }

  async #marks(tx: Tx, lane: OutLane, row: OpenOutbound, at: Date): Promise<boolean> {
    lane.rows.shift()
    const passage = await this.#passage(tx, lane.gate, row, at)
    switch (passage) {
      case 'unreachable':
        await this.#shelve(tx, lane, at)
        return false
      case 'unclear':
      case 'later':
        this.#lanes.keepBack(lane, NO_VERDICT_DELAY_MS)
        return false
      case 'closed':
        await markWaiting(tx, row.seq, 'closed')
        this.#onCommit.push(() => this.#options.counters.held++)
        return false
      case 'free':
      case 'billed':
        return this.#fly(tx, lane, { row, billed: passage === 'billed', startedAt: at })
    }
  }

  async #fly(tx: Tx, lane: OutLane, flight: Flight): Promise<boolean> {
    if (!(await markSending(tx, flight.row.seq, flight.billed))) return false
    lane.flight = flight
    lane.state = 'flying'
    lane.gate.underWay++
    this.#departing.push({ lane, flight })
    return true
  }

  async #passage(tx: Tx, gate: Gate, row: OpenOutbound, at: Date): Promise<Way | 'unclear'> {
    try {
      return await passageOf(tx, gate.hosted, row, at)
    } catch (error) {
      if (error instanceof TransactionLostError) throw error
      const { seq, contactId } = row
      this.#onCommit.push(() => this.#options.watch({ kind: 'send-threw', seq, contactId, channel: gate.name, error }))
      return 'unclear'
    }
  }

  async #shelve(tx: Tx, lane: OutLane, at: Date): Promise<void> {
    const held = await shelveRowsOf(tx, lane.contactId, at)
    this.#onCommit.push(() => {
      this.#options.counters.held += held
    })
    lane.rows = []
    lane.more = false
  }

  async #send({ lane, flight }: Departure): Promise<void> {
    const { db, watch } = this.#options
    this.#underWay.add(flight)
    const outcome = await sendRow(db, lane.gate, flight.row, watch)
    this.#answered({ lane, flight }, outcome)
  }

  #answered({ lane, flight }: Departure, outcome: SendOutcome): void {
    if (!this.#underWay.delete(flight)) return // it was given up meanwhile
    const { clock, watch, wake } = this.#options
    const at = clock.now()
    const { gate } = lane
    gate.underWay--
    const { seq, contactId } = flight.row
    watch({ kind: 'send', seq, contactId, channel: gate.name, outcome, ms: at.getTime() - flight.startedAt.getTime() })
    const pauseMs = gate.note(outcome, contactId, at)
    if (pauseMs > 0) watch({ kind: 'channel-paused', channel: gate.name, ms: pauseMs })
    this.#answers.push({ lane, flight, outcome })
    wake()
  }

  /** To be called when there is nothing to write now: wakes when the first gate lets something through again. */
  setAlarm(): void {
    this.#cancelTimer()
    if (this.#closed) return
    const now = this.#options.clock.now()
    const ms = Math.min(...this.#gates.map((gate) => gate.waitMs(now)))
    if (ms > 0 && Number.isFinite(ms)) this.#cancelTimer = this.#options.clock.after(ms, this.#options.wake)
  }

  #count(outcome: SendOutcome, fate: Fate): void {
    if (outcome.kind === 'unknown') {
      this.#countUnknown(fate)
    } else {
      const counter = outcome.kind === 'retry' ? 'retried' : outcome.kind
      this.#onCommit.push(() => this.#options.counters[counter]++)
    }
  }

  #countUnknown(fate: Fate): void {
    this.#onCommit.push(() => {
      this.#options.counters.unknown++
      if (fate.kind === 'again') this.#options.counters.repeated++
    })
  }
}
