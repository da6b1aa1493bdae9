import { expect, it } from 'vitest'
import { dayInVietNam, showMoment } from '../../src/domain/office-time.js'

it('the day in Viet Nam begins at 17:00 UTC', () => {
  expect(['2026-11-21T16:59:59.999Z', '2026-11-21T17:00:00.000Z'].map(dayInVietNam)).toEqual([
    '2026-11-21',
    '2026-11-22',
  ])
})

it('a moment is shown by the clock on the office’s wall', () => {
  expect(showMoment('2026-11-21T20:15:00.000Z')).toBe('22/11/2026 03:15')
})
