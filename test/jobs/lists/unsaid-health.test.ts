import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../../../src/jobs/imports/run-import.js'
import { makeList } from '../../../src/jobs/make-list.js'
import { insertChange } from '../../../src/store/changes.js'
import { insertDifficulty } from '../../../src/store/difficulties.js'
import { insertVerdict } from '../../../src/store/verdicts.js'
import { FORMS, type FormCode } from '../../../src/workbooks/forms/registry.js'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { seededChance } from '../../support/chance.js'
import { reference, texts } from '../../support/chat.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, Office, TODAY } from '../../support/records.js'
import { countingBytes } from '../imported.js'
import { csv, lockMonth } from '../returns/office-month.js'

const MONTH = '2026-12'
const LISTS = Object.keys(FORMS) as readonly FormCode[]
const TELLING = /HIV|AIDS|ARV|BT-8|BT-3[AB]/i
const ACCOUNT = { number: '0071000123456', holder_name: 'BUI VAN KIN' } as const

let office: Office
let folder: string
beforeAll(async () => {
  office = await Office.open()
  folder = await mkdtemp(join(tmpdir(), 'an-sinh-unsaid-'))
  await enter()
  await importRoster()
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

/** Somebody whose programme must not be told, with free words about it wherever somebody may write some. */
async function enter(): Promise<void> {
  const note = 'Nhiễm HIV giai đoạn 2, điều trị ARV'
  const programme = { programme_code: 'BT-8', coefficient: 1.5, file_no: 'HIV-012' } as const
  const person = await office.onRoster({ full_name: 'Bùi Văn Kín', note }, programme, ACCOUNT)
  const child = { programme_code: 'BT-3B', coefficient: 2 } as const
  await office.onRoster({ full_name: 'Bùi Văn Con', village_code: KIM_MAM }, child)
  const carer = { programme_code: 'CS-1A', role: 'CARER', cared_for: 'cháu Nam, nhiễm HIV' } as const
  await office.onRoster({ full_name: 'Bùi Thị Bà' }, carer)
  await office.onRoster(
    { full_name: 'Bùi Văn Ngờ' },
    { programme_code: null, programme_written: 'HIV', amount: 810_000 },
  )
  await lockMonth(office, '2026-11', [{ person: { ...person, name: 'Bùi Văn Kín' }, code: '1126-0001' }])
  const about = {
    beneficiary_id: person.id,
    benefit_line_id: person.lineId,
    commune_code: COMMUNE,
    village_code: LUONG_NGOC,
  }
  const month = { effective_month: MONTH, payment_month: MONTH, source: 'officer', proposed_by: 'terminal' } as const
  const stop = { kind: 'STOP', state: 'APPROVED', programme_code: 'BT-8', reason: 'không còn nhiễm HIV/AIDS' } as const
  const { contact } = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
  await office.write(async (tx) => {
    await insertChange(tx, { ...about, ...month, ...stop }, AT, seededChance('stop')())
    const words = 'nhiều người nhiễm HIV ngại ra điểm chi trả'
    await insertDifficulty(
      tx,
      { commune_code: COMMUNE, village_code: LUONG_NGOC, kind: 'other', words, by_contact: contact.id },
      AT,
    )
    await insertVerdict(
      tx,
      {
        beneficiary_id: person.id,
        verdict: 'NOT_FOUND',
        subject_version: 1,
        source: 'list',
        given_by: 'terminal',
        note: words,
      },
      AT,
    )
  })
}

/** A roster of which a row cannot be taken, for the list of what is wrong. */
async function importRoster(): Promise<void> {
  const path = join(folder, 'ds.csv')
  const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số định danh', 'Chế độ đang hưởng', 'Thôn', 'Ghi chú']
  const row = [1, 'Bùi Văn Lỗi', '31/02/1980', 'Nam', '0381', 'người nhiễm HIV', 'Lương Ngọc', '']
  await writeFile(path, csv([head, row]))
  const deps = { db: office.db, reference, say: texts.in('vi'), chance: countingBytes() }
  await runImport(deps, { file: path, unitCode: COMMUNE, dryRun: false, actor: 'terminal', at: AT, today: TODAY })
}

const known = new Map<FormCode, ReturnType<typeof made>>()

/** A list as text and as workbook; made once. */
function listed(list: FormCode) {
  const found = known.get(list) ?? made(list)
  known.set(list, found)
  return found
}

async function made(list: FormCode) {
  const order = { list, unitCode: COMMUNE, group: 'bao_tro_xa_hoi', period: MONTH, format: 'csv' } as const
  const { kind, ...found } = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (kind !== 'made' || !('file' in found) || found.fresh === null) throw new Error(list)
  return {
    name: found.file.name,
    text: Buffer.from(found.file.bytes).toString('utf8'),
    cells: await cellsOf(found.fresh),
  }
}

async function cellsOf(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook(new Uint8Array(bytes), 'a.xlsx')
  if (opened.kind !== 'workbook') throw new Error(opened.reason)
  return opened.sheets
    .flatMap((grid) =>
      grid.filledRows.map((row) =>
        [...Array(grid.columnCount).keys()].map((at) => grid.cellAt(row, at).text).join('|'),
      ),
    )
    .join('\n')
}

describe('a programme that tells a health status', () => {
  it.each(LISTS)('is told nowhere in %s, whatever somebody wrote about it', async (list) => {
    const { name, text, cells } = await listed(list)
    expect(name).not.toMatch(TELLING)
    expect(cells).not.toMatch(TELLING)
    expect(text).not.toMatch(TELLING)
  })

  it('is there all the same, as social assistance', async () => {
    for (const list of ['mau-tong-hop', 'phu-luc-1', 'chi-tra', 'bien-dong'] as const) {
      expect([list, (await listed(list)).cells]).toEqual([list, expect.stringContaining('trợ cấp xã hội')])
    }
    expect((await listed('loi-nhap')).cells).toContain('Bùi Văn Lỗi')
    expect((await listed('vuong-mac')).cells).toContain('Tổng cộng: 1 việc')
  })
})
