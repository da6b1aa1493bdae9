import { describe, expect, it } from 'vitest'
import { divide } from '../../../src/workbooks/writing/sheet-span.js'

describe('divide', () => {
  it('splits by width, not by count', () => {
    expect(divide([40, 10, 10, 10, 10], 2)).toEqual([
      { left: 1, right: 1 },
      { left: 2, right: 5 },
    ])
  })

  it('leaves a column for every part', () => {
    expect(divide([90, 5, 5], 3)).toEqual([
      { left: 1, right: 1 },
      { left: 2, right: 2 },
      { left: 3, right: 3 },
    ])
  })

  it('makes fewer parts of fewer columns', () => {
    expect(divide([10], 2)).toEqual([{ left: 1, right: 1 }])
  })
})
