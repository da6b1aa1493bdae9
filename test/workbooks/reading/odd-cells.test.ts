import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import type { RosterField, RosterRow } from '../../../src/domain/roster/row.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const context = { ...contextFor(expectedOf('roster-cam-luong')), mayAsk: true }

type Cell = string | number | null | { xml: string }

function read(rows: readonly (readonly Cell[])[]): Promise<Roster> {
  return rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows) }]), 'x.xlsx', context)
}

const HEAD = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'CCCD',
  'Chế độ',
  'Số tài khoản',
  'Ngân hàng',
  'Người nhận thay',
  'Quan hệ',
]
const PLAIN: Readonly<Record<string, Cell>> = { name: 'Hà Văn Tư', birth: 1954, programme: 'NKT nặng' }

async function rowWith(cells: Readonly<Record<string, Cell>>): Promise<RosterRow> {
  const all = { ...PLAIN, ...cells }
  const keys = ['name', 'birth', 'id', 'programme', 'account', 'bank', 'payee', 'relationship']
  return (await read([HEAD, [1, ...keys.map((key) => all[key] ?? null)]])).rows[0]!
}

function codes({ findings }: RosterRow, field: RosterField): unknown {
  return findings.filter((one) => one.field === field).map(({ code, level }) => `${level} ${code}`)
}

describe('a name', () => {
  it.each([
    ['Cụ Nguyễn Văn An', 'NAME_TITLE'],
    ['Bà Bùi Thị Cúc', 'NAME_TITLE'],
    ['1. Nguyễn Văn An', 'NAME_SIGNS'],
    ['“Nguyễn Văn An”', 'NAME_SIGNS'],
    ['+Nguyễn Văn An*', 'NAME_SIGNS'],
    ['NguyễnVănAn', 'NAME_SPACES'],
    ['Nguyễn.Văn.An', 'NAME_SPACES'],
    ['Nguуễn Vӑn An', 'NAME_LOOK_ALIKE'],
  ])('"%s" is put right by itself', async (written, code) => {
    const row = await rowWith({ name: written })
    expect(['Nguyễn Văn An', 'Bùi Thị Cúc']).toContain(row.person.fullName)
    expect(codes(row, 'name')).toEqual([`auto ${code}`])
  })

  it.each(['Ông Văn Hùng', 'Ông Thị Bé', 'H’ Bia Niê', 'Y-Moan Ênuôl', 'K’ Brêu', 'Lý'])('"%s" stays', async (name) => {
    expect((await rowWith({ name })).person.fullName).toBe(name)
  })

  it('with a remark beside it is asked, of two people too', async () => {
    expect((await rowWith({ name: 'Hà Văn Tư "Ba"' })).person).toMatchObject({ fullName: 'Hà Văn Tư', nameNote: 'Ba' })
    expect((await rowWith({ name: 'Hà Văn Tư 2' })).person).toMatchObject({ fullName: 'Hà Văn Tư', nameNote: '2' })
    for (const two of ['Hà Văn Tư/Lê Thị Năm', 'Hà Văn Tư và Lê Thị Năm', 'Hà Văn Tư\nLê Thị Năm']) {
      expect(codes(await rowWith({ name: two }), 'name'), two).toEqual(['ask NAME_TWO_PEOPLE'])
    }
  })
})

describe('a payee', () => {
  it.each(['Bản thân', 'Tự nhận', 'Chính chủ', 'HÀ VĂN TƯ'])('"%s" is the beneficiary', async (payee) => {
    const { person } = await rowWith({ payee, account: '3580205992267', bank: 'Agribank' })
    expect([person.payee, person.account?.owner]).toEqual([null, 'BENEFICIARY'])
  })

  it.each(['-', 'Không', 'không có'])('"%s" is nobody', async (payee) => {
    expect((await rowWith({ payee, relationship: '-' })).person.payee).toBeNull()
  })

  it('without a name, only as a relative, is asked', async () => {
    const row = await rowWith({ payee: 'mẹ đẻ', account: '3580205992267', bank: 'Agribank' })
    expect(row.person.account?.owner).toBe('PAYEE')
    expect(codes(row, 'payee')).toEqual(['ask PAYEE_NAME_MISSING'])
  })

  it.each([
    ['Vợ Bùi Thị Cúc nhận thay', 'vo'],
    ['con trai: Bùi Thị Cúc', 'con_trai'],
    ['Bùi Thị Cúc, con gái, 0912345678', 'con_gai'],
  ])('is parted from who that is in "%s"', async (payee, relationship) => {
    expect((await rowWith({ payee })).person.payee).toMatchObject({ fullName: 'Bùi Thị Cúc', relationship })
  })
})

describe('a number', () => {
  it.each([
    '038054911560 cấp ngày 12/5/2021',
    '038054911560-12/05/2021',
    '038054911560/038054911560',
    '3.8054911560E+10',
  ])('"%s" is proposed, not taken', async (id) => {
    const row = await rowWith({ id })
    expect(row.person.personalId).toBeNull()
    expect(row.findings).toContainEqual(
      expect.objectContaining({ code: 'ID_WITH_WORDS', level: 'ask', proposed: '038054911560' }),
    )
  })

  it('with a second one is to choose from', async () => {
    expect((await rowWith({ id: '038054911560; 038054911561' })).findings).toContainEqual(
      expect.objectContaining({ code: 'ID_TWO_NUMBERS', candidates: ['038054911560', '038054911561'] }),
    )
  })

  it('that nobody has yet is a word in its place', async () => {
    expect(codes(await rowWith({ id: 'trẻ em chưa có' }), 'personalId')).toEqual(['warn ID_PLACEHOLDER'])
  })
})

describe('an account', () => {
  it.each(['0123456789 VCB', 'VCB 0123456789', 'VCB: 0123456789 - CN Thanh Hóa'])(
    'in one cell with its bank, "%s"',
    async (account) => {
      expect((await rowWith({ account })).person.account).toMatchObject({ bankCode: 'VCB', number: '0123456789' })
    },
  )

  it('of two numbers, or with letters in it, is asked', async () => {
    const two = await rowWith({ account: '3580205992267/0123456789', bank: 'Agribank' })
    expect(two.findings).toContainEqual(
      expect.objectContaining({ code: 'ACCOUNT_TWO', candidates: ['3580205992267', '0123456789'] }),
    )
    const letter = await rowWith({ account: 'O123456789', bank: 'VCB' })
    expect(letter.findings).toContainEqual(
      expect.objectContaining({ code: 'ACCOUNT_LETTER', level: 'ask', proposed: '0123456789' }),
    )
  })

  it('longer than Excel counts is never taken', async () => {
    const row = await rowWith({ account: { xml: '<c><v>19034567890123456</v></c>' }, bank: 'Techcombank' })
    expect([row.person.account?.number, codes(row, 'account')]).toEqual([null, ['error ACCOUNT_TRUNCATED']])
  })
})

it('takes "nt" and strokes from the person above, but no sums and no accounts', async () => {
  const roster = await read([
    ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Thôn', 'Mức hưởng'],
    [1, 'Hà Văn Tư', 1985, 'NKT nặng', 'Lương Hòa', 540_000],
    [null, 'Thôn Lương Hòa', null, '1 người', null, null],
    [2, 'Lê Thị Năm', 1985, '-nt-', '"', 'nt'],
    [3, 'Lê Thị Sáu', 1985, 'như trên', '//', null],
  ])
  expect(roster.rows.map(({ person }) => [person.programme.code, person.village, person.amount])).toEqual([
    ['BT-6N', 'Lương Hòa', 540_000],
    ['BT-6N', 'Lương Hòa', null],
    ['BT-6N', 'Lương Hòa', null],
  ])
})

it('takes a formula with an error, or without a result, as an empty cell and says so', async () => {
  const row = await rowWith({
    id: { xml: '<c><f>"0"&amp;D9</f></c>' },
    programme: { xml: '<c t="e"><f>NA()</f><v>#N/A</v></c>' },
  })
  expect(codes(row, 'row')).toEqual(['warn CELL_ERROR', 'warn CELL_ERROR'])
  expect(codes(row, 'programme')).toEqual(['ask PROGRAMME_MISSING'])
  const lost = await read([HEAD, [1, { xml: '<c t="e"><v>#N/A</v></c>' }, 1960, '038060911569', 'NKT nặng']])
  expect(lost.rows[0]).toMatchObject({ status: 'error', person: { personalId: '038060911569' } })
})

it.each([
  ['chết 10/2026', true],
  ['Chuyển đi xã Cẩm Tú', true],
  ['cắt từ T10', true],
  ['bố chết, mẹ bỏ đi', false],
  ['chuyển khoản', false],
  ['mới tăng', false],
])('the note "%s" warns before paying: %s', async (note, warns) => {
  const roster = await read([
    ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Ghi chú'],
    [1, 'Hà Văn Tư', 1985, 'NKT nặng', note],
  ])
  expect(roster.rows[0]?.findings.some(({ code }) => code === 'NOTE_STOPS')).toBe(warns)
})

describe('one person under two villages', () => {
  it('is perhaps one by the day of birth: whose rows they are is asked later, not the village', async () => {
    for (const { findings } of await rowsOf(null, ['NKT nặng', 'NKT nặng'])) {
      expect(findings).toContainEqual(expect.objectContaining({ code: 'ROW_POSSIBLE_DUPLICATE', level: 'warn' }))
      expect(findings).not.toContainEqual(expect.objectContaining({ code: 'ROW_TWO_VILLAGES' }))
    }
  })

  const TWO = ['Lương Hòa', 'Lương Ngọc']
  const rowsOf = async (id: string | null, programmes: readonly string[]) =>
    (
      await read([
        ['STT', 'Họ và tên', 'Ngày sinh', 'CCCD', 'Chế độ', 'Thôn'],
        ...TWO.map((village, n) => [n + 1, 'Hà Văn Tư', '02/03/1954', id, programmes[n] ?? null, village]),
      ])
    ).rows

  it.each([
    ['one number', '038054911560', ['NKT nặng', 'NKT nặng']],
    ['one number and two benefits', '038054911560', ['NKT nặng', 'Đơn thân 2 con']],
  ] as const)('is asked about by %s', async (_, id, programmes) => {
    for (const { findings } of await rowsOf(id, programmes)) {
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'ROW_TWO_VILLAGES', level: 'ask', field: 'village', candidates: TWO }),
      )
    }
  })
})

it.each([
  ['Khoản 4 Điều 5 NĐ 20/2021', 'BT-4'],
  ['K8 Đ5', 'BT-8'],
  ['Điểm a khoản 5 Điều 5', 'BT-5A1'],
])('finds the programme of "%s" in the decree', async (programme, code) => {
  expect((await rowWith({ programme, birth: 1955 })).person.programme.code).toBe(code)
})

it('reads number and day of a decision from one cell', async () => {
  const roster = await read([
    ['STT', 'Họ và tên', 'Năm sinh', 'Chế độ', 'Số, ngày QĐ'],
    [1, 'Hà Văn Tư', 1985, 'NKT nặng', '123/QĐ-UBND ngày 5/1/2020'],
    [2, 'Lê Thị Năm', 1985, 'NKT nặng', '124/QĐ-UBND'],
  ])
  expect(roster.rows.map(({ person }) => [person.decisionNo, person.decisionDate])).toEqual([
    ['123/QĐ-UBND', '2020-01-05'],
    ['124/QĐ-UBND', null],
  ])
})
