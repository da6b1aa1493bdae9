import { describe, expect, it } from 'vitest'
import { readDays } from '../../src/domain/day-range.js'

const TODAY = '2026-11-21'

describe('days in free words', () => {
  it.each([
    ['hôm nay', '2026-11-21', '2026-11-21', ''],
    ['hom qua', '2026-11-20', '2026-11-20', ''],
    ['7 ngày', '2026-11-15', '2026-11-21', ''],
    ['30 ngày qua', '2026-10-23', '2026-11-21', ''],
    ['20/11/2026', '2026-11-20', '2026-11-20', ''],
    ['tháng này', '2026-11-01', '2026-11-30', ''],
    ['tháng 2/2026', '2026-02-01', '2026-02-28', ''],
    ['tháng 12 năm 2025', '2025-12-01', '2025-12-31', ''],
    ['Hằng tháng 11', '2026-11-01', '2026-11-30', 'Hằng'],
    ['HS-7F3K2QM hôm nay', '2026-11-21', '2026-11-21', 'HS-7F3K2QM'],
    ['ngày 05/11/2026 Lương Ngọc', '2026-11-05', '2026-11-05', 'Lương Ngọc'],
  ])('%s', (words, from, to, rest) => {
    expect(readDays(words, TODAY)).toEqual({ from, to, rest })
  })

  it.each(['', 'Hằng', 'HS-7F3K2QM', '31/02/2026', 'tháng 13', 'thôn 3'])('none in "%s"', (words) => {
    expect(readDays(words, TODAY)).toBeUndefined()
  })
})
