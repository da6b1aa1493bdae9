import type { Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAU_TONG_HOP, type MauTongHopRow } from '../../../src/workbooks/forms/mau-tong-hop.js'
import { sortRows } from '../../../src/workbooks/writing/form.js'
import { openSheet, valuesOf } from '../writing/open-written.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'

const ANH: MauTongHopRow = {
  fullName: 'Quách Thị Ánh',
  sex: 'female',
  birth: { value: '1940-06-15', precision: 'DAY' },
  personalId: '038140907680',
  programme: { name: 'Người từ đủ 80 tuổi', sensitive: false },
  village: { name: 'Kim Mẫm 1', order: 0 },
  account: { bank: 'Agribank', number: '0035862059998', owner: 'beneficiary' },
  payee: null,
}
const HOA: MauTongHopRow = {
  ...ANH,
  fullName: 'Bùi Văn Hòa',
  sex: 'male',
  birth: { value: '1941', precision: 'YEAR' },
  personalId: null,
  account: { bank: 'BIDV', number: '12010001', owner: 'payee' },
  payee: { fullName: 'Bùi Đức An', personalId: '038085000001', relationship: 'Con đẻ' },
}
const DAU: MauTongHopRow = {
  ...ANH,
  fullName: 'Hà Văn Đấu',
  sex: 'male',
  birth: { value: '2015-11', precision: 'MONTH' },
  programme: { name: 'Trẻ em nhiễm HIV/AIDS thuộc hộ nghèo', sensitive: true },
  account: null,
}
const LAN: MauTongHopRow = { ...ANH, fullName: 'Đinh Thị An', village: { name: 'Lương Hòa', order: 5 }, birth: null }

describe('mau-tong-hop', () => {
  let sheet: Worksheet
  beforeAll(async () => {
    const rows = sortRows(MAU_TONG_HOP, [LAN, HOA, DAU, ANH])
    sheet = await openSheet(await workbookOf(MAU_TONG_HOP, CAM_LUONG, rows))
  })

  it("has the seed's head and title", () => {
    expect(sheet.getCell('A1').value).toBe('ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG')
    expect(valuesOf(sheet, 4)).toContain(
      'TỔNG HỢP THÔNG TIN TÀI KHOẢN HỖ TRỢ CHI TRẢ KHÔNG DÙNG TIỀN MẶT ĐỐI VỚI ĐỐI TƯỢNG HƯỞNG CHÍNH SÁCH TRỢ GIÚP XÃ HỘI',
    )
  })

  it("has the seed's two header rows, to the letter", () => {
    expect(valuesOf(sheet, 6)).toEqual([
      'STT',
      'Họ và tên đối tượng',
      'Ngày tháng năm sinh',
      'Ngày tháng năm sinh',
      'Chế độ đang hưởng',
      'Số căn cước công dân/Số định danh cá nhân',
      'Thôn',
      'Số tài khoản hưởng trợ cấp ASXH',
      'Số tài khoản hưởng trợ cấp ASXH',
      'Tên ngân hàng/nhà cung cấp dịch vụ nơi mở tài khoản',
      'Họ tên người ủy quyền nhận trợ cấp',
      'Mối quan hệ với đối tượng',
    ])
    expect(['C7', 'D7', 'H7', 'I7'].map((address) => sheet.getCell(address).value)).toEqual([
      'Nam',
      'Nữ',
      'Đối tượng',
      'Cá nhân được ủy quyền',
    ])
    const merges = sheet.model.merges.filter((range) => /^[A-Z][67]:/.test(range))
    expect(merges.sort()).toEqual(
      ['A6:A7', 'B6:B7', 'C6:D6', 'E6:E7', 'F6:F7', 'G6:G7', 'H6:I6', 'J6:J7', 'K6:K7', 'L6:L7'].sort(),
    )
  })

  it('sorts by village, then Vietnamese given name', () => {
    expect([8, 9, 10, 11].map((row) => sheet.getCell(row, 2).value)).toEqual([
      'Quách Thị Ánh',
      'Hà Văn Đấu',
      'Bùi Văn Hòa',
      'Đinh Thị An',
    ])
  })

  it("puts a woman's own account in H and her birth date in D", () => {
    const row = [1, 'Quách Thị Ánh', null, '15/06/1940', 'Người từ đủ 80 tuổi', '038140907680', 'Kim Mẫm 1']
    expect(valuesOf(sheet, 8)).toEqual([...row, '0035862059998', null, 'Agribank', null, null])
  })

  it('puts an account of the authorised person in I, with name and relationship', () => {
    const row = [3, 'Bùi Văn Hòa', '1941', null, 'Người từ đủ 80 tuổi', null, 'Kim Mẫm 1']
    expect(valuesOf(sheet, 10)).toEqual([...row, null, '12010001', 'BIDV', 'Bùi Đức An', 'Con đẻ'])
  })

  it('never prints a programme that tells of an illness', () => {
    expect(valuesOf(sheet, 9).slice(2, 5)).toEqual(['11/2015', null, 'trợ cấp xã hội'])
    expect(JSON.stringify(sheet.getSheetValues())).not.toMatch(/HIV/)
  })

  it('has text cells for names, dates, numbers and accounts', () => {
    for (const column of 'BCDEFGHIJKL') expect([column, sheet.getCell(`${column}8`).numFmt]).toEqual([column, '@'])
  })

  it('is no reconstruction for social assistance, and says that it is one for merit', async () => {
    const text = (opened: Worksheet) => JSON.stringify(opened.getSheetValues())
    expect(text(sheet)).not.toContain('Mẫu dựng lại')
    const merit = await workbookOf(MAU_TONG_HOP, { ...CAM_LUONG, group: 'nguoi_co_cong' }, [ANH])
    const opened = await openSheet(merit)
    expect(text(opened)).toContain('ĐỐI VỚI ĐỐI TƯỢNG HƯỞNG TRỢ CẤP ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG')
    expect(text(opened)).toContain('Mẫu dựng lại')
  })
})
