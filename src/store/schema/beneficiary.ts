import type { Generated } from 'kysely'

/** A person who is entitled to a benefit, or a carer who is a payee in their own right. */
export interface BeneficiaryTable {
  id: Generated<number>
  /** `HS-` and seven characters. */
  code: string
  full_name: string
  /** The original spelling, as the roster or the person wrote it. */
  name_written: string
  name_key: string
  /** `1958-05-12`, `1958-05` or `1958`, by its precision. */
  birth: string | null
  birth_precision: 'DAY' | 'MONTH' | 'YEAR' | null
  sex: 'male' | 'female' | null
  personal_id: string | null
  old_id: string | null
  ethnicity: string | null
  phone: string | null
  disability_types: string | null
  disability_degree: number | null
  commune_code: string
  village_code: string | null
  note: string | null
  created_at: string
  updated_at: string
  /** Counts every change: two officers who act on the same state are told apart by it. */
  version: Generated<number>
}

export type BenefitState = 'DANG_HUONG' | 'TAM_DUNG' | 'THOI_HUONG' | 'CHUYEN_DI' | 'CHET'

/** One benefit of one person; several at a time may be legal (domain.md §9.2, §10). */
export interface BenefitLineTable {
  id: Generated<number>
  beneficiary_id: number
  role: 'BENEFICIARY' | 'CARER'
  /** Whom a carer cares for, as the roster names them. */
  cared_for: string | null
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong'
  /** Code of programmes.csv; null while an officer has not chosen. */
  programme_code: string | null
  programme_written: string | null
  coefficient: number | null
  /** Whole đồng a month. */
  amount: number | null
  state: BenefitState
  from_month: string | null
  until_month: string | null
  file_no: string | null
  decision_no: string | null
  decision_date: string | null
  payment_method: 'TRANSFER' | 'CASH' | null
  /** Order in the roster it came from. */
  position: number
  created_at: string
  /** First month that is not paid while the benefit is suspended. */
  suspended_from: string | null
  /** The line that this one goes on from, after its coefficient or programme changed. */
  follows_line_id: number | null
}

/** Who receives the money of a benefit line when it is not the beneficiary. Ended rows stay. */
export interface PayeeTable {
  id: Generated<number>
  benefit_line_id: number
  role: 'GUARDIAN' | 'AUTHORISED' | 'LEGAL_REPRESENTATIVE' | 'CARER'
  full_name: string
  name_key: string
  personal_id: string | null
  /** Code of relationships.csv. */
  relationship: string | null
  relationship_written: string | null
  phone: string | null
  since: string
  until: string | null
}

/** Where the money of a benefit line goes. Never overwritten: a change unlinks one row and links another. */
export interface AccountTable {
  id: Generated<number>
  benefit_line_id: number
  owner: 'BENEFICIARY' | 'PAYEE'
  bank_code: string | null
  number: string
  holder_name: string | null
  source: 'roster' | 'registration' | 'officer'
  registration_id: number | null
  linked_at: string
  unlinked_at: string | null
  /** ISO day from which a payment list may use it; null: at once. */
  usable_from: string | null
}

/**
 * What a record can be found by, all of it: ` NGUYEN AN 1945 ~7654 @THUAN `, as in `search_term`, which is made from it
 * without the words of the village (`@`).
 */
export interface SearchSubjectTable {
  subject_kind: 'beneficiary' | 'registration'
  subject_id: number
  commune_code: string
  village_code: string | null
  terms: string
}

/** What a record can be found by: folded words of a name, digits read backwards (`~7654` finds "…4567"). */
export interface SearchTermTable {
  term: string
  subject_kind: 'beneficiary' | 'registration'
  subject_id: number
  commune_code: string
  village_code: string | null
}
