import { expect, it } from 'vitest'
import { mornings } from '../../../src/cli/practice-page/mornings.js'

const days = (now: string, move: Parameters<typeof mornings>[1]) =>
  mornings(new Date(now), move).map((at) => at.toISOString())

it('goes to nine tomorrow morning, by way of nine this morning when that is still to come', () => {
  expect(days('2026-11-21T23:50:00Z', { kind: 'days', days: 1 })).toEqual([
    '2026-11-22T02:00:00.000Z',
    '2026-11-23T02:00:00.000Z',
  ])
  expect(days('2026-11-21T10:00:00Z', { kind: 'days', days: 1 })).toEqual(['2026-11-22T02:00:00.000Z'])
})

it('leaves no day of a week out', () => {
  expect(days('2026-11-21T10:00:00Z', { kind: 'days', days: 7 })).toHaveLength(7)
})

it('goes to a day of this month or the next, never to today', () => {
  expect(days('2026-11-21T10:00:00Z', { kind: 'day-of-month', day: 25 }).at(-1)).toBe('2026-11-25T02:00:00.000Z')
  expect(days('2026-11-25T10:00:00Z', { kind: 'day-of-month', day: 25 }).at(-1)).toBe('2026-12-25T02:00:00.000Z')
  // In Viet Nam it is the 25th already.
  expect(days('2026-11-24T18:00:00Z', { kind: 'day-of-month', day: 25 }).at(-1)).toBe('2026-12-25T02:00:00.000Z')
})

it('takes the last day of a month that has no such day', () => {
  expect(days('2026-02-01T10:00:00Z', { kind: 'day-of-month', day: 31 }).at(-1)).toBe('2026-02-28T02:00:00.000Z')
})
