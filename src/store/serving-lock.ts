import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'

/** Another process serves the same store. */
export class AlreadyServingError extends Error {
  override name = 'AlreadyServingError'
  constructor(readonly dataDir: string) {
    super(`Another "serve" is running on ${dataDir}. Stop it first, or give this one a DATA_DIR of its own.`)
  }
}

/**
 * Makes this the only serving process of a data folder until the returned function is called or the process ends:
 * the operating system lets go of the lock even after `kill -9`. It is a second SQLite file, held in a transaction that
 * shuts others out, so that the store itself stays open for short-lived commands. Throws `AlreadyServingError`.
 */
export function lockServing(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = new Database(join(dataDir, 'serving.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new AlreadyServingError(dataDir)
    throw error
  }
  return () => lock.close()
}
