import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runUnitsImport } from '../../src/jobs/import-units.js'
import { ensurePracticeUnits } from '../../src/jobs/practice-units.js'
import { seedPractice } from '../../src/jobs/seed-practice.js'
import { loadReference } from '../../src/reference.js'
import type { Store } from '../../src/store/db.js'
import { memoryStore } from '../support/store.js'
import { countingBytes } from './imported.js'

const AT = new Date('2026-11-21T03:00:00Z')
const TODAY = '2026-11-21'
const HEADER = 'code,name,level,parent,validFrom,validTo'
const TREE = [
  HEADER,
  '37,Ninh Bình,province,,,',
  '14428,Nho Quan,commune,37,2025-07-01,',
  '14428-01,Tân Nhất,village,14428,,',
]

let store: Store
let folder: string
beforeEach(async () => {
  store = await memoryStore()
  folder = await mkdtemp(join(tmpdir(), 'an-sinh-units-'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function importLines(lines: readonly string[]) {
  const file = join(folder, 'units.csv')
  await writeFile(file, lines.join('\n'))
  return runUnitsImport({ db: store.db }, { file, actor: 'terminal', at: AT, today: TODAY })
}

function units() {
  return store.db.selectFrom('unit').select(['code', 'origin', 'valid_from', 'valid_to']).orderBy('code').execute()
}

describe('runUnitsImport', () => {
  it('takes the tree over', async () => {
    expect(await importLines(TREE)).toEqual({ kind: 'imported', added: 3, changed: 0, same: 0, followed: 0 })
    expect(await units()).toEqual([
      { code: '14428', origin: 'import', valid_from: '2025-07-01', valid_to: null },
      { code: '14428-01', origin: 'import', valid_from: null, valid_to: null },
      { code: '37', origin: 'import', valid_from: null, valid_to: null },
    ])
  })

  it('changes nothing the second time', async () => {
    await importLines(TREE)
    expect(await importLines(TREE)).toEqual({ kind: 'imported', added: 0, changed: 0, same: 3, followed: 0 })
    expect(await store.db.selectFrom('history').selectAll().execute()).toHaveLength(1)
  })

  it('reads workbooks too, with real dates in them', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('units')
    sheet.addRow(HEADER.split(','))
    sheet.addRow(['37', 'Ninh Bình', 'province', '', new Date('2025-07-01T00:00:00Z'), ''])
    sheet.getCell('E2').numFmt = 'yyyy-mm-dd'
    const file = join(folder, 'units.xlsx')
    await workbook.xlsx.writeFile(file)
    const report = await runUnitsImport({ db: store.db }, { file, actor: 'terminal', at: AT, today: TODAY })
    expect(report).toMatchObject({ kind: 'imported', added: 1 })
    expect(await units()).toMatchObject([{ code: '37', valid_from: '2025-07-01' }])
  })

  it('names bad rows by their number and changes nothing', async () => {
    const bad = [
      ...['14428-02,Tân Nhì,village,99999,,', ',Không mã,commune,37,,', '14404,,commune,37,,'],
      ...['14458,Phú Long,hamlet,37,,', '14459,Cúc Phương,commune,37,30/6/2025,', '37,Ninh Bình,province,,,'],
      ...['14460,Xã,commune,14428-01,,', '14461-01,Thôn,village,14428,,'],
    ]
    const report = await importLines([...TREE, ...bad])
    expect(report).toMatchObject({ kind: 'bad-rows' })
    const problems = report.kind === 'bad-rows' ? report.problems.map(({ row, reason }) => [row, reason]) : []
    expect(problems).toEqual([
      [5, 'unknown-parent'],
      [6, 'no-code'],
      [7, 'no-name'],
      [8, 'bad-level'],
      [9, 'bad-date'],
      [10, 'repeated'],
      [11, 'parent-level'],
      [12, 'bad-code'],
    ])
    expect(await units()).toEqual([])
  })

  it('takes parents from what is there already', async () => {
    await importLines(TREE)
    expect(await importLines([HEADER, '14428-02,Tân Nhì,village,14428,,'])).toMatchObject({ added: 1 })
  })

  it('reads which unit followed which, from a file of its own or beside the tree', async () => {
    await importLines([...TREE, '14400,Đồng Phong,commune,37,,2025-06-30', '14401,Yên Quang,commune,37,,2025-06-30'])
    const map = ['old,new,date,kind', '14400,14428,2025-07-01,sáp nhập', '14401,,2025-07-01,dissolved']
    expect(await importLines(map)).toEqual({ kind: 'imported', added: 0, changed: 0, same: 0, followed: 2 })
    expect(await importLines(map)).toMatchObject({ followed: 0 })
    const beside = [`${HEADER},successorOf`, '14500,Cúc Phương,commune,37,2025-07-01,,14401']
    expect(await importLines(beside)).toMatchObject({ added: 1, followed: 1 })
    const kinds = await store.db.selectFrom('unit_succession').select(['old_code', 'new_code', 'kind']).execute()
    expect(kinds.map((row) => Object.values(row).join(' '))).toEqual([
      '14400 14428 merged',
      '14401  dissolved',
      '14401 14500 renamed',
    ])
  })

  it('names bad rows of a map', async () => {
    await importLines(TREE)
    const bad = ['99,14428,2025-07-01,merged', '14428,14428,2025-07-01,merged', '14428,37,1/7/2025,merged']
    const report = await importLines([
      'old,new,date,kind',
      ...bad,
      '14428,37,2025-07-01,gone',
      '14428,,2025-07-01,merged',
    ])
    const problems = report.kind === 'bad-rows' ? report.problems.map(({ row, reason }) => [row, reason]) : []
    expect(problems).toEqual([
      [2, 'unknown-unit'],
      [3, 'same-unit'],
      [4, 'bad-date'],
      [5, 'bad-kind'],
      [6, 'no-successor'],
    ])
  })

  it('lets practice units make way that nothing refers to', async () => {
    await store.db.transaction().execute(ensurePracticeUnits)
    await importLines(TREE)
    expect((await units()).map(({ code }) => code)).toEqual(['14428', '14428-01', '37'])
  })

  it('closes practice units that somebody lives in', async () => {
    await store.db.transaction().execute(ensurePracticeUnits)
    const seed = { people: 3, at: AT, today: TODAY, reference: loadReference(), chance: countingBytes() }
    await store.db.transaction().execute((tx) => seedPractice(tx, seed))
    await importLines(TREE)
    const left = (await units()).filter(({ origin }) => origin === 'practice')
    expect(left.length).toBeGreaterThan(0)
    const open = left.filter(({ valid_to }) => valid_to === null || valid_to > '2026-11-20')
    expect(open).toEqual([])
    expect(left.some(({ valid_to }) => valid_to === '2026-11-20')).toBe(true)
  })

  it('refuses what is no units file', async () => {
    const missing = { file: join(folder, 'none.csv'), actor: 'terminal', at: AT, today: TODAY }
    expect(await runUnitsImport({ db: store.db }, missing)).toEqual({ kind: 'refused', reason: 'no-file' })
    expect(await importLines(['a,b', '1,2'])).toEqual({ kind: 'refused', reason: 'no-columns' })
  })
})
