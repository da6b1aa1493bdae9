import type { Generated } from 'kysely'

/** A file on its way in or out; the bytes never touch the disk outside the encrypted store. */
export interface StoredFileTable {
  id: Generated<number>
  name: string
  mime: string
  bytes: Uint8Array
  created_at: string
  expires_at: string | null
}
