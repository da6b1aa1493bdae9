import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { importRoster } from '../../src/actions/import-roster.js'
import { finishApplying, noteRosterChanges, writeRoster } from '../../src/jobs/imports/apply-roster.js'
import { copyOf } from '../../src/jobs/imports/apply-roster-job.js'
import { receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { readInto, Staging } from '../../src/jobs/imports/staging.js'
import { finishUndoing, undoImport } from '../../src/jobs/imports/undo-import.js'
import { dropImport, importById, importOfFile } from '../../src/store/rosters.js'
import { countingBytes } from '../jobs/imported.js'
import { reference, texts } from '../support/chat.js'
import { finishJobs } from '../support/jobs.js'
import { OfficeChat } from '../support/office-chat.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'
import { openWritten, valuesOf } from '../workbooks/writing/open-written.js'

type Person = Readonly<{ name: string; birth: string; village: string; programme: string }>

const SOCIAL = 'DANH SÁCH ĐỐI TƯỢNG HƯỞNG TRỢ CẤP XÃ HỘI HẰNG THÁNG'
const HOA: Person = { name: 'Nguyễn Thị Hoa', birth: '1940', village: 'Lương Ngọc', programme: 'HT-XH' }
const NAM: Person = { name: 'Trần Văn Nam', birth: '1941', village: 'Lương Ngọc', programme: 'HT-XH' }
const LAN: Person = { name: 'Phạm Thị Lan', birth: '1942', village: 'Lương Ngọc', programme: 'HT-XH' }
const BINH: Person = { name: 'Lê Văn Bình', birth: '1943', village: 'Kim Mẫm 1', programme: 'HT-XH' }

let office: Office
let officer: Asker
let chat: OfficeChat
let minutes = 0
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  chat = new OfficeChat(office)
  minutes = 0
})
afterEach(() => office.close())

const VILLAGES: Readonly<Record<string, string>> = { 'Lương Ngọc': LUONG_NGOC, 'Kim Mẫm 1': KIM_MAM }

async function onRecord(...people: readonly Person[]) {
  const made = []
  for (const { name, birth, village, programme } of people) {
    const person = { full_name: name, birth, birth_precision: 'YEAR', village_code: VILLAGES[village] ?? null } as const
    const line = { programme_code: programme, from_month: '2024-01', amount: 500_000 }
    made.push(await office.onRoster(person, line))
  }
  return made
}

async function workbookOf(people: readonly Person[], title = SOCIAL): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(['ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG'])
  sheet.addRow([title])
  sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Đối tượng', 'Mức trợ cấp'])
  for (const [index, { name, birth, village, programme }] of people.entries()) {
    const words = reference.programmes.programmes.find(({ code }) => code === programme)?.name ?? programme
    sheet.addRow([index + 1, name, birth, village, words, 500_000])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function stage(bytes: Uint8Array, name = 'danh-sach.xlsx'): Promise<number> {
  const at = new Date(AT.getTime() + ++minutes * 60_000)
  const request = { file: { bytes, name }, unitCodes: [COMMUNE], actor: 'officer:1', at, today: TODAY }
  const fileId = await receiveRoster({ db: office.db, reference }, request)
  return (await importOfFile(office.db, fileId))?.id ?? 0
}

async function take(importId: number): Promise<void> {
  const at = new Date(AT.getTime() + ++minutes * 60_000)
  const written = await writeRoster(office.db, { importId, at, now: () => at, reference, chance: countingBytes() })
  if (written.kind !== 'written') throw new Error(written.kind)
  await noteRosterChanges(office.db, written, { actor: 'officer:1', at })
  await office.write((tx) => finishApplying(tx, written, { actor: 'officer:1', at }))
}

async function takeOver(people: readonly Person[], title?: string): Promise<number> {
  const importId = await stage(await workbookOf(people, title))
  await take(importId)
  return importId
}

/** Answers that were given, by the name of the person, in the order in which they are asked about. */
async function answers() {
  const rows = await office.db
    .selectFrom('import_missing')
    .innerJoin('beneficiary', 'beneficiary.id', 'import_missing.beneficiary_id')
    .select(['beneficiary.full_name as name', 'import_missing.answer', 'import_missing.import_id'])
    .orderBy('import_missing.id')
    .execute()
  return rows.map(({ name, answer, import_id }) => `${import_id} ${name} ${answer ?? '?'}`)
}

const NOBODY = 'Không còn trường hợp nào'

describe('/vangtep', () => {
  it('tells whose benefit a file lacks, since when, and how many are left', async () => {
    await onRecord(HOA, NAM, LAN, BINH)
    await takeOver([HOA])
    const said = await chat.hears(officer, '/vangtep')
    expect(said).toContain('Phạm Thị Lan, sinh 1942, Lương Ngọc (HS-')
    expect(said).toContain('Trợ cấp hưu trí xã hội, hưởng từ 01/2024')
    expect(said).toContain('Không có trong tệp danh-sach.xlsx ngày 21/11/2026. Còn 2 trường hợp')
    expect(await chat.hears(officer, '/viec')).toContain('Không có trong tệp đã nhập, chờ xem: 2 (/vangtep)')
  })

  it('begins only when the file was taken over', async () => {
    await onRecord(HOA, NAM)
    const importId = await stage(await workbookOf([HOA]))
    expect((await importById(office.db, importId))?.summary.missing).toMatchObject({ count: 1 })
    expect(await chat.hears(officer, 'vắng tệp')).toContain(NOBODY)
    await take(importId)
    expect(await chat.hears(officer, 'không có trong tệp')).toContain('Trần Văn Nam')
  })

  it('keeps on record who still receives, notes it, and does not ask again', async () => {
    const [, nam] = await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    expect(await chat.hears(officer, '/vangtep', 'vẫn hưởng')).toContain('Trần Văn Nam')
    expect(await chat.hears(officer, 'vẫn hưởng')).toContain(NOBODY)
    expect(await answers()).toEqual(['1 Phạm Thị Lan kept', '1 Trần Văn Nam kept'])
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
    expect(await chat.hears(officer, '/viec')).not.toContain('Không có trong tệp')
    const noted = await office.db.selectFrom('history').selectAll().where('action', '=', 'keep-missing').execute()
    expect(noted.at(-1)).toMatchObject({ subject_kind: 'record', subject_id: nam?.code })
    const line = await office.db
      .selectFrom('benefit_line')
      .select('state')
      .where('id', '=', nam?.lineId ?? 0)
      .execute()
    expect(line).toEqual([{ state: 'DANG_HUONG' }])
  })

  it('goes on with a change for who receives no longer, and with the next one after it', async () => {
    const [, nam] = await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    await chat.hears(officer, '/vangtep', 'để sau', 'đã thôi hưởng')
    expect(await chat.hears(officer, 'đã chết')).toContain('Mất ngày nào')
    expect(await chat.hears(officer, '3/11/2026')).toContain('Trần Văn Nam')
    const done = await chat.hears(officer, 'đúng')
    expect(done).toContain('Cắt chết · Trần Văn Nam')
    expect(done).toContain(NOBODY)
    const changes = await office.db.selectFrom('change').selectAll().where('kind', '=', 'DEATH').execute()
    expect(changes).toMatchObject([{ state: 'APPROVED', beneficiary_id: nam?.id, event_date: '2026-11-03' }])
    expect(await chat.hears(officer, '/vangtep')).toContain('Phạm Thị Lan')
    expect(await answers()).toEqual(['1 Phạm Thị Lan ?', '1 Trần Văn Nam ?'])
  })

  it('asks for the decision of a benefit that is stopped, and for that benefit alone', async () => {
    const [lan] = await onRecord(LAN, HOA)
    await office.db
      .insertInto('benefit_line')
      .values({
        ...{ beneficiary_id: lan?.id ?? 0, role: 'BENEFICIARY', programme_group: 'nguoi_co_cong', state: 'DANG_HUONG' },
        ...{ programme_code: null, programme_written: 'Thương binh', position: 9, created_at: AT.toISOString() },
      } as const)
      .execute()
    await takeOver([HOA])
    await chat.hears(officer, '/vangtep', 'đã thôi hưởng', '3', '1/11/2026', '12/QĐ-UBND', '10/11/2026')
    const read = await chat.hears(officer, '1')
    expect(read).toContain('Trợ cấp hưu trí xã hội')
    await chat.hears(officer, 'đúng')
    const states = await office.db
      .selectFrom('benefit_line')
      .select('state')
      .where('beneficiary_id', '=', lan?.id ?? 0)
      .orderBy('id')
      .execute()
    expect(states.map(({ state }) => state)).toEqual(['THOI_HUONG', 'DANG_HUONG'])
  })

  it('leaves alone who is put off, goes on behind them, and begins with them again', async () => {
    await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    expect(await chat.hears(officer, '/vangtep', 'để sau')).toContain('Trần Văn Nam')
    expect(await chat.hears(officer, 'để sau')).toContain(NOBODY)
    expect(await chat.hears(officer, '/vangtep')).toContain('Phạm Thị Lan')
    await chat.hears(officer, 'hủy', 'đúng')
    expect(await chat.hears(officer, '/vangtep')).toContain('Phạm Thị Lan')
  })

  it('takes the last word back, and asks again', async () => {
    await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    await chat.hears(officer, '/vangtep')
    expect(await chat.hears(officer, 'sửa câu vừa trả lời')).toContain('Chưa có câu trả lời nào')
    expect(await chat.hears(officer, 'vẫn hưởng', 'sửa câu vừa trả lời')).toContain('Phạm Thị Lan')
    expect(await answers()).toEqual(['1 Phạm Thị Lan ?', '1 Trần Văn Nam ?'])
    await chat.hears(officer, 'vẫn hưởng', 'vẫn hưởng')
    expect(await chat.hears(officer, '/vangtep lại')).toContain('Trần Văn Nam')
    expect(await answers()).toEqual(['1 Phạm Thị Lan kept', '1 Trần Văn Nam ?'])
  })
})

describe('one word for many', () => {
  it('says how many before it is noted, and is taken back whole', async () => {
    await onRecord(HOA, NAM, LAN, BINH)
    await takeOver([HOA, { ...BINH, name: 'Lê Văn Bảy' }])
    const offered = await chat.hears(officer, '/vangtep', 'tất cả vẫn hưởng')
    expect(offered).toContain('Tất cả 3 trường hợp của tệp này')
    expect(offered).toContain('2 trường hợp của Lương Ngọc')
    expect(await chat.hears(officer, '2')).toContain('ghi 2 trường hợp là vẫn hưởng?')
    expect(await chat.hears(officer, 'đúng')).toContain('Lê Văn Bình')
    expect(await answers()).toEqual(['1 Phạm Thị Lan kept', '1 Trần Văn Nam kept', '1 Lê Văn Bình ?'])
    const deed = await office.db.selectFrom('history').selectAll().where('action', '=', 'keep-missing').execute()
    expect(JSON.parse(deed[0]?.details ?? '')).toMatchObject({ of: 'village', benefits: 2 })
    expect(await chat.hears(officer, 'sửa câu vừa trả lời')).toContain('(2 trường hợp)')
    expect(await answers()).toEqual(['1 Phạm Thị Lan ?', '1 Trần Văn Nam ?', '1 Lê Văn Bình ?'])
  })

  it('notes nothing without a yes, nor when somebody decided meanwhile', async () => {
    await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    expect(await chat.hears(officer, '/vangtep', 'trả lời chung', '1', 'không')).toContain('Phạm Thị Lan')
    const colleague = await office.person('Cán bộ Nga', 'commune-officer')
    await chat.hears(officer, 'trả lời chung', '1')
    await chat.hears(colleague, '/vangtep', 'vẫn hưởng')
    const said = await chat.hears(officer, 'đúng')
    expect(said).toContain('Vừa có thay đổi')
    expect(await answers()).toEqual(['1 Phạm Thị Lan kept', '1 Trần Văn Nam ?'])
  })
})

describe('two officers at once', () => {
  it('decide nothing twice', async () => {
    await onRecord(HOA, NAM)
    await takeOver([HOA])
    const colleague = await office.person('Cán bộ Nga', 'commune-officer')
    await chat.hears(colleague, '/vangtep')
    await chat.hears(officer, '/vangtep', 'vẫn hưởng')
    expect(await chat.hears(colleague, 'vẫn hưởng')).toContain('Vừa có thay đổi')
    const deeds = await office.db.selectFrom('history').selectAll().where('action', '=', 'keep-missing').execute()
    expect(deeds).toHaveLength(1)
  })

  it('enter no change for somebody whose record has moved', async () => {
    const [, nam] = await onRecord(HOA, NAM)
    await takeOver([HOA])
    await chat.hears(officer, '/vangtep', 'đã thôi hưởng')
    const colleague = await office.person('Cán bộ Nga', 'commune-officer')
    await chat.hears(colleague, `/biendong chết ${nam?.code} 3/11/2026`, 'đúng')
    await chat.hears(officer, 'đã chết')
    const changes = await office.db.selectFrom('change').selectAll().where('kind', '=', 'DEATH').execute()
    expect(changes).toHaveLength(1)
  })
})

describe('what settles by itself', () => {
  it('is whoever died meanwhile', async () => {
    const [, nam] = await onRecord(HOA, NAM)
    await takeOver([HOA])
    await chat.hears(officer, `/biendong chết ${nam?.code} 3/11/2026`, 'đúng')
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
  })

  it('is whom a village proposes to end, until that is refused', async () => {
    const [, nam] = await onRecord(HOA, NAM)
    await takeOver([HOA])
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    await chat.hears(head, `/biendong chết ${nam?.code} 3/11/2026`, 'đúng')
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
    await chat.hears(officer, '/dexuat', '1', 'không duyệt', '1')
    expect(await chat.hears(officer, '/vangtep')).toContain('Trần Văn Nam')
  })

  it('is whom a later file names again', async () => {
    await onRecord(HOA, NAM)
    await takeOver([HOA])
    await takeOver([HOA, NAM])
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
    expect(await chat.hears(officer, '/viec')).not.toContain('Không có trong tệp')
  })

  it('is whoever lives in another village by now', async () => {
    const [, nam] = await onRecord(HOA, NAM)
    await takeOver([HOA])
    await office.db
      .updateTable('beneficiary')
      .set({ village_code: KIM_MAM })
      .where('id', '=', nam?.id ?? 0)
      .execute()
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
  })

  it('is asked about once, in the later file, when two files lack somebody', async () => {
    await onRecord(HOA, NAM, LAN)
    await takeOver([HOA])
    await takeOver([HOA, LAN])
    expect(await chat.hears(officer, '/viec')).toContain('chờ xem: 1 (')
    await chat.hears(officer, '/vangtep', 'vẫn hưởng')
    expect(await answers()).toContain('2 Trần Văn Nam kept')
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
  })

  it('is what was said about the same file before', async () => {
    await onRecord(HOA, NAM, LAN)
    const bytes = await workbookOf([HOA])
    await take(await stage(bytes))
    await chat.hears(officer, '/vangtep', 'vẫn hưởng')
    await take(await stage(bytes))
    expect(await chat.hears(officer, '/vangtep')).toContain('Trần Văn Nam')
    expect(await chat.hears(officer, 'vẫn hưởng')).toContain(NOBODY)
  })

  it('is forgotten when the next file is read', async () => {
    await onRecord(HOA, NAM)
    await takeOver([HOA])
    await takeOver([HOA, NAM])
    await stage(await workbookOf([HOA, NAM, LAN]))
    expect(await answers()).toEqual([])
  })
})

describe('a file', () => {
  it('of one village says nothing of others, and of one group nothing of the other', async () => {
    await onRecord(HOA, BINH)
    await office.onRoster(
      { full_name: 'Hà Văn Sáu', village_code: LUONG_NGOC },
      { programme_group: 'nguoi_co_cong', programme_code: null, from_month: '2020-01' },
    )
    await takeOver([HOA])
    expect(await answers()).toEqual([])
  })

  it('lacks nobody whose benefit is suspended or has not begun', async () => {
    const [, nam, lan] = await onRecord(HOA, NAM, LAN)
    const lines = office.db.updateTable('benefit_line')
    await lines
      .set({ state: 'TAM_DUNG', suspended_from: '2026-05' })
      .where('id', '=', nam?.lineId ?? 0)
      .execute()
    await lines
      .set({ from_month: '2026-12' })
      .where('id', '=', lan?.lineId ?? 0)
      .execute()
    await takeOver([HOA])
    expect(await answers()).toEqual([])
  })

  it('lacks nobody whom a row that waits may be about', async () => {
    await onRecord(HOA, { ...NAM, birth: '1941' }, { ...NAM, birth: '1951' })
    const importId = await takeOver([HOA, { ...NAM, birth: '' }])
    const rows = await office.db.selectFrom('staged_row').select('state').where('import_id', '=', importId).execute()
    expect(rows.map(({ state }) => state)).toEqual(['applied', 'waiting'])
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
  })

  it('that is dropped, or read again, forgets what it lacked', async () => {
    await onRecord(HOA, NAM)
    const importId = await stage(await workbookOf([HOA]))
    expect(await answers()).toEqual(['1 Trần Văn Nam ?'])
    await office.write((tx) => dropImport(tx, importId))
    expect(await answers()).toEqual([])
  })

  it('that was taken back asks about nobody', async () => {
    await onRecord(HOA, NAM)
    const importId = await takeOver([HOA])
    const undone = await undoImport(office.db, { importId, now: () => AT })
    if (undone.kind !== 'taken-back') throw new Error(undone.kind)
    await office.write((tx) => finishUndoing(tx, undone, { actor: 'officer:1', at: AT }))
    expect(await answers()).toEqual([])
    expect(await chat.hears(officer, '/vangtep')).toContain(NOBODY)
  })

  it('does not keep the file before it from being taken back', async () => {
    const first = await takeOver([HOA, NAM])
    await stage(await workbookOf([HOA]))
    expect(await undoImport(office.db, { importId: first, now: () => AT })).toMatchObject({ removed: 2, left: [] })
  })

  it('of a province is gone through by each commune for itself', async () => {
    await onRecord(HOA, NAM)
    const importId = await takeOver([HOA])
    await office.db.updateTable('roster_import').set({ unit_code: '38' }).where('id', '=', importId).execute()
    expect(await chat.hears(officer, '/vangtep')).toContain('Trần Văn Nam')
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect(await chat.hears(neighbour, '/vangtep')).toContain(NOBODY)
    expect(await chat.hears(neighbour, '/viec')).not.toContain('Không có trong tệp')
  })
})

it('is begun again after its process was killed while it was staged, and lacks nobody twice', async () => {
  await onRecord(HOA, NAM)
  const importId = await stage(await workbookOf([HOA]))
  const fileId = (await importById(office.db, importId))?.fileId ?? 0
  // As it stands when the process ends before the last slice.
  await office.db.updateTable('roster_import').set({ under_way: 'staging' }).where('id', '=', importId).execute()
  const again = await stageAgain(fileId)
  expect(await answers()).toEqual([`${again} Trần Văn Nam ?`])
})

async function stageAgain(fileId: number): Promise<number> {
  const file = { bytes: await workbookOf([HOA]), name: 'danh-sach.xlsx' }
  const deps = { db: office.db, reference }
  const staging = new Staging(office.db, { file, unitCode: COMMUNE, actor: 'officer:1', at: AT, now: () => AT, fileId })
  const read = await readInto(staging, deps, [COMMUNE], TODAY)
  if (read.kind === 'refused') throw new Error(read.reason)
  return (await staging.finish(read)).importId
}

describe('the marked copy', () => {
  async function copyFor(people: readonly Person[]): Promise<ExcelJS.Workbook> {
    const importId = await stage(await workbookOf(people))
    const file = await importById(office.db, importId)
    if (file === undefined) throw new Error('no import')
    return openWritten(await copyOf({ db: office.db, reference }, file, texts.in('vi')))
  }

  it('names on a further sheet whom the file lacks, by village and given name, without a health status', async () => {
    const [, nam] = await onRecord(HOA, NAM, LAN, BINH)
    await office.db
      .updateTable('benefit_line')
      .set({ programme_code: 'BT-8' })
      .where('id', '=', nam?.lineId ?? 0)
      .execute()
    const workbook = await copyFor([HOA, { ...BINH, name: 'Lê Văn Bảy' }])
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Danh sách', 'Không có trong tệp'])
    const sheet = workbook.worksheets[1] as ExcelJS.Worksheet
    const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn', 'Chế độ đang hưởng', 'Mã hồ sơ', 'Việc cần làm']
    expect(valuesOf(sheet, 5)).toEqual(headings)
    const rows = [6, 7, 8].map((row) => valuesOf(sheet, row))
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      [1, 'Phạm Thị Lan', '1942', 'Lương Ngọc', 'Trợ cấp hưu trí xã hội'],
      [2, 'Trần Văn Nam', '1941', 'Lương Ngọc', 'trợ cấp xã hội'],
      [3, 'Lê Văn Bình', '1943', 'Kim Mẫm 1', 'Trợ cấp hưu trí xã hội'],
    ])
    expect(rows[1]?.[5]).toBe(nam?.code)
  })

  it('has no such sheet when the file lacks nobody', async () => {
    await onRecord(HOA)
    expect((await copyFor([HOA])).worksheets).toHaveLength(1)
  })

  it('that comes back does not name them for it', async () => {
    await onRecord(HOA, NAM)
    const importId = await stage(await workbookOf([HOA]))
    const file = await importById(office.db, importId)
    if (file === undefined) throw new Error('no import')
    const back = await stage(await copyOf({ db: office.db, reference }, file, texts.in('vi')), 'gui-lai.xlsx')
    expect((await importById(office.db, back))?.summary).toMatchObject({ counts: { rows: 1 }, missing: { count: 1 } })
  })
})

describe('after an import', () => {
  async function importInChat(people: readonly Person[]): Promise<void> {
    const importId = await stage(await workbookOf(people))
    const file = (await importById(office.db, importId))?.fileId ?? 0
    await office.act(importRoster, officer, { file })
  }

  /** What the job says last, with its choices. */
  async function result() {
    await finishJobs(office.db)
    const rows = await office.db.selectFrom('outbox').select('payload').orderBy('seq').execute()
    return JSON.parse(rows.at(-1)?.payload ?? '{}') as { text: string; choices: { label: string }[] }
  }

  it('whose file lacks somebody they can be gone through by a number', async () => {
    await onRecord(HOA, NAM)
    await importInChat([HOA])
    const { text, choices } = await result()
    expect(text).toContain('Có 1 trường hợp trong hồ sơ mà tệp không có')
    expect(choices.map(({ label }) => label)).toEqual(['Xem từng người không có trong tệp', 'Để sau'])
    expect(await chat.hears(officer, '1')).toContain('Trần Văn Nam')
  })

  it('nothing is offered in the midst of something else, nor when nobody is missing', async () => {
    await onRecord(HOA, NAM)
    await importInChat([HOA])
    await chat.hears(officer, '/tim')
    const { text, choices } = await result()
    expect(text).toContain('/vangtep')
    expect(choices).toEqual([])
    await importInChat([HOA, NAM])
    expect((await result()).text).toContain('Đã nhập tệp')
  })
})
