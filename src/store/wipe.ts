import { sql } from 'kysely'
import type { Tx } from './db.js'

/** Empties every table, the record of who did what among them: for practice stores of SQLite alone. Ids count on. */
export async function wipeStore(tx: Tx): Promise<void> {
  // Rows point at each other; all are gone when the keys are checked at the commit.
  await sql`pragma defer_foreign_keys = on`.execute(tx)
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migration'`.execute(
    tx,
  )
  for (const { name } of rows) await sql`delete from ${sql.table(name)}`.execute(tx)
}
