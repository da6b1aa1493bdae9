import { describe, expect, it } from 'vitest'
import { communeName, Places, villageName } from '../../../src/domain/roster/places.js'

const units = [
  { code: '38', name: 'Tỉnh Thanh Hóa', level: 'province', parent: null },
  { code: '15139', name: 'Xã Cẩm Lương', level: 'commune', parent: '38' },
  { code: '15139-01', name: 'Kim Mẫm 1', level: 'village', parent: '15139' },
] as const

describe('Places', () => {
  it('finds a commune by its code and by its name in any spelling', () => {
    const places = new Places(units)
    expect(places.communeOfCode('15139')?.name).toBe('Xã Cẩm Lương')
    expect(places.communeOfName('CẨM LƯƠNG')?.code).toBe('15139')
    expect(places.communeOfName('phường Cẩm Lương')?.code).toBe('15139')
    expect(places.communeOfName('Cẩm Liên')).toBeNull()
    expect(places.provinceOf(units[1])).toBe('38')
  })

  it('learns a village that a title names, and keeps the name that the unit has', () => {
    const places = new Places(units)
    expect(places.learnVillage('Thôn Kim Mẫm 1', '15139')).toMatchObject({ name: 'Kim Mẫm 1', known: true })
    expect(places.learnVillage('THÔN LƯƠNG HÒA', '15139')).toMatchObject({ name: 'Lương Hòa', known: false })
    expect(places.findVillage('lương hoà', '15139')).toMatchObject({ kind: 'found', value: { known: false } })
  })

  it('names villages and communes without the word for them, but not bare numbers', () => {
    expect([villageName('ẤP BÌNH TÂY'), villageName('Thôn 3'), villageName('Tổ dân phố số 4')]).toEqual([
      'Bình Tây',
      'Thôn 3',
      'Tổ dân phố số 4',
    ])
    expect([communeName('XÃ CẨM LƯƠNG'), communeName('UBND xã Nho Quan')]).toEqual(['Cẩm Lương', 'Nho Quan'])
  })
})
