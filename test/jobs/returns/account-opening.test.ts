import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { noteOpenedAccount } from '../../../src/actions/note-opened-account.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { linkAccount } from '../../../src/store/accounts.js'
import { AT, HOA, NEIGHBOUR, Office } from '../../support/records.js'
import { csv, received, saidTo, send, work } from './office-month.js'

let office: Office
let officer: Asker
let citizen: Asker
let receipt: string
let lineId: number
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  citizen = await office.person('Hoa')
  lineId = (await office.onRoster({ personal_id: '038150901234' })).lineId
  const { account: _, holder: __, 'holder.match': ___, ...rest } = HOA
  receipt = await office.register(citizen, { ...rest, method: 'open-account' })
  await office.approve(officer, receipt)
})
afterEach(() => office.close())

const HEAD = ['STT', 'Mã đăng ký', 'Họ và tên người mở tài khoản', 'Ngân hàng đề nghị', 'Số tài khoản', 'Ghi chú']

async function take(account: string | null, note: string | null = null): Promise<void> {
  const file = await send(office, csv([HEAD, [1, receipt, 'Nguyễn Thị Hoa', 'Agribank', account, note]]))
  expect(await received(office, file)).toMatchObject({ kind: 'returned' })
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
}

describe('accounts that a bank opened', () => {
  it('are what the benefits are paid into from then on', async () => {
    await take('3580205998092')
    expect(await office.linked()).toMatchObject([
      { benefit_line_id: lineId, number: '3580205998092', bank_code: 'VBA', source: 'registration' },
    ])
    const registration = await office.registration(receipt)
    expect(registration).toMatchObject({ state: 'APPROVED', approved_version: 2, current_version: 2 })
    const said = await saidTo(office, citizen.contact.id)
    expect(said.at(-1)).toContain('****8092')
  })

  it('are taken over once', async () => {
    await take('3580205998092')
    await take('3580205998092')
    expect(await office.registration(receipt)).toMatchObject({ current_version: 2 })
    expect((await saidTo(office, citizen.contact.id)).filter((text) => text.includes('đã mở tài khoản'))).toHaveLength(
      1,
    )
  })

  it('are not there when the bank could not open one, and the person is told why', async () => {
    await take(null, 'CCCD hết hạn')
    expect(await office.linked()).toEqual([])
    expect((await saidTo(office, citizen.contact.id)).at(-1)).toContain('CCCD hết hạn')
  })

  it('are not given to a registration of another name', async () => {
    const file = await send(office, csv([HEAD, [1, receipt, 'Trần Văn Bình', 'Agribank', '3580205998092', null]]))
    expect(await received(office, file)).toMatchObject({ reason: 'answer-returned-file.other-unit' })
  })
})

describe('a bank’s own form', () => {
  const OWN = ['STT', 'Tên khách hàng', 'Số GTTT', 'Số TK mới', 'Trạng thái', 'Diễn giải', 'Mã tham chiếu']
  const TITLE = [['NGÂN HÀNG AGRIBANK'], ['DANH SÁCH MỞ TÀI KHOẢN THEO LÔ']]
  const NUMBER = '038150901234'

  async function takeOwn(...row: readonly (string | number | null)[]): Promise<Readonly<Record<string, unknown>>> {
    const file = await send(office, csv([...TITLE, OWN, row]))
    const got = await received(office, file)
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    return got.kind === 'returned' ? got.facts : {}
  }

  it('that comes again finds its accounts there', async () => {
    const row = [1, 'NGUYEN THI HOA', NUMBER, '3580205998092', 'Thành công', null, null] as const
    expect(await takeOwn(...row)).toMatchObject({ opened: 1, already: 0, unknown: 0 })
    expect(await takeOwn(...row)).toMatchObject({ opened: 0, already: 1, unknown: 0 })
  })

  it('may say our code in a column of any name', async () => {
    const row = [1, 'NGUYEN THI HOA', null, '3580205998092', 'Thành công', null, receipt] as const
    expect(await takeOwn(...row)).toMatchObject({ opened: 1, unknown: 0 })
  })

  it('tells a person once why there is no account, and nobody’s number', async () => {
    const row = [1, 'NGUYEN THI HOA', NUMBER, null, 'Từ chối', 'KH đã có TK 3580205990001', null] as const
    expect(await takeOwn(...row)).toMatchObject({ examples: 'Nguyen Thi Hoa: KH đã có TK ****0001' })
    await takeOwn(...row)
    const said = (await saidTo(office, citizen.contact.id)).filter((text) => text.includes('chưa mở được'))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('****0001')
  })
})

describe('an account that one officer notes', () => {
  const said = (more = {}) => ({
    record: receipt,
    'record.version': 1,
    bank: 'VBA',
    account: '3580205998092',
    holder: 'NGUYEN THI HOA',
    ...more,
  })
  const noted = async (answers = said()) => (await office.act(noteOpenedAccount, officer, answers)).kind

  it('is what the benefits are paid into, as from the bank’s list', async () => {
    const outcome = await office.act(noteOpenedAccount, officer, said())
    expect(outcome).toMatchObject({ kind: 'noted', notices: [{ contactId: citizen.contact.id }] })
    expect(await office.linked()).toMatchObject([{ benefit_line_id: lineId, number: '3580205998092' }])
    expect(await noted()).toBe('not-waiting')
  })

  it('is not somebody else’s, nor takes the place of another', async () => {
    expect(await noted(said({ holder: 'TRAN VAN BINH' }))).toBe('holder-differs')
    expect(await noted(said({ 'record.version': 2 }))).toBe('changed')
    const account = { bank_code: 'VCB', number: '0071000123456', owner: 'BENEFICIARY', source: 'roster' } as const
    await office.write((tx) => linkAccount(tx, lineId, { ...account, holder_name: null, registration_id: null }, AT))
    expect(await noted()).toBe('has-account')
    expect(await office.linked()).toMatchObject([{ number: '0071000123456' }])
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect((await office.act(noteOpenedAccount, neighbour, said())).kind).toBe('not-found')
  })
})
