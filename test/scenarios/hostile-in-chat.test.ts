import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../support/chat.js'
import { FileOffice, type Person } from '../support/file-office.js'
import { hostileWorkbooks } from '../support/hostile-workbooks.js'
import { CUC, HEAD, LOI, rosterOf } from '../support/small-roster.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

function fixture(name: string): Uint8Array {
  return readFileSync(join(projectRoot, 'test/fixtures/rosters', name))
}

const kinds = hostileWorkbooks({
  xlsx: fixture('roster-cam-luong.xlsx'),
  xls: fixture('roster-cam-luong.xls'),
  ods: fixture('roster-cam-luong.ods'),
})

const BROKEN = 'Tệp bị hỏng, không mở được. Anh/chị lưu lại từ Excel rồi gửi lại.'
const TOO_LARGE = 'Tệp lớn quá. Anh/chị tách ra từng xã rồi gửi lại.'
const NO_WORKBOOK = 'Tệp này không phải bảng tính đọc được.'

const SENTENCES: readonly (readonly [what: string, sentence: string])[] = [
  ['nothing', 'Tệp không có dòng nào.'],
  ['a picture called xlsx', NO_WORKBOOK],
  ['a binary workbook', NO_WORKBOOK],
  ['50 % of an xls', BROKEN],
  ['50 % of an ods', BROKEN],
  ['gigabytes in a sheet', TOO_LARGE],
  ['sixteen thousand columns', TOO_LARGE],
  ['one line of fifty megabytes', TOO_LARGE],
]

let office: FileOffice
let hang: Person
let lan: Person
beforeAll(async () => {
  office = await FileOffice.open()
  hang = await office.person('Hằng', 'commune-officer')
  lan = await office.person('Lan')
  await hang.sends('a.xlsx', rosterOf('CẨM LƯƠNG', HEAD, [LOI, CUC]))
  await hang.says('nhap')
})
afterAll(() => office.close())

/** Everything that files write into the records, and what waits of them. */
const TABLES = [
  'beneficiary',
  'unit',
  'staged_row',
  'staged_content',
  'import_missing',
  'returned_file',
  'returned_row',
  'verdict',
]

async function records(): Promise<string> {
  const told = TABLES.map(async (table) => {
    const { rows } = await sql`select * from ${sql.table(table)} order by 1`.execute(office.db)
    return [table, rows] as const
  })
  return JSON.stringify(await Promise.all(told))
}

/** Answers another person while the file is read. */
async function sendsBeside(file: Uint8Array, fileName: string): Promise<string> {
  const sent = hang.sends(fileName, file)
  expect(await lan.says('/trogiup')).not.toBe('')
  return sent
}

describe.each([
  ['as a list', [], 'Anh/chị gửi tệp danh sách (Excel) vào đây.'],
  ['to be compared', ['/doisoat'], 'Cháu so với bản đã gửi đi, chưa thay đổi gì.'],
  ['as results', ['/nhapketqua'], 'Anh/chị gửi tệp kết quả của ngân hàng hoặc công an (Excel) vào đây.'],
])('a file of no use, sent %s,', (_, before, asked) => {
  it.each(SENTENCES)('is refused in one sentence and changes nothing: %s', async (wanted, sentence) => {
    const { bytes, fileName } = kinds.find(({ what }) => what === wanted) ?? expect.fail(wanted)
    await hang.says('/huy', ...before)
    const kept = await records()
    const told = await sendsBeside(bytes(), fileName)
    expect(told.startsWith(sentence), told).toBe(true)
    expect(told).toContain(asked)
    expect(await records()).toBe(kept)
    expect(await hang.says('/viec')).not.toContain('chờ nhập')
  })
})
