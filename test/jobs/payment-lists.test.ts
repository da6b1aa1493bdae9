import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ExportReport, type RunExport, runExport } from '../../src/jobs/run-export.js'
import { insertChange } from '../../src/store/changes.js'
import { lockPeriod } from '../../src/store/lock-period.js'
import { paymentDraft } from '../../src/store/payment-draft.js'
import { advancePeriod, periodOfCommune, reopenPeriod } from '../../src/store/periods.js'
import { readKeywords } from '../../src/workbooks/writing/list-properties.js'
import { seededChance } from '../support/chance.js'
import { reference, texts } from '../support/chat.js'
import { saveWithOffice } from '../support/office.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'

const MONTH = '2026-12'
const BY = { by: 'terminal', at: AT }

let office: Office
let folder: string
beforeEach(async () => {
  office = await Office.open()
  folder = await mkdtemp(join(tmpdir(), 'an-sinh-payments-'))
})
afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

type Exported = Extract<ExportReport, { kind: 'exported' }>

async function exported(name: string, order: Partial<RunExport> = {}): Promise<Exported> {
  const report = await tried(name, order)
  if (report.kind === 'refused') throw new Error(report.reason)
  return report
}

const tried = (name: string, order: Partial<RunExport> = {}) =>
  runExport(
    { db: office.db, reference, say: texts.in('vi') },
    {
      list: 'chi-tra',
      unitCode: COMMUNE,
      group: 'bao_tro_xa_hoi',
      period: MONTH,
      format: 'xlsx',
      out: join(folder, name),
      actor: 'terminal',
      at: AT,
      today: TODAY,
      ...order,
    },
  )

async function lock(commune = COMMUNE): Promise<void> {
  await office.write(async (tx) => {
    await advancePeriod(tx, await periodOfCommune(tx, commune, MONTH), { to: 'COMMUNE_CLOSED', ...BY })
    const { lines } = await paymentDraft(tx, commune, MONTH, reference, TODAY)
    await lockPeriod(tx, await periodOfCommune(tx, commune, MONTH), lines, BY)
  })
}

async function opened(path: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheets = workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getSheetValues() as unknown[][]).filter(Boolean).map((row) => [...row].map((cell) => cell ?? '')),
  }))
  return { keywords: readKeywords(workbook.keywords ?? ''), sheets, text: JSON.stringify(sheets) }
}

/** Cells of the data rows of a sheet: those that begin with a running number. */
const dataOf = (rows: readonly unknown[][]) => rows.filter((row) => typeof row[1] === 'number')

const seed = async () => {
  const own = { number: '0071000123456', holder_name: 'NGUYEN THI HOA' }
  await office.onRoster({ full_name: 'Nguyễn Thị Hoa', personal_id: '001150901234' }, { coefficient: 1.5 }, own)
  await office.onRoster({ full_name: 'Trần Văn Bình', village_code: KIM_MAM }, { coefficient: 2 })
  await office.onRoster({ full_name: '=HYPERLINK("x")' }, { programme_code: 'BT-8', coefficient: 1.5 })
  const merit = { programme_group: 'nguoi_co_cong', programme_code: 'NCC-4', amount: 8_367_000 } as const
  await office.onRoster({ full_name: 'Mẹ Liệt Sĩ' }, merit)
}

describe('the payment list', () => {
  beforeEach(seed)

  it('has transfers and cash on sheets of their own, with totals and the sum in words', async () => {
    await lock()
    const { sheets } = await opened((await exported('a.xlsx')).path)
    expect(sheets.map(({ name }) => name)).toEqual(['Chuyển khoản', 'Tiền mặt'])
    const [transfers, cash] = sheets.map(({ rows }) => dataOf(rows))
    expect(transfers).toHaveLength(1)
    expect(transfers?.[0]).toEqual(
      expect.arrayContaining(['1226-0001', 'Nguyễn Thị Hoa', '001150901234', '0071000123456', 'Agribank', 810_000]),
    )
    expect(cash).toHaveLength(2)
    const text = JSON.stringify(sheets)
    expect(text).toContain('Bằng chữ: Tám trăm mười nghìn đồng.')
    expect(text).toContain('Cộng Kim Mẫm 1: 1 suất')
    expect(text).toContain('Mẫu dựng lại')
    expect(text).not.toContain('Mẹ Liệt Sĩ')
  })

  it('says nothing of a sensitive programme, and makes no formula of a name', async () => {
    await lock()
    const { sheets, text } = await opened((await exported('a.xlsx')).path)
    expect(text).toContain('trợ cấp xã hội')
    expect(text).not.toMatch(/HIV/i)
    const names = sheets.flatMap(({ rows }) => dataOf(rows)).flat()
    expect(names.some((cell) => typeof cell === 'object')).toBe(false)
    const csv = await readFile((await exported('a.csv', { format: 'csv' })).path, 'utf8')
    expect(csv).not.toMatch(/(^|[,\n])"?=HYPERLINK/)
    expect(csv).toContain('0071000123456')
  })

  it('of an open month is a draft and says so, of a locked one is not', async () => {
    const draft = await opened((await exported('draft.xlsx')).path)
    expect(draft.text).toContain('BẢN NHÁP')
    await lock()
    const locked = await opened((await exported('locked.xlsx')).path)
    expect(locked.text).not.toContain('BẢN NHÁP')
    expect(locked.keywords).toMatchObject({ version: '1', period: MONTH, rows: '3' })
  })

  it('tells how many are left out for nobody knows what they are to be paid, of the group and village asked for', async () => {
    await office.onRoster({ full_name: 'Cao Thị Chưa Rõ' }, { programme_code: null, amount: null })
    await office.onRoster(
      { full_name: 'Bùi Có Công' },
      { programme_group: 'nguoi_co_cong', programme_code: null, amount: null },
    )
    const leftOut = async (order: Partial<RunExport>) => (await exported('left.xlsx', order)).figures.leftOut
    expect(await leftOut({})).toBe(1)
    expect(await leftOut({ group: 'nguoi_co_cong' })).toBe(1)
    expect(await leftOut({ unitCode: KIM_MAM })).toBe(0)
  })

  it('of a locked month stays byte for byte, whatever happens to the records and after it was opened again', async () => {
    await lock()
    const first = await readFile((await exported('first.xlsx')).path)
    await office.db
      .updateTable('beneficiary')
      .set({ full_name: 'Khác' })
      .where('full_name', '=', 'Trần Văn Bình')
      .execute()
    expect(await readFile((await exported('again.xlsx', { today: '2026-11-30' })).path)).toEqual(first)
    await office.write(async (tx) => {
      const seen = await periodOfCommune(tx, COMMUNE, MONTH)
      expect(seen.state).toBe('EXPORTED')
      await reopenPeriod(tx, seen, { ...BY, reason: 'sai tên' })
    })
    expect((await opened((await exported('open.xlsx')).path)).text).toContain('BẢN NHÁP')
    await lock()
    const second = await exported('second.xlsx')
    expect(second.version).toBe(2)
    expect((await opened(second.path)).text).toContain('Khác')
    expect(await readFile((await exported('v1.xlsx', { version: 1 })).path)).toEqual(first)
    expect(await tried('v3.xlsx', { version: 3 })).toEqual({ kind: 'refused', reason: 'unknown-version' })
  })

  it('can be made of a version that was never exported', async () => {
    await lock()
    await office.write(async (tx) =>
      reopenPeriod(tx, await periodOfCommune(tx, COMMUNE, MONTH), { ...BY, reason: 'sai' }),
    )
    await office.onRoster({ full_name: 'Người Thêm' }, { coefficient: 1 })
    await lock()
    const first = await opened((await exported('v1.xlsx', { version: 1 })).path)
    expect(first.text).not.toContain('Người Thêm')
    expect(first.keywords).toMatchObject({ version: '1' })
  })

  it('keeps its zeros when an office saves it again', async () => {
    await lock()
    const bytes = await readFile((await exported('a.xlsx')).path)
    const saved = join(folder, 'saved.xlsx')
    await writeFile(saved, await saveWithOffice(bytes, 'xlsx'))
    const { sheets } = await opened(saved)
    expect(sheets.map(({ name }) => name)).toEqual(['Chuyển khoản', 'Tiền mặt'])
    const [line] = dataOf(sheets[0]?.rows ?? [])
    expect(line).toEqual(expect.arrayContaining(['1226-0001', '001150901234', '0071000123456']))
  }, 120_000)

  it('of a village has its people only, of a province all communes once all are locked', async () => {
    await office.onRoster({ full_name: 'Ở Xã Bên', commune_code: NEIGHBOUR, village_code: null }, { coefficient: 1 })
    await lock()
    const village = await opened((await exported('village.xlsx', { unitCode: KIM_MAM })).path)
    expect(village.sheets.flatMap(({ rows }) => dataOf(rows))).toHaveLength(1)
    expect((await opened((await exported('p1.xlsx', { unitCode: '38' })).path)).text).toContain('BẢN NHÁP')
    await lock(NEIGHBOUR)
    const province = await opened((await exported('p2.xlsx', { unitCode: '38' })).path)
    expect(province.text).not.toContain('BẢN NHÁP')
    expect(province.sheets.flatMap(({ rows }) => dataOf(rows))).toHaveLength(4)
  })
})

describe('changes and summary', () => {
  beforeEach(seed)

  it('has the changes, what nobody explained, and a balance that holds', async () => {
    await office.write(async (tx) => {
      await advancePeriod(tx, await periodOfCommune(tx, COMMUNE, '2026-11'), { to: 'COMMUNE_CLOSED', ...BY })
      const { lines } = await paymentDraft(tx, COMMUNE, '2026-11', reference, TODAY)
      await lockPeriod(tx, await periodOfCommune(tx, COMMUNE, '2026-11'), lines, BY)
    })
    const added = await office.onRoster({ full_name: 'Mới Có Quyết Định' }, { coefficient: 1, from_month: MONTH })
    await office.onRoster({ full_name: 'Mới Không Rõ' }, { coefficient: 1, from_month: MONTH })
    await office.write((tx) =>
      insertChange(
        tx,
        {
          kind: 'NEW',
          state: 'APPROVED',
          beneficiary_id: added.id,
          benefit_line_id: added.lineId,
          commune_code: COMMUNE,
          village_code: LUONG_NGOC,
          effective_month: MONTH,
          payment_month: MONTH,
          source: 'officer',
          proposed_by: 'terminal',
          decision_no: '45/QĐ-UBND',
        },
        AT,
        seededChance('new')(),
      ),
    )
    const { sheets, text } = await opened((await exported('changes.xlsx', { list: 'bien-dong' })).path)
    expect(sheets.map(({ name }) => name)).toEqual(['Biến động', 'Cân đối'])
    expect(text).toMatch(/I\. Tăng.*Mới Có Quyết Định.*Tăng mới/)
    expect(text).toMatch(/IV\. Chênh lệch chưa có biến động giải thích.*Mới Không Rõ/)
    const balance = dataOf(sheets[1]?.rows ?? [])
    expect(balance.length).toBeGreaterThan(1)
    for (const row of balance) {
      const [people, sum, inPeople, inSum, outPeople, outSum, closing, closingSum] = row.slice(4).map(Number)
      expect(Number(people) + Number(inPeople) - Number(outPeople)).toBe(closing)
      expect(Number(sum) + Number(inSum) - Number(outSum)).toBe(closingSum)
    }
  })

  it('sums up a commune by village, a province by commune', async () => {
    await lock()
    const commune = await opened((await exported('c.xlsx', { list: 'phu-luc-2' })).path)
    const rows = dataOf(commune.sheets[0]?.rows ?? [])
    expect(rows.map((row) => [row[2], row[3], row[17], row[18]])).toEqual([
      ['Lương Ngọc', 2, 2, 1_620_000],
      ['Kim Mẫm 1', 1, 1, 1_080_000],
    ])
    const province = await opened((await exported('p.xlsx', { list: 'phu-luc-2', unitCode: '38' })).path)
    expect(dataOf(province.sheets[0]?.rows ?? []).map((row) => row[2])).toEqual(['Xã Cẩm Lương', 'Xã Cẩm Thạch'])
    expect(province.text).toContain('BẢN NHÁP')
  })
})
