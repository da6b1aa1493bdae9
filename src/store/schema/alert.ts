import type { Generated } from 'kysely'

/** Something a person should look at. */
export interface AlertTable {
  id: Generated<number>
  at: string
  kind: string
  /** JSON; ids and numbers only, never personal data. */
  details: string
  seen_at: string | null
}
