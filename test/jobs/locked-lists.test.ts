import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportListJob } from '../../src/jobs/export-list-job.js'
import { runExport } from '../../src/jobs/run-export.js'
import type { Tx } from '../../src/store/db.js'
import { storedFile } from '../../src/store/stored-files.js'
import { listsNeedPassword, setSetting } from '../../src/store/unit-settings.js'
import { openWorkbook } from '../../src/workbooks/reading/open-workbook.js'
import { reference, texts } from '../support/chat.js'
import { AT, COMMUNE, Office, TODAY } from '../support/records.js'

const PATIENCE_MS = 60_000
const PASSWORD = 'Cẩm Lương 2026'

let office: Office
let folder: string
beforeEach(async () => {
  office = await Office.open()
  folder = await mkdtemp(join(tmpdir(), 'an-sinh-locked-'))
})
afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

const order = { list: 'phu-luc-1', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const

function exported(password?: string, format: 'xlsx' | 'csv' = 'xlsx') {
  const out = join(folder, `a.${format}`)
  return runExport(
    { db: office.db, reference, say: texts.in('vi') },
    { ...order, format, out, actor: 'terminal', at: AT, today: TODAY, ...(password !== undefined && { password }) },
  )
}

async function demand(unitCode: string, value: string): Promise<void> {
  await office.write((tx: Tx) =>
    setSetting(tx, { unitCode, name: 'lists_need_password', value, actor: 'terminal', at: AT }),
  )
}

describe('a list behind a password', { timeout: PATIENCE_MS }, () => {
  it('is written so that only the password opens it', async () => {
    expect(await exported(PASSWORD)).toMatchObject({ kind: 'exported' })
    const bytes = new Uint8Array(await readFile(join(folder, 'a.xlsx')))
    expect(await openWorkbook(bytes, 'a.xlsx')).toEqual({ kind: 'refused', reason: 'needs-password' })
    expect((await openWorkbook(bytes, 'a.xlsx', PASSWORD)).kind).toBe('workbook')
  })

  it('cannot be a text file', async () => {
    expect(await exported(PASSWORD, 'csv')).toEqual({ kind: 'refused', reason: 'password-only-xlsx' })
  })

  it('is asked for where the unit, or one above it, wants it', async () => {
    expect(await exported()).toMatchObject({ kind: 'exported' })
    await demand('38', 'yes')
    expect(await listsNeedPassword(office.db, COMMUNE)).toBe(true)
    expect(await exported()).toEqual({ kind: 'refused', reason: 'needs-password' })
    await demand(COMMUNE, 'no')
    expect(await exported()).toMatchObject({ kind: 'exported' })
  })

  it('comes in chat with its password in a message of its own', async () => {
    await demand(COMMUNE, 'yes')
    const chance = (bytes: number) => new Uint8Array(bytes).map((_, index) => index * 7)
    const job = exportListJob({ db: office.db, reference, texts, chance, today: () => TODAY })
    const { contact } = await office.person('Cán bộ', 'commune-officer')
    const input = { ...order, actor: 'officer:1' }
    const begun = { id: 1, kind: 'export-list', contactId: contact.id, input, attempt: 1, causedBy: null }
    const finish = await job(begun, 'vi', { now: () => AT, report: () => {} })
    const { file, sentence, key } = await office.write((tx) => finish(tx, AT))
    const password = String(key?.values?.['password'])
    expect(password).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(JSON.stringify(sentence)).not.toContain(password)
    const bytes = (await storedFile(office.db, file?.id ?? 0))?.bytes ?? new Uint8Array()
    expect((await openWorkbook(new Uint8Array(bytes), 'a.xlsx')).kind).toBe('refused')
    expect((await openWorkbook(new Uint8Array(bytes), 'a.xlsx', password)).kind).toBe('workbook')
  })
})
