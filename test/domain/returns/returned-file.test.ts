import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readOpeningFile } from '../../../src/domain/returns/opening-sheet.js'
import { returnedFileKind } from '../../../src/domain/returns/returned-file.js'
import { csvGrids, fixture, gridsOf, reference, type SheetCells, xlsxGrids } from './samples.js'

const CONTEXT = { ...reference, today: '2026-11-20' }
const ROSTERS = new URL('../../fixtures/rosters/', import.meta.url)

describe('what a workbook is', () => {
  it.each([
    'roster-cam-luong.xlsx',
    'roster-cam-luong.xls',
    'roster-cam-luong.ods',
    'roster-legacy-tcvn3.xls',
    'roster-legacy-vni.xlsx',
    'roster-legacy-vni.csv',
    'roster-phu-luc-1.xlsx',
  ])('%s is a roster', async (name) => {
    expect(returnedFileKind(await gridsOf(readFileSync(new URL(name, ROSTERS)), name), CONTEXT)).toBe('roster')
  })

  it.each(['payment-results', 'police-results'] as const)('%s is itself', async (kind) => {
    expect(returnedFileKind(await gridsOf(fixture(`${kind}.xlsx`), `${kind}.xlsx`), CONTEXT)).toBe(kind)
  })

  it('takes a list of wishes with account numbers for one', async () => {
    expect(returnedFileKind(await csvGrids(WISHES), CONTEXT)).toBe('account-opening')
  })
})

const HEAD = [
  'STT',
  'Mã đăng ký',
  'Họ và tên người mở tài khoản',
  'Số căn cước',
  'Ngân hàng đề nghị',
  'Phần ngân hàng ghi',
  null,
]
const SUB = [null, null, null, null, null, 'Số tài khoản', 'Ghi chú']
const WISHES = [
  HEAD,
  SUB,
  [1, 'DK-7F3K2QM', 'Quách Thị Ánh', '038140907680', 'Agribank', '3580205990001', null],
  [2, 'dk7f3k2qn', 'HÀ VĂN ỔN', '038083905178', 'Agribank', null, 'CCCD hết hạn'],
  [3, 'DK-7F3K2QP', 'Bùi Thị Hồng', null, 'Vietcombank', null, null],
  [4, 'DK-7F3K2QR', 'Cao Văn Chức', null, 'Agribank', '358', null],
  ['Danh sách có 4 dòng.'],
]

describe('accounts that a bank opened', () => {
  it('are read with what was not opened and what waits', async () => {
    const file = readOpeningFile(await csvGrids(WISHES), reference)
    if (file.kind !== 'account-opening') throw new Error(file.reason)
    expect(file.rows.map(({ code, fullName, opening }) => [code, fullName, opening])).toEqual([
      ['DK-7F3K2QM', 'Quách Thị Ánh', { kind: 'opened', number: '3580205990001', bankCode: 'VBA', holder: null }],
      ['DK-7F3K2QN', 'Hà Văn Ổn', { kind: 'not-opened', reason: 'CCCD hết hạn' }],
      ['DK-7F3K2QP', 'Bùi Thị Hồng', { kind: 'waiting' }],
      ['DK-7F3K2QR', 'Cao Văn Chức', expect.objectContaining({ kind: 'ask', why: 'number-unusable' })],
    ])
  })

  async function openings(cells: SheetCells) {
    const grids = await xlsxGrids({ 'Danh sách': cells })
    expect(returnedFileKind(grids, CONTEXT)).toBe('account-opening')
    const file = readOpeningFile(grids, reference)
    if (file.kind !== 'account-opening') throw new Error(file.reason)
    return file.rows.map(({ opening }) => (opening.kind === 'opened' ? opening.number : opening))
  }

  it('are asked about where a number as a number may have lost its zeros, or its end', async () => {
    const head = ['STT', 'Mã đăng ký', 'Họ và tên', 'Ngân hàng', 'Số tài khoản']
    const wish = (code: string, bank: string, number: string | number) => [1, code, 'Quách Thị Ánh', bank, number]
    expect(
      await openings([
        head,
        wish('DK-7F3K2QM', 'Agribank', 3580205990001),
        wish('DK-7F3K2QN', 'Vietcombank', 71000123456),
        wish('DK-7F3K2QP', 'Agribank', '3.58E+12'),
      ]),
    ).toEqual([
      '3580205990001',
      expect.objectContaining({ kind: 'ask', why: 'number-unusable' }),
      expect.objectContaining({ kind: 'ask', why: 'number-unusable' }),
    ])
  })

  it('have a result and a reason', async () => {
    const head = ['TT', 'Mã ĐK', 'Khách hàng', 'Ngân hàng', 'STK', 'Kết quả', 'Lý do']
    expect(
      await openings([
        head,
        [1, 'DK-7F3K2QM', 'Quách Thị Ánh', 'NHNo', '3580205990001', 'Đã mở', null],
        [2, 'DK-7F3K2QN', 'Hà Văn Ổn', 'NHNo', null, 'Chưa mở', 'Khách chưa đến'],
        [3, 'DK-7F3K2QP', 'Bùi Thị Hồng', 'NHNo', null, 'Đang xử lý', null],
        [4, 'DK-7F3K2QR', 'Cao Văn Chức', 'NHNo', '3580205990009', 'Từ chối', 'Sai thông tin'],
      ]),
    ).toEqual([
      '3580205990001',
      { kind: 'not-opened', reason: 'Khách chưa đến' },
      { kind: 'waiting' },
      expect.objectContaining({ kind: 'ask', why: 'contradiction' }),
    ])
  })

  it('are asked about when one wish got two, and are the letterhead’s in a form of the bank’s own', async () => {
    const head = ['STT', 'Họ tên khách hàng', 'Số CCCD', 'Số tài khoản', 'CIF']
    const title = [['NGÂN HÀNG AGRIBANK'], ['DANH SÁCH MỞ TÀI KHOẢN']]
    const row = (number: string) => [1, 'QUACH THI ANH', '038140907680', number, '123']
    expect(await openings([...title, head, row('3580205990001')])).toEqual(['3580205990001'])
    const told = ['STT', 'Tên khách hàng', 'Số GTTT', 'Số TK mới', 'Trạng thái', 'Diễn giải', 'Mã tham chiếu']
    const refused = [2, 'LE VAN BINH', '038050907681', null, 'Từ chối', 'CCCD hết hạn', 'A2']
    const opened = [1, 'QUACH THI ANH', '038140907680', '3580205990001', 'Thành công', null, 'A1']
    expect(await openings([...title, told, opened, refused])).toEqual([
      '3580205990001',
      { kind: 'not-opened', reason: 'CCCD hết hạn' },
    ])
    expect(await openings([...title, head, row('3580205990001'), row('3580205990022')])).toEqual([
      expect.objectContaining({ kind: 'ask', why: 'several' }),
      expect.objectContaining({ kind: 'ask', why: 'several' }),
    ])
  })
})
