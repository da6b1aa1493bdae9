import { type CompiledQuery, SqliteAdapter } from 'kysely'
import type { Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { runCompiled } from './statement.js'

/** Rows a statement, largest first: few different texts, so that each is compiled and parsed once. */
const SIZES = [64, 8, 1]

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
  const templates = new WeakMap<object, Map<number, CompiledQuery>>()
  const templateFor = (tx: Tx, size: number): CompiledQuery => {
    const dialect = tx.getExecutor().adapter
    const ofDialect = templates.get(dialect) ?? new Map<number, CompiledQuery>()
    templates.set(dialect, ofDialect)
    const template = ofDialect.get(size) ?? compile(tx, table, columns, size, options)
    ofDialect.set(size, template)
    return template
  }
  return async (tx, rows) => {
    const ids: number[] = []
    for (let done = 0; done < rows.length; ) {
      const size = SIZES.find((one) => one <= rows.length - done) ?? 1
      const part = rows.slice(done, done + size)
      const parameters = part.flatMap((row) => columns.map((column) => row[column] ?? null))
      const { sql, query, queryId } = templateFor(tx, size)
      const result = await runCompiled<{ id: number }>(tx, { sql, query, queryId, parameters })
      ids.push(...numbersOf(tx, result, size))
      done += size
    }
    return ids
  }
}

function compile(
  tx: Tx,
  table: keyof Schema,
  columns: readonly string[],
  size: number,
  { ignoreConflicts }: BulkOptions,
): CompiledQuery {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  const insert = tx.insertInto(table).values(Array.from({ length: size }, () => row) as never)
  if (ignoreConflicts) return insert.onConflict((conflict) => conflict.doNothing()).compile()
  return isSqlite(tx) ? insert.compile() : insert.returning('id' as never).compile()
}

type Result = Readonly<{ rows: readonly Readonly<{ id: number }>[]; insertId?: bigint }>

/** SQLite numbers the rows of one statement one after the other, and tells the last. */
function numbersOf(tx: Tx, { rows, insertId }: Result, size: number): readonly number[] {
  if (!isSqlite(tx)) return rows.map(({ id }) => Number(id))
  const last = Number(insertId ?? 0n)
  return Array.from({ length: size }, (_, index) => last - size + 1 + index)
}

function isSqlite(tx: Tx): boolean {
  return tx.getExecutor().adapter instanceof SqliteAdapter
}
