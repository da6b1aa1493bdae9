import { describe, expect, it } from 'vitest'
import type { Roster } from '../../../src/domain/roster/list.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, rosterOf } from './roster-sample.js'

const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Chế độ',
  'Số CCCD',
  'Số tài khoản',
  'Ngân hàng',
  'Người nhận thay',
  'Quan hệ',
]
const context = contextFor(expectedOf('roster-cam-luong'))

type Line = readonly [
  name: string,
  birth: string,
  id: string | null,
  programme?: string,
  account?: string,
  payee?: string,
]

async function read(lines: readonly Line[]): Promise<Roster> {
  const rows = lines.map(([name, birth, id, programme = 'NKT nặng', account = null, payee = null], index) => [
    index + 1,
    name,
    birth,
    name.includes(' Thị ') ? 'Nữ' : 'Nam',
    programme,
    id,
    account,
    account === null ? null : 'Agribank',
    payee,
    payee === null ? null : 'Con trai',
  ])
  const bytes = makeXlsx([{ name: 'S', xml: sheetXml([['Tháng 7 năm 2023'], HEAD, ...rows]) }])
  return rosterOf(bytes, 'x.xlsx', context)
}

function groupsOf({ duplicates }: Roster): unknown {
  return duplicates.map(({ kind, rows }) => [kind, ...rows.map(({ row }) => row - 2)])
}

describe('who comes twice', () => {
  it('is told by the number, also by one whose zero is only proposed', async () => {
    const roster = await read([
      ['Hà Thị Lan', '01/02/1970', '038170900001'],
      ['Hà Thị Lan', '01/02/1970', '38170900001'],
    ])
    expect(groupsOf(roster)).toEqual([['exact', 1, 2]])
    expect(roster.summary.distinctPeople).toBe(1)
  })

  it('is asked where numbers are missing, and not where they differ by right', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001'],
      ['Hà Thị Lan', '05/06/1970', null],
      ['Lê Văn Ba', '1960', '038060900002'],
      ['Lê Văn Ba', '1960', '038060900003'],
      ['Lê Văn Tư', '01/02/1960', null],
      ['Lê Văn Tư', '03/04/1960', null],
    ])
    expect(groupsOf(roster)).toEqual([['possible', 1, 2]])
  })

  it('may have two benefits, or only the higher of two', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001', 'Đơn thân 2 con'],
      ['Hà Thị Lan', '1970', '038170900001', 'NKT nặng'],
      ['Lê Văn Ba', '1940', '038040900002', 'NCT 80 tuổi'],
      ['Lê Văn Ba', '1940', '038040900002', 'NCT khuyết tật nặng'],
    ])
    expect(groupsOf(roster)).toEqual([
      ['combinable', 1, 2],
      ['exclusive', 3, 4],
    ])
    expect(roster.rows[2]?.findings).toContainEqual(expect.objectContaining({ details: { higher: 'BT-6N-NCT' } }))
  })

  it('is not who shares a number by a typing error', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001'],
      ['Hà Thị Hoa', '1970', '038170900001'],
    ])
    expect(groupsOf(roster)).toEqual([['sameNumber', 1, 2]])
    expect(roster.summary.distinctPeople).toBe(2)
  })
})

describe('accounts of several people', () => {
  const account = '3580205992267'

  it('are fine for a household that shares its payee', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001', 'NKT nặng', account, 'Hà Văn Bình'],
      ['Hà Thị Hoa', '1972', '038172900002', 'NKT nặng', account, 'Hà Văn Bình'],
    ])
    expect(roster.sharedAccounts).toMatchObject([{ number: account, overLimit: false }])
    expect(roster.rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      expect.arrayContaining(['HOUSEHOLD_SAME_ACCOUNT']),
      expect.arrayContaining(['HOUSEHOLD_SAME_ACCOUNT']),
    ])
  })

  it('are reported when each calls it theirs', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001', 'NKT nặng', account],
      ['Lê Văn Ba', '1960', '038060900002', 'NKT nặng', account],
    ])
    expect(roster.rows[0]?.findings).toContainEqual(expect.objectContaining({ code: 'ACCOUNT_SHARED', level: 'warn' }))
  })

  it('are not shared by one person with two benefits', async () => {
    const roster = await read([
      ['Hà Thị Lan', '1970', '038170900001', 'Đơn thân 1 con', account],
      ['Hà Thị Lan', '1970', '038170900001', 'NKT nặng', account],
    ])
    expect(roster.sharedAccounts).toEqual([])
  })
})
