import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { thatBai } from '../../../src/jobs/lists/that-bai.js'
import { changesOf } from '../../../src/store/changes.js'
import { paymentDraft } from '../../../src/store/payment-draft.js'
import { carriedInto } from '../../../src/store/payment-results.js'
import { reference } from '../../support/chat.js'
import { OfficeChat } from '../../support/office-chat.js'
import { COMMUNE, Office, TODAY } from '../../support/records.js'
import { csv, lockMonth, type SentPerson, saidTo, send, work } from './office-month.js'

let office: Office
let chat: OfficeChat
let officer: Asker
let nhan: SentPerson
let lan: SentPerson
let nam: SentPerson
const CASH = { method: 'CASH', accountNumber: null, bankCode: null } as const

beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const person = async (name: string) => ({ ...(await office.onRoster({ full_name: name })), name })
  nhan = await person('Phạm Thị Nhàn')
  lan = await person('Bùi Thị Lan')
  nam = await person('Trần Văn Nam')
  await lockMonth(office, '2026-11', [
    { person: nam, code: '1126-0001', accountNumber: '3580205998092' },
    { person: nhan, code: '1126-0002', ...CASH },
    { person: lan, code: '1126-0003', ...CASH },
  ])
})
afterEach(() => office.close())

const MONTH = ['Tháng 11 năm 2026', '', '', '', '', '']
const HEAD = ['STT', 'Mã dòng', 'Họ và tên', 'Tổng số tiền trợ cấp', 'Kết quả', 'Lý do']
const DEAD = () => ['1', '1126-0002', nhan.name, 540_000, 'Chưa nhận', 'đã chết']
const UNFETCHED = () => ['2', '1126-0003', lan.name, 540_000, 'Chưa nhận', '']

async function take(...rows: readonly (readonly (string | number)[])[]): Promise<string> {
  const file = await send(office, csv(rows), 'ket-qua.csv')
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
  return (await saidTo(office, officer.contact.id)).at(-1) ?? ''
}

const takeCash = (...rows: readonly (readonly (string | number)[])[]) => take(MONTH, HEAD, ...rows)

function takeBank(reason: string): Promise<string> {
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']
  return take(head, ['3580205998092', nam.name, 540_000, `TC BTXH T11/2026 ${nam.code}`, 'Thất bại', reason])
}

async function draftOf(person: SentPerson, month = '2026-12') {
  const { lines, held } = await paymentDraft(office.db, COMMUNE, month, reference, TODAY)
  return {
    paid: lines.filter(({ lineId }) => lineId === person.lineId).map(({ total, carried }) => [total, carried]),
    held: held.filter(({ lineId }) => lineId === person.lineId).map(({ fullName }) => fullName),
  }
}

async function deaths(person: SentPerson) {
  const changes = await changesOf(office.db, { beneficiaryId: person.id, kinds: ['DEATH'] })
  return changes.map(({ state, source }) => [state, source])
}

async function refused(person: SentPerson): Promise<void> {
  const [change] = await changesOf(office.db, { beneficiaryId: person.id, kinds: ['DEATH'], states: ['PROPOSED'] })
  await chat.says(officer, `/dexuat ${change?.code}`, 'không duyệt', 'không đúng, còn sống')
}

async function failures() {
  const request = { unitCode: COMMUNE, period: '2026-11', group: 'bao_tro_xa_hoi' } as const
  const rows = []
  for await (const row of thatBai.rows(office.db, request, { reference, date: TODAY })) rows.push(row)
  return rows
}

describe('somebody whom payment results report dead', () => {
  it('is neither paid again nor on the next list until an officer has decided', async () => {
    await takeCash(DEAD(), UNFETCHED())
    expect(await draftOf(nhan)).toEqual({ paid: [], held: [nhan.name] })
    expect((await draftOf(lan)).paid).toEqual([[1_620_000, 540_000]])
    expect([...(await carriedInto(office.db, COMMUNE, '2026-12')).keys()]).toEqual([lan.lineId])
  })

  it('is proposed as dead once, for the officer, whom the answer tells', async () => {
    const told = await takeCash(DEAD())
    expect(told).toContain('1 người được báo đã mất')
    expect(told).toContain('/dexuat')
    expect(told).toContain('Chuyển sang tháng sau: 0 dòng')
    await takeCash(DEAD())
    expect(await deaths(nhan)).toEqual([['PROPOSED', 'payment']])
    expect(await chat.hears(officer, '/viec')).toContain('báo đã mất khi chi trả, tạm giữ tiền: 1')
  })

  it('is held for a bank’s word as for a payer’s', async () => {
    await takeBank('Chủ TK đã chết')
    expect(await deaths(nam)).toEqual([['PROPOSED', 'payment']])
    expect(await draftOf(nam)).toEqual({ paid: [], held: [nam.name] })
  })

  it('may be whoever receives it for them: the officer is told that nobody knows who', async () => {
    await lockMonth(office, '2026-11', [
      {
        person: nam,
        code: '1126-0001',
        accountNumber: '3580205998092',
        payeeName: 'Lê Thị Mai',
        payeeRole: 'GUARDIAN',
      },
    ])
    const told = await takeBank('Chủ tài khoản mất')
    expect(told).toContain('hỏi rõ ai mất')
    const [change] = await changesOf(office.db, { beneficiaryId: nam.id, kinds: ['DEATH'] })
    const asked = await chat.hears(officer, `/dexuat ${change?.code}`)
    expect(asked).toContain('có thể là người nhận thay Lê Thị Mai')
    expect(asked).toContain('không phải Trần Văn Nam mất thì không duyệt')
    expect(await failures()).toMatchObject([{ reason: 'Người hưởng đã chết, hoặc người nhận thay (chưa rõ ai)' }])
  })

  it('is the one who receives it themselves, so that nothing is asked', async () => {
    await takeBank('Chủ tài khoản mất')
    const [change] = await changesOf(office.db, { beneficiaryId: nam.id, kinds: ['DEATH'] })
    expect(await chat.hears(officer, `/dexuat ${change?.code}`)).not.toContain('người nhận thay')
  })

  it('is held when noted by hand', async () => {
    const told = await chat.hears(officer, '/phattien', 'hết trừ bà Nhàn chết', 'ghi')
    expect(told).toContain('1 người được báo đã mất')
    expect(await deaths(nhan)).toEqual([['PROPOSED', 'payment']])
    expect((await draftOf(nhan)).held).toEqual([nhan.name])
  })

  it('is paid next month with what was not paid, when the officer says that they live', async () => {
    await takeCash(DEAD())
    await refused(nhan)
    expect(await deaths(nhan)).toEqual([['REFUSED', 'payment']])
    expect(await draftOf(nhan)).toEqual({ paid: [[1_620_000, 540_000]], held: [] })
    await takeCash(DEAD())
    expect(await deaths(nhan)).toEqual([['REFUSED', 'payment']])
  })

  it('is paid the months too that were locked while the death waited', async () => {
    await takeCash(DEAD())
    await lockMonth(office, '2026-12', [{ person: lan, code: '1226-0001', ...CASH }])
    await refused(nhan)
    expect((await draftOf(nhan, '2027-01')).paid).toEqual([[2_160_000, 1_080_000]])
  })

  it('is on the list of failures with what is to be done, and not as carried over', async () => {
    await takeCash(DEAD(), UNFETCHED())
    expect(await failures()).toMatchObject([
      {
        fullName: lan.name,
        carried: true,
        reason: 'Chưa nhận tiền mặt, không ghi lý do',
        next: 'Trả tiền mặt, gồm cả số chưa nhận',
      },
      { fullName: nhan.name, carried: false, reason: 'Người hưởng đã chết', next: 'Tạm giữ, chờ quyết định báo chết' },
    ])
  })

  it('is as before when the results are taken back', async () => {
    await takeCash(DEAD())
    await chat.says(officer, '/hoantac', 'hoàn tác')
    await work(office)
    expect(await deaths(nhan)).toEqual([['REFUSED', 'payment']])
    expect((await draftOf(nhan)).paid).toEqual([[1_080_000, 0]])
  })
})
