import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }

type Cells = readonly (readonly (string | number | null | { xml: string })[])[]

function read(rows: Cells, tail = ''): Promise<Roster> {
  return rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows, tail) }]), 'x.xlsx', context)
}

function facts({ rows }: Roster): unknown {
  return rows.map(({ person }) => [person.fullName, person.birth?.value, person.personalId, person.programme.raw])
}

const TWO = [
  ['Phạm Văn Lợi', '1954-03-02', '038054911560', 'NKT nặng'],
  ['Bùi Thị Cúc', '1955', '038155911561', 'NCT 80 tuổi'],
]

describe('lists as other offices keep them', () => {
  it('without running numbers, totals in the middle and at the end, signatures below', async () => {
    const roster = await read([
      ['ỦY BAN NHÂN DÂN', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['XÃ CẨM LƯƠNG', null, 'Độc lập - Tự do - Hạnh phúc'],
      ['DANH SÁCH CHI TRẢ TRỢ CẤP THÁNG 11 NĂM 2023'],
      ['Họ và tên', 'Sinh ngày', 'Số thẻ căn cước', 'Diện hưởng', 'Tiền trợ cấp'],
      ['Thôn Kim Mẫm 1'],
      ['Phạm Văn Lợi', '2/3/1954', '038054911560', 'NKT nặng', '540.000'],
      ['Cộng thôn', null, null, null, '540.000'],
      ['Thôn Lương Hòa'],
      ['Bùi Thị Cúc', 1955, '038155911561', 'NCT 80 tuổi', '360.000'],
      ['Tổng cộng: 2 người', null, null, null, '900.000'],
      ['Bằng chữ: Chín trăm nghìn đồng'],
      [null, null, 'Cẩm Lương, ngày 25 tháng 11 năm 2023'],
      ['NGƯỜI LẬP BIỂU', null, 'CHỦ TỊCH'],
      ['Nguyễn Văn Ký', null, 'Trần Thị Duyệt'],
    ])
    expect(facts(roster)).toEqual(TWO)
    expect(roster.rows.map(({ person }) => [person.village, person.amount])).toEqual([
      ['Kim Mẫm 1', 540_000],
      ['Lương Hòa', 360_000],
    ])
    expect(roster.listDate).toBe('2023-11-25')
  })

  it('with the heading on row nine, in capitals, columns numbered below, and the heading again on the next page', async () => {
    const heading = ['STT', 'HỌ VÀ TÊN NGƯỜI ĐƯỢC HƯỞNG', 'NGÀY THÁNG NĂM SINH', 'SỐ ĐDCN', 'CHẾ ĐỘ TRỢ CẤP', 'KÝ NHẬN']
    const roster = await read([
      ...Array.from({ length: 8 }, (_, n) => (n === 3 ? ['DANH SÁCH'] : [null])),
      heading,
      ['1', '2', '3', '4', '5', '6'],
      [1, 'PHẠM VĂN LỢI', '02-03-1954', '038054911560', 'NKT nặng', null],
      heading,
      [2, 'Bùi Thị Cúc', 'năm 1955', '038155911561', 'NCT 80 tuổi', null],
    ])
    expect(facts(roster)).toEqual(TWO)
  })

  it('with numbers that were codes: eleven digits, in scientific notation, with an apostrophe, dots or spaces', async () => {
    const roster = await read([
      ['TT', 'Họ tên', 'Năm sinh', 'CCCD', 'Chế độ'],
      [1, 'Phạm Văn Lợi', 1954, 38054911560, 'NKT nặng'],
      [2, 'Bùi Thị Cúc', 1955, "'038155911561", 'NKT nặng'],
      [3, 'Hà Văn Tư', 1956, '038 056 911 562', 'NKT nặng'],
      [4, 'Lê Thị Năm', 1957, '038.157.911.563', 'NKT nặng'],
      [5, 'Lê Thị Sáu', 1958, '3.8158E+10', 'NKT nặng'],
    ])
    expect(roster.rows.map(({ person }) => person.personalId)).toEqual([
      null,
      '038155911561',
      '038056911562',
      '038157911563',
      null,
    ])
    expect(roster.rows[0]?.findings).toContainEqual(expect.objectContaining({ proposed: '038054911560', level: 'ask' }))
    expect(roster.rows[4]?.findings.some(({ field, level }) => field === 'personalId' && level !== 'auto')).toBe(true)
  })

  it('with the household’s account in a merged cell', async () => {
    const roster = await read(
      [
        ['STT', 'Họ và tên', 'Năm sinh', 'CCCD', 'Chế độ', 'Số tài khoản', 'Ngân hàng', 'Người nhận thay', 'Quan hệ'],
        [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng', '3580205992267', 'Agribank', 'Phạm Văn Hải', 'Con đẻ'],
        [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng', null, null, null, null],
      ],
      '<mergeCells><mergeCell ref="F2:F3"/><mergeCell ref="G2:G3"/><mergeCell ref="H2:H3"/><mergeCell ref="I2:I3"/></mergeCells>',
    )
    expect(roster.rows.map(({ person }) => [person.account?.number, person.payee?.fullName])).toEqual([
      ['3580205992267', 'Phạm Văn Hải'],
      ['3580205992267', 'Phạm Văn Hải'],
    ])
  })

  it('with births of men and women in two columns, and the household’s head beside', async () => {
    const roster = await read(
      [
        ['Số TT', 'Họ và tên chủ hộ', 'Họ và tên đối tượng', 'Năm sinh', null, 'Số CCCD', 'Đối tượng'],
        [null, null, null, 'Nam', 'Nữ', null, null],
        [1, 'Phạm Văn Hải', 'Phạm Văn Lợi', '02/03/1954', null, '038054911560', 'NKT nặng'],
        [2, 'Hà Văn Tư', 'Bùi Thị Cúc', null, 1955, '038155911561', 'NCT 80 tuổi'],
      ],
      '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>',
    )
    expect(facts(roster)).toEqual(TWO)
  })

  it('with line breaks, double spaces and no-break spaces everywhere', async () => {
    const roster = await read([
      ['S\nTT', 'Họ và\ntên', 'Ngày\u00A0sinh', 'Số\n CCCD/ĐDCN', 'Chế  độ'],
      [1, '  Phạm\u00A0Văn  Lợi ', ' 2/3/1954', '038054911560\u00A0', 'NKT  nặng'],
      [2, 'Bùi\nThị Cúc', '1955 ', '\u200B038155911561', 'NCT 80 tuổi'],
    ])
    expect(facts(roster)).toEqual(TWO.map((row) => [...row.slice(0, 3), expect.stringContaining(row[3]!.slice(0, 3))]))
  })

  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['Unicode text of Excel', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le')],
  ])('as separated text in %s, with sums in thousands', async (_, encoded) => {
    const text = [
      'Danh sách chi trả tháng 11 năm 2023;;;;;',
      'STT;Họ và tên;Ngày sinh;CCCD;Chế độ;Mức hưởng',
      '1;Phạm Văn Lợi;2/3/1954;038054911560;NKT nặng;"1.540.000"',
      '2;Bùi Thị Cúc;1955;038155911561;NCT 80 tuổi;360,000',
      '',
    ].join('\r\n')
    const roster = await rosterOf(encoded(text), 'x.csv', context)
    expect(facts(roster)).toEqual(TWO)
    expect(roster.rows.map(({ person }) => person.amount)).toEqual([1_540_000, 360_000])
  })
})
