import { describe, expect, it } from 'vitest'
import type { ListScope } from '../../../src/conversation/lookup.js'
import { Chat, emptyLookup } from '../../support/chat.js'

const UNITS: Readonly<Record<string, string>> = { 'THON 3': '15139-03', 'CAM LUONG': '15139', 'BAN 2': '15139-02' }

const SCOPES: readonly ListScope[] = [
  { unit: { code: '15139', name: 'Cẩm Lương' } },
  { unit: { code: '15139', name: 'Cẩm Lương' }, near: 'last-month', period: '2026-10' },
  { unit: { code: '15139', name: 'Cẩm Lương' }, period: '2026-10', version: 2 },
  { unit: { code: '15139-03', name: 'Thôn 3' } },
]

async function asked(...words: readonly string[]): Promise<unknown> {
  const lists = [
    { code: 'mau-tong-hop', name: 'Mẫu tổng hợp', words: ['tổng hợp'] },
    { code: 'ds3', name: 'Danh sách 3', words: ['ds 3'] },
    { code: 'chi-tra', name: 'Danh sách chi trả', words: ['chi trả'] },
  ]
  const lookup = emptyLookup({
    lists,
    listScopes: async (list) => (list === 'chi-tra' ? SCOPES : SCOPES.slice(0, 1)),
    listVersions: async (_, { unit = '15139', period = '2026-10', version = 2 }) =>
      version > 3 ? [] : [{ unit, period, version, day: '05/11/2026' }],
    listUnits: async (name) => {
      const code = UNITS[name]
      return code === undefined ? [] : [{ code, name, aliases: [] }]
    },
  })
  const chat = new Chat({ lookup, isOfficer: true })
  for (const line of words) await chat.says(line)
  return chat.acted?.answers ?? chat.lastKey
}

describe('a list asked for in words', () => {
  it.each([
    ['xuất danh sách chi trả tháng 11 thôn 3', { list: 'chi-tra', 'list.period': '2026-11', 'list.unit': '15139-03' }],
    ['/xuat mau-tong-hop Cẩm Lương phiên bản 2', { list: 'mau-tong-hop', 'list.unit': '15139', 'list.version': '2' }],
    ['xuat ds3 thang truoc', { list: 'ds3', 'list.period': '2026-10' }],
    ['/xuat ds3 tháng này v3', { list: 'ds3', 'list.period': '2026-11', 'list.version': '3' }],
    ['/xuat mau-tong-hop', { list: 'mau-tong-hop' }],
    ['/xuat ds3 bản 2', { list: 'ds3', 'list.unit': '15139-02' }],
    ['/xuat tổng hợp người có công 10/2026', { 'list.group': 'nguoi_co_cong', 'list.period': '2026-10' }],
  ])('%s', async (words, answers) => {
    expect(await asked(words)).toMatchObject(answers)
  })

  it('never gives a list that was not named, or of a unit that nobody knows', async () => {
    expect(await asked('/xuat danh sách gì đó')).toBe('export-list-list')
    expect(await asked('/xuat chi trả thôn Không Có')).toBe('answer-list-request.unknown-unit')
    expect(await asked('/xuat chi trả tháng 13')).toBe('answer-list-request.bad-period')
    expect(await asked('/xuat chi trả phiên bản 9')).toBe('answer-list-request.other-versions')
  })
})

describe('a list that is tapped', () => {
  it.each([
    ['1', { 'details.unit': '15139' }],
    ['2', { 'details.unit': '15139', 'details.period': '2026-10' }],
    ['3', { 'details.unit': '15139', 'details.period': '2026-10', 'details.version': '2' }],
    ['4', { 'details.unit': '15139-03' }],
    ['thôn 3 tháng trước', { 'details.unit': '15139-03', 'details.period': '2026-10' }],
    ['tháng 9', { 'details.period': '2026-09' }],
  ])('is made for what is chosen or typed next: %s', async (words, answers) => {
    expect(await asked('/xuat', '3', words)).toMatchObject({ list: 'chi-tra', ...answers })
  })

  it('is made at once where there is one unit and no month to choose', async () => {
    expect(await asked('/xuat', '1')).toMatchObject({ list: 'mau-tong-hop', 'details.unit': '15139' })
  })

  it('asks again for a unit or month that is none', async () => {
    expect(await asked('/xuat', '3', 'thôn Không Có')).toBe('export-list-details')
    expect(await asked('/xuat', '3', 'tháng 13')).toBe('answer-list-details.bad-period')
  })

  it.each([
    ['mẫu tổng hợp thôn 3', { list: 'mau-tong-hop', 'details.unit': '15139-03' }],
    ['xuất ds 3 tháng 9', { list: 'ds3', 'details.period': '2026-09' }],
    ['danh sách chi trả thôn 3', { list: 'chi-tra', 'details.unit': '15139-03' }],
  ])('gives way to a list that is named instead: %s', async (words, answers) => {
    expect(await asked('/xuat', '3', words)).toMatchObject(answers)
  })

  it('gives way to none when what is said with the other list cannot be taken', async () => {
    expect(await asked('/xuat', '3', 'mẫu tổng hợp tháng 13')).toBe('answer-list-details.bad-period')
    expect(await asked('/xuat', '3', 'mẫu tổng hợp thôn Không Có')).toBe('answer-list-details.unknown-unit')
  })

  it('asks nothing more when its name is typed with the command', async () => {
    expect(await asked('/xuat danh sách chi trả')).not.toHaveProperty('list.asks')
  })
})
