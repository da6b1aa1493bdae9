import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  type CalendarFacts,
  type CalendarRow,
  calendarFrom,
  daysLeft,
  isInTime,
  lastDayFor,
  paymentMonthOn,
} from '../../src/domain/calendar.js'

const FACTS: CalendarFacts = {
  cutOffDays: [
    { key: 'village_close_day', day: 25, validFrom: '2023-07-01' },
    { key: 'commune_close_day', day: 1, validFrom: '2023-07-01' },
    { key: 'village_close_day', day: 15, validFrom: '2025-07-01' },
    { key: 'commune_close_day', day: 20, validFrom: '2025-07-01' },
    { key: 'payment_list_day', day: 25, validFrom: '2021-07-01' },
    { key: 'return_day', day: 20, validFrom: '2021-07-01' },
  ],
  holidays: new Set(['2026-09-01', '2026-09-02']),
}

const on = (day: string, rows: readonly CalendarRow[] = []): Calendar => calendarFrom(rows, day, FACTS)
const row = (key: string, day: number, more: Partial<CalendarRow> = {}): CalendarRow => ({
  distance: 0,
  key,
  validFrom: '2026-01-01',
  day,
  inclusive: false,
  ...more,
})

describe('three tiers, 2023: "before the 25th", "before the 1st"', () => {
  const calendar = on('2023-10-10')
  it('a village is in time to the 24th of the month before', () => {
    expect(lastDayFor('village_close_day', '2023-11', calendar)).toBe('2023-10-24')
  })
  it('a commune is in time to the end of the month before', () => {
    expect(lastDayFor('commune_close_day', '2023-11', calendar)).toBe('2023-10-31')
    expect(lastDayFor('commune_close_day', '2024-03', calendar)).toBe('2024-02-29')
  })
  it.each([
    ['2023-10-01', '2023-11'],
    ['2023-10-31', '2023-11'],
    ['2023-11-01', '2023-12'],
    ['2023-12-31', '2024-01'],
  ])('what is decided on %s is first paid in %s', (day, month) => {
    expect(paymentMonthOn(day, calendar)).toBe(month)
  })
})

describe('two tiers: the 15th and the 20th', () => {
  const calendar = on('2026-11-10')
  it.each([
    ['2026-11-19', '2026-12'],
    ['2026-11-20', '2027-01'],
    ['2026-12-31', '2027-02'],
    ['2026-12-01', '2027-01'],
  ])('what is decided on %s is first paid in %s', (day, month) => {
    expect(paymentMonthOn(day, calendar)).toBe(month)
  })
  it('lists go out before the 25th, results come back before the 20th of the paid month', () => {
    expect(lastDayFor('payment_list_day', '2026-12', calendar)).toBe('2026-11-24')
    expect(lastDayFor('return_day', '2026-12', calendar)).toBe('2026-12-19')
    expect(lastDayFor('payment_start_day', '2026-12', calendar)).toBeUndefined()
    expect(isInTime('payment_start_day', '2026-12', '2030-01-01', calendar)).toBe(true)
  })
})

describe('a unit with days of its own', () => {
  it('counts the day itself when it is inclusive', () => {
    const calendar = on('2026-11-10', [row('commune_close_day', 20, { inclusive: true })])
    expect(paymentMonthOn('2026-11-20', calendar)).toBe('2026-12')
    expect(paymentMonthOn('2026-11-21', calendar)).toBe('2027-01')
  })
  it('follows its own row before that of the unit above, and of its own the newest in force', () => {
    const rows = [
      row('village_close_day', 10, { distance: 1, validFrom: '2026-06-01' }),
      row('village_close_day', 12),
      row('village_close_day', 8, { validFrom: '2026-12-01' }),
    ]
    expect(on('2026-11-10', rows).cutOffs.village_close_day?.day).toBe(12)
    expect(on('2026-12-01', rows).cutOffs.village_close_day?.day).toBe(8)
    expect(on('2025-12-31', rows).cutOffs.village_close_day?.day).toBe(15)
  })
  it('takes the 31st for the last day of a shorter month', () => {
    const calendar = on('2026-02-01', [row('payment_list_day', 31, { inclusive: true })])
    expect(lastDayFor('payment_list_day', '2026-03', calendar)).toBe('2026-02-28')
  })
  it('moves a last day on a holiday or weekend to the next working day, only where that is wanted', () => {
    const close = row('village_close_day', 1, { inclusive: true })
    expect(lastDayFor('village_close_day', '2026-10', on('2026-08-20', [close]))).toBe('2026-09-01')
    const shifting = on('2026-08-20', [close, row('shift_on_holiday', 1)])
    expect(lastDayFor('village_close_day', '2026-10', shifting)).toBe('2026-09-03')
    expect(lastDayFor('village_close_day', '2026-09', shifting)).toBe('2026-08-03')
  })
})

it('daysLeft counts from tomorrow', () => {
  expect(daysLeft('2026-11-24', '2026-11-21')).toBe(3)
  expect(daysLeft('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysLeft('2026-11-24', '2026-11-26')).toBe(-2)
})
