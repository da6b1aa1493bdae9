import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileFits, importScope } from '../../src/domain/import-scope.js'
import { runUnitsImport } from '../../src/jobs/import-units.js'
import type { Store } from '../../src/store/db.js'
import { findUnits, servedCommunes } from '../../src/store/named-units.js'
import { unitsForRoster } from '../../src/store/roster-units.js'
import { levelsInUse, successorsOn } from '../../src/store/unit-followers.js'
import { addSuccessions, unitNameOn } from '../../src/store/unit-successions.js'
import { upsertUnits } from '../../src/store/unit-tree.js'
import { scopeBelow, unitPath } from '../../src/store/units.js'
import { projectRoot } from '../support/chat.js'
import { memoryStore } from '../support/store.js'

const AT = new Date('2026-11-21T03:00:00Z')
const IN_2023 = '2023-08-01'
const IN_2026 = '2026-11-21'

let store: Store
beforeEach(async () => {
  store = await memoryStore()
})
afterEach(() => store.close())

const importUnits = (file: string) =>
  runUnitsImport(
    { db: store.db },
    { file: join(projectRoot, 'data/units', file), actor: 'terminal', at: AT, today: IN_2026 },
  )
async function importBoth() {
  await importUnits('three-tier-2023.csv')
  await importUnits('two-tier-2026.csv')
  return importUnits('successions-2025-07-01.csv')
}
const names = async (words: string, day?: string) =>
  (await findUnits(store.db, words, undefined, day)).map(({ code, name }) => `${code} ${name}`)

describe('three tiers of 2023', () => {
  it('have a district between commune and province', async () => {
    expect(await importUnits('three-tier-2023.csv')).toMatchObject({ kind: 'imported', added: 22, followed: 0 })
    expect(await unitPath(store.db, '15139-03')).toEqual(['15139-03', '15139', '390', '38'])
    expect([...(await levelsInUse(store.db, IN_2023))].sort()).toEqual(['commune', 'district', 'province', 'village'])
  })
})

describe('two tiers of 2026', () => {
  it('skip the district', async () => {
    await importUnits('two-tier-2026.csv')
    expect(await unitPath(store.db, '15154-23')).toEqual(['15154-23', '15154', '38'])
    expect([...(await levelsInUse(store.db, IN_2026))].sort()).toEqual(['commune', 'province', 'village'])
    expect((await servedCommunes(store.db, IN_2026)).map(({ code }) => code)).toEqual(['15127', '15142', '15154'])
  })
})

describe('the map between them', () => {
  it('changes nothing the second time, whichever file comes again', async () => {
    expect(await importBoth()).toEqual({ kind: 'imported', added: 0, changed: 0, same: 0, followed: 14 })
    for (const file of ['three-tier-2023.csv', 'two-tier-2026.csv', 'successions-2025-07-01.csv'])
      expect(await importUnits(file)).toMatchObject({ added: 0, changed: 0, followed: 0 })
  })

  it('leads old names and codes to the unit of the day', async () => {
    await importBoth()
    expect(await names('Cẩm Lương', IN_2023)).toEqual(['15139 Cẩm Lương'])
    expect(await names('Cẩm Lương', IN_2026)).toEqual(['15154 Cẩm Tú'])
    expect(await names('xã cam luong', IN_2026)).toEqual(['15154 Cẩm Tú'])
    expect(await names('15139', IN_2026)).toEqual(['15154 Cẩm Tú'])
    expect(await names('Lương Ngọc', IN_2026)).toEqual(['15154-23 Lương Ngọc'])
    expect(await names('Phong Sơn', IN_2026)).toEqual(['15127 Cẩm Thủy'])
  })

  it('shows the records of a merged commune to whoever is in charge of the new one', async () => {
    await importBoth()
    const scope = await scopeBelow(store.db, ['15154'])
    expect([...scope.communes].sort()).toEqual(['15136', '15139', '15148', '15154'])
    expect(await unitPath(store.db, '15139-03')).toEqual(expect.arrayContaining(['15154-23', '15154', '38']))
    expect(await unitPath(store.db, '15142-01')).not.toContain('15154')
    expect((await scopeBelow(store.db, ['15154-23'])).villages).toEqual(['15154-23', '15139-03'])
  })

  it('knows rosters that name the former commune', async () => {
    await importBoth()
    const scope = importScope(['15154'], await unitsForRoster(store.db, ['15154']))
    for (const unit of [
      { code: null, name: 'Xã Cẩm Lương' },
      { code: '15139', name: 'Cẩm Lương' },
    ])
      expect(fileFits([{ ...unit, level: 'commune' } as never], scope)).toMatchObject({
        kind: 'fits',
        commune: '15154',
      })
  })

  it('names a unit as it was called on the day', async () => {
    await importBoth()
    expect(await unitNameOn(store.db, '15127', IN_2023)).toBe('Phong Sơn')
    expect(await unitNameOn(store.db, '15127', '2025-06-30')).toBe('Phong Sơn')
    expect(await unitNameOn(store.db, '15127', '2025-07-01')).toBe('Cẩm Thủy')
    expect(await unitNameOn(store.db, '99999', IN_2026)).toBe('99999')
  })
})

describe('a unit that was split', () => {
  const unit = (code: string, name: string, validFrom: string | null = null, validTo: string | null = null) =>
    ({ code, name, level: 'commune', parentCode: '38', validFrom, validTo }) as const

  it('leads to each of its parts, and gives its records to none as a whole', async () => {
    await store.db.transaction().execute(async (tx) => {
      const province = {
        code: '38',
        name: 'Thanh Hóa',
        level: 'province',
        parentCode: null,
        validFrom: null,
        validTo: null,
      }
      const parts = [unit('2', 'Đông', '2025-07-01'), unit('3', 'Tây', '2025-07-01')]
      await upsertUnits(tx, [province as never, unit('1', 'Cũ', null, '2025-06-30'), ...parts], 'import', IN_2026)
      const split = { oldCode: '1', day: '2025-07-01', kind: 'split' } as const
      await addSuccessions(tx, [
        { ...split, newCode: '2' },
        { ...split, newCode: '3' },
      ])
    })
    expect(await successorsOn(store.db, '1', IN_2026)).toEqual(['2', '3'])
    expect((await scopeBelow(store.db, ['2'])).communes).toEqual(['2'])
    expect(await unitPath(store.db, '1')).toEqual(['1', '38'])
  })
})
