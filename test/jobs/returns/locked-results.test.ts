import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { openFile } from '../../../src/actions/open-file.js'
import { takeResults } from '../../../src/actions/take-results.js'
import { answerKinds } from '../../../src/conversation/answers/registry.js'
import { type ReturnUnits, receiveFile } from '../../../src/jobs/receive-file.js'
import { resultsOfMonth } from '../../../src/store/payment-results.js'
import { lockWorkbook } from '../../../src/workbooks/writing/lock-workbook.js'
import { reference, texts } from '../../support/chat.js'
import { AT, COMMUNE, NEIGHBOUR, Office, TODAY } from '../../support/records.js'
import { lockMonth, received, type SentPerson, work } from './office-month.js'

const PASSWORD = 'Nganhang-11'
const PATIENCE_MS = 60_000

let office: Office
let officer: Asker
let hoa: SentPerson
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const name = 'Nguyễn Thị Hoa'
  hoa = { ...(await office.onRoster({ full_name: name })), name }
  await lockMonth(office, '2026-11', [{ person: hoa, code: '1126-0001', accountNumber: '3580205998092' }])
})
afterEach(() => office.close())

async function lockedResults(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('KQ')
  sheet.addRow(['Số tài khoản', 'Tên người thụ hưởng', 'Số tiền', 'Nội dung', 'Trạng thái', 'Lý do'])
  sheet.addRow(['3580205998092', hoa.name, 540_000, `TC BTXH T11/2026 ${hoa.code}`, 'Thành công', ''])
  return lockWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), PASSWORD)
}

const NOWHERE: ReturnUnits = { 'payment-results': [], 'police-results': [], 'account-opening': [] }

async function send(
  bytes: Uint8Array,
  { password, ...may }: Partial<Readonly<{ password: string; rosterUnits: string[]; returnUnits: ReturnUnits }>> = {},
): Promise<number> {
  const deps = { db: office.db, reference, texts, say: texts.in('vi'), mayAsk: true }
  const file = { bytes, name: 'ket-qua.xlsx', ...(password !== undefined && { password }) }
  const returnUnits = { ...NOWHERE, 'payment-results': [COMMUNE] }
  const request = { file, rosterUnits: [COMMUNE], returnUnits, ...may, actor: 'officer:1', at: AT, today: TODAY }
  return receiveFile(deps, request)
}

describe('results behind a password', { timeout: PATIENCE_MS }, () => {
  it('are read as what they are once their password is said, and written without it', async () => {
    const bytes = await lockedResults()
    expect(await received(office, await send(bytes))).toMatchObject({ kind: 'locked', facts: { wrong: 'no' } })
    expect(await received(office, await send(bytes, { password: 'khác' }))).toMatchObject({ kind: 'locked' })
    const file = await send(bytes, { password: PASSWORD })
    expect(await received(office, file)).toMatchObject({ kind: 'returned', facts: { paid: 1, month: '11/2026' } })
    await office.act(takeResults, await office.again(officer.contact.id), { file })
    await work(office)
    const results = await resultsOfMonth(office.db, [COMMUNE], '2026-11')
    expect([...results.values()].map(({ outcome }) => outcome)).toEqual(['PAID'])
  })

  it('ask those for their password who take in no rosters', async () => {
    const police = await office.person('Công an', 'commune-police')
    const only = { rosterUnits: [], returnUnits: { ...NOWHERE, 'police-results': [COMMUNE] } }
    const file = await send(await lockedResults(), only)
    expect(await received(office, file)).toMatchObject({ kind: 'locked' })
    const answers = { file, password: PASSWORD }
    expect(await office.act(openFile, police, answers)).toMatchObject({ kind: 'opening', again: { fileId: file } })
    const neighbour = await office.person('Công an xã bên', 'commune-police', NEIGHBOUR)
    expect(await office.act(openFile, neighbour, answers)).toMatchObject({ kind: 'not-found' })
  })

  it('lead from the question for results to the password', async () => {
    const file = await send(await lockedResults(), { rosterUnits: [] })
    const kind = answerKinds.get('returned-file')
    type Situation = Parameters<NonNullable<typeof kind>['read']>[1]
    const locked = await received(office, file)
    const reading = await office.look(officer, async (seen) => {
      const lookup = { ...seen, stagedFile: async () => locked }
      const situation = { question: { id: 'file' }, lookup } as unknown as Situation
      return kind?.read({ kind: 'file', fileId: file, name: 'ket-qua.xlsx' }, situation)
    })
    expect(reading).toMatchObject({ kind: 'elsewhere', flow: 'open-file', answers: { file, 'file.wrong': 'no' } })
  })
})
