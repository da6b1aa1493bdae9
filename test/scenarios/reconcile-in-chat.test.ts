import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockWorkbook } from '../../src/workbooks/writing/lock-workbook.js'
import { projectRoot } from '../support/chat.js'
import { FileOffice, type Person } from '../support/file-office.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const ROSTER = [
  ['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG'],
  ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Thôn', 'Chế độ', 'Mức hưởng'],
  [1, 'Phạm Văn Lợi', 1954, '038054911560', 'Kim Mẫm 1', 'NKT nặng', 1080000],
]

let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
  await hang.sends('a.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(ROSTER) }]))
  await hang.says('nhap')
})
afterEach(() => office.close())

function fixture(name: string): Uint8Array {
  return readFileSync(join(projectRoot, 'test/fixtures/returns', name))
}

const POLICE = [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Kết quả đối chiếu'],
  [1, 'Phạm Văn Lợi', 1954, '038054911560', 'Kim Mẫm 1', 'Khớp'],
]

describe('a file sent to be compared with the list that went out', () => {
  it('is compared, and comes back with every difference', async () => {
    await hang.says('xuất mẫu tổng hợp')
    const list = await hang.lastFile()
    await hang.says('/doisoat')
    const told = await hang.sends('tra-ve.xlsx', list)
    expect(told).toContain('Đã so tệp tra-ve.xlsx với bản Mẫu tổng hợp tài khoản tháng 11/2026, phiên bản 1: khớp 1')
    expect(told).toContain('[tệp doi-soat_15139_2026-11.xlsx]')
  })

  it('waits for no import afterwards', async () => {
    await hang.says('xuất mẫu tổng hợp')
    const list = await hang.lastFile()
    await hang.says('/doisoat')
    await hang.sends('tra-ve.xlsx', list)
    expect(await hang.says('/nhap')).not.toContain('Tệp đang chờ')
    await hang.sends('tra-ve.xlsx', list)
    await hang.says('/doisoat')
    expect(await hang.says('1')).toContain('Đã so tệp tra-ve.xlsx')
    expect(await hang.says('/nhap')).toContain('Tệp đang chờ: tra-ve.xlsx')
  })

  it('is compared once its password is said, and not imported', async () => {
    await hang.says('xuất mẫu tổng hợp')
    const locked = await lockWorkbook(await hang.lastFile(), 'Khoa-7788x')
    await hang.says('/doisoat')
    expect(await hang.sends('khoa.xlsx', locked)).toContain('có mật khẩu')
    expect(await hang.says('nham-1234')).toContain('chưa đúng')
    const told = await hang.says('Khoa-7788x')
    expect(told).toContain('Đã so tệp khoa.xlsx với bản Mẫu tổng hợp tài khoản tháng 11/2026, phiên bản 1: khớp 1')
    expect(told).not.toContain('Làm gì với tệp này')
  })

  it('is compared once its columns are told, and not imported', async () => {
    await hang.says('xuất mẫu tổng hợp', '/doisoat')
    const head = ['STT', 'Danh tính', 'Năm sinh', 'Mã số', 'Thôn', 'Diện', 'Mức hưởng']
    const unclear = makeXlsx([{ name: 'S', xml: sheetXml([ROSTER[0] ?? [], head, ...ROSTER.slice(2)]) }])
    expect(await hang.sends('la.xlsx', unclear)).toContain('"Danh tính" là gì?')
    expect(await hang.says('1')).toContain('"Mã số" là gì?')
    const told = await hang.says('1')
    expect(told).toContain('Đã so tệp la.xlsx với bản Mẫu tổng hợp tài khoản tháng 11/2026, phiên bản 1: khớp 1')
    expect(told).not.toContain('Làm gì với tệp này')
  })

  it('is said to be of an earlier month where none of that month went out', async () => {
    await hang.says('xuất mẫu tổng hợp', '/doisoat')
    const old = [['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG, THÁNG 8/2026'], ...ROSTER.slice(1)]
    const told = await hang.sends('t8.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(old) }]))
    expect(told).toContain('Tệp ghi tháng 08/2026, không có bản gửi đi của tháng đó')
    await hang.says('xuất mẫu tổng hợp 8/2026', '/doisoat')
    const again = await hang.sends('t8b.xlsx', makeXlsx([{ name: 'S', xml: sheetXml([...old, []]) }]))
    expect(again).toContain('với bản Mẫu tổng hợp tài khoản tháng 08/2026, phiên bản 1: khớp 1')
    expect(again).not.toContain('không có bản gửi đi')
  })

  it('is no list of the police: it is said what it is and which command takes it', async () => {
    await hang.says('/doisoat')
    const told = await hang.sends('ca.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(POLICE) }]))
    expect(told).toContain('Đây là kết quả đối chiếu của công an, không phải danh sách để đối soát.')
    expect(told).toContain('/nhapketqua')
    expect(await office.db.selectFrom('verdict').select('id').execute()).toEqual([])
    await hang.says('/nhapketqua')
    expect(await hang.sends('ca.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(POLICE) }]))).toContain('Khớp: 1')
  })

  it('is no list of a bank, not even one that cannot be taken over', async () => {
    await hang.says('/doisoat')
    const told = await hang.sends('nh.xlsx', fixture('payment-results.xlsx'))
    expect(told).toContain('không phải danh sách để đối soát')
    await hang.says('/nhapketqua')
    expect(await hang.sends('nh.xlsx', fixture('payment-results.xlsx'))).toMatch(/Chưa có danh sách chi trả .*\/khoa/)
  })

  it('is refused in the words of a roster where it is no sheet at all', async () => {
    await hang.says('/doisoat')
    expect(await hang.sends('a.txt', new TextEncoder().encode('xin chào'))).toContain(
      'Tệp này không phải bảng tính đọc được',
    )
  })
})
