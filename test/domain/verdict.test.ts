import { describe, expect, it } from 'vitest'
import { effectOf, isVerified, readVerdict } from '../../src/domain/verdict.js'

describe('readVerdict', () => {
  it.each([
    ['khớp', 'MATCH'],
    ['KHOP.', 'MATCH'],
    ['sai', 'MISMATCH'],
    ['không khớp', 'MISMATCH'],
    ['khong tim thay', 'NOT_FOUND'],
    ['đã chết', 'DECEASED'],
    ['chuyển đi', 'MOVED'],
    ['trùng', 'DUPLICATE'],
  ])('reads %s as %s', (words, verdict) => {
    expect(readVerdict(words)).toBe(verdict)
  })

  it.each(['', 'khớp lắm', 'HS-7F3K2QM', 'sai khớp'])('takes %j for none', (words) => {
    expect(readVerdict(words)).toBeUndefined()
  })
})

describe('effectOf', () => {
  it.each([
    ['MATCH', { kind: 'none' }],
    ['MISMATCH', { kind: 'proposal', change: 'INFO' }],
    ['DECEASED', { kind: 'proposal', change: 'DEATH' }],
    ['MOVED', { kind: 'proposal', change: 'MOVE_OUT' }],
    ['NOT_FOUND', { kind: 'question' }],
    ['DUPLICATE', { kind: 'question' }],
  ] as const)('of %s is %o', (verdict, effect) => {
    expect(effectOf(verdict)).toEqual(effect)
  })
})

describe('isVerified', () => {
  const own = { policeVerdict: null, payeeKind: 'self' }
  const seen = { verdict: 'MATCH', subject_version: 3, version: 3 } as const

  it('believes what was said about the registration itself', () => {
    expect(isVerified({ ...own, policeVerdict: 'MATCH' }, undefined)).toBe(true)
    expect(isVerified({ ...own, policeVerdict: 'MISMATCH' }, seen)).toBe(false)
  })

  it('believes what was said about the person, as they are now', () => {
    expect(isVerified(own, seen)).toBe(true)
    expect(isVerified(own, { ...seen, version: 4 })).toBe(false)
    expect(isVerified(own, { ...seen, verdict: 'NOT_FOUND' })).toBe(false)
    expect(isVerified(own, undefined)).toBe(false)
  })

  it('wants a look of its own where somebody else receives', () => {
    expect(isVerified({ ...own, payeeKind: 'guardian' }, seen)).toBe(false)
  })
})
