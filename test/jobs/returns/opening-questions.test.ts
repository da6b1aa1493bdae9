import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { decideReturned } from '../../../src/actions/decide-returned-row.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { linkAccount } from '../../../src/store/accounts.js'
import { type ReturnedRow, waitingRows } from '../../../src/store/returned-files.js'
import { AT, COMMUNE, HOA, Office } from '../../support/records.js'
import { csv, received, send, work } from './office-month.js'

let office: Office
let officer: Asker
let receipt: string
let lineId: number
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const citizen = await office.person('Hoa')
  lineId = (await office.onRoster({ personal_id: '038150901234' })).lineId
  const { account: _, holder: __, 'holder.match': ___, ...rest } = HOA
  receipt = await office.register(citizen, { ...rest, method: 'open-account' })
  await office.approve(officer, receipt)
})
afterEach(() => office.close())

const HEAD = ['STT', 'Mã đăng ký', 'Họ và tên', 'Ngân hàng', 'Số tài khoản', 'Tên chủ tài khoản', 'Ghi chú']

type Cells = readonly (string | number | null)[]

async function take(...rows: readonly Cells[]): Promise<readonly ReturnedRow[]> {
  const file = await send(office, csv([HEAD, ...rows]), 'mo-tk.csv')
  await office.act(takeResults, await office.again(officer.contact.id), { file })
  await work(office)
  return waitingRows(office.db, [COMMUNE], 10)
}

async function choose(row: ReturnedRow | undefined, choice: string): Promise<void> {
  const outcome = await office.act(decideReturned, officer, { row: String(row?.id), choice })
  expect(outcome.kind).toBe('decided')
  await work(office)
}

function hoa(bank: string | null, number: string, holder: string | null = null, note: string | null = null): Cells {
  return [1, receipt, 'Nguyễn Thị Hoa', bank, number, holder, note]
}

describe('a row of a bank’s new accounts', () => {
  it('of which a number may have lost its zeros offers the numbers that it may be', async () => {
    const [row, ...others] = await take(hoa('Vietcombank', '71000123456'))
    expect(others).toEqual([])
    expect(row?.candidates.map(({ id }) => id)).toEqual(['VCB:0071000123456', 'VCB:71000123456'])
    expect(row?.candidates[0]?.line).toBe('Vietcombank ****3456 (13 số)'.replace('****3456', '0071****3456'))
    expect(await office.linked()).toEqual([])
    await choose(row, 'VCB:0071000123456')
    expect(await office.linked()).toMatchObject([
      { benefit_line_id: lineId, number: '0071000123456', bank_code: 'VCB' },
    ])
    expect(await waitingRows(office.db, [COMMUNE], 10)).toEqual([])
  })

  it('with two numbers asks once which of them it is', async () => {
    const rows = await take(hoa('Agribank', '3580205990001'), hoa('Agribank', '3580205990022'))
    expect(rows).toHaveLength(1)
    await choose(rows[0], 'VBA:3580205990022')
    expect(await office.linked()).toMatchObject([{ number: '3580205990022' }])
    expect(await office.registration(receipt)).toMatchObject({ current_version: 2 })
    expect(await waitingRows(office.db, [COMMUNE], 10)).toEqual([])
  })

  it('with an account and a refusal is written or left as the officer says', async () => {
    const [row] = await take(hoa('Agribank', '3580205990001', null, 'Từ chối: sai thông tin'))
    await choose(row, 'none')
    expect(await office.linked()).toEqual([])
    expect(await waitingRows(office.db, [COMMUNE], 10)).toEqual([])
  })

  it('at a branch that is no bank asks once which bank that is', async () => {
    const [row, ...others] = await take(hoa('CN Cẩm Thủy', '3580205990001'))
    expect(others).toEqual([])
    expect(row?.said).toContain('CN Cẩm Thủy')
    expect(row?.candidates.map(({ line }) => line)).toContain('Agribank')
    await choose(row, 'VBA')
    expect(await office.linked()).toMatchObject([{ number: '3580205990001', bank_code: 'VBA' }])
  })

  it('at a branch whose number is short for the bank that was said is asked once more', async () => {
    const [row] = await take(hoa('CN Cẩm Thủy', '71000123456'))
    await choose(row, 'VCB')
    const [again] = await waitingRows(office.db, [COMMUNE], 10)
    expect(again?.candidates.map(({ id }) => id)).toContain('VCB:0071000123456')
    expect(await office.linked()).toEqual([])
  })

  it('in somebody else’s name is written when the officer says that it is right', async () => {
    const [row] = await take(hoa('Agribank', '3580205990001', 'TRAN VAN BINH'))
    expect(row?.said).toContain('TRAN VAN BINH')
    await choose(row, 'VBA:3580205990001')
    expect(await office.linked()).toMatchObject([{ number: '3580205990001', holder_name: 'NGUYEN THI HOA' }])
  })

  it('of somebody who is paid into another account is not written, as one officer may not', async () => {
    const account = { bank_code: 'VCB', number: '0071000123456', owner: 'BENEFICIARY', source: 'roster' } as const
    await office.write((tx) => linkAccount(tx, lineId, { ...account, holder_name: null, registration_id: null }, AT))
    const [row] = await take(hoa('Agribank', '3580205990001'))
    expect(row).toMatchObject({ asks: 'has-account', candidates: [] })
    expect(row?.said).toContain('/sua')
    expect(await office.linked()).toMatchObject([{ number: '0071000123456' }])
    await choose(row, 'none')
    expect(await waitingRows(office.db, [COMMUNE], 10)).toEqual([])
  })

  it('whose account stands with another name too is asked', async () => {
    const rows = await take(hoa('Agribank', '3580205990001'), [
      2,
      'DK-2AB3CD4',
      'Trần Văn Bình',
      'Agribank',
      '3580205990001',
      null,
      null,
    ])
    expect(rows.map(({ said }) => said)).toEqual([expect.stringContaining('người khác tên')])
    expect(await office.linked()).toEqual([])
  })

  it('without code and number is asked by its name, and then by its account', async () => {
    const head = [['DANH SÁCH MỞ TÀI KHOẢN AGRIBANK'], ['STT', 'Tên khách hàng', 'Số TK mới', 'Chủ tài khoản']]
    const bytes = csv([...head, [1, 'NGUYEN THI HOA', '3580205990001', 'TRAN VAN BINH']])
    const file = await send(office, bytes, 'agri.csv')
    expect(await received(office, file)).toMatchObject({ facts: { opened: 0, ask: 1, unknown: 0 } })
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    const [row] = await waitingRows(office.db, [COMMUNE], 10)
    await choose(row, receipt)
    expect(await office.linked()).toEqual([])
    const [again] = await waitingRows(office.db, [COMMUNE], 10)
    await choose(again, 'VBA:3580205990001')
    expect(await office.linked()).toMatchObject([{ number: '3580205990001' }])
  })

  it('is nothing to write as long as the bank filled in nothing', async () => {
    const file = await send(office, csv([HEAD, [1, receipt, 'Nguyễn Thị Hoa', 'Agribank', null, null, null]]))
    expect(await received(office, file)).toMatchObject({ reason: 'answer-returned-file.no-accounts' })
  })
})
