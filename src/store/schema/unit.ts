export type UnitLevel = 'province' | 'district' | 'commune' | 'village'

/** A unit of the dated administrative tree. Codes are official; a village has its commune's code and a running number. */
export interface UnitTable {
  code: string
  name: string
  name_key: string
  level: UnitLevel
  parent_code: string | null
  valid_from: string | null
  valid_to: string | null
  /** Order among the units of one parent, as lists show them. */
  position: number
  /** `practice` units make way when real ones are imported. */
  origin: 'practice' | 'import' | 'roster'
}

/** Another name a unit goes by: a former name, a short form. */
export interface UnitAliasTable {
  unit_code: string
  alias_key: string
}
