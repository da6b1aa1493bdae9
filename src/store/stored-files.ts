import type { Db, Tx } from './db.js'

export type NewFile = Readonly<{ name: string; mime: string; bytes: Uint8Array; at: Date; expiresAt?: Date }>

export type StoredFile = Readonly<{ id: number; name: string; mime: string; bytes: Uint8Array }>

/** Keeps a file in the encrypted store; returns its id. */
export async function storeFile(tx: Tx, file: NewFile): Promise<number> {
  const row = await tx
    .insertInto('stored_file')
    .values({
      name: file.name,
      mime: file.mime,
      // As a Buffer over the same memory: what the SQLite driver binds as bytes.
      bytes: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
      created_at: file.at.toISOString(),
      expires_at: file.expiresAt?.toISOString() ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The file with its bytes, or `undefined` when it is gone. */
export function storedFile(db: Db, id: number): Promise<StoredFile | undefined> {
  return db.selectFrom('stored_file').select(['id', 'name', 'mime', 'bytes']).where('id', '=', id).executeTakeFirst()
}

/** Removes a file that nothing refers to. */
export async function forgetFile(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('stored_file').where('id', '=', id).execute()
}

/** Removes files past their time; returns how many. */
export async function removeExpiredFiles(tx: Tx, at: Date): Promise<number> {
  const result = await tx.deleteFrom('stored_file').where('expires_at', '<=', at.toISOString()).executeTakeFirst()
  return Number(result.numDeletedRows)
}
