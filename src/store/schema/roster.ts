import type { Generated } from 'kysely'

/** One roster file that was read. */
export interface RosterImportTable {
  id: Generated<number>
  file_id: number | null
  file_name: string
  /** SHA-256 of the file: the same file again is recognised. */
  sha256: string
  unit_code: string
  form: string
  list_date: string
  state: 'staged' | 'applied' | 'dropped'
  actor: string
  created_at: string
  applied_at: string | null
  /** Counts, as JSON. */
  summary: string
  /** What is being written in slices, and is not whole before that ends. */
  under_way: Generated<'staging' | 'applying' | 'undoing' | null>
  /** When its last slice was written: whoever died meanwhile writes no more. */
  under_way_at: Generated<string | null>
  /** When it was taken back; its state is `dropped` then. */
  undone_at: Generated<string | null>
}

/**
 * What an import wrote into the records. Without `before`: rows that it made, `from_id` to `to_id`. With it: a row of a
 * known person that it changed. `before` and `after` are the row as JSON.
 */
export interface ImportChangeTable {
  id: Generated<number>
  import_id: number
  subject: 'beneficiary' | 'benefit_line' | 'payee' | 'account'
  from_id: number
  to_id: number
  /** Whose row it is; null for people that the import made. */
  beneficiary_id: number | null
  before: string | null
  after: string | null
}

/** One person's row of a roster file, and what became of it. */
export interface StagedRowTable {
  id: Generated<number>
  import_id: number
  sheet: string
  row: number
  /** Against the records at the time: `new`, `same`, `changed`, `duplicate`, or `ambiguous` (somebody must say who it is). */
  comparison: 'new' | 'same' | 'changed' | 'duplicate' | 'ambiguous'
  /** `waiting`: an officer still has something to decide about it. */
  state: 'staged' | 'applied' | 'waiting' | 'dropped'
  benefit_line_id: number | null
  /** Digest of its benefit as the import left it: whether somebody changed it since. */
  left_as: Generated<string | null>
}

/** What a staged row says: apart from what becomes of it, which is written again and again. */
export interface StagedContentTable {
  staged_row_id: number
  /** `RosterPerson` as JSON. */
  person: string
  /** Findings as JSON, with what was proposed. */
  findings: string
  /** What officers decided about it, as JSON. */
  decisions: Generated<string | null>
  /** Who said the last word about it, and when (ISO), while that word can be taken back: nothing of it is in the records. */
  answered_by: Generated<string | null>
  answered_at: Generated<string | null>
}

/**
 * A benefit on record that an imported file does not name any more. Whether it still has to be looked at follows from the
 * records; only what an officer said is kept here.
 */
export interface ImportMissingTable {
  id: Generated<number>
  import_id: number
  beneficiary_id: number
  benefit_line_id: number
  /** Where the person lived when the file was read. */
  commune_code: string
  village_code: string
  /** `kept`: an officer says that it is still received. */
  answer: Generated<'kept' | null>
  answered_by: Generated<string | null>
  answered_at: Generated<string | null>
  /** The first of those that were answered in the same word. */
  answered_with: Generated<number | null>
}

/** An official list that left the bot; an exported month is never changed. */
export interface ListVersionTable {
  id: Generated<number>
  list: string
  unit_code: string
  programme_group: string
  period: string
  version: number
  rows: number
  sha256: string
  file_id: number | null
  made_at: string
  made_by: string
}

/** Wrong codes somebody typed, to slow down guessing. */
export interface WrongCodeTable {
  id: Generated<number>
  contact_id: number
  at: string
}
