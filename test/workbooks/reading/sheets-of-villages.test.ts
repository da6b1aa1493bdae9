import { describe, expect, it } from 'vitest'
import { refuseManyHeadings } from '../../../src/workbooks/reading/heading-words.js'
import { parseWorkbook } from '../../../src/workbooks/reading/parse-workbook.js'
import { readRosterHere } from '../../../src/workbooks/reading/read-roster-here.js'
import { gridOf } from '../../../src/workbooks/reading/workbook.js'
import { makeXlsx, sheetXml } from './make-zip.js'
import { contextFor, expectedOf } from './roster-sample.js'

const context = contextFor(expectedOf('roster-cam-luong'))

const HEADING = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Đối tượng', 'Mức hưởng', 'Số tài khoản', 'Ngân hàng']

/** Everything as text, as programs of offices export it. */
function person(number: number): readonly string[] {
  const digits = String(number).padStart(6, '0')
  const birth = `${String((number % 28) + 1).padStart(2, '0')}/03/1950`
  return [
    ...[String(number), 'Phạm Văn Lợi', birth, `038050${digits}`, 'Người khuyết tật nặng'],
    ...['1.080.000', `3533770${digits}`, 'Agribank'],
  ]
}

function village(people: number, from = 0): string {
  const rows = Array.from({ length: people }, (_, index) => person(from + index + 1))
  return sheetXml([['DANH SÁCH ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI'], HEADING, ...rows])
}

describe('a roster with a sheet for each village', () => {
  it('is read though all of its cells are words', async () => {
    const sheets = Array.from({ length: 40 }, (_, n) => ({ name: `Thôn ${n + 1}`, xml: village(5, n * 5) }))
    const read = await readRosterHere(makeXlsx(sheets), 'a.xlsx', context)
    if (read.kind !== 'roster') throw new Error(read.kind)
    expect(read.rows).toHaveLength(200)
    expect(read.rows.at(-1)).toMatchObject({ sheet: 'Thôn 40', person: { personalId: '038050000200' } })
  })

  it('is no file of too many headings, however many people a village has', async () => {
    const workbook = await parseWorkbook(makeXlsx([{ name: 'Thôn', xml: village(198) }]), 'a.xlsx')
    const grids = workbook.sheets.map((sheet) => gridOf(workbook, sheet))
    const all = Array.from({ length: 200 }, () => grids).flat()
    expect(() => refuseManyHeadings(all, 100_000)).not.toThrow()
  })
})

describe('a heading with months', () => {
  it('is a heading, though its texts are figures', async () => {
    const rows = [
      [...HEADING, '01/2026', '02/2026', '03/2026'],
      [...person(1), '1080000', '1080000', ''],
    ]
    const read = await readRosterHere(makeXlsx([{ name: 'S', xml: sheetXml(rows) }]), 'a.xlsx', context)
    expect(read).toMatchObject({ kind: 'roster', rows: [{ person: { fullName: 'Phạm Văn Lợi', amount: 1_080_000 } }] })
  })
})
