import type { Generated } from 'kysely'

/** What was said on one ticket, numbers masked. */
export interface HelpMessageTable {
  id: Generated<number>
  request_id: number
  /** Who wrote it. */
  contact_id: number
  side: 'person' | 'officer'
  words: string
  at: string
}

/** A question that the FAQ had no answer to, with no digits, counted in each commune. */
export interface FaqMissTable {
  id: Generated<number>
  /** Null when nobody knows where the asker belongs. */
  commune_code: string | null
  question_key: string
  /** As it was asked first. */
  question: string
  times: number
  first_asked_at: string
  last_asked_at: string
}
