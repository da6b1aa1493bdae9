import { describe, expect, it } from 'vitest'
import {
  addMonths,
  comparePeriods,
  daysOfPeriod,
  monthsBetween,
  periodOf,
  readPeriod,
  showPeriod,
} from '../../src/domain/period.js'

const read = (raw: string, today = '2026-11-15') => readPeriod(raw, today)

describe('a period', () => {
  it.each([
    ['2026-11', '2026-11'],
    ['11/2026', '2026-11'],
    ['11-2026', '2026-11'],
    ['T11/2026', '2026-11'],
    ['tháng 11/2026', '2026-11'],
    ['Tháng 11 năm 2026', '2026-11'],
    ['kỳ 11/2026', '2026-11'],
    ['thang 3 nam 2027', '2027-03'],
    ['11/26', '2026-11'],
    ['tháng 11', '2026-11'],
    ['t12', '2026-12'],
    ['9', '2026-09'],
    ['202611', '2026-11'],
    ['tháng này', '2026-11'],
    ['tháng trước', '2026-10'],
    ['thang sau', '2026-12'],
  ])('is read from %j', (raw, period) => {
    expect(read(raw)).toEqual({ kind: 'period', period })
  })
  it('without a year is the one nearest to today', () => {
    expect(read('tháng 1')).toEqual({ kind: 'period', period: '2027-01' })
    expect(read('tháng 12', '2026-01-20')).toEqual({ kind: 'period', period: '2025-12' })
    expect(read('tháng sau', '2026-12-31')).toEqual({ kind: 'period', period: '2027-01' })
  })
  it.each([
    ['', 'empty'],
    ['tháng', 'unreadable'],
    ['mai-tang', 'unreadable'],
    ['15139', 'unreadable'],
    ['13/2026', 'no-such-month'],
    ['2026-00', 'no-such-month'],
    ['tháng 13', 'no-such-month'],
    ['11/1926', 'no-such-month'],
  ])('is not read from %j: %s', (raw, reason) => {
    expect(read(raw)).toEqual({ kind: 'refused', reason })
  })
  it('is counted in months', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(monthsBetween('2026-11', '2027-02')).toBe(3)
    expect(['2027-01', '2026-02', '2026-11'].sort(comparePeriods)).toEqual(['2026-02', '2026-11', '2027-01'])
  })
  it('is the month of its days', () => {
    expect(periodOf('2026-11-15')).toBe('2026-11')
    expect(daysOfPeriod('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
    expect(showPeriod('2026-11')).toBe('11/2026')
  })
})
