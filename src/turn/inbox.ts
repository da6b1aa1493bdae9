import type { Accept, Inbound } from '../channels/channel.js'
import { contactsOfInbound } from '../store/contacts-of-inbound.js'
import type { Tx } from '../store/db.js'
import { recordInbound, type StoredInbound } from '../store/inbox.js'
import { reopenWaiting } from '../store/outbox-marks.js'
import type { ContactOnChannel } from '../store/outbox-sending.js'
import { alone, TransactionLostError } from '../store/savepoint.js'
import type { Writer } from './batch.js'
import type { Counters } from './watch.js'
import { withoutSecrets } from './without-secrets.js'

/** The process is about to end and stores nothing more. The platform will deliver the message again. */
export class InboxClosedError extends Error {
  override name = 'InboxClosedError'
}

/** Messages of one transaction; more wait for the next. */
const BATCH_MESSAGES = 500

type Arrival = Readonly<{ inbound: readonly Inbound[]; stored: () => void; failed: (error: unknown) => void }>

export type InboxOptions = Readonly<{
  counters: Counters
  wake: () => void
  /** Told of new messages inside the transaction that stores them, so that their turns may join it. */
  onStored: (messages: readonly StoredInbound[]) => void
  /** Told of contacts whose waiting messages may go now. */
  onReopened: (contacts: readonly ContactOnChannel[]) => void
}>

/** Stores what comes in; many callers share a transaction. */
export class Inbox implements Writer {
  readonly #options: InboxOptions
  readonly #contactOf = contactsOfInbound()
  #arrivals: Arrival[] = []
  #inHand: readonly Arrival[] = []
  #isClosed = false
  #tally = { accepted: 0, duplicates: 0 }

  constructor(options: InboxOptions) {
    this.#options = options
  }

  readonly accept: Accept = (inbound) => {
    if (inbound.length === 0) return Promise.resolve()
    if (this.#isClosed) return Promise.reject(new InboxClosedError('The inbox is closed.'))
    return new Promise((stored, failed) => {
      this.#arrivals.push({ inbound: inbound.map(withoutSecrets), stored, failed })
      this.#options.wake()
    })
  }

  /** Stores nothing more; what was not stored yet is rejected. */
  close(): void {
    this.#isClosed = true
    for (const arrival of this.#arrivals) arrival.failed(new InboxClosedError('The inbox is closed.'))
    this.#arrivals = []
  }

  hasWork(): boolean {
    return this.#arrivals.length > 0
  }

  async write(tx: Tx, at: Date): Promise<void> {
    this.#takeInHand()
    this.#tally = { accepted: 0, duplicates: 0 }
    try {
      await alone(tx, () => this.#store(tx, this.#inHand, at))
    } catch (error) {
      if (error instanceof TransactionLostError) throw error
      await this.#storeEachAlone(tx, at)
    }
  }

  committed(): void {
    if (this.#inHand.length === 0) return
    this.#options.counters.accepted += this.#tally.accepted
    this.#options.counters.duplicates += this.#tally.duplicates
    for (const arrival of this.#inHand) arrival.stored()
    this.#inHand = []
  }

  undone(error: unknown): void {
    for (const arrival of this.#inHand) arrival.failed(error)
    this.#inHand = []
  }

  #takeInHand(): void {
    let messages = 0
    const fits = this.#arrivals.findIndex((arrival, index) => {
      messages += arrival.inbound.length
      return messages > BATCH_MESSAGES && index > 0
    })
    this.#inHand = this.#arrivals.splice(0, fits === -1 ? this.#arrivals.length : fits)
  }

  /** One message that the store refuses must not keep out the others. */
  async #storeEachAlone(tx: Tx, at: Date): Promise<void> {
    const stored: Arrival[] = []
    for (const arrival of this.#inHand) {
      try {
        await alone(tx, () => this.#store(tx, [arrival], at))
        stored.push(arrival)
      } catch (error) {
        if (error instanceof TransactionLostError) throw error
        arrival.failed(error)
      }
    }
    this.#inHand = stored
  }

  async #store(tx: Tx, arrivals: readonly Arrival[], at: Date): Promise<void> {
    const messages: StoredInbound[] = []
    let duplicates = 0
    for (const arrival of arrivals) {
      for (const inbound of arrival.inbound) {
        const message = await recordInbound(tx, inbound, await this.#contactOf(tx, inbound, at), at)
        if (message === undefined) duplicates++
        else messages.push(message)
      }
    }
    const writers = messages.filter(isFromThem).map(({ contactId, contact: { channel } }) => ({ contactId, channel }))
    const reopened = await reopenWaiting(tx, writers)
    this.#tally.accepted += messages.length
    this.#tally.duplicates += duplicates
    this.#options.onStored(messages)
    this.#options.onReopened(reopened)
  }
}

/** Written by the contact, so that a platform's messaging window opens; the office's own console does not count. */
function isFromThem({ content }: StoredInbound): boolean {
  return content.kind !== 'human-took-over' && content.kind !== 'unfollowed'
}
