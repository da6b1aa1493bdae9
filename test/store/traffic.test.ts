import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/db.js'
import { inSlice } from '../../src/store/slice.js'
import { Traffic, trafficOf } from '../../src/store/traffic.js'
import { memoryStore } from '../support/store.js'

let store: Store
beforeEach(async () => {
  store = await memoryStore()
})
afterEach(() => store.close())

describe('Traffic', () => {
  it('is quiet once nobody has begun a transaction for five seconds', () => {
    let now = 0
    const traffic = new Traffic(() => now)
    expect(traffic.isQuiet).toBe(true)
    traffic.begin()
    now = 5_000
    expect(traffic.isQuiet).toBe(false)
    now = 5_001
    expect(traffic.isQuiet).toBe(true)
  })

  it('does not count the slices of long works', () => {
    const traffic = new Traffic(() => 0)
    traffic.isSlice = true
    traffic.begin()
    expect(traffic.isQuiet).toBe(true)
  })

  it('is told of every transaction of a store, and which of them are slices', async () => {
    const traffic = trafficOf(store.db)
    const begun: boolean[] = []
    if (traffic !== undefined) traffic.begin = () => begun.push(traffic.isSlice)
    await inSlice(store.db, async () => {})
    await store.db.transaction().execute(async () => {})
    const failing = inSlice(store.db, () => Promise.reject(new Error('cut off')))
    await expect(failing).rejects.toThrow('cut off')
    await store.db.transaction().execute(async () => {})
    expect(begun).toEqual([true, false, true, false])
  })
})
