/** What a unit's files mean by a heading: the last word of an officer about it. */
export interface ColumnMappingTable {
  unit_code: string
  /** The heading without marks, in capitals; `#C/8` for the third of eight columns of a list without one. */
  header_key: string
  /** A meaning that the reader of rosters knows, or `ignore`. */
  meaning: string
  /** Who said so: `officer:7`. */
  set_by: string
  set_at: string
}
