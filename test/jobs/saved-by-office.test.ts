import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receivedFile, receiveFile } from '../../src/jobs/receive-file.js'
import { runExport } from '../../src/jobs/run-export.js'
import type { FormCode } from '../../src/workbooks/forms/registry.js'
import { texts } from '../support/chat.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../support/office.js'
import { AT, COMMUNE, type Office, openOffice, TODAY } from './imported.js'

const PATIENCE_MS = 300_000
const UNITS = { 'payment-results': [COMMUNE], 'police-results': [COMMUNE], 'account-opening': [COMMUNE] }

let office: Office
/** What LibreOffice made of the lists and of the marked copy, by `name.format`. */
let saved: ReadonlyMap<string, Uint8Array>
let marked: Uint8Array

beforeAll(async () => {
  office = await openOffice()
  const report = await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
  if (report.kind !== 'imported') throw new Error(report.kind)
  marked = await readFile(report.marked)
  const lists = ['mau-tong-hop', 'phu-luc-1', 'chua-dang-ky', 'xac-thuc', 'loi-nhap'] as const
  const workbooks = new Map([['da-danh-dau', marked]])
  for (const list of lists) workbooks.set(list, await exported(list))
  saved = await saveAllWithOffice(workbooks)
}, PATIENCE_MS)
afterAll(() => office.close())

async function exported(list: FormCode, format: 'xlsx' | 'csv' = 'xlsx'): Promise<Uint8Array> {
  const out = join(office.folder, `${list}.${format}`)
  const order = { list, unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format, out, actor: 'terminal' } as const
  await runExport(office.deps, { ...order, at: AT, today: TODAY })
  return readFile(out)
}

async function sent(bytes: Uint8Array, name: string) {
  const deps = { db: office.store.db, reference: office.reference, texts, say: texts.in('vi') }
  const about = { rosterUnits: [COMMUNE], returnUnits: UNITS, actor: 'officer:1', at: AT, today: TODAY }
  const fileId = await receiveFile(deps, { file: { bytes: new Uint8Array(bytes), name }, ...about })
  return receivedFile(office.store.db, fileId)
}

async function sentAgain(name: string) {
  return sent(saved.get(name) ?? new Uint8Array(), name)
}

describe.each(OFFICE_FORMATS)('saved by LibreOffice as %s and sent back', { timeout: PATIENCE_MS }, (format) => {
  it.each(['mau-tong-hop', 'phu-luc-1'])('%s changes nothing', async (list) => {
    expect(await sentAgain(`${list}.${format}`)).toMatchObject({
      kind: 'staged',
      facts: { rows: 152, same: 152, new: 0, changed: 0, missing: 0 },
    })
  })

  it('the list of those to visit changes nothing, and misses nobody who is not on it', async () => {
    expect(await sentAgain(`chua-dang-ky.${format}`)).toMatchObject({
      kind: 'staged',
      facts: { rows: 113, new: 0, changed: 0, missing: 0 },
    })
  })

  it('the list for the police is refused as long as it has no verdict', async () => {
    expect(await sentAgain(`xac-thuc.${format}`)).toMatchObject({
      kind: 'refused',
      reason: 'answer-returned-file.no-answers',
      values: { rows: '151' },
    })
  })

  it('the marked copy is the roster that it was made of', async () => {
    expect(await sentAgain(`da-danh-dau.${format}`)).toMatchObject({
      kind: 'staged',
      facts: { rows: 153, new: 0, missing: 0 },
    })
  })

  it('the list of errors is refused as long as nothing in it was corrected', async () => {
    expect(await sentAgain(`loi-nhap.${format}`)).toMatchObject({ kind: 'refused', reason: 'own-errors' })
  })
})

describe('sent back', { timeout: PATIENCE_MS }, () => {
  it.each(['mau-tong-hop', 'phu-luc-1'] as const)('%s as text changes nothing', async (list) => {
    expect(await sent(await exported(list, 'csv'), `${list}.csv`)).toMatchObject({
      facts: { rows: 152, same: 152, new: 0, changed: 0 },
    })
  })

  it('a marked copy changes what was corrected in it', async () => {
    const workbook = await opened(marked)
    const row = rowOf(workbook, '03814690602')
    row.getCell((row.values as readonly unknown[]).indexOf('03814690602')).value = '038146906020'
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const { facts } = (await sent(bytes, 'da-sua.xlsx')) as { facts: Readonly<Record<string, unknown>> }
    expect(facts['changes']).toContain('Nguyễn Thị Tuyết: "Số căn cước công dân/Số định danh cá nhân" – → 0381******20')
  })

  it('a list of those to visit brings the accounts that a village wrote in', async () => {
    const workbook = await opened(await exported('chua-dang-ky'))
    const row = rowOf(workbook, 'Bạch Trọng Ba')
    row.getCell(9).value = '0071000123456'
    row.getCell(10).value = 'Vietcombank'
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    expect(await sent(bytes, 'thon.xlsx')).toMatchObject({ facts: { rows: 113, new: 0, changed: 1, missing: 0 } })
  })
})

async function opened(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  return workbook
}

/** The row of the first sheet that has such a cell. */
function rowOf(workbook: exceljs.Workbook, cell: string) {
  const [sheet] = workbook.worksheets
  const rows = sheet?.getRows(1, sheet.rowCount) ?? []
  const row = rows.find(({ values }) => (values as readonly unknown[]).includes(cell))
  if (row === undefined) throw new Error(`no cell ${cell}`)
  return row
}
