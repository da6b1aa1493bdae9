import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '../../src/reference.js'
import { insertChange } from '../../src/store/changes.js'
import { lockPeriod } from '../../src/store/lock-period.js'
import { paymentDraft } from '../../src/store/payment-draft.js'
import { insertPaymentResults } from '../../src/store/payment-results.js'
import { lastLocked, linesOfVersion, lockedVersion } from '../../src/store/period-versions.js'
import { advancePeriod, periodOfCommune, reopenPeriod } from '../../src/store/periods.js'
import { progressOf } from '../../src/store/progress.js'
import { seededChance } from '../support/chance.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, Office, TODAY } from '../support/records.js'

const MONTH = '2026-12'
const BY = { by: 'terminal', at: AT }

const reference = loadReference()

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

const draft = (month = MONTH, today = TODAY) => paymentDraft(office.db, COMMUNE, month, reference, today)
const names = async (month = MONTH) => (await draft(month)).lines.map(({ fullName }) => fullName)
const person = (full_name: string, line = {}, village_code: string | null = LUONG_NGOC) =>
  office.onRoster({ full_name, village_code }, { coefficient: 1.5, ...line }, {})

const closed = (month = MONTH) =>
  office.write(async (tx) => {
    const seen = await periodOfCommune(tx, COMMUNE, month)
    return advancePeriod(tx, seen, { to: 'COMMUNE_CLOSED', ...BY })
  })
const lock = async (month = MONTH) => {
  await closed(month)
  return office.write(async (tx) => {
    const { lines } = await paymentDraft(tx, COMMUNE, month, reference, TODAY)
    return lockPeriod(tx, await periodOfCommune(tx, COMMUNE, month), lines, BY)
  })
}
const change = (kind: 'ARREARS' | 'RECOVER' | 'FUNERAL', lineId: number, amount: number, payment_month = MONTH) =>
  office.write((tx) =>
    insertChange(
      tx,
      {
        kind,
        state: 'APPROVED',
        benefit_line_id: lineId,
        commune_code: COMMUNE,
        effective_month: payment_month,
        payment_month,
        source: 'officer',
        proposed_by: 'terminal',
        amount,
      },
      AT,
      seededChance(`${kind} ${lineId} ${payment_month}`)(),
    ),
  )

describe('paymentDraft', () => {
  it('has everybody whose benefit is paid in the month, by village and given name', async () => {
    await person('Trần Văn Bình', {}, KIM_MAM)
    await person('Lê Thị Yến')
    await person('Nguyễn Thị Ân')
    await person('Đã Chết', { until_month: '2026-11', state: 'CHET' })
    await person('Chết Tháng Này', { until_month: '2026-12', state: 'CHET' })
    await person('Chưa Đến', { from_month: '2027-01' })
    await person('Tạm Dừng', { suspended_from: '2026-12', state: 'TAM_DUNG' })
    await person('Hết Từ Lâu', { state: 'THOI_HUONG' })
    expect(await names()).toEqual(['Nguyễn Thị Ân', 'Chết Tháng Này', 'Lê Thị Yến', 'Trần Văn Bình'])
    expect(await names('2027-01')).toEqual(['Nguyễn Thị Ân', 'Chưa Đến', 'Lê Thị Yến', 'Trần Văn Bình'])
  })

  it('leaves out and names whoever has no sum', async () => {
    await person('Không Rõ', { programme_code: null, coefficient: null })
    const { lines, missing } = await draft()
    expect(lines).toEqual([])
    expect(missing).toMatchObject([{ fullName: 'Không Rõ', villageCode: LUONG_NGOC }])
  })

  it('uses the account before while a changed one cools off', async () => {
    const { lineId } = await person('Hoa')
    await office.db
      .insertInto('account')
      .values({
        benefit_line_id: lineId,
        owner: 'BENEFICIARY',
        bank_code: 'VCB',
        number: '0099',
        holder_name: 'HOA',
        source: 'officer',
        registration_id: null,
        linked_at: AT.toISOString(),
        unlinked_at: null,
        usable_from: '2026-11-28',
      })
      .execute()
    const former = office.db.updateTable('account').set({ unlinked_at: AT.toISOString() })
    await former.where('number', '!=', '0099').execute()
    expect((await draft()).lines).toMatchObject([{ accountNumber: '3580205000001', notes: ['account-held'] }])
    expect((await draft(MONTH, '2026-11-28')).lines).toMatchObject([{ accountNumber: '0099', notes: [] }])
  })

  it('adds what changes of the month say, and takes back in slices what is more than a month pays', async () => {
    const { lineId } = await person('Hoa')
    await change('ARREARS', lineId, 60_000)
    await change('RECOVER', lineId, 1_000_000)
    await change('FUNERAL', lineId, 5_000, '2027-01')
    expect((await draft()).lines).toMatchObject([
      { amount: 810_000, arrears: 60_000, oneOff: 0, recovery: 870_000, total: 0, notes: ['recovery-left'] },
    ])
    await lock()
    expect((await draft('2027-01')).lines).toMatchObject([
      { arrears: 0, oneOff: 5_000, recovery: 130_000, total: 810_000 + 5_000 - 130_000 },
    ])
  })

  it('carries what nobody received into the next month', async () => {
    const { lineId } = await person('Hoa')
    await lock()
    const version = await lastLocked(office.db, COMMUNE, MONTH)
    const [line] = await linesOfVersion(office.db, version?.id ?? 0)
    const result = {
      period_line_id: line?.id ?? 0,
      benefit_line_id: lineId,
      month: MONTH,
      returned_file_id: null,
      outcome: 'FAILED',
      reason_code: null,
      reason_text: null,
      paid_amount: 0,
    } as const
    await office.write((tx) => insertPaymentResults(tx, [result], AT))
    expect((await draft('2027-01')).lines).toMatchObject([{ carried: 810_000, carriedMonths: 1, total: 1_620_000 }])
    const progress = await progressOf(office.db, COMMUNE, MONTH)
    expect(progress?.rows.find(({ unitCode }) => unitCode === LUONG_NGOC)).toMatchObject({ paid: 0, failed: 1 })
  })
})

describe('locking', () => {
  it('freezes the lines: what changes afterwards does not touch them', async () => {
    const { id } = await person('Hoa')
    expect(await lock()).toEqual({ version: 1, people: 1, total: 810_000 })
    await office.db.updateTable('beneficiary').set({ full_name: 'Khác' }).where('id', '=', id).execute()
    const version = await lastLocked(office.db, COMMUNE, MONTH)
    expect(await linesOfVersion(office.db, version?.id ?? 0)).toMatchObject([
      { line_code: '1226-0001', full_name: 'Hoa', method: 'TRANSFER', total: 810_000 },
    ])
  })

  it('is done by one of two who do it at once', async () => {
    await person('Hoa')
    await closed()
    const seen = await periodOfCommune(office.db, COMMUNE, MONTH)
    const { lines } = await draft()
    const both = [0, 1].map(() => office.write((tx) => lockPeriod(tx, seen, lines, BY)))
    expect((await Promise.all(both)).map((locked) => locked?.version)).toEqual([1, undefined])
  })

  it('opens again as a new version; codes stay with their benefits, and the first version stays as it was', async () => {
    await person('Yến')
    await person('Ân')
    await lock()
    const seen = await periodOfCommune(office.db, COMMUNE, MONTH)
    expect(await office.write((tx) => reopenPeriod(tx, seen, { ...BY, reason: 'sai tên' }))).toBe(true)
    expect(await office.write((tx) => reopenPeriod(tx, seen, { ...BY, reason: 'sai tên' }))).toBe(false)
    await person('Bình')
    expect(await lock()).toMatchObject({ version: 2, people: 3 })
    const codes = async (version: number) => {
      const found = await lockedVersion(office.db, COMMUNE, MONTH, version)
      return (await linesOfVersion(office.db, found?.id ?? 0)).map((line) => [line.full_name, line.line_code])
    }
    expect(await codes(1)).toEqual([
      ['Ân', '1226-0001'],
      ['Yến', '1226-0002'],
    ])
    expect(await codes(2)).toEqual([
      ['Ân', '1226-0001'],
      ['Bình', '1226-0003'],
      ['Yến', '1226-0002'],
    ])
  })
})

describe('progressOf', () => {
  it('counts each village, and a province commune by commune', async () => {
    await person('Hoa')
    await office.onRoster({ full_name: 'Lan', village_code: LUONG_NGOC })
    await person('Ngoài Thôn', {}, null)
    const commune = await progressOf(office.db, COMMUNE, MONTH)
    expect(commune?.rows).toMatchObject([
      { unitCode: LUONG_NGOC, people: 2, registered: 1, villages: 1, villagesClosed: 0 },
      { unitCode: KIM_MAM, people: 0 },
      { unitCode: '', people: 1, villages: 0 },
    ])
    const province = await progressOf(office.db, '38', MONTH)
    expect(province).toMatchObject({ level: 'commune', rows: [{ unitCode: COMMUNE, people: 3, villages: 2 }, {}] })
  })
})
