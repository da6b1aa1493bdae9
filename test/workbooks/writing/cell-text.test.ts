import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src/workbooks/writing/cell-text.js'

describe('cellText', () => {
  it('drops what XML cannot carry', () => {
    expect(cellText('A\u0000n\u0008 \u001bBình\uFFFE\uD800!')).toBe('An Bình!')
  })

  it('keeps Vietnamese, tabs and whole surrogate pairs', () => {
    expect(cellText('Nguyễn\tĐức 😀')).toBe('Nguyễn\tĐức 😀')
  })

  it('writes every line end as one', () => {
    expect(cellText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  })

  it('cuts at the most that a cell takes', () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767)
  })
})
