import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { carriedInto, resultsOfMonth } from '../../../src/store/payment-results.js'
import { COMMUNE, Office } from '../../support/records.js'
import { csv, lockMonth, received, type SentPerson, send, work } from './office-month.js'

let office: Office
let officer: Asker
let hoa: SentPerson
let lan: SentPerson
let nam: SentPerson
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const person = async (name: string) => ({ ...(await office.onRoster({ full_name: name })), name })
  hoa = await person('Nguyễn Thị Hoa')
  lan = await person('Bùi Thị Lan')
  nam = await person('Trần Văn Nam')
  const cash = { method: 'CASH', accountNumber: null, bankCode: null } as const
  await lockMonth(office, '2026-11', [
    { person: nam, code: '1126-0001', accountNumber: '3580205998092' },
    { person: hoa, code: '1126-0002', ...cash },
    { person: lan, code: '1126-0003', ...cash, amount: 810_000, total: 810_000 },
  ])
})
afterEach(() => office.close())

const TITLE = ['DANH SÁCH CHI TRẢ TRỢ CẤP HÀNG THÁNG: TIỀN MẶT', '', '', '', '', '', '']
const MONTH = ['Tháng 11 năm 2026', '', '', '', '', '', '']
const HEAD = ['STT', 'Mã dòng', 'Họ và tên', 'Tổng số tiền trợ cấp', 'Số định danh', 'Ký nhận', 'Kết quả']

const HOA = () => ['1', '1126-0002', hoa.name, 540_000, '', '', 'Đã nhận']
const LAN = () => ['2', '1126-0003', lan.name, 810_000, '', '', 'Chưa nhận']

async function take(...rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const file = await send(office, csv([TITLE, MONTH, HEAD, ...rows]), 'tien-mat.csv')
  expect(await received(office, file)).toMatchObject({ kind: 'returned', facts: { kind: 'payment-results' } })
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
}

async function outcomes() {
  const results = await resultsOfMonth(office.db, [COMMUNE], '2026-11')
  const lines = await office.db.selectFrom('period_line').select(['id', 'line_code']).execute()
  return lines.map(({ id, line_code }) => [line_code, results.get(id)?.outcome])
}

describe('a signed cash list', () => {
  it('settles the cash lines that it names, and nothing that went to the bank', async () => {
    await take(HOA(), LAN())
    expect(await outcomes()).toEqual([
      ['1126-0001', undefined],
      ['1126-0002', 'PAID'],
      ['1126-0003', 'FAILED'],
    ])
  })

  it('carries over what was not fetched', async () => {
    await take(HOA(), LAN())
    expect(await carriedInto(office.db, COMMUNE, '2026-12')).toEqual(
      new Map([[lan.lineId, { sum: 810_000, months: 1 }]]),
    )
  })

  it('says nothing of lines that it does not name: villages sign lists of their own', async () => {
    await take(HOA())
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual([undefined, 'PAID', undefined])
    expect(await carriedInto(office.db, COMMUNE, '2026-12')).toEqual(new Map())
    await take(LAN())
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual([undefined, 'PAID', 'FAILED'])
  })

  it('leaves cash lines alone when the file is the bank’s', async () => {
    const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái']
    const row = ['3580205998092', nam.name, 540_000, `TC BTXH T11/2026 ${nam.code}`, 'Thành công']
    const file = await send(office, csv([head, row]))
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['PAID', undefined, undefined])
  })

  it('may be a post office’s, which names people by their numbers and says nothing of others', async () => {
    await office.db
      .updateTable('period_line')
      .set({ personal_id: '038150901234' })
      .where('line_code', '=', '1126-0002')
      .execute()
    const head = ['STT', 'Họ tên', 'Số CCCD', 'Số tiền', 'Kết quả', 'Lý do']
    const file = await send(office, csv([MONTH, head, [1, hoa.name, '038150901234', 540_000, 'Chưa chi', 'đi vắng']]))
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    expect(await outcomes()).toEqual([
      ['1126-0001', undefined],
      ['1126-0002', 'FAILED'],
      ['1126-0003', undefined],
    ])
  })
})
