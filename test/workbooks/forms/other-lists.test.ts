import type { Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { CHUA_DANG_KY } from '../../../src/workbooks/forms/chua-dang-ky.js'
import type { ListedPerson } from '../../../src/workbooks/forms/listed-person.js'
import { LOI_NHAP } from '../../../src/workbooks/forms/loi-nhap.js'
import { MO_TAI_KHOAN, type MoTaiKhoanRow } from '../../../src/workbooks/forms/mo-tai-khoan.js'
import { PHU_LUC_1, type PhuLuc1Row } from '../../../src/workbooks/forms/phu-luc-1.js'
import { DS1, DS4 } from '../../../src/workbooks/forms/registration-lists.js'
import { XAC_THUC } from '../../../src/workbooks/forms/xac-thuc.js'
import { type Form, leafColumns, sortRows } from '../../../src/workbooks/writing/form.js'
import { linesOf } from '../../../src/workbooks/writing/text-height.js'
import { openSheet, rowOf, valuesOf } from '../writing/open-written.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'

const ANH: ListedPerson = {
  fullName: 'Quách Thị Ánh',
  sex: 'female',
  birth: { value: '1940-06-15', precision: 'DAY' },
  personalId: '038140907680',
  programme: { name: 'Người từ đủ 80 tuổi', sensitive: false },
  village: { name: 'Kim Mẫm 1', order: 0 },
}
const ACCOUNT = { bank: 'Agribank', number: '0035862059998', holder: 'QUACH THI ANH' }
const PAYEE = { fullName: 'Bùi Đức An', personalId: '038085000001', relationship: 'Con đẻ', role: 'Người giám hộ' }

async function written<Row>(form: Form<Row>, rows: readonly Row[]): Promise<Worksheet> {
  return openSheet(await workbookOf(form, CAM_LUONG, sortRows(form, rows)))
}

describe('ds1 and ds4', () => {
  it('carry the titles of the plan', async () => {
    const sheet = await written(DS1, [{ ...ANH, account: ACCOUNT }])
    expect(valuesOf(sheet, 4)).toContain(
      'DANH SÁCH ĐỐI TƯỢNG ĐĂNG KÝ NHẬN TRỢ CẤP ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG QUA TÀI KHOẢN THANH TOÁN',
    )
    expect(valuesOf(sheet, 8).slice(-3)).toEqual(['0035862059998', 'Agribank', 'QUACH THI ANH'])
  })

  it('name whoever receives for the beneficiary', async () => {
    const sheet = await written(DS4, [{ ...ANH, account: ACCOUNT, payee: PAYEE }])
    expect(valuesOf(sheet, 8).slice(7, 11)).toEqual(['Bùi Đức An', '038085000001', 'Người giám hộ', 'Con đẻ'])
  })
})

describe('phu-luc-1', () => {
  const row: PhuLuc1Row = {
    ...ANH,
    province: { code: '38', name: 'Tỉnh Thanh Hóa' },
    district: null,
    commune: { code: '15139', name: 'Xã Cẩm Lương' },
    fileNo: 'BT38-15139-0001',
    ethnic: 'Mường',
    idIssued: '2021-05-12',
    idIssuer: 'Bộ Công an',
    phone: '0912345678',
    disability: { type: 'Khuyết tật nhìn', degree: 'Nặng' },
    programmeCode: 'BT-5C20',
    coefficient: 1.5,
    amount: 810_000,
    decisionNo: '1755/QĐ-UBND',
    decisionDate: '2024-12-22',
    startMonth: '2025-01',
    payee: PAYEE,
    method: 'Chuyển khoản',
    account: ACCOUNT,
    note: null,
  }

  it('has 33 columns', () => {
    expect(leafColumns(PHU_LUC_1.columns)).toHaveLength(33)
  })

  it('prints every field in its place', async () => {
    const values = valuesOf(await written(PHU_LUC_1, [row]), 8)
    expect(values.slice(0, 12)).toEqual([
      ...[1, '38', 'Tỉnh Thanh Hóa', null, null, '15139', 'Xã Cẩm Lương', 'Kim Mẫm 1', 'BT38-15139-0001'],
      ...['Quách Thị Ánh', '15/06/1940', 'Nữ'],
    ])
    expect(values.slice(18, 26)).toEqual([
      ...['Nặng', 'BT-5C20', 'Người từ đủ 80 tuổi', 1.5, 810_000, '1755/QĐ-UBND', '22/12/2024', '01/2025'],
    ])
  })

  it('adds the amounts up', async () => {
    const sheet = await written(PHU_LUC_1, [row, { ...row, amount: null }, { ...row, amount: 540_000 }])
    expect(valuesOf(sheet, rowOf(sheet, 'Tổng cộng: 3 dòng'))[22]).toBe(1_350_000)
  })

  it('hides the code of a programme whose name it hides', async () => {
    const hidden = { ...row, programmeCode: 'BT-3A', programme: { name: 'Trẻ em nhiễm HIV/AIDS', sensitive: true } }
    const sheet = await written(PHU_LUC_1, [hidden])
    expect(valuesOf(sheet, 8).slice(19, 21)).toEqual([null, 'trợ cấp xã hội'])
    expect(JSON.stringify(sheet.getSheetValues())).not.toMatch(/HIV|BT-3A/)
  })
})

describe('chua-dang-ky', () => {
  it('counts who is left, village by village, without identity numbers', async () => {
    const row = { ...ANH, phone: '0912345678', state: null }
    const elsewhere = { ...row, village: { name: 'Lương Hòa', order: 5 } }
    const sheet = await written(CHUA_DANG_KY, [elsewhere, row, row])
    expect(rowOf(sheet, 'Cộng Kim Mẫm 1: 2 dòng')).toBeLessThan(rowOf(sheet, 'Cộng Lương Hòa: 1 dòng'))
    expect(rowOf(sheet, 'Tổng cộng: 3 dòng')).toBeGreaterThan(0)
    expect(JSON.stringify(sheet.getSheetValues())).not.toContain(ANH.personalId)
  })

  it('says of whom no village is known', async () => {
    const row = { ...ANH, phone: null, state: null, village: { name: '', order: 9 } }
    const sheet = await written(CHUA_DANG_KY, [row])
    expect(rowOf(sheet, 'Cộng Chưa rõ thôn: 1 dòng')).toBeGreaterThan(rowOf(sheet, 'Chưa rõ thôn'))
  })
})

describe('xac-thuc', () => {
  it('keeps the widest record code on one line, by which the list finds its way home', () => {
    const [, code] = leafColumns(XAC_THUC.columns)
    expect(linesOf('HS-QWGMWQH', code?.width ?? 0, { size: 12, bold: false })).toBe(1)
  })
})

describe('mo-tai-khoan', () => {
  const row: MoTaiKhoanRow = {
    code: 'DK-7F3K2QM',
    fullName: 'Bùi Đức An',
    sex: 'male',
    birth: { value: '1985', precision: 'YEAR' },
    personalId: '038085000001',
    phone: '0912345678',
    address: 'Thôn Kim Mẫm 1, xã Cẩm Lương',
    bank: 'BIDV',
    beneficiary: 'Quách Thị Ánh',
  }

  it('goes bank by bank and leaves the bank its columns', async () => {
    const sheet = await written(MO_TAI_KHOAN, [row, { ...row, bank: 'Agribank' }])
    expect(valuesOf(sheet, 9).slice(-4)).toEqual(['Agribank', null, null, null])
    expect(valuesOf(sheet, rowOf(sheet, 'BIDV') + 1).slice(1, 4)).toEqual(['DK-7F3K2QM', 'Bùi Đức An', '1985'])
  })
})

describe('loi-nhap', () => {
  it('says where, what and why', async () => {
    const place = { importId: 7, file: 'tgxh.xlsx', sheet: 'TGXH', row: 62, cell: 'F62', level: 'error' } as const
    const row = { ...place, fullName: 'Hà Thị Lan', village: null, value: '0381409076801' }
    const sheet = await written(LOI_NHAP, [{ ...row, reason: 'Số có 13 chữ số.', proposal: null }])
    expect(valuesOf(sheet, rowOf(sheet, 'Tệp tgxh.xlsx, trang tính TGXH, lần nhập 7') + 1).slice(1)).toEqual([
      ...[62, 'F62', 'Lỗi', 'Hà Thị Lan', null, '0381409076801', 'Số có 13 chữ số.', null],
    ])
  })
})
