import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { forgetDroppedFiles } from '../../../src/store/dropped-files.js'
import { OfficeChat } from '../../support/office-chat.js'
import { Office } from '../../support/records.js'
import { csv, lockMonth, type SentPerson, saidTo, send, work } from './office-month.js'

let office: Office
let chat: OfficeChat
let officer: Asker
let hoa: SentPerson

beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  hoa = { ...(await office.onRoster({ full_name: 'Nguyễn Thị Hoa' })), name: 'Nguyễn Thị Hoa' }
  await lockMonth(office, '2026-11', [{ person: hoa, code: '1126-0001', accountNumber: '3580205998092' }])
})
afterEach(() => office.close())

function results(status = 'Thành công'): Uint8Array {
  const head = ['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái']
  return csv([head, ['3580205998092', hoa.name, 540_000, `TC BTXH T11/2026 ${hoa.code}`, status]])
}

const WAITS = 'Tệp kết quả chờ ghi: 1 (/nhapketqua)'

describe('a file of results that was sent and left', () => {
  it('is named among the work and goes on where it was left', async () => {
    await send(office, results(), 'ket-qua.csv')
    expect(await chat.hears(officer, '/viec')).toContain(WAITS)
    expect(await chat.hears(officer, '/nhapketqua')).toContain('[1] Tệp đang chờ: ket-qua.csv (1 dòng)')
    expect(await chat.hears(officer, '1')).toContain('Kết quả chi trả tháng 11/2026, tệp ket-qua.csv')
    await chat.says(officer, 'ghi')
    await work(office)
    expect((await saidTo(office, officer.contact.id)).at(-1)).toContain('Đã ghi kết quả chi trả tháng 11/2026')
    expect(await chat.hears(officer, '/viec')).not.toContain('Tệp kết quả chờ ghi')
  })

  it('is dropped by a word, which is noted, and asked about no more', async () => {
    const file = await send(office, results(), 'ket-qua.csv')
    expect(await chat.hears(officer, '/nhapketqua', '1', 'bỏ')).toContain('Đã bỏ tệp ket-qua.csv')
    expect(await chat.hears(officer, '/viec')).not.toContain('Tệp kết quả chờ ghi')
    expect(await office.deeds()).toContain('officer:1 drop-results 1')
    const kept = () => office.db.selectFrom('stored_file').select('bytes').where('id', '=', file).executeTakeFirst()
    expect((await kept())?.bytes.byteLength).toBeGreaterThan(0)
    await office.write((tx) => forgetDroppedFiles(tx, '2027-01-01T00:00:00.000Z'))
    expect((await kept())?.bytes.byteLength).toBe(0)
    expect(await office.db.selectFrom('returned_row').select('id').execute()).toEqual([])
  })

  it('is offered beside rosters to whoever wants a file dropped', async () => {
    await send(office, results(), 'ket-qua.csv')
    expect(await chat.hears(officer, 'bỏ tệp')).toContain('[1] Tệp đang chờ: ket-qua.csv (1 dòng)')
  })

  it('is named to whoever sent it only, once however often it came, and not after a week', async () => {
    await send(office, results())
    await send(office, results())
    const other = await office.person('Lan', 'commune-officer')
    expect(await chat.hears(other, '/viec')).not.toContain('Tệp kết quả chờ ghi')
    expect(await chat.hears(officer, '/viec')).toContain(WAITS)
    chat.passes(8)
    expect(await chat.hears(officer, '/viec')).not.toContain('Tệp kết quả chờ ghi')
  })
})
