import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../src/store/db.js'
import { appendHistory, verifyHistory } from '../../src/store/history.js'
import { memoryStore } from '../support/store.js'

const at = new Date('2026-03-02T08:00:00.000Z')
let db: Db

beforeEach(async () => {
  db = (await memoryStore()).db
  for (let entry = 1; entry <= 5; entry++) await append(`R${entry}`)
})

describe('the history', () => {
  it('is whole as it was written', async () => {
    expect(await verifyHistory(db)).toEqual({
      kind: 'whole',
      entries: 5,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is whole when it is empty', async () => {
    expect(await verifyHistory((await memoryStore()).db)).toEqual({ kind: 'whole', entries: 0, hash: '0'.repeat(64) })
  })

  it.each(['actor', 'action', 'at', 'role', 'unit_code', 'subject_kind', 'subject_id', 'details'] as const)(
    'breaks where %s was changed',
    async (column) => {
      await db
        .updateTable('history')
        .set({ [column]: 'changed' })
        .where('seq', '=', 3)
        .execute()
      expect(await verifyHistory(db)).toEqual({ kind: 'broken', seq: 3 })
    },
  )

  it('breaks where a row was removed', async () => {
    await db.deleteFrom('history').where('seq', '=', 2).execute()
    expect(await verifyHistory(db)).toEqual({ kind: 'broken', seq: 2 })
  })

  it('breaks where a row was removed and the others moved up', async () => {
    await db.deleteFrom('history').where('seq', '=', 2).execute()
    for (const seq of [3, 4, 5])
      await db
        .updateTable('history')
        .set({ seq: seq - 1 })
        .where('seq', '=', seq)
        .execute()
    expect(await verifyHistory(db)).toEqual({ kind: 'broken', seq: 2 })
  })

  it('shows another last hash when rows were cut off its end', async () => {
    const before = await verifyHistory(db)
    await db.deleteFrom('history').where('seq', '=', 5).execute()
    const after = await verifyHistory(db)
    expect(after).toMatchObject({ kind: 'whole', entries: 4 })
    expect(after).not.toEqual(before)
  })

  it('does not depend on the order of keys in the details', async () => {
    const [one, other] = [await memoryStore(), await memoryStore()]
    await append('R1', { b: [{ d: 1, c: 2 }], a: 'ă' }, one.db)
    await append('R1', { a: 'ă', b: [{ c: 2, d: 1 }] }, other.db)
    expect(await verifyHistory(one.db)).toEqual(await verifyHistory(other.db))
  })

  it('goes away with the transaction that wrote it', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await appendHistory(tx, { at, actor: 'a', action: 'b' })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    await append('R6')
    expect(await verifyHistory(db)).toMatchObject({ kind: 'whole', entries: 6 })
  })

  it('is checked to its end, however long it is', async () => {
    await db.transaction().execute(async (tx) => {
      for (let entry = 0; entry < 2_100; entry++) await appendHistory(tx, { at, actor: 'a', action: 'b' })
    })
    expect(await verifyHistory(db)).toMatchObject({ kind: 'whole', entries: 2_105 })
    await db.updateTable('history').set({ actor: 'x' }).where('seq', '=', 2_000).execute()
    expect(await verifyHistory(db)).toEqual({ kind: 'broken', seq: 2_000 })
  })
})

function append(id: string, details: Record<string, unknown> = { code: id }, to: Db = db): Promise<void> {
  const subject = { kind: 'registration', id }
  return to
    .transaction()
    .execute((tx) =>
      appendHistory(tx, { at, actor: 'officer 7', role: 'r', action: 'approve', unitCode: '15139', subject, details }),
    )
}
