import { describe, expect, it } from 'vitest'
import { readReturned } from '../../../src/domain/returns/returned-file.js'
import { makeXlsx, sheetXml } from '../../workbooks/reading/make-zip.js'
import { gridsOf, reference } from './samples.js'

const context = { ...reference, today: '2026-11-20' }

type Cells = readonly (readonly (string | number | null)[])[]

async function read(rows: Cells, ...merged: readonly string[]) {
  const tail = `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const xml = sheetXml(rows, merged.length > 0 ? tail : '')
  return readReturned(await gridsOf(makeXlsx([{ name: 'S', xml }]), 'x.xlsx'), context)
}

describe('a list that a post office ticked', () => {
  it('is of payments, though it names people by birth and number and has no accounts', async () => {
    const file = await read([
      ['BƯU ĐIỆN HUYỆN CẨM THỦY'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Số tiền', 'Đã chi trả', 'Chưa chi trả', 'Lý do chưa chi'],
      [1, 'Quách Thị Ánh', 1940, '038140907680', 540_000, 'x', null, null],
      [2, 'Hà Văn Ổn', 1950, '038050907681', 540_000, null, 'x', 'Đi vắng'],
      ['Cộng', null, null, null, 1_080_000, 1, 1],
    ])
    expect(file).toMatchObject({
      kind: 'payment-results',
      rows: [
        { personalId: '038140907680', status: 'PAID', amount: 540_000 },
        { personalId: '038050907681', status: 'FAILED', reason: 'Đi vắng' },
      ],
    })
  })

  it('is none while nobody has ticked anything', async () => {
    const file = await read([
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ', 'Số tiền', 'Đã chi trả', 'Chưa chi trả'],
      [1, 'Quách Thị Ánh', 1940, '038140907680', 'NCT', 540_000, null, null],
    ])
    expect(file.kind).toBe('roster')
  })
})

it.each([
  ['Không ghi có', 'FAILED'],
  ['Không hạch toán', 'FAILED'],
  ['Đã ghi có', 'PAID'],
])('a bank that says "%s" means %s', async (status, wanted) => {
  const file = await read([
    ['STT', 'Số TK', 'Họ tên', 'Số tiền', 'Trạng thái'],
    [1, '3580205990001', 'Quách Thị Ánh', 540_000, status],
  ])
  expect(file).toMatchObject({ kind: 'payment-results', rows: [{ status: wanted }] })
})

describe('verdicts to be ticked under one merged heading', () => {
  it('are read by the words of the second row, and what is right by its own column', async () => {
    const file = await read(
      [
        [
          'STT',
          'Họ và tên',
          'Ngày sinh',
          'Số CCCD',
          'Kết quả đối chiếu với CSDLQG về dân cư',
          null,
          null,
          null,
          'Thông tin đúng',
        ],
        [null, null, null, null, 'Trùng khớp', 'Sai lệch', 'Đã chết', 'Không tìm thấy', null],
        [1, 'Phạm Văn Lợi', '1954', '038054911560', 'x', null, null, null, null],
        [2, 'Bùi Thị Cúc', '1955', '038155911561', null, 'x', null, null, 'Ngày sinh: 05/06/1955'],
        [3, 'Hà Văn Tư', '1956', '038056911562', null, null, 'x', null, null],
        [4, 'Lê Thị Năm', '1957', '038157911563', null, null, null, 'x', null],
      ],
      'E1:H1',
      'A1:A2',
    )
    expect(file.kind === 'police-results' && file.rows.map(({ verdict }) => [verdict.kind, verdict.asks])).toEqual([
      ['MATCH', null],
      ['MISMATCH', null],
      ['DECEASED', null],
      ['NOT_FOUND', null],
    ])
    expect(file).toMatchObject({ rows: { 1: { verdict: { corrections: { birth: { value: '1955-06-05' } } } } } })
  })
})

describe('a verdict with what is right behind it', () => {
  const verdictOf = async (said: string) => {
    const file = await read([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Công an xã xác nhận'],
      [1, 'Bùi Thị Cúc', '1955', '038155911561', said],
    ])
    return file.kind === 'police-results' ? file.rows[0]?.verdict : undefined
  }

  it.each(['Số CCCD đúng 038155911571', 'CCCD đúng: 038155911571', 'Sai số, đúng là 038155911571'])(
    '"%s" is no match',
    async (said) => {
      expect(await verdictOf(said)).toMatchObject({
        kind: 'MISMATCH',
        corrections: { personalId: '038155911571' },
        asks: null,
      })
    },
  )

  it('may stand in brackets, in capitals', async () => {
    expect(await verdictOf('KHÔNG TRÙNG KHỚP HỌ TÊN (ĐÚNG: BÙI THỊ CỨC)')).toMatchObject({
      kind: 'MISMATCH',
      corrections: { fullName: 'Bùi Thị Cức' },
    })
  })

  it.each(['Đúng', 'Đúng 1955', 'Đúng thông tin'])('"%s" stays a yes', async (said) => {
    expect((await verdictOf(said))?.kind).toBe('MATCH')
  })

  it.each(['đã chuyển khẩu đi Đắk Lắk từ 2020', 'Chuyển đi tỉnh Đắk Lắk năm 2020', 'Chuyển đến Đắk Lắk'])(
    '"%s" says where to',
    async (said) => {
      expect(await verdictOf(said)).toMatchObject({ kind: 'MOVED', to: 'Đắk Lắk' })
    },
  )
})
