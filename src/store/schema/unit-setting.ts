/** What a unit decided for itself; what it did not decide is as its superior unit has it, or as it comes. */
export interface UnitSettingTable {
  unit_code: string
  /** Such as `lists_need_password`. */
  name: string
  value: string
  set_by: string
  set_at: string
}
