import { expect, it } from 'vitest'
import { periodInWords } from '../../src/domain/period-words.js'

const TODAY = '2026-11-21'

it.each([
  ['12/2026', '2026-12', '', ''],
  ['tháng 12', '2026-12', '', ''],
  ['thang 1 cam luong', '2027-01', '', 'cam luong'],
  ['Cẩm Lương tháng 12/2026', '2026-12', 'Cẩm Lương', ''],
  ['15139 2026-12', '2026-12', '15139', ''],
  ['T12/2026', '2026-12', '', ''],
  ['12', '2026-12', '', ''],
  ['12 sai tên một người', '2026-12', '', 'sai tên một người'],
  ['12/2026 sai 3 người', '2026-12', '', 'sai 3 người'],
  ['tháng này', '2026-11', '', ''],
  ['tháng 10 năm 2023', '2023-10', '', ''],
  ['Lương Ngọc', undefined, 'Lương Ngọc', ''],
  ['thôn 3', undefined, 'thôn 3', ''],
])('"%s" is %s, after "%s" and before "%s"', (raw, period, before, after) => {
  expect(periodInWords(raw, TODAY)).toEqual({ period, before, after, isWrong: false })
})

it.each(['13/2026', 'tháng 13', '20'])('"%s" is no month', (raw) => {
  expect(periodInWords(raw, TODAY)).toMatchObject({ period: undefined, isWrong: true })
})
