import type { Generated } from 'kysely'

/** Somebody was reminded of something: once for each `kind` and `subject`. */
export interface ReminderTable {
  kind: string
  subject: string
  contact_id: number
  sent_at: string
}

export interface BroadcastTable {
  id: Generated<number>
  unit_code: string
  /** Who is addressed: a name of `domain/audience.ts`. */
  audience: string
  words: string
  state: 'SENDING' | 'PAUSED' | 'DONE' | 'STOPPED'
  asked_by: string
  asked_by_contact: number
  approved_by: string
  approved_at: string
  ended_at: string | null
}

/** Whom a broadcast goes to, fixed when it was approved; without `outbox_seq` it is not yet their turn. */
export interface BroadcastRecipientTable {
  broadcast_id: number
  contact_id: number
  outbox_seq: number | null
}

/** A list that an officer gets by itself when something happens. */
export interface SubscriptionTable {
  id: Generated<number>
  contact_id: number
  list: string
  programme_group: string
  unit_code: string
  event: 'village-closed' | 'commune-closed' | 'month-locked' | 'results-taken' | 'monday'
  since: string
}

/** One time that a subscription was served. */
export interface PushTable {
  subscription_id: number
  occasion: string
  asked_at: string
}
