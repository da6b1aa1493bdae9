import type { Tx } from '../store/db.js'
import type { StoredInbound } from '../store/inbox.js'

/**
 * What one message causes, inside its transaction: the conversation's step, the actions, the replies (`enqueue`).
 * It uses `tx` for every query, and no clock, chance, file or network: those come in as values. `prepared` is what
 * `Preparation` made of the message. When it throws, nothing of it stays and it is tried again, so it must not change
 * anything outside of `tx`. `follow` puts a message that it stored itself right behind this one.
 */
export type TakeTurn = (
  tx: Tx,
  message: StoredInbound,
  at: Date,
  prepared: unknown,
  follow?: (message: StoredInbound) => void,
) => Promise<void>

/**
 * Fetches and reads what a message brings along (a photo, a workbook), before its turn and outside its transaction;
 * meanwhile only this contact waits. When `prepare` rejects it is tried again as a failed turn is: while
 * `message.attempts === LAST_ATTEMPT`, resolve with something that lets the turn tell the person.
 */
export type Preparation = Readonly<{
  isNeeded: (message: StoredInbound) => boolean
  prepare: (message: StoredInbound) => Promise<unknown>
}>
