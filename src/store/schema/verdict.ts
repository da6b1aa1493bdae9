import type { Generated } from 'kysely'

/** What the police say about an identity; the last row of a person counts. */
export interface VerdictTable {
  id: Generated<number>
  beneficiary_id: number
  registration_id: number | null
  verdict: 'MATCH' | 'MISMATCH' | 'NOT_FOUND' | 'DECEASED' | 'MOVED' | 'DUPLICATE'
  /** JSON array of the fields that differ: `name`, `birth`, `sex`, `personal-id`. */
  fields: string
  /** JSON object: field → right value. */
  corrections: string
  event_date: string | null
  note: string | null
  /** The person's version that was looked at. */
  subject_version: number
  source: 'chat' | 'list'
  given_by: string
  given_at: string
  /** What the officer did about it: `accepted`, `kept`, `change:<code>`. */
  settled_as: string | null
  settled_by: string | null
  settled_at: string | null
}

/** A village head was at the door. */
export interface VisitTable {
  id: Generated<number>
  beneficiary_id: number
  village_code: string
  result: 'has-account' | 'registered' | 'come-back' | 'no-account' | 'cash' | 'died' | 'moved' | 'skipped'
  again_on: string | null
  by_contact: number
  at: string
}

/** What a village finds difficult (khó khăn, vướng mắc). */
export interface DifficultyTable {
  id: Generated<number>
  commune_code: string
  village_code: string | null
  kind: string
  words: string
  by_contact: number
  at: string
  done_at: string | null
  done_by: string | null
  answer: string | null
}
