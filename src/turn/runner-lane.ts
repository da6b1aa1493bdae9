import type { StoredInbound } from '../store/inbox.js'

/** Messages of one contact kept in memory; the others wait in the table. */
export const LANE_LENGTH = 32

/** The messages of one contact that wait for their turns, the next one first. */
export type Lane = {
  readonly contactId: number
  waiting: StoredInbound[]
  /** The table holds more than `waiting`. */
  more: boolean
  /** In the queue of lanes that can go on, or doing something outside a transaction, or left by its turns. */
  state: 'ready' | 'away' | 'left'
  head: Head
}

/** What is known of the first waiting message. */
export type Head = {
  /** It passed the limit of messages a minute. */
  admitted?: true
  /** Its attempt is already counted in the table. */
  counted?: true
  prepared?: Readonly<{ value: unknown }>
}

export function newLane(contactId: number, more: boolean): Lane {
  return { contactId, waiting: [], more, state: 'ready', head: {} }
}

/** Puts a new message at its place among those that wait: by the platform's order, then by arrival. */
export function addToLane(lane: Lane, message: StoredInbound): void {
  const place = lane.waiting.findIndex((other) => message.order < other.order)
  if (place === -1) {
    if (lane.more || lane.waiting.length >= LANE_LENGTH) lane.more = true
    else lane.waiting.push(message)
    return
  }
  if (place === 0) lane.head = {}
  lane.waiting.splice(place, 0, message)
}
