import type { Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inBatches } from '../../../src/workbooks/row-batches.js'
import { type MarkedFinding, type MarkedRow, markUp } from '../../../src/workbooks/writing/mark-up.js'
import { worstLevel } from '../../../src/workbooks/writing/mark-up-style.js'
import { collectBytes } from '../../../src/workbooks/writing/stream-workbook.js'
import { openWritten, valuesOf } from './open-written.js'

const COLUMNS = [
  { column: 'B', header: 'Họ và tên' },
  { column: 'F', header: 'Số căn cước' },
  { column: 'AF', header: 'Ngân hàng' },
]

const ZERO_LOST: MarkedFinding = {
  cell: 'F15',
  level: 'ask',
  code: 'ID_LEADING_ZERO_LOST',
  message: 'Số có 11 chữ số, có lẽ mất số 0 ở đầu.',
  proposal: '038140907680.',
}
const ALIAS: MarkedFinding = { cell: 'AF15', level: 'auto', code: 'BANK_ALIAS', message: 'Đã hiểu là Agribank.' }
const HIDDEN: MarkedFinding = { cell: '16:16', level: 'warn', code: 'ROW_HIDDEN', message: 'Dòng này đang bị ẩn.' }

const ROWS: readonly MarkedRow[] = [
  { row: 14, raw: { B: 'Bùi Văn Bình', F: '038062901234' }, findings: [] },
  { row: 15, raw: { B: '=1+1', F: '38140907680', AF: 'Agri' }, findings: [ALIAS, ZERO_LOST] },
  { row: 16, raw: { B: 'Hà Thị Lan' }, findings: [HIDDEN] },
]

describe('markUp', () => {
  let workbook: Workbook
  let sheet: Worksheet
  beforeAll(async () => {
    const sheets = [
      { name: "TG'XH", columns: COLUMNS },
      { name: 'Trống', columns: COLUMNS },
    ]
    const { out, bytes } = collectBytes()
    const rows = ROWS.map((row) => ({ ...row, sheet: 0 }))
    await markUp({ fileName: 'roster.xlsx', sheets }, inBatches(rows, 2), out)
    workbook = await openWritten(bytes())
    sheet = workbook.worksheets[0] as Worksheet
  })

  it('explains its four levels at the top', () => {
    const words = [3, 4, 5, 6].map((row) => sheet.getCell(row, 1).value)
    expect(words).toEqual(['Lỗi', 'Cần xác nhận', 'Lưu ý', 'Đã tự sửa'])
    const fills = [3, 4, 5, 6].map((row) => JSON.stringify(sheet.getCell(row, 1).fill))
    expect(new Set(fills).size).toBe(4)
  })

  it('names the columns by letter and heading', () => {
    expect(valuesOf(sheet, 8)).toEqual([null, null, null, 'B', 'F', 'AF'])
    expect(valuesOf(sheet, 9)).toEqual(['Dòng', 'Tình trạng', 'Việc cần xem', 'Họ và tên', 'Số căn cước', 'Ngân hàng'])
  })

  it('keeps the cells as they were, as text', () => {
    expect(valuesOf(sheet, 11).slice(3)).toEqual(['=1+1', '38140907680', 'Agri'])
    expect(sheet.getCell('D11').numFmt).toBe('@')
  })

  it('says in words what is to be done', () => {
    expect(valuesOf(sheet, 10).slice(0, 3)).toEqual([14, 'Đạt', null])
    expect(valuesOf(sheet, 11).slice(0, 3)).toEqual([
      15,
      'Cần xác nhận',
      'AF15: Đã hiểu là Agribank.\nF15: Số có 11 chữ số, có lẽ mất số 0 ở đầu. Đề nghị: 038140907680.',
    ])
    expect(valuesOf(sheet, 12).slice(0, 3)).toEqual([16, 'Lưu ý', 'Cả dòng: Dòng này đang bị ẩn.'])
  })

  it('colours and comments just the cells concerned', () => {
    expect(sheet.getCell('E11').note).toContain('mất số 0 ở đầu')
    expect(sheet.getCell('E11').fill).toEqual(sheet.getCell('A4').fill)
    expect(sheet.getCell('F11').fill).toEqual(sheet.getCell('A6').fill)
    expect([sheet.getCell('D11').note, sheet.getCell('E10').note, sheet.getCell('D12').note]).toEqual(Array(3))
  })

  it('can be filtered, and writes a sheet without rows', () => {
    expect(sheet.autoFilter).toBe('A9:F12')
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['TG XH', 'Trống'])
  })
})

describe('worstLevel', () => {
  it('is the most urgent of all', () => {
    expect(worstLevel([{ level: 'auto' }, { level: 'error' }, { level: 'ask' }])).toBe('error')
    expect(worstLevel([])).toBeUndefined()
  })
})
