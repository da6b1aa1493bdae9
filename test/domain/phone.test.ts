import { describe, expect, it } from 'vitest'
import { readPhone } from '../../src/domain/phone.js'

describe('a phone number', () => {
  it.each([
    ['0912345678', '0912345678', 'mobile', []],
    ['0912 345 678', '0912345678', 'mobile', ['format']],
    ['+84 912.345.678', '0912345678', 'mobile', ['format']],
    ['84912345678', '0912345678', 'mobile', ['format']],
    ['0084912345678', '0912345678', 'mobile', ['format']],
    ['+840912345678', '0912345678', 'mobile', ['format']],
    ['ĐT: 0912345678', '0912345678', 'mobile', ['format']],
    ['0912.345.678 (con)', '0912345678', 'mobile', ['format']],
    ['(0229) 3870324', '02293870324', 'landline', ['format']],
    ['01688004086', '0388004086', 'mobile', ['old-prefix']],
    ['01991234567', '0591234567', 'mobile', ['old-prefix']],
    ['01201234567', '0701234567', 'mobile', ['old-prefix']],
  ])('%j is %s', (raw, phone, line, repaired) => {
    expect(readPhone(raw)).toEqual({ kind: 'phone', phone, line, repaired })
  })
  it('with its zero lost is only proposed', () => {
    expect(readPhone('912345678')).toEqual({ kind: 'repairable', proposed: '0912345678', reason: 'leading-zero-lost' })
  })
  it.each(['0912345678/0387654321', '0912345678; 0387654321', '0912345678 0387654321', '0912345678 hoặc 0387654321'])(
    'is two in %j',
    (raw) => {
      expect(readPhone(raw)).toEqual({ kind: 'two-phones', candidates: ['0912345678', '0387654321'] })
    },
  )
  it.each([
    ['', 'empty'],
    ['091234567', 'not-a-phone'],
    ['0112345678', 'not-a-phone'],
    ['không có', 'not-a-phone'],
    ['038158912345', 'not-a-phone'],
  ])('is not %j', (raw, reason) => {
    expect(readPhone(raw)).toEqual({ kind: 'refused', reason })
  })
})
