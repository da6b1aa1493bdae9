/** Who did what to whom; each row's hash covers the row before it. */
export interface HistoryTable {
  /** Counts up by one without gaps. */
  seq: number
  at: string
  actor: string
  role: string | null
  action: string
  unit_code: string | null
  subject_kind: string | null
  subject_id: string | null
  /** JSON. */
  details: string
  previous_hash: string
  hash: string
}
