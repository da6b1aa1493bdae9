import type { Generated } from 'kysely'

/** Domain.md §6: five kinds of the provincial letter, and those that the monthly lists need besides. */
export type ChangeKind =
  | 'NEW'
  | 'DEATH'
  | 'STOP'
  | 'INFO'
  | 'COEF'
  | 'SUSPEND'
  | 'RESUME'
  | 'MOVE_IN'
  | 'MOVE_OUT'
  | 'PAYEE'
  | 'ACCOUNT'
  | 'ARREARS'
  | 'RECOVER'
  | 'FUNERAL'
  | 'RATE'

/** A change (biến động): never edited once decided; a mistake is undone by a row of its own state. */
export interface ChangeTable {
  id: Generated<number>
  /** `BD-` and seven characters. */
  code: string
  kind: ChangeKind
  state: 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'UNDONE'
  /** Null while a newcomer is only proposed. */
  beneficiary_id: number | null
  benefit_line_id: number | null
  commune_code: string
  village_code: string | null
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  programme_code: string | null
  /** The month from which it holds by law. */
  effective_month: string
  /** The month whose payment list first shows it: later than `effective_month` when it came late. */
  payment_month: string
  event_date: string | null
  decision_no: string | null
  decision_date: string | null
  reason: string | null
  /** Whole đồng, of what is paid or taken back once. */
  amount: number | null
  months: number | null
  /** Fields as they were and as they are, JSON. */
  before: string
  after: string
  source: 'officer' | 'village' | 'police' | 'registration' | 'roster' | 'payment' | 'system'
  proposed_by: string
  proposed_by_contact: number | null
  proposed_at: string
  decided_by: string | null
  decided_at: string | null
  refusal: string | null
}
