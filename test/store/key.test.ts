import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/db.js'
import { StoreKeyError } from '../../src/store/key.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-key-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keyFile = () => join(folder, 'keys', 'database.key')
const open = () => openStore({ url: `sqlite:${join(folder, 'an-sinh.db')}`, keyFile: keyFile() })

describe('the key of a store', () => {
  it('is made with a new store, readable by its owner alone', async () => {
    await (await open()).close()
    expect(readFileSync(keyFile(), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  })

  it('opens the store again', async () => {
    const first = await open()
    await first.db.insertInto('alert').values({ at: 'a', kind: 'k', details: '{}' }).execute()
    await first.close()
    const second = await open()
    expect(await second.db.selectFrom('alert').select('kind').execute()).toEqual([{ kind: 'k' }])
    await second.close()
  })

  it('is never made anew for a store that is there', async () => {
    await (await open()).close()
    rmSync(keyFile())
    await expect(open()).rejects.toThrow(
      new StoreKeyError(`The store's key ${keyFile()} is missing. Put it back from where it is kept.`),
    )
  })

  it('must be the right one', async () => {
    await (await open()).close()
    writeFileSync(keyFile(), 'ab'.repeat(32))
    await expect(open()).rejects.toThrow(/is not the key of/)
  })

  it('must look like one', async () => {
    await (await open()).close()
    writeFileSync(keyFile(), 'secret')
    await expect(open()).rejects.toThrow(/does not hold a key/)
    await expect(open()).rejects.not.toThrow(/secret/)
  })
})
