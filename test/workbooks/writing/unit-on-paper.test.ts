import { describe, expect, it } from 'vitest'
import { authorityOf, fullNameOf, placeAndDate, placeOf } from '../../../src/workbooks/writing/unit-on-paper.js'

const commune = (name: string) => ({ code: '15139', name, level: 'commune' }) as const

describe('authorityOf', () => {
  it.each([
    ['Cẩm Lương', 'ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG'],
    ['Xã Cẩm Lương', 'ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG'],
    ['phường Hạc Thành', 'ỦY BAN NHÂN DÂN PHƯỜNG HẠC THÀNH'],
    ['Thị trấn Cẩm Thủy', 'ỦY BAN NHÂN DÂN THỊ TRẤN CẨM THỦY'],
  ])('of %s is %s', (name, authority) => {
    expect(authorityOf(commune(name))).toBe(authority)
  })

  it('takes the usual kind of a level', () => {
    expect(authorityOf({ code: '390', name: 'Cẩm Thủy', level: 'district' })).toBe('ỦY BAN NHÂN DÂN HUYỆN CẨM THỦY')
  })
})

describe('fullNameOf', () => {
  it('does not take a name for a kind of unit', () => {
    expect(fullNameOf({ code: '1', name: 'Thôn 1', level: 'village' })).toBe('thôn 1')
    expect(fullNameOf({ code: '2', name: 'Xãnh', level: 'commune' })).toBe('xã Xãnh')
  })
})

describe('placeAndDate', () => {
  it('writes zeros before small days and before January and February only', () => {
    expect(placeAndDate(commune('Xã Cẩm Lương'), '2026-02-05')).toBe('Cẩm Lương, ngày 05 tháng 02 năm 2026')
    expect(placeAndDate(commune('Cẩm Lương'), '2026-03-15')).toBe('Cẩm Lương, ngày 15 tháng 3 năm 2026')
  })

  it('keeps the kind of a numbered unit', () => {
    expect(placeOf(commune('Phường 12'))).toBe('Phường 12')
  })
})
