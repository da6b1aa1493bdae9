import type { Generated } from 'kysely'

/** A file of a bank or the police that an officer sent. */
export interface ReturnedFileTable {
  id: Generated<number>
  file_id: number | null
  file_name: string
  /** SHA-256 of the file: the same file again is recognised. */
  sha256: string
  kind: 'payment-results' | 'police-results' | 'account-opening'
  /** The communes that it is about, as JSON. */
  unit_codes: string
  /** The month that it is about, for payment results. */
  month: string | null
  state: 'refused' | 'staged' | 'applied' | 'dropped'
  /** Why it was refused. */
  reason: string | null
  /** Figures to show, as JSON; for a refusal the values of its sentence. */
  facts: string
  actor: string
  received_at: string
  applied_at: string | null
  /** When it was taken back as a set; its state is `dropped` then. */
  undone_at: string | null
}

/** What taking over a returned file did beside its results. */
export interface ReturnedChangeTable {
  id: Generated<number>
  returned_file_id: number
  subject: string
  subject_id: number
  /** What undoing it needs to know, as JSON. */
  details: string
}

/** A row of such a file that somebody must look at: it may be about several, or about nobody known. */
export interface ReturnedRowTable {
  id: Generated<number>
  returned_file_id: number
  commune_code: string | null
  /** Sheet and row: `KetQua!45`. */
  row_key: string
  /** The row in one line, numbers masked. */
  said: string
  /** What is asked about it; null for one that is on no list. */
  asks: string | null
  /** What there is to choose from, as JSON: `{ id, line }`. */
  candidates: string
  state: 'waiting' | 'unknown' | 'decided'
  /** The chosen id, or `none`. */
  decision: string | null
  decided_by: string | null
  decided_at: string | null
}

/** What became of a line of a payment list; of one line the last row counts. */
export interface PaymentResultTable {
  id: Generated<number>
  period_line_id: number
  benefit_line_id: number
  month: string
  returned_file_id: number | null
  outcome:
    | 'PAID'
    | 'FAILED'
    | 'PENDING'
    | 'PAID_AMOUNT_DIFFERS'
    | 'NOT_RETURNED'
    | 'PAID_TWICE'
    | 'RETURNED'
    | 'UNDECIDED'
  /** A code of payment-failure-reasons.csv. */
  reason_code: string | null
  /** The bank's own words. */
  reason_text: string | null
  /** What stayed in the account, whole đồng. */
  paid_amount: number
  at: string
}
