import type { ChannelName } from '../channels/channel.js'
import type { Tx } from '../store/db.js'
import type { Hosted } from '../store/inbox.js'
import {
  type ContactOnChannel,
  contactsDue,
  lastBeforeOpen,
  newRows,
  type OpenOutbound,
  openRowsOf,
} from '../store/outbox-sending.js'
import type { Clock } from './clock.js'
import type { Gate } from './dispatch-gate.js'

/** Rows of one contact kept in memory; the others wait in the table. */
const LANE_ROWS = 32
/** Rows read at a time. */
const ROWS_AT_A_TIME = 500
/** Lanes in the queues before no more is read that nobody waits for: a broadcast to a province waits in the table. */
const LANES_IN_MEMORY = 1_000
/** What becomes due is looked for again over this time: a clock may be set back. */
const DUE_OVERLAP_MS = 60_000

/** A row on its way: marked, then handed to the platform. */
export type Flight = Readonly<{ row: OpenOutbound; billed: boolean; startedAt: Date }>

/** The messages to one contact, the next one first. `rows` is always the beginning of what the table holds for it. */
export type OutLane = {
  readonly contactId: number
  readonly gate: Gate
  rows: OpenOutbound[]
  /** The table may hold more. */
  more: boolean
  /** The last row ever in `rows`. */
  upTo: number
  /** Somebody waits for one of the rows. */
  isUrgent: boolean
  /** `queued` at its gate, `flying` while a row is on its way, `resting` before a row is tried again. */
  state: 'new' | 'queued' | 'flying' | 'resting' | 'left'
  /** What was handed to the platform and is not yet noted as answered. */
  flight?: Flight
}

export type OutLanesOptions = Readonly<{
  gates: ReadonlyMap<ChannelName, Gate>
  hosted: Hosted
  clock: Clock
  wake: () => void
}>

/** The contacts that have something to be sent, as far as it is in memory. */
export class OutLanes {
  readonly #options: OutLanesOptions
  readonly #newRows: ReturnType<typeof newRows>
  #lanes = new Map<number, OutLane>()
  #isStale = true
  #looks = false
  #looksForDue = false
  /** Rows that nobody waits for are in the table and not in memory. */
  #othersBehind = false
  #repliesSeen = 0
  #othersSeen = 0
  #dueSeen = new Date(0)

  constructor(options: OutLanesOptions) {
    this.#options = options
    this.#newRows = newRows(options.hosted)
  }

  /** Says that the table may hold new rows; `due` also those whose time has come. */
  look({ due }: Readonly<{ due: boolean }>): void {
    this.#looks = true
    if (due) this.#looksForDue = true
  }

  get hasWork(): boolean {
    return this.#isStale || this.#looks || (this.#othersBehind && this.#queued < LANES_IN_MEMORY / 2)
  }

  /** Lanes with a row on its way. */
  flying(): OutLane[] {
    return [...this.#lanes.values()].filter((lane) => lane.flight !== undefined)
  }

  /** Reads what is new in the table. */
  async find(tx: Tx, at: Date): Promise<void> {
    if (this.#isStale) await this.#startOver(tx, at)
    if (this.#looksForDue) await this.#findDue(tx, at)
    const isRoom = this.#queued < LANES_IN_MEMORY
    const isTogether = isRoom && this.#repliesSeen === this.#othersSeen
    const rows = isTogether ? await this.#findTogether(tx, at) : await this.#findApart(tx, at, isRoom)
    const readUpTo = Math.min(
      this.#looks ? this.#repliesSeen : Number.POSITIVE_INFINITY,
      this.#othersBehind ? this.#othersSeen : Number.POSITIVE_INFINITY,
    )
    for (const row of rows) this.#add(row, readUpTo)
  }

  /** Reads the contact's rows again before the next is sent: some came back that stand before those in memory. */
  reread({ contactId, channel }: ContactOnChannel): void {
    const lane = this.#laneOf(contactId, channel)
    if (lane === undefined) return
    lane.rows = []
    lane.more = true
    if (lane.state === 'new') this.goOn(lane)
  }

  /** Reads the lane's next rows if none is in memory. */
  async fill(tx: Tx, lane: OutLane, at: Date): Promise<void> {
    if (lane.rows.length > 0 || !lane.more) return
    lane.rows = await openRowsOf(tx, lane.contactId, at, LANE_ROWS)
    lane.more = lane.rows.length === LANE_ROWS
    lane.upTo = lane.rows.at(-1)?.seq ?? lane.upTo
  }

  /** Queues the lane for its next row, or lets it go when there is none. */
  goOn(lane: OutLane): void {
    if (lane.rows.length === 0 && !lane.more) {
      this.#leave(lane)
    } else {
      lane.state = 'queued'
      lane.gate.push(lane)
    }
  }

  /** Sends nothing to the contact for so long; then its rows are read again. */
  keepBack(lane: OutLane, ms: number): void {
    lane.rows = []
    lane.more = true
    lane.state = 'resting'
    this.#options.clock.after(ms, () => {
      if (lane.state !== 'resting') return
      this.goOn(lane)
      this.#options.wake()
    })
  }

  #leave(lane: OutLane): void {
    lane.state = 'left'
    this.#lanes.delete(lane.contactId)
  }

  /** Forgets what is in memory, but for lanes with a row on its way and these, which have one again. */
  reset(flying: readonly OutLane[]): void {
    const kept = [...new Set([...this.flying(), ...flying])]
    for (const lane of this.#lanes.values()) lane.state = 'left'
    this.#lanes = new Map()
    for (const lane of kept) {
      lane.rows = []
      lane.more = true
      lane.state = 'flying'
      this.#lanes.set(lane.contactId, lane)
    }
    this.#isStale = true
  }

  async #startOver(tx: Tx, at: Date): Promise<void> {
    this.#isStale = false
    this.#repliesSeen = await lastBeforeOpen(tx)
    this.#othersSeen = this.#repliesSeen
    this.#dueSeen = at
  }

  async #findDue(tx: Tx, at: Date): Promise<void> {
    this.#looksForDue = false
    const since = new Date(Math.min(this.#dueSeen.getTime(), at.getTime()) - DUE_OVERLAP_MS)
    for (const contact of await contactsDue(tx, this.#options.hosted, since, at)) this.reread(contact)
    this.#dueSeen = at
  }

  async #findTogether(tx: Tx, at: Date): Promise<OpenOutbound[]> {
    const rows = await this.#newRows.all(tx, rowsAfter(this.#repliesSeen, at))
    this.#repliesSeen = rows.at(-1)?.seq ?? this.#repliesSeen
    this.#othersSeen = this.#repliesSeen
    this.#looks = rows.length === ROWS_AT_A_TIME
    this.#othersBehind = false
    return rows
  }

  /** Replies do not wait for a broadcast to be read. */
  async #findApart(tx: Tx, at: Date, isRoom: boolean): Promise<OpenOutbound[]> {
    const replies = await this.#newRows.replies(tx, rowsAfter(this.#repliesSeen, at))
    const others = isRoom ? await this.#newRows.others(tx, rowsAfter(this.#othersSeen, at)) : []
    this.#repliesSeen = replies.at(-1)?.seq ?? this.#repliesSeen
    this.#othersSeen = others.at(-1)?.seq ?? this.#othersSeen
    this.#looks = replies.length === ROWS_AT_A_TIME
    this.#othersBehind = !isRoom || others.length === ROWS_AT_A_TIME
    if (!this.#looks && !this.#othersBehind) {
      this.#repliesSeen = Math.max(this.#repliesSeen, this.#othersSeen)
      this.#othersSeen = this.#repliesSeen
    }
    return [...replies, ...others].sort((one, other) => one.seq - other.seq)
  }

  /** `readUpTo`: of later rows some were passed over, so that only the table knows what comes first for a contact. */
  #add(row: OpenOutbound, readUpTo: number): void {
    const lane = this.#laneOf(row.contactId, row.contact.channel)
    if (lane === undefined || row.seq <= lane.upTo) return
    if (lane.more || row.seq > readUpTo || lane.rows.length >= LANE_ROWS) {
      lane.more = true
    } else {
      lane.rows.push(row)
      lane.upTo = row.seq
    }
    const becomesUrgent = row.isReply && !lane.isUrgent
    if (becomesUrgent) lane.isUrgent = true
    if (lane.state === 'new' || (becomesUrgent && lane.state === 'queued')) this.goOn(lane)
  }

  #laneOf(contactId: number, channel: ChannelName): OutLane | undefined {
    const known = this.#lanes.get(contactId)
    if (known !== undefined) return known
    const gate = this.#options.gates.get(channel)
    if (gate === undefined) return undefined
    const lane: OutLane = { contactId, gate, rows: [], more: false, upTo: 0, isUrgent: false, state: 'new' }
    this.#lanes.set(contactId, lane)
    return lane
  }

  get #queued(): number {
    let queued = 0
    for (const gate of this.#options.gates.values()) queued += gate.queued
    return queued
  }
}

function rowsAfter(seq: number, at: Date): Readonly<{ seq: number; at: string; limit: number }> {
  return { seq, at: at.toISOString(), limit: ROWS_AT_A_TIME }
}
