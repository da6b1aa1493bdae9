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
}

/** One person's row of a roster file, as read, and what became of it. */
export interface StagedRowTable {
  id: Generated<number>
  import_id: number
  sheet: string
  row: number
  /** `RosterPerson` as JSON. */
  person: string
  /** Findings as JSON, with what was proposed. */
  findings: string
  /** Against the records at the time: `new`, `same`, `changed`, `duplicate`, or `ambiguous` (somebody must say who it is). */
  comparison: 'new' | 'same' | 'changed' | 'duplicate' | 'ambiguous'
  /** `waiting`: an officer still has something to decide about it. */
  state: 'staged' | 'applied' | 'waiting' | 'dropped'
  benefit_line_id: number | null
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
