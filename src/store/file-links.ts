import { createHash, timingSafeEqual } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { FileLinkTable } from './schema/file-link.js'

export type FileLink = Selectable<FileLinkTable>

/** Wrong codes that kill a link. */
export const MOST_WRONG_CODES = 5
/** How long a link lives. */
export const LINK_MINUTES = 15

export type NewFileLink = Readonly<{
  /** In the address. Only its hash is kept, so whoever reads the store cannot open links. */
  token: string
  /** Six digits. */
  code: string
  contactId: number
  file: Readonly<{ id: number; name: string }>
  at: Date
}>

export async function insertFileLink(tx: Tx, { token, code, contactId, file, at }: NewFileLink): Promise<void> {
  await tx
    .insertInto('file_link')
    .values((eb) => ({
      token_hash: tokenHash(token),
      code_hash: codeHash(token, code),
      contact_id: contactId,
      file_id: file.id,
      file_name: file.name,
      file_bytes: eb
        .selectFrom('stored_file')
        .select((inner) => inner.fn<number>('length', ['bytes']).as('length'))
        .where('id', '=', file.id),
      made_at: at.toISOString(),
      expires_at: new Date(at.getTime() + LINK_MINUTES * 60_000).toISOString(),
    }))
    .execute()
}

/** `never`: there was no such link. A link that is no longer open stays so, and says why. */
export type FileLinkState = 'open' | 'used' | 'expired' | 'guessed'

export async function fileLinkOf(db: Db, token: string): Promise<FileLink | undefined> {
  return db.selectFrom('file_link').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst()
}

export function fileLinkState(link: FileLink, at: Date): FileLinkState {
  if (link.used_at !== null) return 'used'
  if (link.wrong_codes >= MOST_WRONG_CODES) return 'guessed'
  return link.expires_at <= at.toISOString() ? 'expired' : 'open'
}

/** Compares in constant time. Without the token, the hash of six digits could be guessed. */
export function isCodeOf(link: FileLink, token: string, code: string): boolean {
  return timingSafeEqual(Buffer.from(codeHash(token, code)), Buffer.from(link.code_hash))
}

/** Counts a wrong code; returns how many there were. */
export async function noteWrongFileCode(tx: Tx, link: FileLink): Promise<number> {
  const { wrong_codes } = await tx
    .updateTable('file_link')
    .set((eb) => ({ wrong_codes: eb('wrong_codes', '+', 1) }))
    .where('token_hash', '=', link.token_hash)
    .returning('wrong_codes')
    .executeTakeFirstOrThrow()
  return wrong_codes
}

/** Uses the link up. `false` when somebody else just did. */
export async function useFileLink(tx: Tx, link: FileLink, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file_link')
    .set({ used_at: at.toISOString() })
    .where('token_hash', '=', link.token_hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What the list in a file is; `undefined` for files that are no list (a marked-up roster). */
export async function listInFile(db: Db, fileId: number) {
  return db
    .selectFrom('list_version')
    .innerJoin('unit', 'unit.code', 'list_version.unit_code')
    .select([
      'list_version.list',
      'list_version.unit_code',
      'list_version.period',
      'list_version.version',
      'list_version.rows',
      'unit.name as unit_name',
    ])
    .where('list_version.file_id', '=', fileId)
    .executeTakeFirst()
}

/** The size of a stored file in bytes, without reading it; `undefined` when it is gone. */
export async function storedFileBytes(db: Db, fileId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('stored_file')
    .select((eb) => eb.fn<number>('length', ['bytes']).as('length'))
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row?.length
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function codeHash(token: string, code: string): string {
  return createHash('sha256').update(`${token} ${code}`).digest('hex')
}
