import type { Tx } from '../store/db.js'
import type { StoredInbound } from '../store/inbox.js'

/**
 * What one message causes, inside its transaction: the conversation's step, the actions, the replies (`enqueue`).
 * It uses `tx` for every query, and no clock, chance, file or network: those come in as values. `prepared` is what
 * `Prepare` made of the message. When it throws, nothing of it stays and it is tried again.
 */
export type TakeTurn = (tx: Tx, message: StoredInbound, at: Date, prepared: unknown) => Promise<void>

/**
 * Fetches and reads what a message brings along (a photo, a workbook), before its turn and outside its transaction;
 * meanwhile only this contact waits. `undefined` when there is nothing to prepare. When it rejects it is tried again
 * as a failed turn is: at `message.attempts === LAST_ATTEMPT` resolve with what tells the person instead.
 */
export type Prepare = (message: StoredInbound) => Promise<unknown> | undefined
