import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { thatBai } from '../../../src/jobs/lists/that-bai.js'
import { changesOf } from '../../../src/store/changes.js'
import { paymentDraft } from '../../../src/store/payment-draft.js'
import { reference } from '../../support/chat.js'
import { OfficeChat } from '../../support/office-chat.js'
import { COMMUNE, Office, TODAY } from '../../support/records.js'
import { csv, lockMonth, type SentPerson, saidTo, send, work } from './office-month.js'

/** What the law has for the programme, so that nothing else is owed. */
const DUE = { amount: 810_000, total: 810_000 }

let office: Office
let chat: OfficeChat
let officer: Asker
let nam: SentPerson
let hoa: SentPerson

beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const person = async (name: string) => ({ ...(await office.onRoster({ full_name: name })), name })
  nam = await person('Trần Văn Nam')
  hoa = await person('Nguyễn Thị Hoa')
  await lockMonth(office, '2026-12', [
    { person: nam, code: '1226-0001', accountNumber: '3580205998092', ...DUE },
    { person: hoa, code: '1226-0002', accountNumber: '3580205998093', ...DUE },
  ])
})
afterEach(() => office.close())

/** Results in which Nam was paid so much, and Hoa all of it. */
async function take(paid: number): Promise<string> {
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']
  const rows = [
    ['3580205998092', nam.name, paid, `TC BTXH T12/2026 ${nam.code}`, 'Thành công', ''],
    ['3580205998093', hoa.name, 810_000, `TC BTXH T12/2026 ${hoa.code}`, 'Thành công', ''],
  ]
  const file = await send(office, csv([head, ...rows]), 'ket-qua.csv')
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
  return (await saidTo(office, officer.contact.id)).at(-1) ?? ''
}

async function proposals() {
  const changes = await changesOf(office.db, { beneficiaryId: nam.id, kinds: ['ARREARS', 'RECOVER'] })
  return changes.map(({ kind, state, amount }) => `${kind} ${state} ${amount}`)
}

async function waiting(): Promise<string> {
  const [change] = await changesOf(office.db, { beneficiaryId: nam.id, states: ['PROPOSED'] })
  return change?.code ?? ''
}

async function nextMonth() {
  const { lines } = await paymentDraft(office.db, COMMUNE, '2027-01', reference, TODAY)
  const line = lines.find(({ lineId }) => lineId === nam.lineId)
  return { carried: line?.carried, arrears: line?.arrears, more: (line?.total ?? 0) - (line?.amount ?? 0) }
}

async function failures() {
  const request = { unitCode: COMMUNE, period: '2026-12', group: 'bao_tro_xa_hoi' } as const
  const rows = []
  for await (const row of thatBai.rows(office.db, request, { reference, date: TODAY })) rows.push(row)
  return rows
}

describe('somebody who was paid less than the list said', () => {
  it('is told to the officer with the sum, and the difference proposed for the next list', async () => {
    const told = await take(770_000)
    expect(told).toContain('Trả thiếu: 1 người, thiếu 40.000 đồng')
    expect(told).toContain('/dexuat')
    expect(await proposals()).toEqual(['ARREARS PROPOSED 40000'])
    expect(await chat.hears(officer, '/viec')).toContain('trả thiếu tháng trước, chờ quyết định: 1, thiếu 40.000 đồng')
    expect(await failures()).toMatchObject([
      {
        fullName: nam.name,
        reason: 'Đã trả nhưng thiếu 40.000 đồng (trả 770.000 đồng)',
        todo: 'Quyết định đề xuất truy lĩnh (/dexuat), hoặc đối chiếu với ngân hàng.',
        next: 'Trả như thường lệ',
      },
    ])
    expect(await nextMonth()).toEqual({ carried: 0, arrears: 0, more: 0 })
  })

  it('gets the difference with the next list when an officer approves', async () => {
    await take(770_000)
    expect(await chat.hears(officer, `/dexuat ${await waiting()}`)).toContain('40.000')
    expect(await chat.hears(officer, 'duyệt')).toContain('Đã duyệt')
    expect(await nextMonth()).toEqual({ carried: 40_000, arrears: 0, more: 40_000 })
    expect(await failures()).toMatchObject([
      { todo: 'Đã duyệt trả bù, kỳ chi trả tháng 01/2027.', next: 'Trả tiền mặt, gồm cả số còn thiếu' },
    ])
    expect(await chat.hears(officer, '/viec')).not.toContain('trả thiếu')
  })

  it('gets it besides what the law owes for the months before', async () => {
    await lockMonth(office, '2026-12', [{ person: nam, code: '1226-0001', accountNumber: '3580205998092' }])
    await take(500_000)
    await chat.says(officer, `/dexuat ${await waiting()}`, 'duyệt')
    expect(await nextMonth()).toEqual({ carried: 40_000, arrears: 270_000, more: 310_000 })
  })

  it('stays as it is when an officer says that it is settled', async () => {
    await take(770_000)
    await chat.says(officer, `/dexuat ${await waiting()}`, 'không duyệt', 'đã giải quyết')
    expect(await proposals()).toEqual(['ARREARS REFUSED 40000'])
    await take(770_000)
    expect(await proposals()).toEqual(['ARREARS REFUSED 40000'])
    expect(await failures()).toMatchObject([{ todo: 'Đã xem, không trả bù.' }])
    expect(await nextMonth()).toEqual({ carried: 0, arrears: 0, more: 0 })
  })

  it('is proposed nothing more when later results say that all was paid', async () => {
    await take(770_000)
    await take(810_000)
    expect(await proposals()).toEqual(['ARREARS REFUSED 40000'])
  })

  it('is proposed what is right when later results name another sum', async () => {
    await take(770_000)
    await chat.says(officer, `/dexuat ${await waiting()}`, 'duyệt')
    await take(750_000)
    expect(await proposals()).toEqual(['ARREARS APPROVED 40000', 'ARREARS PROPOSED 20000'])
    await take(810_000)
    expect(await proposals()).toEqual(['ARREARS APPROVED 40000', 'ARREARS REFUSED 20000', 'RECOVER PROPOSED 40000'])
  })

  it('is as before when the results are taken back, also what was approved', async () => {
    await take(770_000)
    await chat.says(officer, `/dexuat ${await waiting()}`, 'duyệt')
    await chat.says(officer, '/hoantac', 'hoàn tác')
    await work(office)
    expect(await proposals()).toEqual(['ARREARS UNDONE 40000'])
    expect(await nextMonth()).toEqual({ carried: 0, arrears: 0, more: 0 })
  })

  it('was paid too much: that is told, and decided by hand', async () => {
    const told = await take(870_000)
    expect(told).not.toContain('Trả thiếu')
    expect(await proposals()).toEqual([])
    expect(await failures()).toMatchObject([{ reason: 'Đã trả nhưng thừa 60.000 đồng (trả 870.000 đồng)' }])
  })
})
