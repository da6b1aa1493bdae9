import { Kysely, SqliteDialect, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../src/store/db.js'
import { findSubjects } from '../../src/store/find-subjects.js'
import { migrate, NewerStoreError } from '../../src/store/migrate.js'
import { type Migration, SQLITE_DDL } from '../../src/store/migrations/ddl.js'
import { MIGRATIONS } from '../../src/store/migrations/index.js'
import { forgetSubject } from '../../src/store/search-terms.js'
import { openSqlite } from '../../src/store/sqlite.js'
import { selectStaged } from '../../src/store/staged-rows.js'
import { memoryStore } from '../support/store.js'

const makesTable = (name: string): Migration => ({
  name,
  up: async (db, ddl) => {
    await ddl.table(db, `t_${name}`).addColumn('id', ddl.integer, ddl.numbered).addColumn('n', ddl.integer).execute()
  },
})

describe('migrations', () => {
  it('are applied once each, in order', async () => {
    const db = await empty()
    await migrate(db, SQLITE_DDL, [makesTable('001')])
    await migrate(db, SQLITE_DDL, [makesTable('001'), makesTable('002')])
    await migrate(db, SQLITE_DDL, [makesTable('001'), makesTable('002')])
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
    expect(rows.map((row) => row.name)).toEqual(['001', '002'])
  })

  it('are applied together or not at all', async () => {
    const db = await empty()
    const failing: Migration = { name: '002', up: () => Promise.reject(new Error('cannot')) }
    await expect(migrate(db, SQLITE_DDL, [makesTable('001'), failing])).rejects.toThrow('cannot')
    const { rows } = await sql`select name from sqlite_schema where name like 't_%'`.execute(db)
    expect(rows).toEqual([])
  })

  it('refuse a store of a newer release', async () => {
    const db = await empty()
    await migrate(db, SQLITE_DDL, [makesTable('001'), makesTable('999')])
    await expect(migrate(db, SQLITE_DDL, [makesTable('001')])).rejects.toThrow(NewerStoreError)
  })

  it('make tables that enforce their types', async () => {
    const db = await empty()
    await migrate(db, SQLITE_DDL, [makesTable('001')])
    await expect(sql`insert into t_001 (n) values ('many')`.execute(db)).rejects.toThrow(/cannot store TEXT/)
  })

  it('make a store that enforces its states and references', async () => {
    const { db } = await memoryStore()
    const contact = { channel: 'zalo', external_id: '1', first_seen_at: 'now' } as const
    await expect(
      db
        .insertInto('contact')
        .values({ ...contact, reachable: 'maybe' as 'yes' })
        .execute(),
    ).rejects.toThrow(/CHECK/)
    const orphan = { contact_id: 7, caused_by: null, payload: '{}', state: 'pending', created_at: 'now' } as const
    await expect(db.insertInto('outbox').values(orphan).execute()).rejects.toThrow(/FOREIGN KEY/)
  })
})

describe('a store of an earlier release', () => {
  it('keeps what rows of a roster say, and what records are found by', async () => {
    const db = await before('017-import-speed')
    await sql`insert into unit (code, name, name_key, level, position, origin) values ('14962', 'Xã Cẩm Lương', '', 'commune', 1, 'import')`.execute(
      db,
    )
    await sql`insert into roster_import (id, file_name, sha256, unit_code, form, list_date, state, actor, created_at, summary)
      values (1, 'a.xlsx', '', '14962', 'other', '2026-11-01', 'applied', 'terminal', '', '{}')`.execute(db)
    await sql`insert into staged_row (id, import_id, sheet, row, person, findings, comparison, state, decisions)
      values (7, 1, 'A', 5, '{"fullName":"Cao Quý"}', '[]', 'new', 'waiting', '[1]')`.execute(db)
    for (const term of ['QUY', 'CAO', '~4321'])
      await sql`insert into search_term values (${term}, 'beneficiary', 3, '14962', null)`.execute(db)
    await migrate(db, SQLITE_DDL, MIGRATIONS)
    const store = db as unknown as Db
    expect(await selectStaged(store).execute()).toMatchObject([
      { id: 7, row: 5, state: 'waiting', person: '{"fullName":"Cao Quý"}', findings: '[]', decisions: '[1]' },
    ])
    const scope = { communes: ['14962'], villages: [] }
    expect(await findSubjects(store, ['CAO', 'QU', '123'], scope)).toEqual([])
    expect(await findSubjects(store, ['CAO', 'QU', '1234'], scope)).toEqual([{ kind: 'beneficiary', id: 3 }])
    await store.transaction().execute((tx) => forgetSubject(tx, { kind: 'beneficiary', id: 3 }))
    expect((await sql`select * from search_term`.execute(db)).rows).toEqual([])
  })
})

/** A store as it was before this migration. */
async function before(name: string): Promise<Kysely<unknown>> {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: openSqlite(':memory:', '') }) })
  const at = MIGRATIONS.findIndex((migration) => migration.name === name)
  await migrate(db, SQLITE_DDL, MIGRATIONS.slice(0, at))
  return db
}

/** A database with nothing in it but what a store's own migrations made, under other names. */
async function empty(): Promise<Kysely<unknown>> {
  const db = (await memoryStore()).db as Kysely<unknown>
  await sql`drop table migration`.execute(db)
  return db
}
