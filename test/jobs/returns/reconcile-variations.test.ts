import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepList, makeList } from '../../../src/jobs/make-list.js'
import { runReconcile } from '../../../src/jobs/returns/run-reconcile.js'
import { reference, texts } from '../../support/chat.js'
import { saveAllWithOffice } from '../../support/office.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, Office, TODAY } from '../../support/records.js'

const PATIENCE_MS = 300_000

type Cells = (string | number | null)[][]
type Sheets = Readonly<Record<string, Cells>>

const PEOPLE = [
  ['Lê Thị An', '038150901111', LUONG_NGOC],
  ['Lê Văn Bình', '038050902222', LUONG_NGOC],
  ['Phạm Thị Chi', '038150903333', KIM_MAM],
  ['Phạm Văn Dũng', '038050904444', KIM_MAM],
] as const

/** What a district does with our list: its rows from the heading on, people from `FIRST` on. */
const [HEADING, FIRST] = [2, 2]
const ADDED = [
  5,
  'Hoàng Thị Mới',
  '1950',
  null,
  'Người khuyết tật nặng',
  null,
  'Lương Ngọc',
  null,
  null,
  null,
  null,
  null,
]

/** Each with what is to be found: same, added, removed, changed. */
const VARIANTS: Readonly<Record<string, readonly [(cells: Cells) => Sheets, readonly number[]]>> = {
  'as it was': [(cells) => ({ DS: cells }), [4, 0, 0, 0]],
  'a row added without a number': [(cells) => ({ DS: [...cells, ADDED] }), [4, 1, 0, 0]],
  'a row removed': [(cells) => ({ DS: without(cells, FIRST + 3) }), [3, 0, 1, 0]],
  'a name spelt otherwise': [(cells) => ({ DS: changed(cells, 'Phạm Văn Dũng', 'Phạm Văn Dững') }), [3, 0, 0, 1]],
  'another account': [(cells) => ({ DS: changed(cells, '3580205990001', '3580205990009') }), [3, 0, 0, 1]],
  'columns in another order': [
    (cells) => ({ DS: cells.map((row) => [...row.slice(5), ...row.slice(0, 5)]) }),
    [4, 0, 0, 0],
  ],
  'sorted again': [(cells) => ({ DS: [...cells.slice(0, FIRST), ...cells.slice(FIRST).toReversed()] }), [4, 0, 0, 0]],
  'headings in its own words': [
    (cells) => ({
      DS: [
        (cells[0] ?? []).map((cell) =>
          cell === 'Họ và tên đối tượng' ? 'Họ tên' : String(cell).startsWith('Số căn cước') ? 'CCCD' : cell,
        ),
        ...cells.slice(1),
      ],
    }),
    [4, 0, 0, 0],
  ],
  'totals of its own': [
    (cells) => ({
      DS: [
        ...cells.slice(0, FIRST + 2),
        [null, 'Cộng thôn: 2 người'],
        ...cells.slice(FIRST + 2),
        [null, 'Cộng thôn: 2 người'],
        [null, 'TỔNG CỘNG: 4 người'],
        [null, 'Đã kiểm tra, huyện xác nhận'],
      ],
    }),
    [4, 0, 0, 0],
  ],
  'names and births alone': [(cells) => ({ DS: cells.map((row) => row.slice(0, 4)) }), [4, 0, 0, 0]],
  'a sheet for each village': [
    (cells) => ({
      'Lương Ngọc': [...cells.slice(0, FIRST), ...cells.slice(FIRST).filter((row) => row.includes('Lương Ngọc'))],
      'Kim Mẫm 1': [...cells.slice(0, FIRST), ...cells.slice(FIRST).filter((row) => row.includes('Kim Mẫm 1'))],
    }),
    [4, 0, 0, 0],
  ],
}

function without(cells: Cells, row: number): Cells {
  return cells.filter((_, at) => at !== row)
}

function changed(cells: Cells, from: string, to: string): Cells {
  return cells.map((row) => row.map((cell) => (cell === from ? to : cell)))
}

let office: Office
let saved: ReadonlyMap<string, Uint8Array>
const folder = mkdtempSync(join(tmpdir(), 'an-sinh-district-'))
beforeAll(async () => {
  office = await Office.open()
  for (const [at, [full_name, personal_id, village_code]] of PEOPLE.entries()) {
    const sex = personal_id[3] === '1' ? 'female' : 'male'
    const person = { full_name, personal_id, village_code, sex } as const
    await office.onRoster(person, {}, { number: `358020599000${at + 1}` })
  }
  const cells = await sentOut()
  const workbooks = new Map<string, Uint8Array>()
  for (const [at, [variant]] of Object.values(VARIANTS).entries())
    workbooks.set(`v${at}`, await workbookOf(variant(cells)))
  saved = await saveAllWithOffice(workbooks, ['xlsx', 'ods'])
}, PATIENCE_MS)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await office.close()
})

/** The cells of our list from its heading on, as it left the bot. */
async function sentOut(): Promise<Cells> {
  const order = { list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
  const made = await makeList({ db: office.db, reference, say: texts.in('vi') }, order, TODAY)
  if (made.kind !== 'made') throw new Error(made.reason)
  await office.write((tx) => keepList(tx, made, { actor: 'officer:1', at: new Date(AT.getTime() - 1000), keep: true }))
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(made.file.bytes) as unknown as exceljs.Buffer)
  const cells: Cells = []
  workbook.worksheets[0]?.eachRow((row) => {
    cells.push(
      Array.from({ length: 12 }, (_, at) => {
        const cell = row.getCell(at + 1)
        return cell.master === cell && cell.value != null ? String(cell.value) : null
      }),
    )
  })
  const heading = cells.findIndex((row) => row[0] === 'STT')
  return cells.slice(heading, heading + HEADING + PEOPLE.length)
}

async function workbookOf(sheets: Sheets): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of [['PHÒNG LĐTBXH'], ['DANH SÁCH ĐÃ KIỂM TRA'], ...rows]) sheet.addRow(row)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

it.each(['xlsx', 'ods'].flatMap((format) => Object.keys(VARIANTS).map((what, at) => [what, format, at] as const)))(
  'a list that comes back with %s, as %s',
  { timeout: PATIENCE_MS },
  async (what, format, at) => {
    const file = join(folder, `v${at}.${format}`)
    writeFileSync(file, saved.get(`v${at}.${format}`) ?? new Uint8Array())
    const deps = { db: office.db, reference, say: texts.in('vi') }
    const out = join(folder, `doi-soat-${at}.xlsx`)
    const request = { file, unitCode: COMMUNE, communes: [COMMUNE], out, actor: 'terminal', at: AT, today: TODAY }
    const [same, added, removed, differ] = VARIANTS[what]?.[1] ?? []
    expect(await runReconcile(deps, request)).toMatchObject({
      figures: { same, added, removed, changed: differ },
    })
  },
)
