import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { prepareReturn, writeReturn } from '../../../src/jobs/returns/take-returned.js'
import { returnedOfFile } from '../../../src/store/returned-files.js'
import { reference, texts } from '../../support/chat.js'
import { AT, HOA, Office, TODAY } from '../../support/records.js'
import { countingBytes } from '../imported.js'
import { csv, lockMonth, type SentPerson, saidTo, send, work } from './office-month.js'

let office: Office
let hang: Asker
let lan: Asker
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  lan = await office.person('Cán bộ Lan', 'commune-officer')
})
afterEach(() => office.close())

async function person(name: string, accountNumber: string): Promise<SentPerson & { accountNumber: string }> {
  const { lineId, id } = await office.onRoster({ full_name: name })
  return { id, lineId, code: `HS-${id}`, name, accountNumber }
}

const BANK = ['Số tài khoản', 'Họ tên', 'Số tiền', 'Trạng thái', 'Lý do']

function row(account: string, name: string, status: string, reason = ''): readonly (string | number)[] {
  return [account, name, 540_000, status, reason]
}

async function month(): Promise<void> {
  const people = [await person('Nguyễn Thị Hoa', '3580205990001'), await person('Trần Văn Bình', '3580205990002')]
  const lines = people.map(({ accountNumber, ...one }, at) => ({
    person: one,
    code: `1126-000${at + 1}`,
    accountNumber,
  }))
  await lockMonth(office, '2026-11', lines)
}

async function confirm(asker: Asker, file: number): Promise<void> {
  const outcome = await office.act(takeResults, await office.again(asker.contact.id), { file })
  expect(outcome.kind).toBe('started')
}

async function results(): Promise<readonly string[]> {
  const rows = await office.db.selectFrom('payment_result').select('outcome').orderBy('id').execute()
  return rows.map(({ outcome }) => outcome)
}

async function last(asker: Asker): Promise<string> {
  return (await saidTo(office, asker.contact.id)).at(-1) ?? ''
}

describe('two officers at once', () => {
  it('with the same results write them once, and the second is told who did', async () => {
    await month()
    const rows = csv([
      BANK,
      row('3580205990001', 'NGUYEN THI HOA', 'Thành công'),
      row('3580205990002', 'TRAN VAN BINH', 'Lỗi', 'TK đóng'),
    ])
    const [one, two] = [await send(office, rows, 'agri.csv'), await send(office, rows, 'agri (1).csv')]
    await confirm(hang, one)
    await confirm(lan, two)
    await work(office)
    expect(await results()).toEqual(['PAID', 'FAILED'])
    expect(await last(hang)).toContain('Đã ghi kết quả chi trả')
    expect(await last(lan)).toContain('Đã thay đổi')
    expect(await last(lan)).toContain('agri.csv')
    expect(await last(lan)).toContain('Chưa ghi gì từ tệp này')
  })

  it('with results of two banks write both', async () => {
    await month()
    const one = await send(office, csv([BANK, row('3580205990001', 'NGUYEN THI HOA', 'Thành công')]), 'a.csv')
    const two = await send(office, csv([BANK, row('3580205990002', 'TRAN VAN BINH', 'Thành công')]), 'b.csv')
    await confirm(hang, one)
    await confirm(lan, two)
    await work(office)
    expect(await last(lan)).toContain('Đã ghi kết quả chi trả')
    expect(await results()).toEqual(['PAID', 'NOT_RETURNED', 'PAID'])
  })

  it('with another word on the same line write the first, and say so to the second', async () => {
    await month()
    const one = await send(office, csv([BANK, row('3580205990001', 'NGUYEN THI HOA', 'Thành công')]), 'a.csv')
    const two = await send(office, csv([BANK, row('3580205990001', 'NGUYEN THI HOA', 'Lỗi', 'TK đóng')]), 'b.csv')
    await confirm(hang, one)
    await confirm(lan, two)
    await work(office)
    expect(await last(lan)).toContain('a.csv')
    expect((await results()).filter((outcome) => outcome !== 'NOT_RETURNED')).toEqual(['PAID'])
  })

  it('compared at the same moment write once', async () => {
    await month()
    const rows = csv([BANK, row('3580205990001', 'NGUYEN THI HOA', 'Thành công')])
    const deps = { db: office.db, reference, texts, say: texts.in('vi') }
    const ready = []
    for (const name of ['a.csv', 'b.csv']) {
      const file = await returnedOfFile(office.db, await send(office, rows, name))
      const one = await prepareReturn(deps, file?.id ?? 0, TODAY)
      if (one.kind !== 'ready') throw new Error(one.kind)
      ready.push(one)
    }
    const wrote = []
    for (const one of ready) {
      const moment = {
        at: AT,
        today: TODAY,
        actor: 'officer:1',
        contactId: null,
        returnedId: one.file.id,
        chance: countingBytes(),
      }
      wrote.push(await office.write((tx) => writeReturn(tx, one, moment)))
    }
    expect(wrote.map((facts) => facts === undefined)).toEqual([false, true])
    expect((await results()).filter((outcome) => outcome === 'PAID')).toHaveLength(1)
  })

  it('with new accounts give them once', async () => {
    const citizen = await office.person('Hoa')
    await office.onRoster({ personal_id: '038150901234' })
    const { account: _, holder: __, 'holder.match': ___, ...rest } = HOA
    const receipt = await office.register(citizen, { ...rest, method: 'open-account' })
    await office.approve(hang, receipt)
    const head = ['STT', 'Mã đăng ký', 'Họ và tên', 'Ngân hàng', 'Số tài khoản']
    const rows = csv([head, [1, receipt, 'Nguyễn Thị Hoa', 'Agribank', '3580205998092']])
    const [one, two] = [await send(office, rows, 'mo.csv'), await send(office, rows, 'mo (1).csv')]
    await confirm(hang, one)
    await confirm(lan, two)
    await work(office)
    expect(await last(lan)).toContain('Đã thay đổi')
    expect(await office.registration(receipt)).toMatchObject({ current_version: 2 })
    expect(await saidTo(office, citizen.contact.id)).toHaveLength(
      (await saidTo(office, citizen.contact.id)).filter((text, at, all) => all.indexOf(text) === at).length,
    )
  })

  it('with the list of the police write its verdicts once', async () => {
    await office.onRoster({ full_name: 'Trần Văn Bình', birth: '1948' })
    const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Kết quả đối chiếu']
    const rows = csv([head, [1, 'Trần Văn Bình', '1948', 'Đã chết 3/5/2026']])
    const [one, two] = [await send(office, rows, 'ca.csv'), await send(office, rows, 'ca (1).csv')]
    await confirm(hang, one)
    await confirm(lan, two)
    await work(office)
    expect(await last(lan)).toContain('ca.csv')
    expect(await office.db.selectFrom('verdict').select('id').execute()).toHaveLength(1)
    expect(await office.db.selectFrom('change').select('id').execute()).toHaveLength(1)
  })

  it('at two taps on the same file write it once, and are told so', async () => {
    await month()
    const file = await send(office, csv([BANK, row('3580205990001', 'NGUYEN THI HOA', 'Thành công')]), 'a.csv')
    await confirm(hang, file)
    await confirm(lan, file)
    await work(office)
    expect(await last(lan)).toContain('đã ghi rồi')
  })
})
