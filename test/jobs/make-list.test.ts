import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeOn } from '../../src/domain/programme.js'
import { tidy } from '../../src/domain/text.js'
import { type ExportReport, type RunExport, runExport } from '../../src/jobs/run-export.js'
import { seedPractice } from '../../src/jobs/seed-practice.js'
import { linkAccount } from '../../src/store/accounts.js'
import { updateBeneficiary } from '../../src/store/beneficiaries.js'
import { openWorkbook } from '../../src/workbooks/reading/open-workbook.js'
import { readKeywords } from '../../src/workbooks/writing/list-properties.js'
import { AT, COMMUNE, countingBytes, type Office, openOffice, TODAY } from './imported.js'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type Exported = Extract<ExportReport, { kind: 'exported' }>

async function exportTo(name: string, order: Partial<RunExport> = {}): Promise<Exported> {
  const report = await runExport(office.deps, {
    list: 'mau-tong-hop',
    unitCode: COMMUNE,
    group: 'bao_tro_xa_hoi',
    format: 'xlsx',
    out: join(office.folder, name),
    actor: 'terminal',
    at: AT,
    today: TODAY,
    ...order,
  })
  if (report.kind === 'refused') throw new Error(report.reason)
  return report
}

/** The data rows of a list: those whose first cell is a running number. Column letters as keys. */
async function rowsOf(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const workbook = await openWorkbook(new Uint8Array(await readFile(path)), path)
  if (workbook.kind === 'refused') throw new Error(workbook.reason)
  const [grid] = workbook.sheets
  if (grid === undefined) throw new Error('no sheet')
  return grid.filledRows
    .filter((row) => grid.cellAt(row, 0).kind === 'number')
    .map((row) =>
      Object.fromEntries([...'ABCDEFGHIJKL'].map((letter, column) => [letter, grid.cellAt(row, column).text])),
    )
}

/** The texts of one column by row number. */
async function columnOf(path: string, column: number): Promise<Readonly<Record<number, string>>> {
  const workbook = await openWorkbook(new Uint8Array(await readFile(path)), path)
  const grid = workbook.kind === 'refused' ? undefined : workbook.sheets[0]
  return Object.fromEntries(grid?.filledRows.map((row) => [row + 1, tidy(grid.cellAt(row, column).text)]) ?? [])
}

type ExpectedPerson = Readonly<{
  row: number
  kind: string
  fullName: string
  nameKey: string
  sex: 'Nam' | 'Nữ' | null
  birth: { value: string } | null
  personalId: string | null
  programme: { raw: string | null; code: string | null }
  village: string | null
  account: { owner: string; bankCode: string | null; number: string | null } | null
  payee: { fullName: string; relationship: string | null } | null
}>

describe('the summary form of the imported sample', () => {
  let rows: readonly Readonly<Record<string, string>>[]
  let expected: readonly ExpectedPerson[]
  /** Column L of the sample by row number. */
  let written: Readonly<Record<number, string>>
  beforeAll(async () => {
    await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
    rows = await rowsOf((await exportTo('list.xlsx')).path)
    written = await columnOf(await office.fixture('roster-cam-luong.xlsx'), 11)
    const json = JSON.parse(
      await readFile(new URL('../fixtures/rosters/roster-cam-luong.expected.json', import.meta.url), 'utf8'),
    )
    expected = json.rows.filter(({ kind, row }: ExpectedPerson) => kind === 'person' && row !== 37)
  })

  it('has one row for each benefit, and none for the exact copy', () => {
    expect(rows).toHaveLength(expected.length)
    expect(rows.map(({ A }) => Number(A))).toEqual(rows.map((_, index) => index + 1))
  })

  it('has the right cells for everybody', () => {
    const sorted = (cells: readonly object[]) => cells.map((cell) => JSON.stringify(cell)).sort()
    expect(sorted(rows.map(({ A: _, ...cells }) => cells))).toEqual(sorted(expected.map((person) => cellsFor(person))))
  })

  it('goes by village, then by given name', () => {
    const villages = ['Kim Mẫm 1', 'Kim Mẫm 2', 'Lương Ngọc', 'Lương Thành', 'Lương Thuận', 'Lương Hòa', '']
    const order = rows.map(({ G = '' }) => villages.indexOf(G))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  /** Where a person still has to decide, the words of the file stand; numbers are left out. */
  function cellsFor(person: ExpectedPerson): Readonly<Record<string, string>> {
    const { programme, account, payee } = person
    const birth = person.birth?.value.split('-').reverse().join('/') ?? ''
    const number = account?.number ?? ''
    const { banks, relationships, programmes } = office.reference
    const official = programme.code === null ? programme.raw : programmeOn(programme.code, TODAY, programmes)?.name
    const isUndecided = payee !== null && payee.relationship === null
    const relationship = isUndecided ? (written[person.row] ?? '') : ''
    return {
      B: person.fullName,
      C: person.sex === 'Nam' ? birth : '',
      D: person.sex === 'Nữ' ? birth : '',
      E: programme.code === 'BT-8' ? 'trợ cấp xã hội' : (official ?? ''),
      F: person.personalId ?? '',
      G: person.village ?? '',
      H: account?.owner === 'BENEFICIARY' ? number : '',
      I: account?.owner === 'PAYEE' ? number : '',
      J: number === '' ? '' : (banks.find(({ code }) => code === account?.bankCode)?.shortName ?? ''),
      K: payee?.fullName ?? '',
      L: relationships.find(({ code }) => code === payee?.relationship)?.name ?? relationship,
    }
  }
})

describe('versions of a list', () => {
  it('gives the same version back while no row changes', async () => {
    const first = await exportTo('a.xlsx')
    const again = await exportTo('b.xlsx', { at: new Date('2023-07-26T03:00:00Z'), today: '2023-07-26' })
    expect(again.version).toBe(first.version)
    expect(await readFile(again.path)).toEqual(await readFile(first.path))
  })

  it('counts up when a row changes, and brings the older one back byte for byte', async () => {
    const before = await exportTo('before.xlsx')
    const { db } = office.store
    const person = await db.selectFrom('beneficiary').selectAll().limit(1).executeTakeFirstOrThrow()
    await db.transaction().execute((tx) => updateBeneficiary(tx, person, { full_name: 'Quách Văn Đổi' }, AT))
    const after = await exportTo('after.xlsx')
    expect(after.version).toBe(before.version + 1)
    const old = await exportTo('old.xlsx', { version: before.version })
    expect(await readFile(old.path)).toEqual(await readFile(before.path))
  })

  it('writes unit, period, version, rows and checksum into the file', async () => {
    const report = await exportTo('properties.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(report.path)
    expect(workbook.title).toBe('mau-tong-hop')
    expect(workbook.subject).toBe(COMMUNE)
    expect(readKeywords(workbook.keywords)).toEqual({
      unit: COMMUNE,
      period: '2023-07',
      version: String(report.version),
      rows: String(report.figures.rows),
      sha256: report.sha256,
    })
  })

  it('gives the rows of the same version as text', async () => {
    const workbook = await exportTo('c.xlsx')
    const text = await exportTo('c.csv', { format: 'csv' })
    expect(text).toMatchObject({ version: workbook.version, sha256: workbook.sha256 })
    expect((await readFile(text.path, 'utf8')).trimEnd().split('\r\n')).toHaveLength(workbook.figures.rows + 1)
  })

  it('counts each unit, group and month for itself', async () => {
    expect((await exportTo('v.xlsx', { unitCode: `${COMMUNE}-03` })).version).toBe(1)
    expect((await exportTo('m.xlsx', { period: '2023-08' })).version).toBe(1)
    expect((await exportTo('g.xlsx', { group: 'nguoi_co_cong' })).version).toBe(1)
  })

  it('refuses what there is not', async () => {
    const order = { list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
    const context = { actor: 'terminal', at: AT, today: TODAY }
    const refused = (changes: object) => runExport(office.deps, { ...order, ...context, ...changes })
    expect(await refused({ unitCode: '99999' })).toEqual({ kind: 'refused', reason: 'unknown-unit' })
    expect(await refused({ version: 99 })).toEqual({ kind: 'refused', reason: 'unknown-version' })
    expect(await refused({ version: 1, format: 'csv' })).toEqual({ kind: 'refused', reason: 'version-only-xlsx' })
  })

  it('notes each export in history', async () => {
    const entries = await office.store.db
      .selectFrom('history')
      .selectAll()
      .where('action', '=', 'export-list')
      .execute()
    expect(entries.length).toBeGreaterThan(5)
    expect(JSON.parse(entries[0]?.details ?? '{}')).toMatchObject({ group: 'bao_tro_xa_hoi', version: 1 })
  })
})

describe('accounts on lists', () => {
  it('come from an approved registration, and are gone when unlinked', async () => {
    const { db } = office.store
    const line = await db
      .selectFrom('benefit_line')
      .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
      .select(['benefit_line.id', 'full_name'])
      .where('programme_code', '=', 'BT-6N')
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('account').select('account.id').whereRef('account.benefit_line_id', '=', 'benefit_line.id'),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    const account = {
      owner: 'BENEFICIARY',
      bank_code: 'VCB',
      number: '0071000123456',
      holder_name: 'X',
      source: 'registration',
      registration_id: null,
    } as const
    await db.transaction().execute((tx) => linkAccount(tx, line.id, account, AT))
    const rows = await rowsOf((await exportTo('registered.xlsx')).path)
    expect(rows.filter(({ H }) => H === '0071000123456')).toMatchObject([{ B: line.full_name, J: 'Vietcombank' }])
    const ds3 = await rowsOf((await exportTo('ds3.xlsx', { list: 'ds3' })).path)
    expect(ds3).toHaveLength(1)
  })
})

describe('export, then import', () => {
  it.each(['bao_tro_xa_hoi', 'nguoi_co_cong'] as const)('changes nothing for the group %s', async (group) => {
    const { db } = office.store
    const seed = { people: 150, at: AT, today: TODAY, reference: office.reference, chance: countingBytes() }
    await db.transaction().execute((tx) => seedPractice(tx, seed))
    const { path, figures } = await exportTo(`${group}.xlsx`, { group })
    expect(figures.rows).toBeGreaterThan(10)
    const report = await office.importFile(path, { dryRun: true })
    expect(report).toMatchObject({
      kind: 'dry-run',
      counts: { rows: figures.rows, same: figures.rows, new: 0, changed: 0, ambiguous: 0, duplicate: 0 },
    })
  })

  it('keeps the zeros in front of numbers and accounts', async () => {
    const rows = await rowsOf((await exportTo('zeros.xlsx')).path)
    expect(rows.some(({ F = '' }) => /^0\d{11}$/.test(F))).toBe(true)
    expect(rows.some(({ H = '' }) => /^0\d+$/.test(H))).toBe(true)
  })
})

describe('every list', () => {
  it.each(['ds1', 'ds2', 'ds3', 'ds4', 'phu-luc-1', 'chua-dang-ky', 'mo-tai-khoan', 'loi-nhap'] as const)(
    'writes %s',
    async (list) => {
      const { path } = await exportTo(`${list}-all.xlsx`, { list })
      expect((await readFile(path)).byteLength).toBeGreaterThan(1000)
    },
  )

  it('names the district until it ends, and leaves it blank from then on', async () => {
    const before = await exportTo('in-district.csv', { list: 'phu-luc-1', format: 'csv', today: '2025-06-30' })
    const since = await exportTo('no-district.csv', { list: 'phu-luc-1', format: 'csv', today: '2025-07-01' })
    expect(await readFile(before.path, 'utf8')).toContain('1,38,Thanh Hóa,390,Cẩm Thủy,15139,')
    expect(await readFile(since.path, 'utf8')).toContain('1,38,Thanh Hóa,,,15139,')
  })

  it('leaves identity numbers off the list for village heads', async () => {
    const { path } = await exportTo('left.csv', { list: 'chua-dang-ky', format: 'csv' })
    expect(await readFile(path, 'utf8')).not.toMatch(/\d{12}/)
  })
})
