import { describe, expect, it } from 'vitest'
import { tidy } from '../../../src/domain/text.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf, fixture, rosterOf } from './roster-sample.js'

const tcvn3 = contextFor(expectedOf('roster-legacy-tcvn3'))
const context = contextFor(expectedOf('roster-cam-luong'))

describe('text of old encodings', () => {
  it('is shown before and after, by font', async () => {
    const { conversions } = await rosterOf(fixture('roster-legacy-tcvn3.xls'), 'x.xls', tcvn3)
    const [most] = conversions
    expect(most).toMatchObject({ encoding: 'tcvn3', font: '.VnTime', from: 'Ph¹m ThÞ Nga', to: 'Phạm Thị Nga' })
    expect(most?.cells).toBeGreaterThan(50)
    expect(most?.columns).toContain('B')
  })

  it('stays as it is written where an officer says so', async () => {
    const kept = await rosterOf(fixture('roster-legacy-tcvn3.xls'), 'x.xls', { ...tcvn3, encoding: 'keep' })
    expect(kept.conversions).toEqual([])
    expect(kept.rows[0]?.raw['B']).toBe('Ph¹m ThÞ Nga')
    expect(kept.rows[0]?.person.fullName).not.toBe('Phạm Thị Nga')
  })

  it('is not there in a list of today', async () => {
    expect((await rosterOf(fixture('roster-cam-luong.xlsx'), 'x.xlsx', context)).conversions).toEqual([])
  })

  it('is put right where UTF-8 was taken for Windows-1252, and asked about where letters are lost', async () => {
    const spoilt = new TextDecoder('windows-1252').decode(new TextEncoder().encode('Nguyễn Văn Đức'))
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Chế độ'],
      [1, spoilt, 1954, '038054911560', 'NKT nặng'],
      [2, 'Nguy?n Th? Hoa', 1955, '038155911561', 'NKT nặng'],
      [3, 'Trần Thị Hường'.normalize('NFD'), 1956, '038156911562', 'NKT nặng'],
    ]
    const roster = await rosterOf(makeXlsx([{ name: 'S', xml: sheetXml(rows) }]), 'x.xlsx', context)
    expect(roster.conversions).toEqual([
      { encoding: 'utf8-as-1252', font: null, cells: 1, columns: ['B'], from: tidy(spoilt), to: 'Nguyễn Văn Đức' },
    ])
    const [first, second, third] = roster.rows
    expect(first?.person.fullName).toBe('Nguyễn Văn Đức')
    expect(second?.findings).toContainEqual(expect.objectContaining({ field: 'name', level: 'ask' }))
    expect(third?.person.fullName).toBe('Trần Thị Hường')
  })
})
