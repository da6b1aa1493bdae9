/** `split`: several rows with one old unit; `dissolved`: nobody followed. */
export type SuccessionKind = 'merged' | 'renamed' | 'split' | 'dissolved'

/** Which unit came in the place of which, from that ISO day on. */
export interface UnitSuccessionTable {
  old_code: string
  new_code: string | null
  day: string
  kind: SuccessionKind
}

/** What a unit was called, and below what it lay, up to and including that ISO day. */
export interface FormerUnitTable {
  code: string
  name: string
  parent_code: string | null
  valid_to: string
}
