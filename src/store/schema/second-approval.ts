import type { Generated } from 'kysely'

/** Something that takes two people: what the first asked for, frozen, until a second says yes or no. */
export interface SecondApprovalTable {
  id: Generated<number>
  /** `PD-` and four characters. */
  code: string
  /** Which act waits: a name in `actions/second-acts.ts`. */
  kind: string
  /** Code of the record, or of the unit. */
  subject: string
  commune_code: string
  village_code: string | null
  /** The answers that the act is carried out with, JSON; they never change. */
  answers: string
  /** What changes, in one line: a phrase, JSON, numbers masked. */
  diff: string
  requested_by: string
  requested_by_contact: number
  requester_name: string
  requested_at: string
  /** `CHANGED`: what it was about had changed when a second person looked. */
  state: 'WAITING' | 'APPROVED' | 'REFUSED' | 'CHANGED'
  decided_by: string | null
  decided_at: string | null
  reason: string | null
}

/** An officer's yes to a question about a record: the same question is not asked again. */
export interface SettledQuestionTable {
  kind: 'holder' | 'duplicate' | 'shared'
  /** What the question was about, as a key without names: see `domain/settled-question.ts`. */
  subject: string
  settled_by: string
  settled_at: string
}

/** A set of decisions made at once, which can be put back as a set. */
export interface BatchTable {
  id: Generated<number>
  kind: 'approve' | 'return' | 'correct'
  commune_code: string
  records: number
  done_by: string
  done_at: string
  undone_by: string | null
  undone_at: string | null
}

/** A row as it was before a batch and after it, JSON; null where there was none. */
export interface RowImageTable {
  id: Generated<number>
  batch_id: number
  /** Code of the record whose decision touched it. */
  record: string
  table_name: string
  row_id: number
  before: string | null
  after: string | null
}
