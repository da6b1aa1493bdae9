import { describe, expect, it } from 'vitest'
import { sheetNames } from '../../../src/workbooks/writing/sheet-name.js'

describe('sheetNames', () => {
  it('replaces what Excel forbids', () => {
    expect(sheetNames(["TG'XH: [1]/2"])).toEqual(['TG XH   1  2'])
  })

  it('shortens long names and keeps them apart', () => {
    const long = 'Thôn Lương Thuận và các xóm lân cận'
    const names = sheetNames([long, long.toUpperCase(), ''])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3)
    expect(names.every((name) => name.length <= 31 && name !== '')).toBe(true)
  })
})
