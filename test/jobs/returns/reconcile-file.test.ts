import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { reconcileFile } from '../../../src/actions/reconcile-file.js'
import { keepList, makeList } from '../../../src/jobs/make-list.js'
import { runReconcile } from '../../../src/jobs/returns/run-reconcile.js'
import { insertChange } from '../../../src/store/changes.js'
import { storedFile } from '../../../src/store/stored-files.js'
import { lockWorkbook } from '../../../src/workbooks/writing/lock-workbook.js'
import { projectRoot, reference, texts } from '../../support/chat.js'
import { AT, COMMUNE, KIM_MAM, NEIGHBOUR, Office, TODAY } from '../../support/records.js'
import { saidTo, send, work } from './office-month.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

/** The summary as it left the bot, open for a superior's pencil. */
async function sentOut(): Promise<exceljs.Workbook> {
  const order = { list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
  const made = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (made.kind !== 'made') throw new Error(made.reason)
  await office.write((tx) => keepList(tx, made, { actor: 'officer:1', at: new Date(AT.getTime() - 1000), keep: true }))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(made.file.bytes) as unknown as exceljs.Buffer)
  return workbook
}

function rowOf(workbook: exceljs.Workbook, name: string): exceljs.Row {
  let found: exceljs.Row | undefined
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(2).value === name) found = row
  })
  if (found === undefined) throw new Error(`no row of ${name}`)
  return found
}

async function compare(workbook: exceljs.Workbook): Promise<readonly string[]> {
  const file = await send(office, new Uint8Array(await workbook.xlsx.writeBuffer()), 'tra-ve.xlsx')
  expect((await office.act(reconcileFile, officer, { file })).kind).toBe('started')
  await work(office)
  const { payload } = await office.db
    .selectFrom('outbox')
    .select('payload')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const bytes = (await storedFile(office.db, JSON.parse(payload).file.id))?.bytes ?? new Uint8Array()
  const list = new exceljs.Workbook()
  await list.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  const rows: string[] = []
  list.worksheets[0]?.eachRow((row) => {
    if (!/^\d+$/.test(String(row.getCell(1).value))) return
    rows.push([2, 6, 7].map((column) => String(row.getCell(column).value ?? '')).join(' | '))
  })
  return rows
}

describe('a list that came back', () => {
  it('shows what was changed by hand, with the change behind it or a flag', async () => {
    const account = { number: '3580205990001' }
    await office.onRoster({ full_name: 'Lê An', personal_id: '038150901111' }, {}, account)
    const binh = await office.onRoster({ full_name: 'Lê Bình', personal_id: '038150902222' }, {}, account)
    await office.onRoster({ full_name: 'Lê Chi' }, {}, account)
    const workbook = await sentOut()
    rowOf(workbook, 'Lê An').getCell(8).value = '3580205990009'
    rowOf(workbook, 'Lê Bình').eachCell((cell) => {
      cell.value = null
    })
    const common = {
      state: 'PROPOSED',
      commune_code: COMMUNE,
      effective_month: '2026-12',
      payment_month: '2026-12',
    } as const
    const death = { kind: 'DEATH', beneficiary_id: binh.id, source: 'officer', proposed_by: 'x', ...common } as const
    await office.write((tx) => insertChange(tx, death, AT, new Uint8Array(64)))
    const [removed = '', changed] = await compare(workbook)
    expect(removed).toMatch(/^Lê Bình \|.*\| BD-\w{7} \(Cắt chết\)$/)
    expect(changed).toBe('Lê An | Số tài khoản: 3580205990001 → 3580205990009 | CHƯA CÓ BIẾN ĐỘNG, CẦN KIỂM TRA')
    expect((await saidTo(office, officer.contact.id)).at(-1)).toContain('Chưa có biến động giải trình: 1')
    expect(await office.linked()).toHaveLength(3)
  })

  it('is told to be the same when nobody touched it', async () => {
    await office.onRoster({ full_name: 'Lê An' }, {}, { number: '3580205990001' })
    expect(await compare(await sentOut())).toEqual([])
  })

  it('needs one that went out, and an officer of its unit', async () => {
    await office.onRoster({ full_name: 'Lê An' })
    const workbook = await sentOut()
    await office.db.deleteFrom('list_version').execute()
    const file = await send(office, new Uint8Array(await workbook.xlsx.writeBuffer()), 'tra-ve.xlsx')
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect((await office.act(reconcileFile, neighbour, { file })).kind).toBe('not-found')
    await office.act(reconcileFile, officer, { file })
    await work(office)
    expect((await saidTo(office, officer.contact.id)).at(-1)).toContain('Chưa có danh sách nào')
  })

  it('is the same when it says the same in other words', async () => {
    await office.onRoster({ full_name: 'Lê Hoà', village_code: KIM_MAM }, {}, { number: '3580205990001' })
    const workbook = await sentOut()
    const row = rowOf(workbook, 'Lê Hoà')
    row.getCell(2).value = 'LÊ HÒA'
    row.getCell(7).value = 'thôn Kim Mẫm 01'
    row.getCell(10).value = 'NHNo&PTNT'
    expect(await compare(workbook)).toEqual([])
  })

  it('is compared on the command line as well, and written where it is asked for', async () => {
    await office.onRoster({ full_name: 'Lê An', personal_id: '038150901111' }, {}, { number: '3580205990001' })
    const workbook = await sentOut()
    rowOf(workbook, 'Lê An').getCell(8).value = '3580205990009'
    const folder = mkdtempSync(join(tmpdir(), 'an-sinh-reconcile-'))
    const [file, out] = [join(folder, 'tra-ve.xlsx'), join(folder, 'doi-soat.xlsx')]
    writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
    const deps = { db: office.db, reference, say: texts.in('vi') }
    const request = { unitCode: COMMUNE, communes: [COMMUNE], out, actor: 'terminal', at: AT, today: TODAY }
    expect(await runReconcile(deps, { file, ...request })).toMatchObject({
      path: out,
      figures: { same: 0, changed: 1, unexplained: 1 },
      baseline: { list: 'mau-tong-hop' },
    })
    expect(existsSync(out)).toBe(true)
    expect(await runReconcile(deps, { file: join(folder, 'none.xlsx'), ...request })).toEqual({ kind: 'no-file' })
    rmSync(folder, { recursive: true })
  })

  it('is opened with its password, refused by name where it cannot be read, and no result of others', async () => {
    await office.onRoster({ full_name: 'Lê An' }, {}, { number: '3580205990001' })
    const plain = new Uint8Array(await (await sentOut()).xlsx.writeBuffer())
    const folder = mkdtempSync(join(tmpdir(), 'an-sinh-reconcile-'))
    const [file, out, broken] = ['khoa.xlsx', 'doi-soat.xlsx', 'hong.xlsx'].map((name) => join(folder, name))
    if (file === undefined || out === undefined || broken === undefined) throw new Error('no names')
    writeFileSync(file, await lockWorkbook(plain, 'Huyen-11'))
    writeFileSync(broken, plain.subarray(0, 2000))
    const deps = { db: office.db, reference, say: texts.in('vi') }
    const request = { unitCode: COMMUNE, communes: [COMMUNE], out, actor: 'terminal', at: AT, today: TODAY }
    expect(await runReconcile(deps, { file, ...request })).toMatchObject({ reason: 'needs-password' })
    const wrong = await runReconcile(deps, { file, password: 'khác', ...request })
    expect(wrong).toMatchObject({ values: { file: 'khoa.xlsx', why: 'Mật khẩu của tệp chưa đúng.' } })
    const opened = await runReconcile(deps, { file, password: 'Huyen-11', ...request })
    expect(opened).toMatchObject({ kind: 'compared', figures: { same: 1 } })
    const damaged = await runReconcile(deps, { file: broken, ...request })
    expect(damaged).toMatchObject({
      kind: 'unreadable',
      values: { file: 'hong.xlsx', why: expect.stringContaining('bị hỏng') },
    })
    const results = join(projectRoot, 'test/fixtures/returns/police-results.xlsx')
    expect(await runReconcile(deps, { file: results, ...request })).toEqual({ kind: 'results' })
    rmSync(folder, { recursive: true })
  })
})
