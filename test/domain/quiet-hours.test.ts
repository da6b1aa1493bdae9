import { describe, expect, it } from 'vitest'
import { afterQuietHours } from '../../src/domain/quiet-hours.js'

describe('afterQuietHours', () => {
  it.each([
    ['at noon', '2026-11-21T12:00:00+07:00', '2026-11-21T12:00:00+07:00'],
    ['at seven sharp', '2026-11-21T07:00:00+07:00', '2026-11-21T07:00:00+07:00'],
    ['just before nine in the evening', '2026-11-21T20:59:59+07:00', '2026-11-21T20:59:59+07:00'],
    ['at nine in the evening, the next morning', '2026-11-21T21:00:00+07:00', '2026-11-22T07:00:00+07:00'],
    ['after midnight, that morning', '2026-11-22T00:30:00+07:00', '2026-11-22T07:00:00+07:00'],
    ['on the last night of a year', '2026-12-31T23:00:00+07:00', '2027-01-01T07:00:00+07:00'],
  ])('lets go %s', (_, at, goes) => {
    expect(afterQuietHours(new Date(at), { from: 21, until: 7 })).toEqual(new Date(goes))
  })
})
