import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { linkAccount } from '../../../src/store/accounts.js'
import { OfficeChat } from '../../support/office-chat.js'
import { AT, NEIGHBOUR, Office } from '../../support/records.js'
import { csv, lockMonth, type SentPerson, send, work } from './office-month.js'

let office: Office
let chat: OfficeChat
let officer: Asker
let nam: SentPerson
let lan: SentPerson
const ACCOUNT = '3580205998092'
const WAITS = 'Chưa nhận được tiền tháng 11/2026, cần xử lý: 1 (/xuat that-bai 11/2026)'

beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const paid = { number: ACCOUNT }
  nam = { ...(await office.onRoster({ full_name: 'Trần Văn Nam' }, {}, paid)), name: 'Trần Văn Nam' }
  lan = { ...(await office.onRoster({ full_name: 'Bùi Thị Lan' })), name: 'Bùi Thị Lan' }
  await lockMonth(office, '2026-11', [
    { person: nam, code: '1126-0001', accountNumber: ACCOUNT },
    { person: lan, code: '1126-0002', method: 'CASH', accountNumber: null, bankCode: null },
  ])
})
afterEach(() => office.close())

async function take(head: readonly string[], ...rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const file = await send(office, csv([head, ...rows]), 'ket-qua.csv')
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
}

function takeBank(status: string, reason = ''): Promise<void> {
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']
  return take(head, [ACCOUNT, nam.name, 540_000, `TC BTXH T11/2026 ${nam.code}`, status, reason])
}

function takeCash(reason: string): Promise<void> {
  const head = ['STT', 'Mã dòng', 'Họ và tên', 'Tổng số tiền trợ cấp', 'Kết quả', 'Lý do']
  return take(head, ['1', '1126-0002', lan.name, 540_000, 'Chưa nhận', reason])
}

const viec = () => chat.hears(officer, '/viec')

describe('money that did not arrive', () => {
  it('is named among the work with the command that lists it, until the account is another', async () => {
    expect(await viec()).not.toContain('Chưa nhận được tiền')
    await takeBank('Thất bại', 'Tài khoản đã đóng')
    expect(await viec()).toContain(WAITS)
    const other = { owner: 'BENEFICIARY', bank_code: 'VCB', number: '0071000123456', source: 'officer' } as const
    await office.write((tx) => linkAccount(tx, nam.lineId, other, AT))
    expect(await viec()).not.toContain('Chưa nhận được tiền')
  })

  it('is named no more when later results say that it arrived', async () => {
    await takeBank('Thất bại', 'Tài khoản đã đóng')
    await takeBank('Thành công')
    expect(await viec()).not.toContain('Chưa nhận được tiền')
  })

  it('is named of cash too where somebody has to ask, and not of who was away', async () => {
    await takeCash('đi vắng')
    expect(await viec()).not.toContain('Chưa nhận được tiền')
    await takeCash('thiếu giấy ủy quyền')
    expect(await viec()).toContain(WAITS)
  })

  it('is not named to the neighbours', async () => {
    await takeBank('Thất bại', 'Tài khoản đã đóng')
    const neighbour = await office.person('Cán bộ Lý', 'commune-officer', NEIGHBOUR)
    expect(await chat.hears(neighbour, '/viec')).not.toContain('Chưa nhận được tiền')
  })
})
