import { expect, it } from 'vitest'
import { fromExcelSerial, isoDate, showDate } from '../../src/domain/iso-date.js'

it('makes only days that exist', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
  expect(isoDate(2023, 2, 29)).toBeUndefined()
  expect(isoDate(2000, 2, 29)).toBe('2000-02-29')
  expect(isoDate(1900, 2, 29)).toBeUndefined()
  expect(isoDate(1958, 4, 31)).toBeUndefined()
  expect(isoDate(1958, 13, 1)).toBeUndefined()
  expect(isoDate(1958, 0, 1)).toBeUndefined()
  expect(isoDate(1958, 1, 0)).toBeUndefined()
  expect(isoDate(1958, 1.5, 1)).toBeUndefined()
  expect(isoDate(10_000, 1, 1)).toBeUndefined()
  expect(isoDate(58, 1, 1)).toBe('0058-01-01')
})

it.each([
  [25_569, '1970-01-01'],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46_327.75, '2026-11-01'],
])('reads the serial number %d as %s', (serial, day) => {
  expect(fromExcelSerial(serial)).toBe(day)
})

it('shows the day first', () => {
  expect(showDate('2026-11-05')).toBe('05/11/2026')
})
