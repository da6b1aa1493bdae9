import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FileOffice, type Person } from '../support/file-office.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const ROSTER = [
  ['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG'],
  ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Số CCCD', 'Thôn', 'Chế độ', 'Mức hưởng'],
  [1, 'Phạm Văn Lợi', 1954, 'Nam', '038054911560', 'Kim Mẫm 1', 'NKT nặng', 750000],
  [2, 'Bùi Thị Cúc', 1955, 'Nữ', '', 'Lương Ngọc', 'NKT nặng', 750000],
  [3, 'Lê Văn Ba', 1940, 'Nam', '038040911562', 'Lương Ngọc', 'Chưa rõ chế độ gì', ''],
  [4, 'Hà Văn Sáu', 1939, 'Nam', '38039911569', 'Kim Mẫm 1', 'NKT nặng', 750000],
]

let office: FileOffice
let hang: Person
beforeAll(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
  await hang.sends('a.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(ROSTER) }]))
  await hang.says('nhap')
})
afterAll(() => office.close())

/** The words beside a list, line by line, without its name and place. */
async function beside(list: string): Promise<readonly string[]> {
  const told = await hang.says(`/xuat ${list}`)
  const [, caption = ''] = told.split(/\[tệp .*\]\n/)
  return caption.replace(/^[^\n]*: /, '').split('\n')
}

describe('a list of a roster that was just imported comes with its figures and what is missing', () => {
  it.each([
    ['mau-tong-hop', ['4 dòng.', 'Có tài khoản: 0 · chưa có: 4.', 'Còn thiếu: số định danh 2 người.']],
    [
      'bien-dong',
      [
        '0 dòng biến động, 2 dòng cân đối.',
        'Đầu kỳ: 3 suất, 3.240.000 đồng · tăng: 0 suất, 0 đồng · giảm: 0 suất, 0 đồng · cuối kỳ: 3 suất, 3.240.000 đồng.',
        'Chưa có biến động nào.',
        expect.stringContaining('Chưa rõ mức tiền nên chưa có trong danh sách: 1 suất.'),
      ],
    ],
    [
      'chi-tra',
      [
        '3 dòng, 3.240.000 đồng.',
        'Chuyển khoản: 0 · tiền mặt: 3.',
        'Còn thiếu: số định danh 2 người · quyết định 3 dòng.',
        expect.stringContaining('1 suất'),
      ],
    ],
    [
      'phu-luc-2',
      [
        '7 dòng, 3.240.000 đồng.',
        'Đối tượng: 4 người · đã rà soát: 0 · có số định danh: 2.',
        'Còn thiếu: số định danh 2 người.',
      ],
    ],
    ['xac-thuc', ['4 dòng.', 'Kim Mẫm 1: 2 · Lương Ngọc: 2.', 'Còn thiếu: số định danh 2 người.']],
    [
      'chua-dang-ky',
      ['4 dòng.', 'Kim Mẫm 1: 2 · Lương Ngọc: 2.', 'Còn thiếu: số định danh 2 người · điện thoại 4 người.'],
    ],
    ['loi-nhap', ['2 dòng.', 'Cần xác nhận: 2.', 'Còn thiếu: gợi ý sửa 1 dòng.']],
  ])('%s', async (list, lines) => {
    expect(await beside(list)).toEqual(lines)
  })
})
