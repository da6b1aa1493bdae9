import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../../src/jobs/run-export.js'
import { type NewUnit, upsertUnits } from '../../../src/store/unit-tree.js'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { AT, COMMUNE, type Office, openOffice } from '../imported.js'

const HEADINGS = ['Loại đối tượng (mã)', 'Hệ số', 'Mức hưởng'] as const
const HANOI: NewUnit = {
  code: '01',
  name: 'Hà Nội',
  level: 'province',
  parentCode: null,
  validFrom: null,
  validTo: null,
}

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
})
afterAll(() => office.close())

async function exported(today: string): Promise<string> {
  const out = join(office.folder, `${today}.xlsx`)
  const order = { list: 'phu-luc-1', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
  const report = await runExport(office.deps, { ...order, out, actor: 'terminal', at: AT, today })
  if (report.kind === 'refused') throw new Error(report.reason)
  return out
}

/** Code, coefficient and sum of each row with a programme; the total's last. */
async function sumsOn(path: string): Promise<Readonly<{ rows: readonly (readonly string[])[]; total: number }>> {
  const opened = await openWorkbook(new Uint8Array(await readFile(path)), path)
  const grid = opened.kind === 'workbook' ? opened.sheets[0] : undefined
  if (grid === undefined) throw new Error('no sheet')
  const cells = grid.filledRows.map((row) => [...Array(grid.columnCount).keys()].map((at) => grid.cellAt(row, at).text))
  const header = cells.find((row) => row[0] === 'STT') ?? []
  const columns = HEADINGS.map((heading) => header.indexOf(heading))
  const pick = (row: readonly string[]) => columns.map((column) => row[column] ?? '')
  const total = cells.find((row) => row.some((cell) => cell.startsWith('Tổng cộng')))
  return {
    rows: cells
      .filter(([number]) => /^\d+$/.test(number ?? ''))
      .map(pick)
      .filter(([code]) => code !== ''),
    total: Number(pick(total ?? [])[2]),
  }
}

describe('phu-luc-1 of a roster that tells no sums', () => {
  it.each([
    ['2023-07-25', 360_000],
    ['2024-12-20', 500_000],
    ['2026-11-21', 540_000],
  ])('has on %s those of the programmes in that month', async (today, standard) => {
    const { rows, total } = await sumsOn(await exported(today))
    expect(rows.length).toBeGreaterThan(100)
    const severe = rows.filter(([code]) => code === 'BT-6N')
    expect(severe.length).toBeGreaterThan(5)
    expect(new Set(severe.map(([, ...sums]) => sums.join(' ')))).toEqual(new Set([`1.5 ${1.5 * standard}`]))
    expect(rows.filter(([code, , sum]) => sum === '' && !code?.startsWith('NCC'))).toEqual([])
    expect(total).toBeGreaterThanOrEqual(rows.reduce((sum, row) => sum + Number(row[2]), 0))
  })

  it('has the sum of the province where that is higher', async () => {
    const { db } = office.store
    await db.transaction().execute((tx) => upsertUnits(tx, [HANOI], 'import', '2023-07-25'))
    const { parent_code: before } = await db
      .selectFrom('unit')
      .select('parent_code')
      .where('code', '=', COMMUNE)
      .executeTakeFirstOrThrow()
    await db.updateTable('unit').set({ parent_code: '01' }).where('code', '=', COMMUNE).execute()
    const line = await db
      .selectFrom('benefit_line')
      .select('id')
      .where('programme_code', '=', 'BT-6N')
      .executeTakeFirstOrThrow()
    await db.updateTable('benefit_line').set({ programme_code: 'HT-XH' }).where('id', '=', line.id).execute()
    const { rows } = await sumsOn(await exported('2025-08-20'))
    expect(rows.find(([code]) => code === 'HT-XH')).toEqual(['HT-XH', '', '650000'])
    await db.updateTable('benefit_line').set({ programme_code: 'BT-6N' }).where('id', '=', line.id).execute()
    await db.updateTable('unit').set({ parent_code: before }).where('code', '=', COMMUNE).execute()
  })

  it.each(['2023-07-25', '2026-11-21'])('comes back unchanged when it is of %s', async (today) => {
    const { figures } = await office
      .importFile(await exported(today), { dryRun: true })
      .then((report) => ({ figures: 'counts' in report ? report.counts : report }))
    expect(figures).toMatchObject({ new: 0, changed: 0 })
  })
})
