import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../../src/jobs/run-export.js'
import { type NewUnit, upsertUnits } from '../../../src/store/unit-tree.js'
import { edited, rowWith } from '../../support/edited-workbook.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../../support/office.js'
import { makeXlsx, sheetXml } from '../../workbooks/reading/make-zip.js'
import { AT, COMMUNE, type Office, openOffice, TODAY } from '../imported.js'
import { stageRoster } from './staged.js'

const PATIENCE_MS = 300_000
const OTHER_COMMUNE = '15145'
const NEIGHBOUR: NewUnit = {
  ...{ code: OTHER_COMMUNE, name: 'Cẩm Liên', level: 'commune', parentCode: null },
  ...{ validFrom: null, validTo: null },
}

let office: Office
let list: Uint8Array
beforeAll(async () => {
  office = await openOffice()
  await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
  list = await errors()
}, PATIENCE_MS)
afterAll(() => office.close())

async function errors(): Promise<Uint8Array> {
  const out = join(office.folder, 'loi-nhap.xlsx')
  const order = { list: 'loi-nhap', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx', out } as const
  await runExport(office.deps, { ...order, actor: 'terminal', at: AT, today: TODAY })
  return new Uint8Array(await readFile(out))
}
type Change = readonly [cell: string, heading: number, now: string]

/** The list of errors with other words in the cells of these columns. */
function corrected(changes: readonly Change[], from = list): Promise<Uint8Array> {
  return edited(from, (workbook) => {
    for (const [cell, column, now] of changes) rowWith(workbook, cell).getCell(column).value = now
  })
}

const [NAME, CONTENT] = [5, 7]

async function staged(bytes: Uint8Array, name = 'loi-nhap.xlsx', unitCode = COMMUNE) {
  const request = { file: { bytes, name }, unitCode, actor: 'terminal', at: AT, today: TODAY }
  return stageRoster(office.deps, request)
}

async function summaryOf(bytes: Uint8Array, name?: string) {
  const read = await staged(bytes, name)
  if (read.kind !== 'staged') throw new Error(read.reason)
  return read.summary
}

function asText(value: unknown): string | null {
  return value == null ? null : String(value)
}

const CORRECTIONS: readonly Change[] = [
  ['F15', CONTENT, '038072906187'],
  ['E26', CONTENT, 'Người khuyết tật đặc biệt nặng'],
  ['C60', CONTENT, '28/2/2018'],
  ['F62', CONTENT, '12'],
]

describe('the list of errors sent back', { timeout: PATIENCE_MS }, () => {
  it('brings the corrected rows as they stand in their file now, and no others', async () => {
    const { counts, corrected: taken, missing } = await summaryOf(await corrected(CORRECTIONS))
    expect(taken).toMatchObject({ fileName: 'roster-cam-luong.xlsx', taken: 4, unplaced: 0 })
    expect(counts).toMatchObject({ rows: 4, new: 0, changed: 3, same: 1 })
    expect(missing).toEqual({ count: 0, names: [] })
  })

  it('says what of them is still wrong', async () => {
    const { examples } = await summaryOf(await corrected(CORRECTIONS))
    expect(examples?.changed.join()).toContain('Nguyễn Công Sơn')
    expect(examples?.problems.join()).toContain('Cao Văn Quý')
  })

  it('is refused as long as nothing is corrected in it', async () => {
    expect(await staged(list)).toMatchObject({ kind: 'refused', reason: 'own-errors' })
  })

  it('takes a corrected name and village from their own columns', async () => {
    const { counts, corrected: taken } = await summaryOf(
      await corrected([
        ['F154', NAME, 'Bùi Minh Tuấn'],
        ['B65', CONTENT, 'Phạm Thị Thúy'],
        ['G101', 6, 'Lương Thành'],
      ]),
    )
    expect(taken?.cells).toEqual([
      expect.objectContaining({ row: 65, column: 'B', text: 'Phạm Thị Thúy' }),
      expect.objectContaining({ row: 101, column: 'G', text: 'Lương Thành' }),
      expect.objectContaining({ row: 154, column: 'B', text: 'Bùi Minh Tuấn' }),
    ])
    expect(counts.rows).toBe(3)
  })

  it('leaves a row alone that two of its lines correct differently', async () => {
    const twice: readonly Change[] = [
      ['F33', NAME, 'Nguyễn Thị Nụ A'],
      ['G33', NAME, 'Nguyễn Thị Nụ B'],
      ['F15', CONTENT, '038072906187'],
    ]
    expect((await summaryOf(await corrected(twice))).corrected).toMatchObject({ taken: 1, unplaced: 1 })
  })

  it('is known without its title, with its columns in another order', async () => {
    const rows: (string | null)[][] = []
    await edited(await corrected(CORRECTIONS), (workbook) => {
      workbook.worksheets[0]?.eachRow(({ values }) => {
        const [, , ...cells] = values as readonly unknown[]
        const all = Array.from({ length: 8 }, (_, at) => asText(cells[at]))
        if (!all[0]?.startsWith('Tệp')) rows.push(all.toReversed())
      })
    })
    const bytes = makeXlsx([{ name: 'Sửa', xml: sheetXml(rows.slice(rows.findIndex((row) => row.includes('Dòng')))) }])
    expect((await summaryOf(bytes)).counts).toMatchObject({ rows: 4, changed: 3 })
  })

  it('is refused where its import is another unit’s, as if there were none', async () => {
    await office.store.db.transaction().execute((tx) => upsertUnits(tx, [NEIGHBOUR], 'import', TODAY))
    const bytes = await corrected(CORRECTIONS)
    const elsewhere = await staged(bytes, 'loi-nhap.xlsx', OTHER_COMMUNE)
    expect(elsewhere).toMatchObject({ kind: 'refused', reason: 'errors-unknown' })
    const unknown = await edited(bytes, (workbook) => {
      const [sheet] = workbook.worksheets
      sheet?.eachRow((row) => {
        const cell = row.getCell(1)
        if (String(cell.value).startsWith('Tệp ')) cell.value = String(cell.value).replace('lần nhập 1', 'lần nhập 99')
      })
    })
    expect(await staged(unknown)).toMatchObject({ kind: 'refused', reason: 'errors-unknown' })
  })

  describe('saved by LibreOffice', () => {
    let saved: ReadonlyMap<string, Uint8Array>
    beforeAll(async () => {
      saved = await saveAllWithOffice(
        new Map([
          ['as-it-was', list],
          ['corrected', await corrected(CORRECTIONS)],
        ]),
      )
    }, PATIENCE_MS)

    it.each(OFFICE_FORMATS)('as %s brings the same, and nothing where nothing was corrected', async (format) => {
      const bytesOf = (name: string) => new Uint8Array(saved.get(`${name}.${format}`) ?? [])
      expect(await staged(bytesOf('as-it-was'), `x.${format}`)).toMatchObject({ reason: 'own-errors' })
      const { counts, corrected: taken } = await summaryOf(bytesOf('corrected'), `x.${format}`)
      expect([counts.rows, counts.changed, taken?.taken]).toEqual([4, 3, 4])
    })
  })

  it('changes the records when it is taken over, and is shorter afterwards', async () => {
    const path = join(office.folder, 'da-sua.xlsx')
    await writeFile(path, await corrected(CORRECTIONS))
    expect(await office.importFile(path)).toMatchObject({ kind: 'imported', counts: { rows: 4, changed: 3 } })
    const { personal_id } = await office.store.db
      .selectFrom('beneficiary')
      .select('personal_id')
      .where('full_name', '=', 'Nguyễn Công Sơn')
      .executeTakeFirstOrThrow()
    expect(personal_id).toBe('038072906187')
    const shorter = await errors()
    await expect(corrected([['F15', CONTENT, 'x']], shorter)).rejects.toThrow('no cell F15')
    await expect(corrected([['C60', CONTENT, 'x']], shorter)).rejects.toThrow('no cell C60')
    // What was not corrected is still there, and what was corrected stays so the next time.
    const next = await corrected(
      [
        ['F62', CONTENT, '038089912744'],
        ['F17', CONTENT, '038033914756'],
      ],
      shorter,
    )
    const { counts, corrected: taken } = await summaryOf(next)
    expect(counts.rows).toBe(2)
    expect(taken).toMatchObject({ fileName: 'roster-cam-luong.xlsx', taken: 2 })
    expect(taken?.cells.map(({ row }) => row)).toEqual([15, 26, 60, 62, 17])
    const waiting = await office.store.db
      .selectFrom('staged_row')
      .select('row')
      .where('import_id', '=', 1)
      .where('row', 'in', [15, 26, 60, 62])
      .where('state', '=', 'waiting')
      .execute()
    expect(waiting).toEqual([])
  })
})
