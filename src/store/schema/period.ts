import type { Generated } from 'kysely'

/** A cut-off day of a unit and all below it that have none of their own; `key` as in domain.md §5. */
export interface CalendarDayTable {
  unit_code: string
  key: string
  /** ISO day from which it counts. */
  valid_from: string
  day: number
  /** 1: the day itself is still in time; 0: "before the day". */
  inclusive: 0 | 1
  set_by: string
  set_at: string
}

/** Domain.md §5, "Period states", in their order. */
export type PeriodState =
  | 'OPEN'
  | 'VILLAGE_CLOSED'
  | 'COMMUNE_CLOSED'
  | 'VERIFIED'
  | 'LOCKED'
  | 'EXPORTED'
  | 'SENT_TO_PAYER'
  | 'RESULTS_IMPORTED'
  | 'RECONCILED'
  | 'CLOSED'

/** A payment month of a commune. */
export interface PeriodTable {
  id: Generated<number>
  commune_code: string
  /** `YYYY-MM`: the month that is paid. */
  month: string
  state: PeriodState
  /** Counts reopenings: version 1 is the first. */
  version: number
  changed_at: string
  changed_by: string
}

/** A village's list of a month was closed; `reopened_at` when it was opened again. */
export interface VillageClosingTable {
  id: Generated<number>
  village_code: string
  month: string
  closed_at: string
  closed_by: string
  people: number
  reopened_at: string | null
  reopened_by: string | null
  reason: string | null
}

/** One locking of a month; the lines of a locked version never change. */
export interface PeriodVersionTable {
  id: Generated<number>
  period_id: number
  version: number
  opened_at: string
  opened_by: string
  /** Why the month was opened again; null for version 1. */
  reason: string | null
  locked_at: string | null
  locked_by: string | null
  people: number | null
  /** Whole đồng. */
  total: number | null
}

/** A line of the payment list as it was locked: everything that is printed, copied. Sums are whole đồng. */
export interface PeriodLineTable {
  id: Generated<number>
  period_version_id: number
  number: number
  /** `1126-0001`: month, year and number; what the bank returns. */
  line_code: string
  benefit_line_id: number
  beneficiary_id: number
  village_code: string | null
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong'
  programme_code: string | null
  full_name: string
  birth: string | null
  personal_id: string | null
  file_no: string | null
  decision_no: string | null
  coefficient: number | null
  /** Of this month. */
  amount: number
  arrears: number
  recovery: number
  one_off: number
  /** Not paid out in earlier months. */
  carried: number
  carried_months: number
  /** `amount + arrears + one_off + carried - recovery`. */
  total: number
  method: 'TRANSFER' | 'CASH'
  payee_name: string
  payee_role: 'GUARDIAN' | 'AUTHORISED' | 'LEGAL_REPRESENTATIVE' | 'CARER' | null
  bank_code: string | null
  account_number: string | null
  holder_name: string | null
  /** ASCII, at most 50 characters, no programme: domain.md §8.6. */
  transfer_text: string
}
