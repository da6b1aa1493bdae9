import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stagedRows } from '../../../src/store/staged-rows.js'
import { upsertUnits } from '../../../src/store/unit-tree.js'
import { MISSING_SHEET } from '../../../src/workbooks/writing/mark-up-style.js'
import { cellWith, edited, rowWith } from '../../support/edited-workbook.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../../support/office.js'
import { makeXlsx, sheetXml } from '../../workbooks/reading/make-zip.js'
import { AT, COMMUNE, type Office, openOffice, TODAY } from '../imported.js'
import { stageRoster } from './staged.js'

const PATIENCE_MS = 300_000

async function staged(office: Office, bytes: Uint8Array, name: string, unitCode = COMMUNE) {
  const read = await stageRoster(office.deps, {
    file: { bytes: new Uint8Array(bytes), name },
    unitCode,
    actor: 'terminal',
    at: AT,
    today: TODAY,
  })
  if (read.kind !== 'staged') throw new Error(read.reason)
  return read
}

describe('the marked copy of a file that lacks people, corrected and sent back', { timeout: PATIENCE_MS }, () => {
  let office: Office
  let saved: ReadonlyMap<string, Uint8Array>
  let before: Awaited<ReturnType<typeof staged>>
  beforeAll(async () => {
    office = await openOffice()
    const path = await office.fixture('roster-cam-luong.xlsx')
    await office.importFile(path)
    const shorter = await edited(new Uint8Array(await readFile(path)), (workbook) => {
      const [sheet] = workbook.worksheets
      for (const row of [10, 11, 13]) sheet?.getRow(row).eachCell((cell) => (cell.value = null))
    })
    const lacking = join(office.folder, 'thieu.xlsx')
    await writeFile(lacking, shorter)
    before = await staged(office, shorter, 'thieu.xlsx')
    const report = await office.importFile(lacking, { dryRun: true })
    if (report.kind !== 'dry-run') throw new Error(report.kind)
    const corrected = await edited(new Uint8Array(await readFile(report.marked)), (workbook) => {
      cellWith(rowWith(workbook, '03814690602'), '03814690602').value = '038146906020'
    })
    // A text file has one sheet only.
    const first = await edited(corrected, (workbook) => workbook.removeWorksheet(MISSING_SHEET))
    saved = new Map([
      ...(await saveAllWithOffice(new Map([['sua', corrected]]), ['xlsx', 'xls', 'ods'])),
      ...(await saveAllWithOffice(new Map([['sua', first]]), ['csv'])),
    ])
  }, PATIENCE_MS)
  afterAll(() => office.close())

  it.each(OFFICE_FORMATS)('as %s is the corrected file: nobody of its further sheet is read', async (format) => {
    const { summary } = await staged(office, saved.get(`sua.${format}`) ?? new Uint8Array(), `sua.${format}`)
    const { counts, missing } = before.summary
    expect(missing?.count).toBeGreaterThan(0)
    expect(summary.missing).toEqual(missing)
    expect(summary.counts).toMatchObject({ rows: counts.rows, new: counts.new, changed: counts.changed + 1 })
  })
})

describe('a marked copy sent back', { timeout: PATIENCE_MS }, () => {
  let office: Office
  let marked: Uint8Array
  beforeAll(async () => {
    office = await openOffice()
    const report = await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
    if (report.kind !== 'imported') throw new Error(report.kind)
    marked = new Uint8Array(await readFile(report.marked))
  }, PATIENCE_MS)
  afterAll(() => office.close())

  it('does not make a number sure that its file has cut off', async () => {
    const { importId } = await staged(office, marked, 'x.xlsx')
    const cut = (await peopleOf(office, importId)).filter((person) =>
      JSON.stringify(person).includes('4299167314355290'),
    )
    expect(cut).toEqual([])
  })

  it('lacks whoever was taken out of it, and has whoever was added at its end', async () => {
    const bytes = await edited(marked, (workbook) => {
      const [sheet] = workbook.worksheets
      const row = rowWith(workbook, 'Phạm Thị Loan')
      const added = sheet?.getRow((sheet?.rowCount ?? 0) + 1)
      const [, number, , , ...cells] = row.values as readonly unknown[]
      for (const [at, value] of cells.entries()) {
        const cell = added?.getCell(at + 4)
        if (cell === undefined) continue
        cell.value =
          value === 'Phạm Thị Loan' ? 'Hoàng Thị Thêm' : /^\d{12}$/.test(String(value)) ? null : String(value ?? '')
      }
      expect(Number(number)).toBeGreaterThan(0)
      for (let column = 1; column <= 20; column++) row.getCell(column).value = null
    })
    const { summary } = await staged(office, bytes, 'x.xlsx')
    expect(summary.examples?.new.join()).toContain('Hoàng Thị Thêm')
    expect(summary.counts.new).toBe(1)
    expect(summary.missing?.names.join()).toContain('Phạm Thị Loan')
  })

  it('is a copy of the same file when it is a copy of a copy', async () => {
    const once = await edited(marked, (workbook) => {
      cellWith(rowWith(workbook, '03814690602'), '03814690602').value = '038146906020'
    })
    const path = join(office.folder, 'mot-lan.xlsx')
    await writeFile(path, once)
    const report = await office.importFile(path)
    if (report.kind !== 'imported') throw new Error(report.kind)
    const twice = await staged(office, new Uint8Array(await readFile(report.marked)), 'hai-lan.xlsx')
    expect(twice.summary.counts).toMatchObject({ rows: report.counts.rows, new: 0, changed: 0 })
    expect(await peopleOf(office, twice.importId)).toContainEqual(
      expect.objectContaining({ fullName: 'Nguyễn Thị Tuyết', personalId: '038146906020' }),
    )
    expect(JSON.stringify(await peopleOf(office, twice.importId))).not.toContain('4299167314355290')
  })

  it('is read by itself where its title is gone', async () => {
    const bytes = await edited(marked, (workbook) => {
      for (const row of [1, 2]) workbook.worksheets[0]?.getRow(row).eachCell((cell) => (cell.value = null))
    })
    expect((await staged(office, bytes, 'x.xlsx')).summary.counts).toMatchObject({ new: 0 })
  })
})

describe('somebody added to a marked copy between others', { timeout: PATIENCE_MS }, () => {
  const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ', 'Mức hưởng']
  const LISTED = [
    ['Thôn Lương Ngọc'],
    [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng', 810000],
    [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng', 810000],
    ['Thôn Kim Mẫm 1'],
    [3, 'Hà Văn Sáu', 1939, '038039911569', 'NKT nặng', 810000],
    ['Thôn Hoàng Vinh'],
    [4, 'Lê Văn Ba', 1940, '038040911562', 'NKT nặng', 810000],
  ]
  const ADDED = ['', '', '', 'Hoàng Thị Thêm', 1941, '', 'NKT nặng', 810000]

  it.each([
    ['Bùi Thị Cúc', 'Thôn Lương Ngọc'],
    ['Hà Văn Sáu', 'Thôn Kim Mẫm 1'],
    ['Lê Văn Ba', 'Thôn Hoàng Vinh'],
  ])('below %s is of %s', async (above, village) => {
    const office = await openOffice()
    const path = join(office.folder, 'a.xlsx')
    const rows = [['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG'], HEAD, ...LISTED]
    await writeFile(path, makeXlsx([{ name: 'S', xml: sheetXml(rows) }]))
    const report = await office.importFile(path, { dryRun: true })
    if (report.kind !== 'dry-run') throw new Error(report.kind)
    await staged(office, await readFile(path), 'a.xlsx')
    const bytes = await edited(new Uint8Array(await readFile(report.marked)), (workbook) => {
      const row = rowWith(workbook, above)
      const values = [...(row.values as readonly unknown[])].slice(1)
      const name = values.indexOf(above)
      const added = values.map((_, at) => (at < name ? '' : (ADDED[at - name + 3] ?? '')))
      workbook.worksheets[0]?.insertRow(row.number + 1, added)
    })
    const { importId } = await staged(office, bytes, 'b.xlsx')
    const people = await peopleOf(office, importId)
    expect(people).toContainEqual(
      expect.objectContaining({ fullName: 'Hoàng Thị Thêm', village: village.replace('Thôn ', '') }),
    )
    expect(people).toHaveLength(5)
    await office.close()
  })
})

describe.each([
  ['roster-legacy-tcvn3.xls', '38', 'Cẩm Liên', '15145'],
  ['roster-legacy-vni.xlsx', '82', 'Bình Nhì', '28666'],
  ['roster-cam-luong.xlsx', '38', 'Cẩm Lương', '15139'],
])('the marked copy of %s, made before anything was imported', (file, province, commune, code) => {
  it('brings everybody with village, programme and day as the file itself does', { timeout: PATIENCE_MS }, async () => {
    const office = await openOffice()
    const dates = { validFrom: null, validTo: null }
    const units = [
      { code: province, name: 'Tỉnh', level: 'province', parentCode: null, ...dates },
      { code, name: commune, level: 'commune', parentCode: province, ...dates },
    ] as const
    await office.store.db.transaction().execute((tx) => upsertUnits(tx, units, 'import', TODAY))
    const path = await office.fixture(file)
    const original = await staged(office, await readFile(path), file, code)
    const report = await office.importFile(path, { unitCode: code, dryRun: true })
    if (report.kind !== 'dry-run') throw new Error(report.kind)
    const copy = await staged(office, await readFile(report.marked), 'x.xlsx', code)
    expect(await peopleOf(office, copy.importId)).toEqual(await peopleOf(office, original.importId))
    expect(copy.summary.group).toBe(original.summary.group)
    const dayOf = (id: number) =>
      office.store.db.selectFrom('roster_import').select('list_date').where('id', '=', id).executeTakeFirst()
    expect(await dayOf(copy.importId)).toEqual(await dayOf(original.importId))
    await office.close()
  })
})

async function peopleOf(office: Office, importId: number): Promise<readonly unknown[]> {
  const people: unknown[] = []
  for await (const { person } of stagedRows(office.store.db, importId)) {
    const { fullName, sex, birth, personalId, programme, village, unit, payee, account } = person
    people.push({ fullName, sex, birth, personalId, programme: programme.code, village, unit, payee, account })
  }
  return people
}
