import { expect, it } from 'vitest'
import { addWorkingDays, type DataRight, dueOn } from '../../src/domain/data-right.js'

const RIGHTS: readonly DataRight[] = [
  { right: 'correct', answerWorkingDays: 2, days: 10, validFrom: '2026-01-01' },
  { right: 'correct', answerWorkingDays: 2, days: 7, validFrom: '2027-01-01' },
  { right: 'complain', answerWorkingDays: 2, days: undefined, validFrom: '2026-01-01' },
]

it.each([
  ['correct', '2026-12-31', '2027-01-10'],
  ['correct', '2027-01-01', '2027-01-08'],
  ['correct', '2025-05-05', '2025-05-15'],
  ['complain', '2026-11-20', '2026-11-24'],
] as const)('a request to %s made on %s is due on %s', (right, today, due) => {
  expect(dueOn(right, today, RIGHTS)).toBe(due)
})

it('a right that the table lacks has no due date to invent', () => {
  expect(() => dueOn('delete', '2026-11-20', RIGHTS)).toThrow(RangeError)
})

it('working days pass over Saturday and Sunday', () => {
  expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
})
