import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf, withoutVillages } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }
const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Chế độ']
const LOI = [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng']
const CUC = [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng']

type Row = readonly (string | number | null)[]
type Sheet = Readonly<{ name: string; rows: readonly Row[] }>

function read(sheets: readonly Sheet[], given = context): Promise<Roster> {
  return rosterOf(makeXlsx(sheets.map(({ name, rows }) => ({ name, xml: sheetXml(rows) }))), 'x.xlsx', given)
}

function list(...rows: readonly Row[]): readonly Sheet[] {
  return [{ name: 'S', rows }]
}

function villages({ rows }: Roster): unknown {
  return rows.map(({ person }) => [person.fullName, person.village])
}

describe('a village between the rows', () => {
  it.each([
    ['* Thôn Lương Thuận', 'Lương Thuận'],
    ['- Thôn Lương Ngọc: 5 người', 'Lương Ngọc'],
    ['Thôn: Kim Mẫm 1', 'Kim Mẫm 1'],
    ['THÔN LƯƠNG THÀNH (TIẾP)', 'Lương Thành'],
    ['III- Thôn Lương Ngọc', 'Lương Ngọc'],
    ['Danh sách đối tượng thôn Lương Hòa tháng 11 năm 2026', 'Lương Hòa'],
    ['T. Lương Ngọc', 'Lương Ngọc'],
    ['LƯƠNG HÒA', 'Lương Hòa'],
    ['1. Thôn Lương Hòa, xã Cẩm Lương (12 đối tượng)', 'Lương Hòa'],
    ['Ấp 3A', 'Ấp 3A'],
  ])('is read from "%s"', async (title, village) => {
    expect(villages(await read(list(HEAD, ['Thôn Kim Mẫm 2'], LOI, [title], CUC)))).toEqual([
      ['Phạm Văn Lợi', 'Kim Mẫm 2'],
      ['Bùi Thị Cúc', village],
    ])
  })

  it('is no person, whatever counts and sums stand beside it', async () => {
    const rows = list(
      [...HEAD, 'Số tiền'],
      ['I', 'Thôn Lương Ngọc', null, null, '1 người', 540_000],
      LOI,
      ['II', 'KIM MẪM 1', null, null, '540.000', null],
      CUC,
      ['Tổng thôn', 'Kim Mẫm 1', null, null, '1 người', 540_000],
    )
    const roster = await read(rows)
    expect(villages(roster)).toEqual([
      ['Phạm Văn Lợi', 'Lương Ngọc'],
      ['Bùi Thị Cúc', 'Kim Mẫm 1'],
    ])
    expect(roster.skipped.at(-1)?.kind).toMatch(/total/)
  })

  it('is named by sums that stand above its people', async () => {
    const rows = list(HEAD, ['Tổng thôn Lương Ngọc: 1 người'], LOI, ['Tổng thôn Lương Hòa: 1 người'], CUC)
    expect(villages(await read(rows))).toEqual([
      ['Phạm Văn Lợi', 'Lương Ngọc'],
      ['Bùi Thị Cúc', 'Lương Hòa'],
    ])
  })

  it('is not read from remarks and other places', async () => {
    const rows = list(
      HEAD,
      ['Thôn Lương Ngọc'],
      LOI,
      ['Ghi chú: ông Hà chuyển về thôn Lương Hòa'],
      ['Tổ chức chi trả: Bưu điện huyện'],
      ['Trang 2'],
      CUC,
    )
    expect(villages(await read(rows))).toEqual([
      ['Phạm Văn Lợi', 'Lương Ngọc'],
      ['Bùi Thị Cúc', 'Lương Ngọc'],
    ])
  })

  it('is learnt where the unit has no villages yet', async () => {
    const rows = list(HEAD, ['+ Thôn Mới:'], LOI, ['II/ Xóm Đồng'], CUC)
    expect(villages(await read(rows, { ...withoutVillages(context), mayAsk: true }))).toEqual([
      ['Phạm Văn Lợi', 'Mới'],
      ['Bùi Thị Cúc', 'Đồng'],
    ])
  })
})

describe('a village above the list', () => {
  it.each([
    ['its name in short on the sheet', { name: 'L.Ngọc', rows: [HEAD, LOI] }, 'Lương Ngọc'],
    ['a line of its own', { name: 'S', rows: [['UBND XÃ CẨM LƯƠNG'], ['THÔN LƯƠNG HÒA'], HEAD, LOI] }, 'Lương Hòa'],
    [
      'the title',
      { name: 'S', rows: [['DANH SÁCH ĐỐI TƯỢNG THÔN LƯƠNG NGỌC THÁNG 11 NĂM 2026'], HEAD, LOI] },
      'Lương Ngọc',
    ],
    ['the office’s line', { name: 'S', rows: [['Đơn vị: Thôn Kim Mẫm 1, xã Cẩm Lương'], HEAD, LOI] }, 'Kim Mẫm 1'],
    ['no word that only sounds so', { name: 'S', rows: [['DANH SÁCH HỘ NHẬN CHĂM SÓC NKT ĐBN'], HEAD, LOI] }, null],
    ['nothing at all', { name: 'T11', rows: [['Kính gửi: Trưởng thôn Lương Hòa'], ['DANH SÁCH'], HEAD, LOI] }, null],
  ] as const)('is told by %s', async (_, sheet, village) => {
    expect(villages(await read([sheet]))).toEqual([['Phạm Văn Lợi', village]])
  })

  it('changes with each list of a sheet, also where the headings differ', async () => {
    const rows = list(
      ['DANH SÁCH THÔN LƯƠNG HÒA'],
      HEAD,
      LOI,
      ['Cộng: 1'],
      ['DANH SÁCH THÔN LƯƠNG NGỌC'],
      ['TT', 'Số CCCD', 'Họ và tên', 'Chế độ', 'Năm sinh'],
      [1, '038155911561', 'Bùi Thị Cúc', 'NKT nặng', 1955],
    )
    expect(villages(await read(rows))).toEqual([
      ['Phạm Văn Lợi', 'Lương Hòa'],
      ['Bùi Thị Cúc', 'Lương Ngọc'],
    ])
  })
})

describe('a programme above its people', () => {
  const WITHOUT = ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Hệ số']
  const [ADULT, OLD] = [
    [1, 'Phạm Văn Lợi', 1985, null, 1.5],
    [1, 'Hà Văn Tư', 1940, null, 1],
  ]

  it('is that of every row until the next title', async () => {
    const rows = list(
      ['DANH SÁCH THÁNG 12/2023'],
      WITHOUT,
      ['I', 'Người khuyết tật nặng'],
      ADULT,
      ['II. NGƯỜI CAO TUỔI TỪ ĐỦ 80 TUỔI (1 người)'],
      OLD,
    )
    const roster = await read(rows)
    expect(roster.rows.map(({ person }) => [person.programme.code, person.programme.from])).toEqual([
      ['BT-6N', 'words'],
      ['BT-5C20', 'words'],
    ])
    expect(roster.rows[0]?.findings).toContainEqual(
      expect.objectContaining({ code: 'PROGRAMME_FROM_HEADING', level: 'auto' }),
    )
  })

  it('may be that of the whole list, but not one of several', async () => {
    const codesUnder = async (title: string) =>
      (await read(list([title], WITHOUT, ADULT))).rows.map(({ person }) => person.programme.code)
    expect(await codesUnder('DANH SÁCH NGƯỜI KHUYẾT TẬT NẶNG')).toEqual(['BT-6N'])
    expect(await codesUnder('DANH SÁCH NGƯỜI KHUYẾT TẬT VÀ NGƯỜI CAO TUỔI')).toEqual([null])
  })
})

it('a place and a date in two cells are no person', async () => {
  const roster = await read(list(HEAD, LOI, [null, 'Cẩm Lương', 'ngày 05 tháng 12 năm 2023'], [null, 'Người lập biểu']))
  expect(roster.rows).toHaveLength(1)
})
