import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExport } from '../../../src/jobs/run-export.js'
import type { FormCode } from '../../../src/workbooks/forms/registry.js'
import { cellWith, edited, rowWith } from '../../support/edited-workbook.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../../support/office.js'
import { makeXlsx, sheetXml } from '../../workbooks/reading/make-zip.js'
import { AT, COMMUNE, type Office, openOffice, TODAY } from '../imported.js'
import { stageRoster } from './staged.js'

const PATIENCE_MS = 300_000

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
  // As if everybody with an account had registered it.
  await office.store.db.updateTable('account').set({ source: 'registration' }).execute()
}, PATIENCE_MS)
afterAll(() => office.close())

async function exported(list: FormCode, unitCode = COMMUNE, format: 'xlsx' | 'csv' = 'xlsx'): Promise<Uint8Array> {
  const out = join(office.folder, `${list}-${unitCode}.${format}`)
  const order = { list, unitCode, group: 'bao_tro_xa_hoi', format, out, actor: 'terminal' } as const
  await runExport(office.deps, { ...order, at: AT, today: TODAY })
  return new Uint8Array(await readFile(out))
}

async function staged(bytes: Uint8Array, name: string) {
  const request = { file: { bytes, name }, unitCode: COMMUNE, actor: 'terminal', at: AT, today: TODAY }
  const read = await stageRoster(office.deps, request)
  if (read.kind !== 'staged') throw new Error(read.reason)
  const { counts, missing } = read.summary
  return { rows: counts.rows, same: counts.same, new: counts.new, changed: counts.changed, missing: missing?.count }
}

describe('the lists of those who registered, sent back as a roster', { timeout: PATIENCE_MS }, () => {
  const made = new Map<string, Uint8Array>()
  let saved: ReadonlyMap<string, Uint8Array>
  beforeAll(async () => {
    for (const list of ['ds3', 'ds4'] as const) made.set(list, await exported(list))
    saved = await saveAllWithOffice(made)
  }, PATIENCE_MS)

  it.each(OFFICE_FORMATS)('change nothing and miss nobody, saved by LibreOffice as %s', async (format) => {
    for (const list of made.keys()) {
      const facts = await staged(new Uint8Array(saved.get(`${list}.${format}`) ?? []), `${list}.${format}`)
      expect([list, facts]).toEqual([list, { ...facts, same: facts.rows, new: 0, changed: 0, missing: 0 }])
      expect(facts.rows).toBeGreaterThan(10)
    }
  })

  it('do so as text without their titles', async () => {
    for (const list of ['ds3', 'ds4'] as const) {
      expect(await staged(await exported(list, COMMUNE, 'csv'), 'x.csv')).toMatchObject({
        new: 0,
        changed: 0,
        missing: 0,
      })
    }
  })
})

const PERSON = 'Phạm Thị Loan'
const [HERE, THERE] = ['Kim Mẫm 1', 'Lương Ngọc']

describe('the list of one village sent back', { timeout: PATIENCE_MS }, () => {
  it('misses nobody of the other villages', async () => {
    expect(await staged(await exported('mau-tong-hop', `${COMMUNE}-01`), 'thon.xlsx')).toMatchObject({
      new: 0,
      changed: 0,
      missing: 0,
    })
  })

  it('misses nobody of a village to which a row was moved', async () => {
    const list = await exported('mau-tong-hop', `${COMMUNE}-01`)
    const moved = await edited(list, (workbook) => {
      const row = rowWith(workbook, PERSON)
      cellWith(row, HERE).value = THERE
    })
    expect(await staged(moved, 'thon.xlsx')).toMatchObject({ new: 0, changed: 1, missing: 0 })
  })

  it('misses whom it leaves out of its own village, whatever newcomer of another one it has', async () => {
    const list = await exported('mau-tong-hop', `${COMMUNE}-01`)
    const other = await edited(list, (workbook) => {
      const row = rowWith(workbook, PERSON)
      cellWith(row, HERE).value = THERE
      cellWith(row, PERSON).value = 'Hoàng Thị Mới'
      row.getCell(6).value = null
    })
    expect(await staged(other, 'thon.xlsx')).toMatchObject({ new: 1, missing: 1 })
  })
})

describe('a file of an office', () => {
  const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Chế độ', 'Thôn']
  const ROWS = [
    ['1', 'Quách Thị Ánh', '15/06/1940', 'NCT 80 tuổi', HERE],
    ['2', 'Nguyễn Xuân Tâm', '17/10/1933', 'NCT 80 tuổi', HERE],
    ['3', 'Quách Thị Bưởi', '1932', 'NCT 80 tuổi', HERE],
  ]
  /** Others on record in the village. */
  const OTHERS = 22
  const titled = (title: string, rows: readonly (readonly string[])[] = ROWS) =>
    staged(makeXlsx([{ name: 'S', xml: sheetXml([['UBND XÃ CẨM LƯƠNG'], [title], HEADING, ...rows]) }]), 'x.xlsx')

  it('that names no programme in its title misses everybody else of its villages', async () => {
    expect(await titled('DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI')).toMatchObject({ rows: 3, new: 0, missing: OTHERS })
  })

  it.each([
    'DANH SÁCH NGƯỜI CAO TUỔI TỪ ĐỦ 80 TUỔI TRỞ LÊN',
    'Danh sách NCT 80 tuổi không có lương hưu tháng 7 năm 2023',
  ])('misses only people of the programme in its title: %s', async (title) => {
    expect(await titled(title)).toMatchObject({ rows: 3, new: 0, missing: 6 })
  })

  it('misses people of all programmes again as soon as a row is of another one', async () => {
    const other = ['4', 'Trương Thị Tâm', '15/10/2020', 'Trẻ em dưới 3 tuổi hộ nghèo vùng khó khăn', HERE]
    expect(await titled('DANH SÁCH NGƯỜI CAO TUỔI TỪ ĐỦ 80 TUỔI TRỞ LÊN', [...ROWS, other])).toMatchObject({
      rows: 4,
      missing: OTHERS - 1,
    })
  })

  it.each([
    'DANH SÁCH ĐỐI TƯỢNG TĂNG MỚI THÁNG 7 NĂM 2023',
    'DANH SÁCH ĐỐI TƯỢNG BỔ SUNG',
    'DANH SÁCH ĐỐI TƯỢNG ĐĂNG KÝ NHẬN TRỢ CẤP QUA TÀI KHOẢN THANH TOÁN',
    'DANH SÁCH ĐỐI TƯỢNG CHƯA CÓ SỐ ĐỊNH DANH',
    'DANH SÁCH CHI TRẢ QUA TÀI KHOẢN NGÂN HÀNG',
    'DANH SÁCH NHẬN TRỢ CẤP BẰNG TIỀN MẶT',
  ])('misses nobody when its title says that it is of some people: %s', async (title) => {
    expect(await titled(title)).toMatchObject({ rows: 3, missing: 0 })
  })

  it.each([
    'DANH SÁCH CHI TRẢ TRỢ CẤP KHÔNG DÙNG TIỀN MẶT',
    'DANH SÁCH HƯỞNG TRỢ CẤP ĐIỀU CHỈNH THEO NGHỊ ĐỊNH 76/2024/NĐ-CP',
    'DANH SÁCH CHI TRẢ BẰNG TIỀN MẶT VÀ QUA TÀI KHOẢN',
  ])('misses whom it does not name when its title only sounds so: %s', async (title) => {
    expect(await titled(title)).toMatchObject({ rows: 3, missing: OTHERS })
  })
})
