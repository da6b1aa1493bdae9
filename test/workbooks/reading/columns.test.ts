import { describe, expect, it } from 'vitest'
import type { UnsureRoster } from '../../../src/domain/roster/list.js'
import { readRosterHere } from '../../../src/workbooks/reading/read-roster-here.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = contextFor(expectedOf('roster-cam-luong'))
const asking = { ...context, mayAsk: true }

type Cells = readonly (readonly (string | number | null)[])[]

function fileOf(rows: Cells): Uint8Array {
  return makeXlsx([{ name: 'S', xml: sheetXml(rows) }])
}

async function doubtsIn(rows: Cells, mapping = {}): Promise<UnsureRoster> {
  const read = await readRosterHere(fileOf(rows), 'x.xlsx', { ...asking, mapping })
  if (read.kind !== 'unsure') throw new Error('nothing was unsure')
  return read
}

const PEOPLE: Cells = [
  [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng', '0912345678'],
  [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng', '0912345679'],
  [3, 'Hà Văn Tư', 1956, '038056911562', 'NKT nặng', '0912345670'],
]

describe('columns whose headings say too little', () => {
  it('are believed where the cells look like what the vague words may mean', async () => {
    const roster = await rosterOf(
      fileOf([['STT', 'Đối tượng', 'Năm sinh', 'Số CCCD', 'Diện', 'Di động'], ...PEOPLE]),
      'x.xlsx',
      asking,
    )
    expect(roster.columns.map(({ key, certainty }) => `${key} ${certainty}`)).toEqual(
      ['stt', 'name', 'birth', 'personalId', 'programme', 'phone'].map((key) => `${key} sure`),
    )
  })

  it('are asked about where the cells look like something that the list lacks', async () => {
    const rows = [['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Diện', 'Cột 6'], ...PEOPLE]
    expect(await doubtsIn(rows)).toMatchObject({
      sheet: 'S',
      missing: [],
      columns: [{ sheet: 'S', column: 'F', header: 'Cột 6', headerKey: 'COT 6', guess: 'phone' }],
    })
    const told = await rosterOf(fileOf(rows), 'x.xlsx', { ...asking, mapping: { 'COT 6': 'phone' } })
    expect(told.rows.map(({ person }) => person.phone)).toEqual(['0912345678', '0912345679', '0912345670'])
    const ignored = await rosterOf(fileOf(rows), 'x.xlsx', { ...asking, mapping: { 'COT 6': 'ignore' } })
    expect(ignored.rows.map(({ person }) => person.phone)).toEqual([null, null, null])
  })

  it('show masked samples', async () => {
    const [column] = (await doubtsIn([['STT', 'Họ và tên', 'Năm sinh', 'Mã số', 'Diện'], ...PEOPLE])).columns
    expect(column?.samples).toEqual(['****1560', '****1561', '****1562'])
    expect(column?.guess).toBe('personalId')
  })

  it('are no doubt when they hold something else', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Diện', 'Nhà ở'],
      ...PEOPLE.map((cells) => [...cells.slice(0, 5), 'nhà sàn cũ']),
    ]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', asking)
    expect(roster.columns.at(-1)).toMatchObject({ header: 'Nhà ở', key: null, certainty: 'unsure' })
  })

  it('are taken by the best guess where nobody can be asked', async () => {
    const rows = [['STT', 'Danh tính', 'Năm sinh', 'Số CCCD', 'Diện', 'Cột 6'], ...PEOPLE]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', context)
    expect(roster.rows.map(({ person }) => person.fullName)).toEqual(PEOPLE.map(([, name]) => name))
    expect(await doubtsIn(rows)).toMatchObject({ missing: ['name'] })
  })
})

describe('a list without a known heading', () => {
  const NONSENSE = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6']

  it('is asked about column by column, what it looks like first', async () => {
    const { missing, columns } = await doubtsIn([['Gửi xã'], NONSENSE, ...PEOPLE])
    expect(missing).toContain('name')
    expect(columns.map(({ header, guess }) => [header, guess])).toEqual([
      ['A1', 'stt'],
      ['A2', 'name'],
      ['A3', 'birth'],
      ['A4', 'personalId'],
      ['A5', 'programme'],
      ['A6', 'phone'],
    ])
  })

  it('is read with what the officer said', async () => {
    const mapping = { A1: 'stt', A2: 'name', A3: 'birth', A4: 'personalId', A5: 'programme', A6: 'ignore' } as const
    const roster = await rosterOf(fileOf([['Gửi xã'], NONSENSE, ...PEOPLE]), 'x.xlsx', { ...asking, mapping })
    expect(roster.rows.map(({ person, row }) => [row, person.fullName, person.personalId, person.phone])).toEqual(
      PEOPLE.map(([, name, , id], index) => [index + 3, name, id, null]),
    )
  })

  it('is read by its cells where these leave no doubt', async () => {
    const roster = await rosterOf(fileOf(PEOPLE), 'x.xlsx', asking)
    expect(
      roster.rows.map(({ person }) => [person.stt, person.fullName, person.personalId, person.programme.code]),
    ).toEqual(PEOPLE.map(([stt, name, , id]) => [stt, name, id, expect.stringMatching(/^BT-6/)]))
  })

  it('is asked about where two columns look alike', async () => {
    const rows = PEOPLE.map((cells) => [...cells, 'Lê Văn Hải'])
    const { columns } = await doubtsIn(rows)
    expect(
      columns.filter(({ guess }) => guess === 'name').map(({ column, headerKey }) => [column, headerKey]),
    ).toContainEqual(['B', '#B/7'])
  })
})

describe('other headings and layouts', () => {
  it.each([
    [['Họ và tên đối tượng thụ hưởng', 'Năm sinh', 'Số CCCD', 'Đối tượng hưởng', 'Mức trợ cấp', 'Nơi ở hiện nay']],
    [['ho va ten', 'nam sinh', 'so cccd', 'che do', 'muc huong', 'thon']],
    [['TÊN NGƯỜI HƯỞNG', 'NGÀY SINH', 'SỐ ĐỊNH DANH', 'LOẠI ĐỐI TƯỢNG', 'SỐ TIỀN', 'THÔN/XÓM']],
    [['Họ tên\nngười hưởng', 'Ngày, tháng,\nnăm sinh', 'CCCD/CMND', 'Diện', 'Tiền', 'Địa chỉ']],
  ])('reads %s', async (heading) => {
    const rows = [
      ['DANH SÁCH'],
      heading,
      ['Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng', 750000, 'Kim Mẫm 1'],
      ['Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng', 750000, 'Lương Hòa'],
    ]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', asking)
    expect(
      roster.rows.map(({ person: { fullName, personalId, amount, village } }) => [
        fullName,
        personalId,
        amount,
        village,
      ]),
    ).toEqual([
      ['Phạm Văn Lợi', '038054911560', 750_000, 'Kim Mẫm 1'],
      ['Bùi Thị Cúc', '038155911561', 750_000, 'Lương Hòa'],
    ])
  })

  it.each([
    ['Họ đệm', 'Tên'],
    ['Họ và tên đệm', 'Tên'],
    ['Họ', 'Tên'],
  ])('joins "%s" and "%s"', async (family, given) => {
    const rows = [
      ['STT', family, given, 'Năm sinh', 'Số CCCD', 'Chế độ'],
      [1, 'Phạm Văn', 'Lợi', 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi Thị', 'Cúc', 1955, '038155911561', 'NKT nặng'],
    ]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', asking)
    expect(roster.rows.map(({ person }) => person.fullName)).toEqual(['Phạm Văn Lợi', 'Bùi Thị Cúc'])
  })

  it('reads two lists one below the other, each by its own heading', async () => {
    const rows = [
      ['I. NGƯỜI KHUYẾT TẬT'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ'],
      [1, 'Phạm Văn Lợi', 1954, '038054911560', 'NKT nặng'],
      [2, 'Bùi Thị Cúc', 1955, '038155911561', 'NKT nặng'],
      [null, 'Cộng: 2 người'],
      ['II. NGƯỜI CAO TUỔI'],
      ['TT', 'Số CCCD', 'Họ và tên', 'Chế độ', 'Năm sinh', 'Số tài khoản', 'Ngân hàng'],
      [1, '038035911563', 'Hà Văn Tư', 'NCT 80 tuổi', 1935, '3580205992267', 'Agribank'],
    ]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', asking)
    expect(
      roster.rows.map(({ row, person }) => [row, person.fullName, person.personalId, person.birth?.value]),
    ).toEqual([
      [3, 'Phạm Văn Lợi', '038054911560', '1954'],
      [4, 'Bùi Thị Cúc', '038155911561', '1955'],
      [8, 'Hà Văn Tư', '038035911563', '1935'],
    ])
    expect(roster.skipped.map(({ row, kind }) => [row, kind])).toEqual([
      [1, 'title'],
      [2, 'header'],
      [5, 'total'],
      [6, 'note'],
      [7, 'header'],
    ])
  })

  it('takes a second heading row of any known words', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Thông tin cá nhân', null, null, 'Chi trả', null],
      [null, null, 'Năm sinh', 'Giới tính', 'CCCD', 'Chế độ', 'Mức hưởng'],
      [1, 'Phạm Văn Lợi', 1954, 'Nam', '038054911560', 'NKT nặng', 750000],
      [2, 'Bùi Thị Cúc', 1955, 'Nữ', '038155911561', 'NKT nặng', 750000],
    ]
    const roster = await rosterOf(fileOf(rows), 'x.xlsx', asking)
    expect(roster.rows.map(({ person }) => [person.fullName, person.birth?.value, person.amount])).toEqual([
      ['Phạm Văn Lợi', '1954', 750_000],
      ['Bùi Thị Cúc', '1955', 750_000],
    ])
  })
})
