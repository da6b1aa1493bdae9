import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readOpeningFile } from '../../../src/domain/returns/opening-sheet.js'
import { returnedFileKind } from '../../../src/domain/returns/returned-file.js'
import { csvGrids, fixture, gridsOf, reference } from './samples.js'

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
    expect(returnedFileKind(await gridsOf(readFileSync(new URL(name, ROSTERS)), name))).toBe('roster')
  })

  it.each(['payment-results', 'police-results'] as const)('%s is itself', async (kind) => {
    expect(returnedFileKind(await gridsOf(fixture(`${kind}.xlsx`), `${kind}.xlsx`))).toBe(kind)
  })

  it('takes a list of wishes with account numbers for one', async () => {
    expect(returnedFileKind(await csvGrids(WISHES))).toBe('account-opening')
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
      ['DK-7F3K2QR', 'Cao Văn Chức', { kind: 'ask', why: 'number-unusable' }],
    ])
  })
})
