import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { decideReturned } from '../../../src/actions/decide-returned-row.js'
import { takeResults } from '../../../src/actions/take-results.js'
import type { SentLine } from '../../../src/domain/returns/sent-line.js'
import { paymentDraft } from '../../../src/store/payment-draft.js'
import { carriedInto, resultsOfMonth } from '../../../src/store/payment-results.js'
import { periodOfCommune } from '../../../src/store/periods.js'
import { reference } from '../../support/chat.js'
import { COMMUNE, HOA, NEIGHBOUR, Office, TODAY } from '../../support/records.js'
import {
  csv,
  fixtureBytes,
  lockMonth,
  received,
  type Sent,
  type SentPerson,
  saidTo,
  send,
  work,
} from './office-month.js'

type Sample = Readonly<{
  sent: readonly SentLine[]
  results: readonly Readonly<{ line: string; outcome: string; reasonCode: string | null; paidAmount: number }>[]
}>

let office: Office
let officer: Asker
let citizen: Asker
let hoa: SentPerson
let lan: SentPerson
let receipt: string

beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  citizen = await office.person('Hoa')
  const name = 'Nguyễn Thị Hoa'
  hoa = { ...(await office.onRoster({ full_name: name, personal_id: '038150901234' })), name }
  lan = {
    ...(await office.onRoster({ full_name: 'Bùi Thị Lan' }, {}, { number: '3580205990002' })),
    name: 'Bùi Thị Lan',
  }
  receipt = await office.register(citizen, HOA)
  await office.approve(officer, receipt)
  await lockMonth(office, '2026-11', [
    { person: hoa, code: '1126-0001', accountNumber: '3580205998092' },
    { person: lan, code: '1126-0002', accountNumber: '3580205990002', amount: 810_000, total: 810_000 },
  ])
})
afterEach(() => office.close())

const HEAD = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']
const TEXT = 'TC BTXH T11/2026'

function row(person: SentPerson, account: string, amount: number, status: string, reason = '') {
  return [account, person.name, amount, `${TEXT} ${person.code}`, status, reason]
}

async function take(cells: Parameters<typeof csv>[0]): Promise<string> {
  const file = await send(office, csv(cells))
  const outcome = await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
  return outcome.kind
}

async function outcomes() {
  const results = await resultsOfMonth(office.db, [COMMUNE], '2026-11')
  return [...results.values()].map(({ outcome, reason_code }) => (reason_code ? `${outcome} ${reason_code}` : outcome))
}

describe('payment results', () => {
  const failed = () => [
    HEAD,
    row(hoa, '3580205998092', 540_000, 'Thất bại', 'TK tạm khóa'),
    row(lan, '3580205990002', 810_000, 'Thành công'),
  ]

  it('are shown first and change nothing before they are confirmed', async () => {
    const file = await send(office, csv(failed()))
    expect(await received(office, file)).toMatchObject({
      kind: 'returned',
      facts: {
        kind: 'payment-results',
        month: '11/2026',
        paid: 1,
        failed: 1,
        examples: 'Nguyễn Thị Hoa: Tài khoản đã đóng hoặc đang bị khóa',
      },
    })
    expect(await outcomes()).toEqual([])
  })

  it('are written once, move the month on and go on next month', async () => {
    expect(await take(failed())).toBe('started')
    expect(await outcomes()).toEqual(['FAILED ACCOUNT_CLOSED_OR_LOCKED', 'PAID'])
    expect((await periodOfCommune(office.db, COMMUNE, '2026-11')).state).toBe('RESULTS_IMPORTED')
    expect(await carriedInto(office.db, COMMUNE, '2026-12')).toEqual(
      new Map([[hoa.lineId, { sum: 540_000, months: 1 }]]),
    )
    await take(failed())
    const rows = await office.db.selectFrom('payment_result').select('id').execute()
    expect(rows).toHaveLength(2)
    expect((await office.deeds()).filter((deed) => deed.includes('take-payment-results'))).toHaveLength(2)
  })

  it('are not written when the list is no longer what was shown', async () => {
    const file = await send(office, csv(failed()))
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await lockMonth(office, '2026-11', [{ person: hoa, code: '1126-0001', accountNumber: '3580205998092' }])
    await work(office)
    expect(await outcomes()).toEqual([])
    expect((await saidTo(office, officer.contact.id)).at(-1)).toContain('đã thay đổi')
  })

  it('fall back to cash where the bank would refuse again, until the account is another', async () => {
    await take(failed())
    const next = async () => {
      const { lines } = await paymentDraft(office.db, COMMUNE, '2026-12', reference, TODAY)
      return lines
        .filter(({ lineId }) => lineId === hoa.lineId)
        .map(({ method, carried, notes }) => [method, carried, notes])
    }
    expect(await next()).toEqual([['CASH', 540_000, ['account-failed']]])
    await office.db.updateTable('account').set({ number: '0071000123456' }).execute()
    expect(await next()).toEqual([['TRANSFER', 540_000, []]])
  })

  it('are of the month that their line numbers name, when the next one was locked already', async () => {
    await lockMonth(office, '2026-12', [
      { person: hoa, code: '1226-0001', accountNumber: '3580205998092' },
      { person: lan, code: '1226-0002', accountNumber: '3580205990002' },
    ])
    await take([
      ['Mã dòng', 'Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Trạng thái', 'Lý do'],
      ['1126-0001', '3580205998092', hoa.name, 540_000, 'Thành công', ''],
      ['1126-0002', '3580205990002', lan.name, 810_000, 'Thất bại', 'TK tạm khóa'],
    ])
    expect(await outcomes()).toEqual(['PAID', 'FAILED ACCOUNT_CLOSED_OR_LOCKED'])
    expect(await resultsOfMonth(office.db, [COMMUNE], '2026-12')).toEqual(new Map())
  })

  it('recognise the same file', async () => {
    await take(failed())
    expect(await received(office, await send(office, csv(failed())))).toMatchObject({ facts: { again: 'yes' } })
  })

  it('mark the registration and tell the person what to do, once', async () => {
    await take(failed())
    expect((await office.registration(receipt)).state).toBe('PAYMENT_FAILED')
    const told = (await saidTo(office, citizen.contact.id)).filter((text) => text.includes('chưa vào tài khoản'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('****8092')
    expect(told[0]).toContain('mở lại')
    await take(failed())
    expect((await saidTo(office, citizen.contact.id)).filter((text) => text.includes('chưa vào'))).toHaveLength(1)
  })

  it('make a registration active when the money has arrived', async () => {
    await take([HEAD, row(hoa, '3580205998092', 540_000, 'Thành công')])
    expect((await office.registration(receipt)).state).toBe('ACTIVE')
  })

  it('do not make a line unreturned that another file has answered for', async () => {
    await take([HEAD, row(hoa, '3580205998092', 540_000, 'Thành công')])
    expect(await outcomes()).toEqual(['PAID', 'NOT_RETURNED'])
    await take([HEAD, row(lan, '3580205990002', 810_000, 'Thành công')])
    expect(await outcomes()).toEqual(['PAID', 'PAID'])
  })

  it('answer with a copy that tells of every row', async () => {
    await take(failed())
    const [{ payload } = { payload: '{}' }] = await office.db
      .selectFrom('outbox')
      .select('payload')
      .where('contact_id', '=', officer.contact.id)
      .orderBy('seq', 'desc')
      .execute()
    expect(JSON.parse(payload).file.name).toBe('ket-qua.da-kiem-tra.xlsx')
    expect(JSON.parse(payload).text).toContain('không trả được 1')
  })

  it('propose to suspend after three months that were not received', async () => {
    for (const month of ['2026-08', '2026-09', '2026-10']) {
      await lockMonth(office, month, [
        { person: hoa, code: `${month.slice(5)}26-0001`, accountNumber: '3580205998092' },
      ])
      const text = `TC BTXH T${month.slice(5)}/2026 ${hoa.code}`
      await take([HEAD, ['3580205998092', hoa.name, 540_000, text, 'Thất bại', 'TK đã đóng']])
    }
    const changes = await office.db.selectFrom('change').select(['kind', 'state', 'source']).execute()
    expect(changes).toEqual([{ kind: 'SUSPEND', state: 'PROPOSED', source: 'payment' }])
  })
})

describe('rows that are not clear', () => {
  it('wait for an officer, whose word settles them', async () => {
    const twin = { ...(await office.onRoster({ full_name: 'Bùi Thị Lan' })), name: 'Bùi Thị Lan' }
    const shared = { accountNumber: '3580205990077', amount: 500_000, total: 500_000 }
    await lockMonth(office, '2026-12', [
      { person: lan, code: '1226-0001', ...shared },
      { person: twin, code: '1226-0002', ...shared },
    ])
    await take([
      ['KỲ CHI TRẢ THÁNG 12/2026'],
      HEAD,
      ['3580205990077', 'BUI THI LAN', 500_000, 'CHUYEN TIEN', 'Thành công', ''],
    ])
    const [waiting] = await office.db.selectFrom('returned_row').selectAll().execute()
    expect(waiting).toMatchObject({ state: 'waiting', asks: 'which-line' })
    const answers = { row: String(waiting?.id), choice: '1226-0002' }
    expect((await office.act(decideReturned, officer, answers)).kind).toBe('decided')
    expect((await office.act(decideReturned, officer, answers)).kind).toBe('changed')
    await work(office)
    const results = await resultsOfMonth(office.db, [COMMUNE], '2026-12')
    expect([...results.values()].map(({ outcome }) => outcome)).toEqual(['NOT_RETURNED', 'PAID'])
  })

  it('are listed as unknown when they are on no list', async () => {
    await take([
      HEAD,
      row(hoa, '3580205998092', 540_000, 'Thành công'),
      ['9999888877776', 'TRAN VAN X', 540_000, `${TEXT} HS-ZZZZZZZ`, 'Thành công', ''],
    ])
    expect(await office.db.selectFrom('returned_row').select(['state', 'asks']).execute()).toEqual([
      { state: 'unknown', asks: null },
    ])
  })
})

describe('words that nobody knows', () => {
  it('are asked about once, and the answer settles every row that says them', async () => {
    await take([HEAD, row(hoa, '3580205998092', 540_000, 'Y'), row(lan, '3580205990002', 810_000, 'Y')])
    expect(await outcomes()).toEqual(['UNDECIDED', 'UNDECIDED'])
    const [question, ...others] = await office.db.selectFrom('returned_row').selectAll().execute()
    expect([question?.said, others]).toEqual(['Chữ “Y” ở 2 dòng: Nguyễn Thị Hoa, Bùi Thị Lan', []])
    await office.act(decideReturned, officer, { row: String(question?.id), choice: 'PAID' })
    await work(office)
    expect(await outcomes()).toEqual(['PAID', 'PAID'])
  })
})

describe('files that are refused', () => {
  it('are of a month that was never locked, or of another list', async () => {
    const other = [HEAD, ['3580205998092', hoa.name, 540_000, `TC BTXH T07/2026 ${hoa.code}`, 'Thành công', '']]
    expect(await received(office, await send(office, csv(other)))).toMatchObject({
      reason: 'answer-returned-file.no-list',
      values: { month: '07/2026' },
    })
    const foreign = [HEAD, ['9999888877776', 'A B', 1, 'x', 'Thành công', '']]
    expect(await received(office, await send(office, csv(foreign)))).toMatchObject({
      reason: 'answer-returned-file.other-list',
    })
  })

  it('lie outside of the asker’s units', async () => {
    const file = await send(office, csv([HEAD, row(hoa, '3580205998092', 540_000, 'Thành công')]))
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect((await office.act(takeResults, neighbour, { file })).kind).toBe('not-found')
    expect((await office.act(takeResults, officer, { file: 999 })).kind).toBe('not-found')
  })

  it('do not matter to whoever may not take them in', async () => {
    const nothing = { 'payment-results': [], 'police-results': [], 'account-opening': [] }
    const cells = csv([HEAD, row(hoa, '3580205998092', 540_000, 'Thành công')])
    expect(await send(office, cells, 'x.csv', nothing)).toBe(0)
  })
})

describe('the sample file', () => {
  it('gives every line of the month that was sent its outcome', async () => {
    const bytes = await fixtureBytes('returns/payment-results.expected.json')
    const sample = JSON.parse(new TextDecoder().decode(bytes)) as Sample
    const sent: Sent[] = []
    for (const { line, fileNo, account, bankCode, amount, text, beneficiary, payee, holderName } of sample.sent) {
      const person = { ...(await office.onRoster({ full_name: beneficiary })), name: beneficiary }
      const paid = { accountNumber: account, bankCode, holderName, payeeName: payee, fileNo, transferText: text }
      sent.push({ person, code: line, amount, total: amount, ...paid })
    }
    // The month is locked already for the others.
    await office.db.updateTable('period').set({ month: '2026-09' }).execute()
    await lockMonth(office, '2026-11', sent)
    const file = await send(office, await fixtureBytes('returns/payment-results.xlsx'), 'payment-results.xlsx')
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    const lines = await office.db.selectFrom('period_line').select(['id', 'line_code']).execute()
    const codes = new Map(lines.map(({ id, line_code }) => [id, line_code]))
    const results = await resultsOfMonth(office.db, [COMMUNE], '2026-11')
    const actual = [...results].map(([id, { outcome, reason_code, paid_amount }]) => ({
      line: codes.get(id),
      outcome,
      reasonCode: reason_code,
      paidAmount: paid_amount,
    }))
    const wanted = sample.results.map(({ line, outcome, reasonCode, paidAmount }) => ({
      line,
      outcome,
      reasonCode,
      paidAmount,
    }))
    expect(actual).toEqual(wanted)
  })
})
