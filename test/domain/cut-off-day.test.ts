import { expect, it } from 'vitest'
import { type CutOffDay, cutOffDay } from '../../src/domain/cut-off-day.js'

const DAYS: readonly CutOffDay[] = [
  { key: 'commune_close_day', day: 1, validFrom: '2023-07-01' },
  { key: 'commune_close_day', day: 20, validFrom: '2025-07-01' },
]

it.each([
  ['2023-01-01', 1],
  ['2025-06-30', 1],
  ['2025-07-01', 20],
])('on %s the commune closes on day %i', (today, day) => {
  expect(cutOffDay('commune_close_day', today, DAYS)).toBe(day)
})

it('a day that the table lacks is not invented', () => {
  expect(() => cutOffDay('return_day', '2026-01-01', DAYS)).toThrow(RangeError)
})
