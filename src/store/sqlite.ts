import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { StoreKeyError, storeKey } from './key.js'

/** How long a write waits for another process before it fails. This process stands still meanwhile. */
const BUSY_TIMEOUT_MS = 5_000
/** WAL pages before they are moved to the main file: rarer, longer moves; 16 MB at 4 kB a page. */
const CHECKPOINT_PAGES = 4_000
const CACHE_KIB = 64 * 1024

/**
 * Opens the encrypted file and makes it if needed; `:memory:` is for tests and has no key. Each commit is on the disk
 * before it returns (`synchronous=full`). Throws `StoreKeyError` when the key does not open the file.
 */
export function openSqlite(path: string, keyFile: string): Database.Database {
  if (path === ':memory:') return configure(new Database(path))
  const exists = existsSync(path) && statSync(path).size > 0
  const key = storeKey(keyFile, exists)
  mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path)
  try {
    database.pragma("cipher='aegis'")
    database.key(Buffer.from(`raw:${key.toString('hex')}`))
    return configure(database)
  } catch (error) {
    database.close()
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error
    throw new StoreKeyError(
      `${keyFile} is not the key of ${path}. Put the right key back, or restore a backup with its key.`,
    )
  }
}

function configure(database: Database.Database): Database.Database {
  database.pragma(`busy_timeout=${BUSY_TIMEOUT_MS}`)
  database.pragma('journal_mode=wal') // the first read of the file: a wrong key shows here
  database.pragma('synchronous=full')
  database.pragma('temp_store=memory') // temporary tables would not be encrypted
  database.pragma('foreign_keys=on')
  database.pragma(`cache_size=-${CACHE_KIB}`)
  database.pragma(`wal_autocheckpoint=${CHECKPOINT_PAGES}`)
  return database
}
