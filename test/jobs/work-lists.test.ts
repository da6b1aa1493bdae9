import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMS, type FormCode } from '../../src/workbooks/forms/registry.js'
import { openWorkbook } from '../../src/workbooks/reading/open-workbook.js'
import { OFFICE_FORMATS, saveAllWithOffice } from '../support/office.js'
import { type BusyOffice, busyOffice, WISHES } from './busy-office.js'
import { received, send } from './returns/office-month.js'

const PATIENCE_MS = 300_000
const LISTS = Object.keys(FORMS) as readonly FormCode[]

let busy: BusyOffice
let saved: ReadonlyMap<string, Uint8Array>
const made = new Map<string, Uint8Array>()
beforeAll(async () => {
  busy = await busyOffice()
  for (const wish of WISHES) await busy.register(wish)
  for (const list of LISTS) made.set(list, await busy.list(list))
  saved = await saveAllWithOffice(made)
}, PATIENCE_MS)
afterAll(() => busy.office.close())

async function cellsOf(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  const opened = await openWorkbook(new Uint8Array(bytes), name)
  if (opened.kind !== 'workbook') throw new Error(opened.reason)
  const [grid] = opened.sheets
  if (grid === undefined) return []
  const columns = [...Array(grid.columnCount).keys()]
  return grid.filledRows.map((row) => columns.map((column) => grid.cellAt(row, column).text))
}

/** The cells of the row that holds this text. */
async function rowWith(list: FormCode, text: string): Promise<readonly string[]> {
  const rows = await cellsOf(made.get(list) ?? new Uint8Array(), `${list}.xlsx`)
  return (rows.find((row) => row.includes(text)) ?? []).filter((cell) => cell !== '')
}

describe('that-bai', () => {
  it('says of each failed payment why, what to do and how the next month pays', async () => {
    expect(await rowWith('that-bai', '0071000123401')).toEqual(
      expect.arrayContaining(['Tài khoản đã đóng hoặc đang bị khóa', 'Trả tiền mặt, gồm cả số chưa nhận']),
    )
    expect(await rowWith('that-bai', '0071000123402')).toEqual(
      expect.arrayContaining([
        'Chủ tài khoản chưa cập nhật giấy tờ hoặc sinh trắc học',
        'Chuyển lại, gồm cả số chưa nhận',
      ]),
    )
    expect(await rowWith('that-bai', '0071000123405')).toContain('Ngân hàng chưa chuyển được vì lý do khác (Lỗi E-77)')
  })

  it('does not pay again what the bank still works on', async () => {
    expect(await rowWith('that-bai', '0071000123403')).toContain('Chưa trả lại khoản này')
    expect(await rowWith('that-bai', '0071000123404')).toEqual([])
  })
})

describe('sai-lech', () => {
  it('says what is right and what to do', async () => {
    expect(await rowWith('sai-lech', 'Trần Văn Bình')).toEqual(
      expect.arrayContaining([
        'Không khớp ngày sinh',
        'ngày sinh: 05/03/1949',
        'Đối chiếu giấy tờ gốc, sửa hồ sơ theo thông tin đúng.',
      ]),
    )
    expect(await rowWith('sai-lech', 'Lê Thị Minh Nguyệt')).toEqual(
      expect.arrayContaining(['Đã chết', 'từ ngày 03/05/2026', 'Xác minh, lập quyết định thôi hưởng.']),
    )
  })
})

describe('mo-tai-khoan', () => {
  it('gives the bank an address with village and commune', async () => {
    expect(await rowWith('mo-tai-khoan', 'Đỗ Thị Dung')).toContain('Thôn Lương Ngọc, xã Cẩm Lương')
  })
})

describe('vuong-mac', () => {
  it('goes village by village, with who settles it and who answered', async () => {
    const rows = await cellsOf(made.get('vuong-mac') ?? new Uint8Array(), 'x.xlsx')
    const first = rows.map(([cell]) => cell)
    expect(first.indexOf('Lương Ngọc')).toBeLessThan(first.indexOf('Kim Mẫm 1'))
    expect(await rowWith('vuong-mac', '3 cụ mất căn cước')).toEqual(
      expect.arrayContaining(['Công an xã', 'Công an làm lưu động ngày 28/11', 'Cán bộ Hằng', '21/11/2026']),
    )
  })
})

describe('chua-dang-ky', () => {
  it('says what came of the last visit', async () => {
    expect(await rowWith('chua-dang-ky', 'Quách Thị Ánh')).toContain('Đến ngày 21/11/2026: hẹn lại ngày 25/11/2026')
  })
})

describe('mo-tai-khoan', () => {
  it('knows sex and year of whoever receives for somebody by their number', async () => {
    const row = await rowWith('mo-tai-khoan', 'Trần Thị Lan')
    expect(row).toEqual(expect.arrayContaining(['1975', 'Nữ', '038175900011', 'Hà Thị Yến']))
    expect(await rowWith('mo-tai-khoan', 'Vietcombank')).not.toEqual([])
  })
})

describe('saved by LibreOffice', { timeout: PATIENCE_MS }, () => {
  it.each(OFFICE_FORMATS)('as %s every list keeps every text, zeros in front too', async (format) => {
    for (const list of LISTS) {
      const before = await cellsOf(made.get(list) ?? new Uint8Array(), `${list}.xlsx`)
      const after = await cellsOf(saved.get(`${list}.${format}`) ?? new Uint8Array(), `${list}.${format}`)
      expect([list, textsIn(after)]).toEqual([list, textsIn(before)])
    }
  })
})

/** Quantities are for each program to show. */
function textsIn(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flat().filter((cell) => /[^\d.,]/.test(cell) || /^0\d/.test(cell))
}

describe('what only leaves', { timeout: PATIENCE_MS }, () => {
  it.each(['that-bai', 'uy-quyen-het-han', 'vuong-mac', 'bien-dong', 'doi-soat', 'phu-luc-2'] as const)(
    '%s is refused when it is sent back',
    async (list) => {
      for (const format of OFFICE_FORMATS) {
        const name = `${list}.${format}`
        const file = await send(busy.office, new Uint8Array(saved.get(name) ?? new Uint8Array()), name)
        expect(await received(busy.office, file)).toMatchObject({ kind: 'refused', reason: 'own-list' })
      }
    },
  )
})
