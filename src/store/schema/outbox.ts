import type { Generated } from 'kysely'

/**
 * `pending` may go; `sending` was handed to the platform, and no answer is noted yet; `waiting` may not go before the
 * contact writes again; `sent` and `failed` are final.
 */
export type OutboxState = 'pending' | 'sending' | 'waiting' | 'sent' | 'failed'

export interface OutboxTable {
  seq: Generated<number>
  contact_id: number
  /** The inbox row whose turn wrote it; null when no message did (a reminder, a command line). */
  caused_by: number | null
  /** `OutboxPayload` as JSON. */
  payload: string
  state: OutboxState
  /** Attempts that certainly did not arrive. */
  attempts: Generated<number>
  /** Times it was sent again although it may have arrived. */
  repeats: Generated<number>
  not_before: string | null
  /** 1 when the platform charges for it; never repeated then. */
  billed: Generated<number>
  external_id: string | null
  /** What the platform last said when it was not "sent". */
  outcome: string | null
  created_at: string
  /** When it was sent or given up; null while it is open. */
  settled_at: string | null
}
