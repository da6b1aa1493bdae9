import { expect, it } from 'vitest'
import { readSetting } from '../../src/domain/unit-setting.js'

it.each([
  ['lists_need_password=yes', { kind: 'setting', name: 'lists_need_password', value: 'yes' }],
  ['lists_need_password=maybe', { kind: 'unknown-value' }],
  ['lists_need_password', { kind: 'unknown-value' }],
  ['toString=yes', { kind: 'unknown-name' }],
])('reads %s', (written, reading) => {
  expect(readSetting(written)).toMatchObject(reading)
})
