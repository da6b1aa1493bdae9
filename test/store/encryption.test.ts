import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/db.js'
import { appendHistory } from '../../src/store/history.js'

const secret = 'Nguyễn Thị Bích Hương 038158000123'

let folder = ''
let store: Store
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-encryption-'))
  store = await openStore({ url: `sqlite:${join(folder, 'an-sinh.db')}`, keyFile: join(folder, 'database.key') })
  await store.db.transaction().execute((tx) => appendHistory(tx, { at: new Date(0), actor: secret, action: 'look' }))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** All that is on the disk while the store is open, the write-ahead log too. */
const written = () =>
  readdirSync(folder)
    .filter((name) => name.startsWith('an-sinh.db'))
    .map((name) => [name, readFileSync(join(folder, name))] as const)

describe('a store on the disk', () => {
  it('has a write-ahead log that holds what was written', () => {
    expect(Object.fromEntries(written())['an-sinh.db-wal']?.length).toBeGreaterThan(4_096)
  })

  it('shows nothing of its content, nor what it is', () => {
    for (const [name, bytes] of written()) {
      for (const word of [secret, 'Bích Hương', '038158000123', 'history', 'SQLite format 3']) {
        expect(bytes.includes(word), `${word} in ${name}`).toBe(false)
      }
    }
  })

  it('looks like noise from the first byte', () => {
    const bytes = readFileSync(join(folder, 'an-sinh.db'))
    expect(new Set(bytes.subarray(0, 16)).size).toBeGreaterThan(8)
  })
})
