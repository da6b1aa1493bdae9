import type { Generated } from 'kysely'

/** A one-time link to a file. Token and code are in the chat message only; here are their hashes. */
export interface FileLinkTable {
  token_hash: string
  code_hash: string
  /** Whom it was made for. */
  contact_id: number
  /** A row of `stored_file`, which may be gone by now. */
  file_id: number
  file_name: string
  file_bytes: number
  made_at: string
  expires_at: string
  wrong_codes: Generated<number>
  used_at: string | null
}
