import { type CompiledQuery, SqliteAdapter } from 'kysely'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { compiledBySize, rowsAStatement, runCompiled } from './statement.js'

/** What a column takes. */
type Value = string | number | null

export type BulkOptions = Readonly<{
  /** Leaves out rows that are there already. The ids are then not to be relied on. */
  ignoreConflicts?: true
}>

/**
 * An insert of many rows of one table, several a statement: for whole rosters, where a statement a row costs more than
 * the row. Resolves with the numbers that the database gave the rows, in their order; use it on tables with an `id` that
 * is numbered, or pay no heed to the answer. A column that a row leaves out becomes null.
 */
export function bulkInsertion<Row extends Readonly<Record<string, Value | undefined>>>(
  table: keyof Schema,
  columns: readonly (keyof Row & string)[],
  options: BulkOptions = {},
): (tx: Tx, rows: readonly Row[]) => Promise<readonly number[]> {
  const templateFor = compiledBySize((db, size) => compile(db, table, columns, size, options))
  return async (tx, rows) => {
    const ids: number[] = []
    for (let done = 0; done < rows.length; ) {
      const size = rowsAStatement(rows.length - done)
      const parameters: Value[] = []
      for (let at = done; at < done + size; at++) {
        const row = rows[at] as Row
        for (const column of columns) parameters.push(row[column] ?? null)
      }
      const { sql, query, queryId } = templateFor(tx, size)
      const result = await runCompiled<{ id: number }>(tx, { sql, query, queryId, parameters })
      addNumbers(ids, tx, result, size)
      done += size
    }
    return ids
  }
}

function compile(
  db: Db,
  table: keyof Schema,
  columns: readonly string[],
  size: number,
  { ignoreConflicts }: BulkOptions,
): CompiledQuery {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  const insert = db.insertInto(table).values(Array.from({ length: size }, () => row) as never)
  if (ignoreConflicts) return insert.onConflict((conflict) => conflict.doNothing()).compile()
  return isSqlite(db) ? insert.compile() : insert.returning('id' as never).compile()
}

type Result = Readonly<{ rows: readonly Readonly<{ id: number }>[]; insertId?: bigint }>

/** SQLite numbers the rows of one statement one after the other, and tells the last. */
function addNumbers(ids: number[], tx: Tx, { rows, insertId }: Result, size: number): void {
  if (!isSqlite(tx)) for (const { id } of rows) ids.push(Number(id))
  else for (let id = Number(insertId ?? 0n) - size + 1, left = size; left > 0; id++, left--) ids.push(id)
}

function isSqlite(db: Db): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}
