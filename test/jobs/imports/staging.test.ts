import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readInto, Staging } from '../../../src/jobs/imports/staging.js'
import { upsertUnits } from '../../../src/store/unit-tree.js'
import { AT, COMMUNE, type Office, openOffice, TODAY } from '../imported.js'

let office: Office
let bytes: Uint8Array
beforeEach(async () => {
  office = await openOffice()
  bytes = new Uint8Array(await readFile(await office.fixture('roster-cam-luong.xlsx')))
})
afterEach(() => office.close())

function staging(more: { fileId?: number } = {}): Staging {
  const file = { bytes, name: 'roster.xlsx' }
  return new Staging(office.store.db, { file, unitCode: COMMUNE, actor: 'terminal', at: AT, now: () => AT, ...more })
}

async function kept() {
  const { db } = office.store
  const count = async (table: 'roster_import' | 'staged_row' | 'staged_content' | 'stored_file') =>
    (await db.selectFrom(table).selectAll().execute()).length
  return {
    imports: await count('roster_import'),
    rows: await count('staged_row'),
    contents: await count('staged_content'),
    files: await count('stored_file'),
  }
}

const NOTHING = { imports: 0, rows: 0, contents: 0, files: 0 }

describe('a file that is staged while it is read', () => {
  it('has its rows kept before the reading ends, and none of them counts', async () => {
    const half = staging()
    const read = await readInto(half, office.deps, [COMMUNE], TODAY)
    expect(read.kind).toBe('read')
    expect(await kept()).toEqual({ imports: 1, rows: 153, contents: 153, files: 1 })
    const [file] = await office.store.db.selectFrom('roster_import').select(['state', 'under_way']).execute()
    expect(file).toEqual({ state: 'staged', under_way: 'staging' })
  })

  it('keeps with each row what only the whole file tells', async () => {
    const whole = staging()
    const read = await readInto(whole, office.deps, [COMMUNE], TODAY)
    if (read.kind === 'refused') throw new Error(read.reason)
    const { importId, rowIds } = await whole.finish(read)
    const rows = await office.store.db
      .selectFrom('staged_row')
      .innerJoin('staged_content', 'staged_row_id', 'staged_row.id')
      .select(['staged_row.id', 'row', 'comparison', 'findings'])
      .orderBy('staged_row.id')
      .execute()
    expect(rows.map(({ id }) => id)).toEqual(rowIds)
    expect(rows.map(({ row, comparison, findings }) => ({ row, comparison, findings: JSON.parse(findings) }))).toEqual(
      read.rows.map(({ row, comparison, findings }) => ({ row, comparison, findings })),
    )
    expect(rows.filter(({ comparison }) => comparison === 'duplicate')).toHaveLength(1)
    expect(rows.some(({ findings }) => findings.includes('ROW_DUPLICATE'))).toBe(true)
    const file = await office.store.db.selectFrom('roster_import').selectAll().where('id', '=', importId).execute()
    expect(file).toMatchObject([{ under_way: null, form: read.form, list_date: read.listDate }])
    expect(JSON.parse(file[0]?.summary ?? '')).toEqual(JSON.parse(JSON.stringify(read.summary)))
  })

  it('leaves nothing when it cannot be used after all', async () => {
    const half = staging()
    await readInto(half, office.deps, [COMMUNE], TODAY)
    expect((await kept()).rows).toBe(153)
    await half.giveUp()
    expect(await kept()).toEqual(NOTHING)
    await half.add([])
    expect(await kept()).toEqual(NOTHING)
  })

  it('leaves nothing when the file is of another commune', async () => {
    const other = { name: 'Cẩm Thạch', level: 'commune', parentCode: '390', validFrom: null, validTo: null } as const
    await office.store.db.transaction().execute((tx) => upsertUnits(tx, [{ code: '15127', ...other }], 'practice', ''))
    const read = await readInto(staging(), office.deps, ['15127'], TODAY)
    expect(read).toMatchObject({ kind: 'refused', reason: 'other-unit' })
    expect(await kept()).toEqual(NOTHING)
  })

  it('leaves a file that was kept before, and its former staging until the new one is whole', async () => {
    const first = staging()
    const read = await readInto(first, office.deps, [COMMUNE], TODAY)
    if (read.kind === 'refused') throw new Error(read.reason)
    const { fileId } = await first.finish(read)
    const again = staging({ fileId })
    const readAgain = await readInto(again, office.deps, [COMMUNE], TODAY)
    expect(await states()).toEqual(['staged', 'staged'])
    await again.giveUp()
    expect(await states()).toEqual(['staged'])
    expect((await kept()).files).toBe(1)
    if (readAgain.kind === 'refused') throw new Error(readAgain.reason)
    const third = staging({ fileId })
    const readThird = await readInto(third, office.deps, [COMMUNE], TODAY)
    if (readThird.kind === 'refused') throw new Error(readThird.reason)
    await third.finish(readThird)
    expect(await states()).toEqual(['dropped', 'staged'])
  })
})

async function states(): Promise<readonly string[]> {
  const imports = await office.store.db.selectFrom('roster_import').select('state').orderBy('id').execute()
  return imports.map(({ state }) => state)
}
