import { type CompiledQuery, sql } from 'kysely'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { compiledBySize, rowsAStatement, runCompiled } from './statement.js'

type Value = string | number | null

/**
 * An update of many rows of one table, each found by its number and given values of its own, several a statement: for whole
 * rosters. `key` is the column of the numbers; `columns` says which columns are set and of what type they are, for a list of values has no types in PostgreSQL.
 */
export function bulkUpdating<Row extends Readonly<Record<string, Value>>>(
  table: keyof Schema,
  key: keyof Row & string,
  columns: Readonly<{ [Column in Exclude<keyof Row & string, typeof key>]?: 'text' | 'bigint' }>,
): (tx: Tx, rows: readonly Row[]) => Promise<void> {
  const types: Readonly<Record<string, string>> = { [key]: 'bigint', ...columns }
  const names = Object.keys(types)
  const templateFor = compiledBySize((db, size) => compile(db, table, types, size))
  return async (tx, rows) => {
    for (let done = 0; done < rows.length; ) {
      const size = rowsAStatement(rows.length - done)
      const parameters: Value[] = []
      for (let at = done; at < done + size; at++) {
        const row = rows[at] as Row
        for (const name of names) parameters.push(row[name] ?? null)
      }
      const { sql, query, queryId } = templateFor(tx, size)
      await runCompiled(tx, { sql, query, queryId, parameters })
      done += size
    }
  }
}

function compile(db: Db, table: keyof Schema, types: Readonly<Record<string, string>>, size: number): CompiledQuery {
  const [key = '', ...names] = Object.keys(types)
  const row = sql`(${sql.join(Object.values(types).map((type) => sql`cast(${null} as ${sql.raw(type)})`))})`
  const settings = names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`)
  return sql`with given (${sql.join([key, ...names].map((name) => sql.ref(name)))}) as (values ${sql.join(Array(size).fill(row))})
    update ${sql.table(table)} set ${sql.join(settings)} from given where ${sql.ref(`${table}.${key}`)} = ${sql.ref(`given.${key}`)}`.compile(
    db,
  )
}
