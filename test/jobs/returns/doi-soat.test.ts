import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeList } from '../../../src/jobs/make-list.js'
import { insertChange } from '../../../src/store/changes.js'
import { reference, texts } from '../../support/chat.js'
import { AT, COMMUNE, LUONG_NGOC, Office, TODAY } from '../../support/records.js'
import { lockMonth, type SentPerson } from './office-month.js'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

async function person(name: string): Promise<SentPerson> {
  return { ...(await office.onRoster({ full_name: name })), name }
}

/** The cells of the list, row by row. */
async function rows(period = '2026-11'): Promise<readonly string[]> {
  const order = { list: 'doi-soat', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx', period } as const
  const made = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (made.kind !== 'made') throw new Error(made.reason)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(made.file.bytes) as unknown as exceljs.Buffer)
  const found: string[] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const cells = [2, 6, 7].map((column) => String(row.getCell(column).value ?? ''))
    if (/^\d+$/.test(String(row.getCell(1).value))) found.push(cells.join(' | '))
  })
  return found
}

describe('doi-soat', () => {
  it('gives each difference its change, and flags what nobody entered', async () => {
    const [an, binh, chi, dung] = [
      await person('Lê An'),
      await person('Lê Bình'),
      await person('Lê Chi'),
      await person('Lê Dũng'),
    ]
    const village = { villageCode: LUONG_NGOC }
    await lockMonth(office, '2026-10', [
      { person: an, code: '1026-0001', ...village },
      { person: binh, code: '1026-0002', ...village },
      { person: chi, code: '1026-0003', ...village },
    ])
    await lockMonth(office, '2026-11', [
      { person: binh, code: '1126-0001', accountNumber: '0071000123456', ...village },
      { person: chi, code: '1126-0002', ...village },
      { person: dung, code: '1126-0003', ...village },
    ])
    const common = {
      state: 'APPROVED',
      commune_code: COMMUNE,
      effective_month: '2026-11',
      payment_month: '2026-11',
    } as const
    const by = { source: 'officer', proposed_by: 'terminal' } as const
    await office.write((tx) =>
      insertChange(tx, { kind: 'DEATH', beneficiary_id: an.id, ...common, ...by }, AT, new Uint8Array(64)),
    )
    const [added, removed, changed] = await rows()
    expect(added).toMatch(/^Lê Dũng \|.*\| CHƯA CÓ BIẾN ĐỘNG/)
    expect(removed).toMatch(/^Lê An \|.*\| BD-\w{7} \(Cắt chết\)$/)
    expect(changed).toBe('Lê Bình | Số tài khoản: 3580205990001 → 0071000123456 | CHƯA CÓ BIẾN ĐỘNG, CẦN KIỂM TRA')
  })

  it('is empty when nothing differs, and for a first month', async () => {
    const an = await person('Lê An')
    await lockMonth(office, '2026-10', [{ person: an, code: '1026-0001' }])
    expect(await rows('2026-10')).toEqual([])
    await lockMonth(office, '2026-11', [{ person: an, code: '1126-0001' }])
    expect(await rows()).toEqual([])
  })
})
