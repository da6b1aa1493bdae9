import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invitationCode, readInvitationCode, readReceiptCode, receiptCode } from '../../src/domain/receipt-code.js'

const bytes = fc.uint8Array({ minLength: 24, maxLength: 24, max: 247 })

describe('a receipt code', () => {
  it('has seven letters that sound and look apart', () => {
    expect(receiptCode(Uint8Array.of(0, 1, 2, 3, 4, 5, 6))).toBe('DK-2345678')
    fc.assert(
      fc.property(bytes, (random) => /^DK-[2-9A-HJKMNP-Z]{7}$/.test(receiptCode(random))),
      { seed: 5 },
    )
  })
  it('passes over bytes that would favour some letters', () => {
    expect(receiptCode(Uint8Array.of(255, 250, 248, 0, 1, 2, 3, 4, 5, 247))).toBe('DK-234567Z')
    expect(() => receiptCode(Uint8Array.of(255, 1, 2, 3, 4, 5, 6))).toThrow(RangeError)
  })
  it.each(['DK-7F3K2QM', 'dk-7f3k2qm', 'DK7F3K2QM', '7F3K2QM', ' dk 7f3k 2qm ', 'Đk-7F3K2QM', 'DK–7F3K2QM'])(
    'is read from %j',
    (raw) => {
      expect(readReceiptCode(raw)).toBe('DK-7F3K2QM')
    },
  )
  it.each(['', 'DK-', 'DK-7F3K2Q', 'DK-7F3K2QMM', 'DK-7F3K2Q0', 'DK-7F3K2QI', 'xin chào'])('is not %j', (raw) => {
    expect(readReceiptCode(raw)).toBeUndefined()
  })
  it('that begins like its prefix is read', () => {
    expect(readReceiptCode('DK23456')).toBe('DK-DK23456')
    expect(readReceiptCode('DK-DK23456')).toBe('DK-DK23456')
  })
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(bytes, (random) => readReceiptCode(receiptCode(random).toLowerCase()) === receiptCode(random)),
      { seed: 6 },
    )
  })
})

describe('an invitation code', () => {
  it('has eight letters and is read back', () => {
    const code = invitationCode(Uint8Array.of(30, 29, 28, 27, 26, 25, 24, 23))
    expect(code).toBe('ZYXWVUTS')
    expect(readInvitationCode(' zyxw vuts ')).toBe(code)
    expect(readInvitationCode('ZYXWVUT')).toBeUndefined()
  })
})
