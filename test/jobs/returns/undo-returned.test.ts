import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { undoImport } from '../../../src/actions/undo-import.js'
import { resultsOfMonth } from '../../../src/store/payment-results.js'
import { periodOfCommune } from '../../../src/store/periods.js'
import { lastVerdict } from '../../../src/store/verdicts.js'
import { COMMUNE, HOA, NEIGHBOUR, Office } from '../../support/records.js'
import { csv, lockMonth, type SentPerson, saidTo, send, work } from './office-month.js'

let office: Office
let officer: Asker
let citizen: Asker

beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  citizen = await office.person('Hoa')
})
afterEach(() => office.close())

type Cells = Parameters<typeof csv>[0]

async function take(cells: Cells, name = 'ket-qua.csv'): Promise<string> {
  const file = await send(office, csv(cells), name)
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
  const { id } = await office.db
    .selectFrom('returned_file')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return `r${id}`
}

async function undo(file: string, asker = officer): Promise<string> {
  const outcome = await office.act(undoImport, await office.again(asker.contact.id), { import: file })
  await work(office)
  return outcome.kind
}

const lastWord = async () => (await saidTo(office, officer.contact.id)).at(-1)

describe('payment results', () => {
  const HEAD = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do']
  let hoa: SentPerson
  let lan: SentPerson
  let receipt: string

  beforeEach(async () => {
    const name = 'Nguyễn Thị Hoa'
    hoa = { ...(await office.onRoster({ full_name: name, personal_id: '038150901234' })), name }
    lan = { ...(await office.onRoster({ full_name: 'Bùi Thị Lan' })), name: 'Bùi Thị Lan' }
    receipt = await office.register(citizen, HOA)
    await office.approve(officer, receipt)
    await lockMonth(office, '2026-11', [
      { person: hoa, code: '1126-0001', accountNumber: '3580205998092' },
      { person: lan, code: '1126-0002', accountNumber: '3580205990002' },
    ])
  })

  const row = (person: SentPerson, account: string, ...said: string[]) => [
    ...[account, person.name, 540_000, `TC BTXH T11/2026 ${person.code}`],
    ...said,
  ]
  const both = (): Cells => [
    HEAD,
    row(hoa, '3580205998092', 'Thất bại', 'TK đã đóng'),
    row(lan, '3580205990002', 'Thành công', ''),
  ]
  const outcomes = async () =>
    [...(await resultsOfMonth(office.db, [COMMUNE], '2026-11')).values()].map(({ outcome }) => outcome)

  it('go as a set: month and registration are as before, and who was told is told again', async () => {
    const file = await take(both())
    expect((await office.registration(receipt)).state).toBe('PAYMENT_FAILED')
    expect(await undo(file)).toBe('started')
    expect(await outcomes()).toEqual([])
    expect((await periodOfCommune(office.db, COMMUNE, '2026-11')).state).toBe('SENT_TO_PAYER')
    expect((await office.registration(receipt)).state).toBe('APPROVED')
    expect((await saidTo(office, citizen.contact.id)).at(-1)).toContain('là nhầm')
    expect(await lastWord()).toContain('2 dòng chi trả trở lại như trước. Đã báo lại cho 1 người.')
    expect((await office.deeds()).at(-1)).toContain('undo-payment-results')
  })

  it('go once, and may be taken over again', async () => {
    const file = await take(both())
    await undo(file)
    expect(await undo(file)).toBe('already')
    await take(both())
    expect(await outcomes()).toEqual(['FAILED', 'PAID'])
  })

  it('stay where another file has spoken since, and that is told', async () => {
    const file = await take(both())
    await take([HEAD, row(hoa, '3580205998092', 'Thành công', '')], 'lan-2.csv')
    await undo(file)
    expect(await outcomes()).toEqual(['PAID'])
    expect(await lastWord()).toContain('Giữ nguyên 1 người vì đã có việc khác sau đó: Nguyễn Thị Hoa')
  })

  it('stay once a later month was locked with them', async () => {
    const file = await take(both())
    await lockMonth(office, '2026-12', [{ person: hoa, code: '1226-0001' }])
    await undo(file)
    expect(await outcomes()).toEqual(['FAILED'])
  })

  it('are nobody’s to undo in another commune', async () => {
    const file = await take(both())
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect(await undo(file, neighbour)).toBe('not-found')
    expect(await outcomes()).toHaveLength(2)
  })
})

describe('verdicts of the police', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Thôn', 'Kết quả xác minh', 'Thông tin đúng', 'Ghi chú']

  it('go with what was proposed because of them, unless an officer decided', async () => {
    const binh = await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const minh = await office.onRoster({ full_name: 'Lê Thị Minh', birth: '1950' })
    const file = await take([
      HEAD,
      [1, 'Trần Văn Bình', '1948', '', '', 'Đã chết 3/5/2026', '', ''],
      [2, 'Lê Thị Minh', '1950', '', '', 'Đã chết 4/5/2026', '', ''],
    ])
    await office.db.updateTable('change').set({ state: 'APPROVED' }).where('beneficiary_id', '=', minh.id).execute()
    await undo(file)
    expect(await lastVerdict(office.db, binh.id)).toBeUndefined()
    expect((await lastVerdict(office.db, minh.id))?.verdict).toBe('DECEASED')
    const changes = await office.db.selectFrom('change').select(['beneficiary_id', 'state']).orderBy('id').execute()
    expect(changes).toEqual([
      { beneficiary_id: binh.id, state: 'REFUSED' },
      { beneficiary_id: minh.id, state: 'APPROVED' },
    ])
  })
})

describe('accounts that a bank opened', () => {
  const HEAD = ['STT', 'Mã đăng ký', 'Họ và tên', 'Ngân hàng đề nghị', 'Số tài khoản', 'Ghi chú']

  it('go, and the registration waits for the bank again', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const { account: _, holder: __, 'holder.match': ___, ...rest } = HOA
    const receipt = await office.register(citizen, { ...rest, method: 'open-account' })
    await office.approve(officer, receipt)
    const file = await take([HEAD, [1, receipt, 'Nguyễn Thị Hoa', 'Agribank', '3580205998092', null]])
    expect(await office.linked()).toHaveLength(1)
    await undo(file)
    expect(await office.linked()).toEqual([])
    expect(await office.registration(receipt)).toMatchObject({ state: 'APPROVED', current_version: 3 })
    expect((await saidTo(office, citizen.contact.id)).at(-1)).toContain('là nhầm')
    await take([HEAD, [1, receipt, 'Nguyễn Thị Hoa', 'Agribank', '3580205990099', null]])
    expect(await office.linked()).toMatchObject([{ number: '3580205990099' }])
  })
})
