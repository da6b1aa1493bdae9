import { describe, expect, it } from 'vitest'
import { readNearDay } from '../../src/domain/near-day.js'

const TODAY = '2026-11-21'

describe('readNearDay', () => {
  it.each([
    ['mai', '2026-11-22'],
    ['Ngày mai.', '2026-11-22'],
    ['3 ngày nữa', '2026-11-24'],
    ['tuần sau', '2026-11-28'],
    ['25', '2026-11-25'],
    ['21', '2026-11-21'],
    ['20', '2026-12-20'],
    ['ngày 31', '2026-12-31'],
    ['25/11', '2026-11-25'],
    ['5/1', '2027-01-05'],
    ['25 tháng 12', '2026-12-25'],
    ['25/11/26', '2026-11-25'],
    ['25-11-2027', '2027-11-25'],
  ])('reads %s as the coming %s', (words, day) => {
    expect(readNearDay(words, TODAY, 'coming')).toBe(day)
  })

  it.each([
    ['hôm qua', '2026-11-20'],
    ['2 ngày trước', '2026-11-19'],
    ['25', '2026-10-25'],
    ['31', '2026-10-31'],
    ['30/11', '2025-11-30'],
    ['20/11', '2026-11-20'],
    ['20/11/2024', '2024-11-20'],
  ])('reads %s as the past %s', (words, day) => {
    expect(readNearDay(words, TODAY, 'past')).toBe(day)
  })

  it.each(['', 'mốt gì', '31/2', '32', '0', '12/13/2026', 'thứ hai tuần tới nhé'])('reads nothing in %j', (words) => {
    expect(readNearDay(words, TODAY, 'coming')).toBeUndefined()
  })
})
