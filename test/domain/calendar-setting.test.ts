import { expect, it } from 'vitest'
import { readCalendarSetting } from '../../src/domain/calendar-setting.js'

it.each([
  ['village_close_day=25', { key: 'village_close_day', day: 25, inclusive: false }],
  ['commune_close_day=1:inclusive', { key: 'commune_close_day', day: 1, inclusive: true }],
  ['shift_on_holiday=yes', { key: 'shift_on_holiday', day: 1, inclusive: false }],
  ['shift_on_holiday=0', { key: 'shift_on_holiday', day: 0, inclusive: false }],
])('"%s" is read', (written, setting) => {
  expect(readCalendarSetting(written)).toEqual({ kind: 'setting', setting })
})

it.each([
  ['village_close_day', 'shape'],
  ['village_close_day=', 'shape'],
  ['village_close_day=25:maybe', 'shape'],
  ['closing_day=25', 'unknown-key'],
  ['village_close_day=0', 'no-such-day'],
  ['village_close_day=32', 'no-such-day'],
  ['village_close_day=mai', 'no-such-day'],
  ['shift_on_holiday=25', 'shape'],
])('"%s" is refused: %s', (written, reason) => {
  expect(readCalendarSetting(written)).toEqual({ kind: 'refused', reason })
})
