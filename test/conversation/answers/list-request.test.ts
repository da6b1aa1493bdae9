import { describe, expect, it } from 'vitest'
import { Chat, emptyLookup } from '../../support/chat.js'

const UNITS: Readonly<Record<string, string>> = { 'THON 3': '15139-03', 'CAM LUONG': '15139', 'BAN 2': '15139-02' }

async function asked(words: string): Promise<unknown> {
  const lists = [
    { code: 'mau-tong-hop', name: 'Mẫu tổng hợp', words: ['tổng hợp'] },
    { code: 'ds3', name: 'Danh sách 3', words: ['ds 3'] },
    { code: 'chi-tra', name: 'Danh sách chi trả', words: ['chi trả'] },
  ]
  const lookup = emptyLookup({
    lists,
    findUnits: async (name) => {
      const code = UNITS[name]
      return code === undefined ? [] : [{ code, name, aliases: [] }]
    },
  })
  const chat = await new Chat({ lookup, isOfficer: true }).says(words)
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
    expect(await asked('/xuat chi trả thôn Không Có')).toBe('export-list-list')
    expect(await asked('/xuat chi trả tháng 13')).toBe('export-list-list')
  })
})
