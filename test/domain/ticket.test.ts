import { describe, expect, it } from 'vitest'
import { isWithOfficer, takingOf, waitedFor } from '../../src/domain/ticket.js'

it.each([
  [59_999, 'now', 0],
  [60_000, 'minutes', 1],
  [3_599_000, 'minutes', 59],
  [3 * 3_600_000, 'hours', 3],
  [50 * 3_600_000, 'days', 2],
])('%d ms are said as %s', (ms, unit, count) => {
  expect(waitedFor(ms)).toEqual({ unit, count })
})

describe('the person’s words', () => {
  const answered_at = '2026-11-23T02:00:00.000Z'
  const at = (minutes: number) => new Date(Date.parse(answered_at) + minutes * 60_000)

  it('are for the bot until an officer talks', () => {
    expect(isWithOfficer({ talks_to: 'bot', waiting_since: answered_at, answered_at: null }, at(0))).toBe(false)
  })

  it('are for the officer, until two hours after the officer’s last', () => {
    const talk = { talks_to: 'officer', waiting_since: null, answered_at } as const
    expect([119, 120].map((minutes) => isWithOfficer(talk, at(minutes)))).toEqual([true, false])
  })

  it('stay with the officer while the person waits, however long', () => {
    expect(isWithOfficer({ talks_to: 'officer', waiting_since: answered_at, answered_at }, at(10_000))).toBe(true)
  })
})

it('a ticket is free until somebody takes it, and again when it is escalated', () => {
  expect(takingOf({ taken_by: null, escalated_at: null }, 1)).toBe('free')
  expect(takingOf({ taken_by: 1, escalated_at: null }, 1)).toBe('own')
  expect(takingOf({ taken_by: 2, escalated_at: null }, 1)).toBe('taken')
  expect(takingOf({ taken_by: 2, escalated_at: '2026-11-23T02:00:00.000Z' }, 1)).toBe('free')
})
