import type { CompiledQuery } from 'kysely'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { compiledOnce, runCompiled } from './statement.js'

type Value = string | number | null

/**
 * An update of many rows of one table, each found by its number and given values of its own, for whole rosters: `key` is the
 * column of the numbers, `columns` are set. A statement a row: SQLite goes through the whole table where an update joins it
 * with a list of values.
 */
export function bulkUpdating<Row extends Readonly<Record<string, Value>>>(
  table: keyof Schema,
  key: keyof Row & string,
  columns: readonly (keyof Row & string)[],
): (tx: Tx, rows: readonly Row[]) => Promise<void> {
  const queryFor = compiledOnce((db) => compile(db, table, key, columns))
  return async (tx, rows) => {
    const { sql, query, queryId } = queryFor(tx)
    for (const row of rows) {
      const parameters = [...columns.map((column) => row[column]), row[key]]
      await runCompiled(tx, { sql, query, queryId, parameters })
    }
  }
}

function compile(db: Db, table: keyof Schema, key: string, columns: readonly string[]): CompiledQuery {
  const values = Object.fromEntries(columns.map((column) => [column, '']))
  const update = db.updateTable(table).set(values as never)
  return update.where(key as never, '=', '' as never).compile()
}
