import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrate, NewerStoreError } from '../../src/store/migrate.js'
import { type Migration, SQLITE_DDL } from '../../src/store/migrations/ddl.js'
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

/** A database with nothing in it but what a store's own migrations made, under other names. */
async function empty(): Promise<Kysely<unknown>> {
  const db = (await memoryStore()).db as Kysely<unknown>
  await sql`drop table migration`.execute(db)
  return db
}
