import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type InsertQueryBuilder,
  type InsertResult,
  type QueryResult,
  SqliteAdapter,
  sql,
} from 'kysely'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'

/** Stands where an argument goes when the statement is compiled. */
class Slot {
  constructor(readonly name: string) {}
}

type Template = Readonly<{ query: CompiledQuery; slots: readonly unknown[] }>

/**
 * A statement of the path that every message takes: built and compiled once a store, then run with its arguments
 * swapped in. Three times as fast as building it again; elsewhere the builder reads better.
 *
 * ```ts
 * const finish = statement((db, $: { seq: number; at: string }) =>
 *   db.updateTable('inbox').set({ state: 'done', done_at: $.at }).where('seq', '=', $.seq))
 * await finish(tx, { seq: 7, at })
 * ```
 * `build` sees stand-ins in `$`, so it may place them but not look at them.
 */
export function statement<Arguments extends Record<string, unknown>, Row>(
  build: (db: Db, $: Arguments) => Compilable<Row>,
): (db: Db, values: Arguments) => Promise<QueryResult<Row>> {
  const templates = new WeakMap<object, Template>()
  return (db, values) => {
    const dialect = db.getExecutor().adapter
    let template = templates.get(dialect)
    if (template === undefined) {
      const query = build(db, slots<Arguments>()).compile()
      template = { query, slots: query.parameters }
      templates.set(dialect, template)
    }
    const filled: CompiledQuery<Row> = {
      sql: template.query.sql,
      query: template.query.query,
      queryId: template.query.queryId,
      parameters: template.slots.map((slot) => (slot instanceof Slot ? values[slot.name] : slot)),
    }
    return runCompiled(db, filled)
  }
}

/**
 * An insert of one row on the path of every message, whose result is the number that the database gave the row, or
 * `undefined` when there was a conflict and nothing was to be done. SQLite knows it anyway; `returning` there costs as
 * much again as the insert.
 */
export function insertion<Arguments extends Record<string, unknown>, Table extends keyof Schema>(
  key: 'seq' | 'id',
  build: (db: Db, $: Arguments) => InsertQueryBuilder<Schema, Table, InsertResult>,
): (db: Db, values: Arguments) => Promise<number | undefined> {
  const insert = statement((db, $: Arguments): Compilable<{ number?: number }> => {
    const query = build(db, $)
    return isSqlite(db) ? (query as Compilable<never>) : query.returning(sql<number>`${sql.ref(key)}`.as('number'))
  })
  return async (db, values) => {
    const { rows, insertId, numAffectedRows } = await insert(db, values)
    if (isSqlite(db)) return numAffectedRows === 1n ? Number(insertId) : undefined
    return rows[0]?.number
  }
}

function isSqlite(db: Db): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** A query that is compiled once a store. */
export function compiledOnce(compile: (db: Db) => CompiledQuery): (db: Db) => CompiledQuery {
  const bySize = compiledBySize(compile)
  return (db) => bySize(db, 1)
}

/** Queries of one text a size, each compiled once a store: for statements over so many rows. */
export function compiledBySize(
  compile: (db: Db, size: number) => CompiledQuery,
): (db: Db, size: number) => CompiledQuery {
  const templates = new WeakMap<object, Map<number, CompiledQuery>>()
  return (db, size) => {
    const dialect = db.getExecutor().adapter
    const ofDialect = templates.get(dialect) ?? new Map<number, CompiledQuery>()
    templates.set(dialect, ofDialect)
    const template = ofDialect.get(size) ?? compile(db, size)
    ofDialect.set(size, template)
    return template
  }
}

/** Rows a statement, largest first: few different texts, so that each is compiled and parsed once. */
const SIZES = [256, 64, 8, 1]

/** How many of the rows that are left to write go into the next statement. */
export function rowsAStatement(left: number): number {
  return SIZES.find((size) => size <= left) ?? 1
}

/** Runs a compiled query, by the shortcut where the transaction has one. */
export function runCompiled<Row>(db: Db, query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  const connection = connections.get(db)
  return connection === undefined ? db.executeQuery(query) : connection.executeQuery<Row>(query)
}

function slots<Arguments extends Record<string, unknown>>(): Arguments {
  return new Proxy({} as Arguments, { get: (_, name) => new Slot(String(name)) })
}

const connections = new WeakMap<Db, DatabaseConnection>()

/**
 * Lets statements of this transaction reach its connection directly. Kysely's way there takes five promises a
 * statement, as much time as the statement itself. Call it once, at the start of a transaction of many statements.
 */
export async function shortcut(tx: Tx): Promise<void> {
  await tx.getExecutor().provideConnection(async (connection) => {
    connections.set(tx, connection)
  })
}
