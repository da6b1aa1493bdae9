import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/db.js'
import {
  type StoredTokens,
  TokenLeaseLostError,
  type ZaloTokenStoreOptions,
  zaloConsentState,
  zaloTokenStore,
} from '../../src/store/zalo-tokens.js'

const OA = '4000000000000000004'
const pair = (number: number): StoredTokens => ({
  accessToken: `access-${number}`,
  refreshToken: `refresh-${number}`,
  accessExpiresAt: 90_000_000,
  refreshExpiresAt: Number.MAX_SAFE_INTEGER,
})

let folder: string
let stores: Store[]
let now: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'an-sinh-tokens-'))
  stores = []
  now = 1_000_000
})

afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A process of its own, as far as the store can tell: its own connection and its own name. */
async function startProcess(more: Partial<ZaloTokenStoreOptions> = {}) {
  const store = await openStore({ url: `sqlite:${join(folder, 'store.db')}`, keyFile: join(folder, 'key') })
  stores.push(store)
  const pause = () => new Promise<void>((then) => setTimeout(then, 5))
  return { store, tokens: zaloTokenStore({ db: store.db, now: () => now, pause, ...more }) }
}

describe('tokens in the store', () => {
  it('are there for another process', async () => {
    const [one, other] = [await startProcess(), await startProcess()]
    expect(await other.tokens.read(OA)).toBeNull()
    await one.tokens.rotate(OA, async () => pair(1))
    expect(await other.tokens.read(OA)).toEqual(pair(1))
  })

  it('are saved before they are handed out', async () => {
    const [one, other] = [await startProcess(), await startProcess()]
    const handedOut = await one.tokens.rotate(OA, async () => pair(1))
    expect(await other.tokens.read(OA)).toEqual(handedOut)
  })

  it('are not readable in the file', async () => {
    const { tokens } = await startProcess()
    await tokens.rotate(OA, async () => pair(1))
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('refresh-1')).toBe(false)
  })

  it('stay as they were when renewing fails', async () => {
    const { tokens } = await startProcess()
    await tokens.rotate(OA, async () => pair(1))
    await expect(tokens.rotate(OA, () => Promise.reject(new Error('busy')))).rejects.toThrow('busy')
    expect(await tokens.read(OA)).toEqual(pair(1))
    expect(await tokens.rotate(OA, async () => pair(2))).toEqual(pair(2))
  })

  it('tell whether a consent is needed', async () => {
    const { store, tokens } = await startProcess()
    expect(await zaloConsentState(store.db, OA)).toBe('none')
    await tokens.rotate(OA, async () => pair(1))
    expect(await zaloConsentState(store.db, OA)).toBe('given')
    await tokens.rotate(OA, async () => ({ ...pair(1), refused: { at: 1, code: -14014 } }))
    expect(await zaloConsentState(store.db, OA)).toBe('refused')
  })
})

describe('renewals at once', () => {
  it('go one after the other, and each sees what the one before saved', async () => {
    const { tokens } = await startProcess()
    await tokens.rotate(OA, async () => pair(1))
    const seen: string[] = []
    let underWay = 0
    const renew = async (current: StoredTokens | null) => {
      expect(++underWay).toBe(1)
      seen.push(current?.refreshToken ?? '')
      await new Promise((then) => setTimeout(then, 30))
      underWay--
      return pair(Number(current?.refreshToken.at(-1)) + 1)
    }
    await Promise.all([1, 2, 3, 4].map(() => tokens.rotate(OA, renew)))
    expect(seen).toEqual(['refresh-1', 'refresh-2', 'refresh-3', 'refresh-4'])
  })

  it('hold nobody else up: no transaction is open meanwhile', async () => {
    const { store, tokens } = await startProcess()
    await tokens.rotate(OA, async () => {
      await store.db.selectFrom('unit').selectAll().execute()
      return pair(1)
    })
  })
})

describe('a process that dies while it renews', () => {
  it('holds the others up until its lease runs out, and leaves the old pair', async () => {
    const [dying, other] = [await startProcess(), await startProcess()]
    await dying.tokens.rotate(OA, async () => pair(1))
    void dying.tokens.rotate(OA, () => new Promise(() => {}))
    await new Promise((then) => setTimeout(then, 30))
    let isDone = false
    const renewed = other.tokens
      .rotate(OA, async (current) => pair(Number(current?.refreshToken.at(-1)) + 1))
      .finally(() => {
        isDone = true
      })
    now += 170_000
    await new Promise((then) => setTimeout(then, 50))
    expect(isDone).toBe(false)
    now += 20_000
    expect(await renewed).toEqual(pair(2))
  })

  it('saves the living pair although its lease ran out, when nobody renewed meanwhile', async () => {
    const { tokens } = await startProcess()
    await tokens.rotate(OA, async () => pair(1))
    await tokens.rotate(OA, async () => {
      now += 600_000
      return pair(2)
    })
    expect(await tokens.read(OA)).toEqual(pair(2))
  })

  it('overwrites nothing when somebody renewed meanwhile', async () => {
    const [slow, other] = [await startProcess(), await startProcess()]
    await slow.tokens.rotate(OA, async () => pair(1))
    const late = slow.tokens.rotate(OA, async () => {
      now += 600_000
      await other.tokens.rotate(OA, async () => pair(3))
      return pair(2)
    })
    await expect(late).rejects.toThrow(TokenLeaseLostError)
    expect(await other.tokens.read(OA)).toEqual(pair(3))
  })
})
