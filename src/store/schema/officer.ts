import type { Generated } from 'kysely'

/** A person of the office, bound to one contact by an invitation (or by the trusted terminal). */
export interface OfficerTable {
  id: Generated<number>
  contact_id: number
  name: string
  created_at: string
  /** Who took over what they held. */
  replaced_by: Generated<number | null>
}

/** What an officer may do, where, and for how long. Several rows make a role. */
export interface ResponsibilityTable {
  id: Generated<number>
  officer_id: number
  role: string
  responsibility: string
  unit_code: string
  valid_from: string
  valid_to: string | null
  granted_by: string
  /** When somebody last said that it still holds, and who. */
  confirmed_at: Generated<string | null>
  confirmed_by: Generated<string | null>
  /** The last ISO day on which it counts unless it is confirmed anew; `null`: it needs no confirming. */
  lapses_on: Generated<string | null>
  /** The ISO day of the last reminder that it lapses. */
  reminded_on: Generated<string | null>
  /** When it was taken back, and by whom; `valid_to` is then the day before. */
  ended_at: Generated<string | null>
  ended_by: Generated<string | null>
}

export interface InvitationTable {
  code: string
  role: string
  unit_code: string
  created_by: string
  created_at: string
  expires_at: string
  used_at: string | null
  used_by: number | null
  /** What officers call it among themselves; the code is for the invited alone. */
  number: Generated<number | null>
  /** 1: good for nothing before a second officer has said yes. */
  needs_second: Generated<number>
  seconded_by: Generated<string | null>
  seconded_at: Generated<string | null>
  cancelled_at: Generated<string | null>
  /** The officer whose grants it passes on. */
  replaces: Generated<number | null>
}

/** Everything that an invitation in the place of another officer grants; others grant their own role and unit. */
export interface InvitationGrantTable {
  invitation_code: string
  role: string
  unit_code: string
}
