import type { Generated } from 'kysely'
import type { RegistrationState } from '../../domain/registration.js'

/** One beneficiary's request for payment into an account. What was said stands in its versions. */
export interface RegistrationTable {
  id: Generated<number>
  /** `DK-` and seven characters: the receipt. */
  code: string
  /** Who gave it in, and is told what becomes of it. */
  contact_id: number
  commune_code: string
  village_code: string | null
  /** The record on the roster that it was approved for; null until then. */
  beneficiary_id: number | null
  state: RegistrationState
  /** The version that counts: greater than `approved_version` while a change waits for its approval. */
  current_version: number
  approved_version: number | null
  /** The roster lines it was matched with, behind the person's back (JSON array of benefit line ids). */
  matched_lines: string
  /** `one` line of one person, `several` to choose from, or `none` on the roster. */
  match: 'one' | 'several' | 'none'
  police_verdict: string | null
  created_at: string
  updated_at: string
}

/** What was said, exactly as said; never changed afterwards. */
export interface RegistrationVersionTable {
  id: Generated<number>
  registration_id: number
  version: number
  submitted_at: string
  submitted_by: number
  payee_kind: 'self' | 'guardian' | 'authorised' | 'carer'
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong'
  beneficiary_name: string
  /** As typed, before it was put in the official spelling. */
  name_written: string
  name_key: string
  birth: string | null
  birth_precision: 'DAY' | 'MONTH' | 'YEAR' | null
  sex: 'male' | 'female' | null
  personal_id: string | null
  old_id: string | null
  payee_name: string
  payee_personal_id: string | null
  relationship: string | null
  phone: string | null
  payment_method: 'TRANSFER' | 'OPEN_ACCOUNT' | 'CASH'
  /** The account's bank, or the one wished for when an account is still to be opened. */
  bank_code: string | null
  account_number: string | null
  holder_name: string | null
  holder_match: 'same' | 'same-without-diacritics' | 'differs' | null
  /** Things an officer should look at, as JSON array of codes. */
  warnings: string
  /** The answers of the flow as JSON: what the person starts from when it is returned. */
  answers: string
  decision: 'approved' | 'returned' | 'withdrawn' | null
  decided_at: string | null
  decided_by: string | null
  reason: string | null
}

/** The paper by which somebody receives for another; dates as ISO days. */
export interface AuthorisationTable {
  id: Generated<number>
  registration_id: number
  version: number
  kind: 'GUARDIAN' | 'AUTHORISED'
  paper_no: string | null
  valid_from: string | null
  valid_to: string | null
}

/** One purpose agreed to: by whom, when, on which text. */
export interface ConsentTable {
  id: Generated<number>
  contact_id: number
  registration_id: number
  purpose: 'registration' | 'account-opening' | 'notices'
  text_version: string
  given_at: string
  withdrawn_at: string | null
}

/** What a person asks for their own data (domain.md §16), with the day by which it is due. */
export interface DataRequestTable {
  id: Generated<number>
  contact_id: number
  registration_id: number | null
  kind: 'correct' | 'delete' | 'complain'
  words: string
  created_at: string
  due_on: string
  done_at: string | null
}

/** A ticket: somebody who asked for a person, and where in the conversation they were. Its id is its number. */
export interface HelpRequestTable {
  id: Generated<number>
  contact_id: number
  commune_code: string | null
  flow: string
  question: string
  created_at: string
  done_at: string | null
  /** `person`, `officer:<id>` or `terminal`. */
  done_by: string | null
  /** The contact of the officer who answers it. */
  taken_by: number | null
  taken_at: string | null
  /** Whom the person's words are for: with `officer` the bot keeps silent. */
  talks_to: Generated<'bot' | 'officer'>
  /** Since when the person waits for an answer; null when they had one. */
  waiting_since: string | null
  /** When an officer last wrote. */
  answered_at: string | null
  reminded_at: string | null
  escalated_at: string | null
}
