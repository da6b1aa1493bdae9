import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Db, openStore, type Store } from '../../src/store/db.js'
import { alone } from '../../src/store/savepoint.js'
import { inSlice } from '../../src/store/slice.js'
import { memoryStore } from '../support/store.js'

let folder = ''
let stores: Store[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-sqlite-'))
})
afterEach(async () => {
  for (const store of stores) await store.close()
  stores = []
  rmSync(folder, { recursive: true })
})

async function open(): Promise<Store> {
  const store = await openStore({ url: `sqlite:${join(folder, 'an-sinh.db')}`, keyFile: join(folder, 'database.key') })
  stores.push(store)
  return store
}

describe('a store in SQLite', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['foreign_keys', 1],
  ])('has %s = %s', async (name, value) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute((await open()).db)
    expect(Object.values(rows[0] ?? {})).toEqual([value])
  })

  it('waits for the disk with every transaction but the slices of a long work', async () => {
    const { db } = await open()
    const forced = async (on: Db) => (await sql<{ synchronous: number }>`pragma synchronous`.execute(on)).rows
    expect(await inSlice(db, forced)).toEqual([{ synchronous: 1 }])
    expect(await db.transaction().execute(forced)).toEqual([{ synchronous: 2 }])
    const alert = { at: 'a', kind: 'k', details: '{}' }
    const failing = inSlice(db, async (tx) => {
      await tx.insertInto('alert').values(alert).execute()
      throw new Error('cut off')
    })
    await expect(failing).rejects.toThrow('cut off')
    expect(await db.selectFrom('alert').selectAll().execute()).toEqual([])
    expect(await forced(db)).toEqual([{ synchronous: 2 }])
  })

  it('takes the write lock when a transaction begins', async () => {
    const [one, other] = [await open(), await open()]
    await sql.raw('pragma busy_timeout=0').execute(other.db)
    await one.db.transaction().execute(async (tx) => {
      await tx.selectFrom('alert').selectAll().execute()
      await expect(other.db.transaction().execute(async () => {})).rejects.toThrow(/locked/)
    })
    await other.db.transaction().execute(async () => {})
  })

  it('lets one process read while another writes', async () => {
    const [one, other] = [await open(), await open()]
    await one.db.transaction().execute(async (tx) => {
      await tx.insertInto('alert').values({ at: 'a', kind: 'k', details: '{}' }).execute()
      expect(await other.db.selectFrom('alert').selectAll().execute()).toEqual([])
    })
    expect(await other.db.selectFrom('alert').selectAll().execute()).toHaveLength(1)
  })

  it('runs more different statements than it keeps', async () => {
    const { db } = await open()
    for (let number = 0; number < 1_200; number++) {
      const { rows } = await sql.raw<{ n: number }>(`select ${number} as n`).execute(db)
      expect(rows).toEqual([{ n: number }])
    }
  })

  it('refuses an address that it does not know', async () => {
    const elsewhere = openStore({ url: 'mysql://somewhere', keyFile: '' })
    await expect(elsewhere).rejects.toThrow('must start with "sqlite:"')
  })
})

describe('a part that fails alone', () => {
  it('leaves what was written before and after it', async () => {
    const { db } = await memoryStore()
    const kinds = ['before', 'inside', 'after']
    await db.transaction().execute(async (tx) => {
      const write = (kind: string) => tx.insertInto('alert').values({ at: 'a', kind, details: '{}' }).execute()
      await write('before')
      const failing = alone(tx, async () => {
        await alone(tx, () => write('inside'))
        throw new Error('a bug')
      })
      await expect(failing).rejects.toThrow('a bug')
      await write('after')
    })
    const rows = await db.selectFrom('alert').select('kind').execute()
    expect(rows.map(({ kind }) => kind)).toEqual(kinds.filter((kind) => kind !== 'inside'))
  })
})
