import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { inBatches } from '../../../src/workbooks/row-batches.js'
import { sortRows } from '../../../src/workbooks/writing/form.js'
import { writeForm } from '../../../src/workbooks/writing/write-form.js'
import { openSheet, openWritten, rowOf, valuesOf } from './open-written.js'
import { rendered, workbookOf } from './rendered.js'
import { CAM_LUONG, SMALL_FORM, SMALL_ROWS, type SmallRow } from './small-form.js'

describe('the written sheet', () => {
  let sheet: Worksheet
  beforeAll(async () => {
    sheet = await openSheet(await workbookOf(SMALL_FORM, CAM_LUONG, SMALL_ROWS))
  })

  it('begins with the official head', () => {
    expect(valuesOf(sheet, 1)).toEqual([
      ...Array(2).fill('ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG'),
      ...Array(2).fill('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    ])
    expect(sheet.getCell('C2').value).toBe('Độc lập - Tự do - Hạnh phúc')
    expect(sheet.getCell('C2').font.underline).toBeUndefined()
    expect(sheet.getCell('C3').value).toMatch(/^─+$/)
    expect(sheet.getCell('A4').value).toBe('DANH SÁCH NHỎ')
  })

  it('merges the header as the form nests it', () => {
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A6:A7', 'B6:B7', 'C6:D6']))
    expect(valuesOf(sheet, 7)).toEqual(['STT', 'Họ và tên', 'Số tài khoản', 'Số tiền'])
  })

  it('opens each village with a title and closes it with a subtotal', () => {
    const rows = [8, 9, 10, 11, 12, 13, 14, 15].map((row) => valuesOf(sheet, row))
    expect(rows).toEqual([
      Array(4).fill('Kim Mẫm 1'),
      [1, 'Quách Thị Ánh', '0035862059998', 540_000],
      [2, 'Bùi Văn Bình', null, 1_080_000],
      [...Array(3).fill('Cộng Kim Mẫm 1: 2'), 1_620_000],
      Array(4).fill('Lương Hòa'),
      [3, 'Hà Thị Lan', '19', null],
      [...Array(3).fill('Cộng Lương Hòa: 1'), 0],
      [...Array(3).fill('Tổng cộng: 3'), 1_620_000],
    ])
  })

  it('writes codes as text cells and sums as numbers', () => {
    expect(sheet.getCell('C9').numFmt).toBe('@')
    expect(sheet.getCell('B9').numFmt).toBe('@')
    expect(sheet.getCell('D9').numFmt).toContain('#,##0')
  })

  it('closes with notes, date, signatures and the origin', () => {
    expect(rowOf(sheet, 'Có 3 dòng.')).toBe(17)
    expect(valuesOf(sheet, 19).at(-1)).toBe('Cẩm Lương, ngày 05 tháng 02 năm 2026')
    expect(valuesOf(sheet, 20)).toEqual(['NGƯỜI LẬP BIỂU', 'NGƯỜI LẬP BIỂU', ...Array(2).fill('TM. ỦY BAN NHÂN DÂN')])
    expect(valuesOf(sheet, 21).at(-1)).toBe('CHỦ TỊCH')
    expect(sheet.getCell(sheet.rowCount, 1).value).toBe('Mẫu dựng lại, chưa phải mẫu chính thức: bài kiểm tra.')
  })

  it('is set up for A4 landscape, header rows on each page', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '6:7',
    })
    expect(sheet.headerFooter.oddFooter).toContain('&P/&N')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 7 })
  })

  it('is in Times New Roman, framed and wrapped', () => {
    for (const address of ['A6', 'B9', 'D11', 'A15']) {
      const { font, border, alignment } = sheet.getCell(address)
      expect([address, font.name, font.size]).toEqual([address, 'Times New Roman', 12])
      expect([address, border.top?.style, border.left?.style]).toEqual([address, 'thin', 'thin'])
      expect([address, alignment.wrapText ?? alignment.shrinkToFit]).toEqual([address, true])
    }
  })

  it('makes numbers smaller rather than a row of signs', () => {
    for (const address of ['D9', 'D11', 'D15']) {
      expect([address, sheet.getCell(address).alignment.shrinkToFit]).toEqual([address, true])
    }
  })
})

describe('what a list says about itself', () => {
  it('stands in the core properties', async () => {
    const written = await rendered(SMALL_FORM, { ...CAM_LUONG, period: '2026-11' }, SMALL_ROWS)
    const { title, subject, keywords, creator } = await openWritten(written.files.xlsx ?? new Uint8Array())
    expect({ title, subject, keywords, creator }).toEqual({
      title: 'nho',
      subject: '15139',
      keywords: `unit=15139;period=2026-11;version=2;rows=3;sha256=${written.sha256}`,
      creator: 'An Sinh',
    })
  })

  it('has a checksum that anyone can make from the rows', async () => {
    const rows = ['1|Quách Thị Ánh|0035862059998|540000', '2|Bùi Văn Bình||1080000', '3|Hà Thị Lan|19|']
    const canonical = rows.map((row) => `${row.replaceAll('|', '\u001F')}\u001E`).join('')
    const { sha256 } = await rendered(SMALL_FORM, CAM_LUONG, SMALL_ROWS, ['xlsx'])
    expect(sha256).toBe(createHash('sha256').update(canonical).digest('hex'))
    expect((await rendered(SMALL_FORM, CAM_LUONG, SMALL_ROWS, ['csv'])).sha256).toBe(sha256)
  })

  it('names village and month below the title', async () => {
    const village = { code: '15139-01', name: 'Kim Mẫm 1', level: 'village' } as const
    const context = { ...CAM_LUONG, unit: village, issuer: CAM_LUONG.unit, period: '2026-03' }
    const sheet = await openSheet(await workbookOf(SMALL_FORM, context, []))
    expect(sheet.getCell('A1').value).toBe('ỦY BAN NHÂN DÂN XÃ CẨM LƯƠNG')
    expect(sheet.getCell('A5').value).toBe('Thôn Kim Mẫm 1, tháng 03 năm 2026')
    expect(sheet.pageSetup.printTitlesRow).toBe('7:8')
  })
})

describe('text of users', () => {
  const hostile = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")', '<b>&"', '_x0041_']

  it.each(hostile)('%j is never a formula', async (name) => {
    const rows = [{ village: name, name, account: name, amount: null }]
    const sheet = await openSheet(await workbookOf(SMALL_FORM, CAM_LUONG, rows))
    expect(valuesOf(sheet, 9).slice(1, 3)).toEqual([name, name])
    expect(sheet.getCell('B9').numFmt).toBe('@')
    expect(sheet.getCell('A8').value).toBe(name)
  })

  it('is guarded in the text file', async () => {
    const rows = [{ village: 'x', name: '=1+1', account: '+84912345678', amount: 5 }]
    const text = Buffer.from((await rendered(SMALL_FORM, CAM_LUONG, rows, ['csv'])).files.csv ?? []).toString()
    expect(text).toBe("\uFEFFSTT,Họ và tên,Nhận tiền – Số tài khoản,Nhận tiền – Số tiền\r\n1,'=1+1,+84912345678,5\r\n")
  })
})

describe('sortRows', () => {
  it("follows the form's key and leaves its argument alone", () => {
    const shuffled = [SMALL_ROWS[2], SMALL_ROWS[0], SMALL_ROWS[1]] as readonly SmallRow[]
    expect(sortRows(SMALL_FORM, shuffled).map(({ name }) => name)).toEqual([
      'Bùi Văn Bình',
      'Quách Thị Ánh',
      'Hà Thị Lan',
    ])
    expect(shuffled[0]?.name).toBe('Hà Thị Lan')
  })
})

describe('writeForm', () => {
  const ignore = () => new Writable({ write: (_chunk, _encoding, done) => done() })
  const row = SMALL_ROWS[0] as SmallRow

  it('takes rows as they come and lets other work go on', async () => {
    let ticks = 0
    const ticker = setInterval(() => {
      ticks += 1
    }, 1)
    async function* rows() {
      for (let index = 0; index < 20_000; index++) yield row
    }
    const { rows: written } = await writeForm(SMALL_FORM, CAM_LUONG, inBatches(rows(), 100), ignore())
    clearInterval(ticker)
    expect(written).toBe(20_000)
    expect(ticks).toBeGreaterThan(20)
  })

  it('fails when the rows fail, and breaks the output off', async () => {
    const out = ignore()
    async function* rows() {
      yield row
      await setTimeout(1)
      throw new Error('store closed')
    }
    await expect(writeForm(SMALL_FORM, CAM_LUONG, inBatches(rows(), 100), out)).rejects.toThrow('store closed')
    expect(out.destroyed).toBe(true)
    expect(out.writableFinished).toBe(false)
  })

  it('fails when the output fails', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) })
    function* rows() {
      for (let index = 0; index < 50_000; index++) yield row
    }
    await expect(writeForm(SMALL_FORM, CAM_LUONG, inBatches(rows(), 100), full)).rejects.toThrow('disk full')
  })
})
