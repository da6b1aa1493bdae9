import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { showWork } from '../../src/actions/show-work.js'
import type { PeriodState } from '../../src/domain/period-state.js'
import { texts } from '../support/chat.js'
import { COMMUNE, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let officer: Asker
let head: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  head = await office.person('Trưởng thôn Bình', 'village-head', LUONG_NGOC)
  await office.onRoster()
})
afterEach(() => office.close())

/** What is said of months to the asker on that day; lists of December close on 14 November (villages) and the 19th. */
async function onDay(asker: Asker, today: string): Promise<string> {
  const { phrase } = await office.act(showWork, { ...asker, today })
  const lines = (texts.in('vi')(phrase) ?? '').split('\n')
  return lines.filter((line) => line.includes('Tháng')).join('\n')
}

const DECEMBER = { commune_code: COMMUNE, month: '2026-12', version: 1, changed_at: '', changed_by: 'officer:1' }
const stands = (state: PeriodState) =>
  office.db
    .insertInto('period')
    .values({ ...DECEMBER, state })
    .execute()

it('says nothing of a list that is not due for days', async () => {
  expect(await onDay(officer, '2026-11-08')).toBe('')
  expect(await onDay(head, '2026-11-08')).toBe('')
})

it('names the villages’ day, then the commune’s own, then that both are over', async () => {
  expect(await onDay(officer, '2026-11-10')).toMatch(/^• Tháng 12\/2026: còn \d thôn .* hạn hết ngày 14\/11\/2026 .*$/)
  expect(await onDay(officer, '2026-11-14')).toMatch(/thôn .*hạn hôm nay.*\n.*xã chưa chốt.*hạn hết ngày 19\/11\/2026/)
  expect(await onDay(officer, '2026-11-21')).toMatch(/xã chưa chốt danh sách, đã quá hạn ngày 19\/11\/2026 \(\/chot\)/)
})

it('tells a village head of their own list', async () => {
  expect(await onDay(head, '2026-11-12')).toBe(
    '• Tháng 12/2026: Lương Ngọc chưa chốt danh sách, hạn hết ngày 14/11/2026 (/chotdanhsach)',
  )
})

it('says that a closed month waits to be locked, to whoever locks it', async () => {
  await stands('COMMUNE_CLOSED')
  expect(await onDay(officer, '2026-11-21')).toBe('• Tháng 12/2026: danh sách đã chốt, chưa khóa (/khoa)')
  expect(await onDay(head, '2026-11-21')).toBe('')
  expect(await onDay(await office.person('Thạch', 'commune-officer', NEIGHBOUR), '2026-11-21')).toBe('')
})

it('says nothing more once the month is locked', async () => {
  await stands('LOCKED')
  expect(await onDay(officer, '2026-11-21')).toBe('')
})
