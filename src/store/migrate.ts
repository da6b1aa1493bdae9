import { type Kysely, sql } from 'kysely'
import type { Ddl, Migration } from './migrations/ddl.js'

/** The store was written by a newer release, whose tables this one does not know. */
export class NewerStoreError extends Error {
  override name = 'NewerStoreError'
  constructor(readonly migration: string) {
    super(
      `The store was last used by a newer release (it has "${migration}"). Start that release, or restore a backup.`,
    )
  }
}

/**
 * Brings the store up to date, all missing migrations in one transaction: they are applied together or not at all, and
 * of two processes that start together one waits for the other.
 */
export async function migrate(db: Kysely<unknown>, ddl: Ddl, migrations: readonly Migration[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const applied = await appliedMigrations(tx, ddl)
    const known = new Set(migrations.map((migration) => migration.name))
    const unknown = applied.find((name) => !known.has(name))
    if (unknown !== undefined) throw new NewerStoreError(unknown)
    for (const migration of migrations) {
      if (applied.includes(migration.name)) continue
      await migration.up(tx, ddl)
      await sql`insert into migration (name) values (${migration.name})`.execute(tx)
    }
  })
}

async function appliedMigrations(tx: Kysely<unknown>, ddl: Ddl): Promise<string[]> {
  await ddl
    .table(tx, 'migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey())
    .execute()
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(tx)
  return rows.map((row) => row.name)
}
