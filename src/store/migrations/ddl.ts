import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely'

/**
 * Where the dialects' table definitions differ. Migrations use this and Kysely, nothing else of ours: they are frozen
 * in time. So is the meaning of each member here.
 */
export type Ddl = Readonly<{
  dialect: 'sqlite' | 'postgres'
  /** Column type of whole numbers, 64 bits. */
  integer: 'integer' | 'bigint'
  /** Column type of bytes. */
  bytes: 'blob' | 'bytea'
  /** A column that the database numbers, never using a number twice: `addColumn('seq', ddl.integer, ddl.numbered)`. */
  numbered: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** `create table`, with types enforced. Text is `'text'`; booleans are whole numbers 0 and 1. */
  table: <Name extends string>(db: Kysely<unknown>, name: Name) => CreateTableBuilder<Name, never>
}>

export const SQLITE_DDL: Ddl = {
  dialect: 'sqlite',
  integer: 'integer',
  bytes: 'blob',
  numbered: (column) => column.primaryKey().autoIncrement(),
  table: (db, name) => db.schema.createTable(name).modifyEnd(sql`strict`),
}

/** A change of the store's shape. Once released it is never edited: the next change is the next number. */
export type Migration = Readonly<{
  /** `NNN-what`, counted over the whole project. */
  name: string
  up: (db: Kysely<unknown>, ddl: Ddl) => Promise<void>
}>
