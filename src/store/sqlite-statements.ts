import type Database from 'better-sqlite3-multiple-ciphers'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Parsing a statement costs more than running it; the same few hundred texts make up nearly all traffic. */
const CACHED_STATEMENTS = 500

/**
 * What Kysely's SQLite dialect asks for, with statements kept by their text. The least recently used go first.
 *
 * Kysely says `begin`, which in SQLite takes the write lock only at the first write. Another process may have written
 * in between, and then the transaction fails instead of waiting. All our transactions write, so they wait at the start.
 * `onBegin` is told of each.
 */
export function withCachedStatements(database: Database.Database, onBegin: () => void): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      if (text === 'begin') onBegin()
      const cached = statements.get(text)
      if (cached !== undefined) {
        if (statements.size > CACHED_STATEMENTS / 2) refresh(statements, text, cached)
        return cached
      }
      const statement = database.prepare<unknown[]>(text === 'begin' ? 'begin immediate' : text)
      statements.set(text, statement)
      if (statements.size > CACHED_STATEMENTS) statements.delete(statements.keys().next().value ?? text)
      return statement
    },
  }
}

/** A map lists its keys as they were set, so setting again makes it the most recent. */
function refresh(statements: Map<string, SqliteStatement>, text: string, statement: SqliteStatement): void {
  statements.delete(text)
  statements.set(text, statement)
}
