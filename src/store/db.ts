import { Kysely, SqliteDialect, type Transaction } from 'kysely'
import { migrate } from './migrate.js'
import { SQLITE_DDL } from './migrations/ddl.js'
import { MIGRATIONS } from './migrations/index.js'
import type { Schema } from './schema/schema.js'
import { openSqlite } from './sqlite.js'
import { withCachedStatements } from './sqlite-statements.js'
import { setTraffic, Traffic } from './traffic.js'

/** For reading. Inside a transaction use its `Tx` only: a query on `Db` waits for the single connection for ever. */
export type Db = Kysely<Schema>

/** For writing: what was written through it commits together or not at all. A `Tx` is accepted where `Db` is asked. */
export type Tx = Transaction<Schema>

export type Store = Readonly<{ db: Db; close: () => Promise<void> }>

export type StoreLocation = Readonly<{
  /** `sqlite:<path>` or `sqlite::memory:`. */
  url: string
  /** Path of the key file; made with the store. */
  keyFile: string
}>

/** The address names a kind of store that this release does not know. */
export class StoreAddressError extends Error {
  override name = 'StoreAddressError'
}

/**
 * Opens the store, making file and key when both are missing, and brings its tables up to date.
 * Throws `StoreKeyError`, `StoreAddressError`, `NewerStoreError`.
 */
export async function openStore({ url, keyFile }: StoreLocation): Promise<Store> {
  if (!url.startsWith('sqlite:')) throw new StoreAddressError('The store address must start with "sqlite:".')
  const database = openSqlite(url.slice('sqlite:'.length), keyFile)
  const traffic = new Traffic()
  const statements = withCachedStatements(database, () => traffic.begin())
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: statements }) })
  setTraffic(db, traffic)
  try {
    await migrate(db as Kysely<unknown>, SQLITE_DDL, MIGRATIONS)
  } catch (error) {
    database.close()
    throw error
  }
  return { db, close: () => db.destroy() }
}
