import type { Generated } from 'kysely'

/** A person of the office, bound to one contact by an invitation (or by the trusted terminal). */
export interface OfficerTable {
  id: Generated<number>
  contact_id: number
  name: string
  created_at: string
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
}
