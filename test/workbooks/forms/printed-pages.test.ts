import { describe, expect, it } from 'vitest'
import { CHI_TRA } from '../../../src/workbooks/forms/chi-tra.js'
import { MAU_TONG_HOP } from '../../../src/workbooks/forms/mau-tong-hop.js'
import { PHU_LUC_1 } from '../../../src/workbooks/forms/phu-luc-1.js'
import { FORMS } from '../../../src/workbooks/forms/registry.js'
import { openZip, textOf } from '../../../src/workbooks/reading/zip.js'
import { type Form, leafColumns, type SheetForm, sortRows } from '../../../src/workbooks/writing/form.js'
import { pageTextsOf, saveWithOffice } from '../../support/office.js'
import { openWritten } from '../writing/open-written.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'
import { idOf, paymentRow, rosterRow } from './list-rows.js'
import { listedPerson } from './listed-people.js'

const LENGTHS = [1, 2, 4, 7, 8, 9, 10, 11, 12, 17, 40]

/** A sheet for each length, so that LibreOffice prints them all in one go. */
function inAllLengths<Row>(form: Form<Row>, rowAt: (index: number) => Row) {
  type Numbered = Row & Readonly<{ length: number }>
  const { sheets: _, ...alone } = form
  const sheets = LENGTHS.map((length): SheetForm<Numbered> => {
    return { name: `n${length}`, holds: (row) => row.length === length, titles: () => [`DÀI ${length} DÒNG`] }
  })
  const rows = LENGTHS.flatMap((length) => {
    const own = Array.from({ length }, (_row, index): Numbered => ({ ...rowAt(index), length }))
    return sortRows(alone as Form<Numbered>, own)
  })
  return workbookOf<Numbered>({ ...(alone as Form<Numbered>), sheets }, CAM_LUONG, rows)
}

type Printed = Readonly<{ length: number; pages: readonly string[] }>

/** The pages of each sheet: a sheet begins where its title stands. */
function sheetsOf(pages: readonly string[]): readonly Printed[] {
  const begins = pages.flatMap((page, index) => (/DÀI \d+ DÒNG/.test(page) ? [index] : []))
  return begins.map((begin, number) => ({
    length: Number(/DÀI (\d+) DÒNG/.exec(pages[begin] as string)?.[1]),
    pages: pages.slice(begin, begins[number + 1]),
  }))
}

function peopleOn(page: string): number {
  return new Set(page.match(/038138\d{6}/g)).size
}

async function printed<Row>(form: Form<Row>, rowAt: (index: number) => Row) {
  const bytes = await inAllLengths(form, rowAt)
  const zip = openZip(bytes)
  const sheetTexts = await Promise.all(LENGTHS.map((_, index) => textOf(zip, `xl/worksheets/sheet${index + 1}.xml`)))
  const turns = sheetTexts.map((text) => text?.match(/<brk /g)?.length ?? 0)
  return { sheets: sheetsOf(await pageTextsOf(await saveWithOffice(bytes, 'pdf'))), turns }
}

describe('a list on paper', { timeout: 300_000 }, () => {
  const lists = [
    ['mau-tong-hop', MAU_TONG_HOP, (index: number) => ({ ...listedPerson(index), personalId: idOf(index) })],
    ['chi-tra', { ...CHI_TRA, ...CHI_TRA.sheets?.[0] }, paymentRow],
  ] as unknown as readonly (readonly [string, Form<object>, (index: number) => object])[]

  it.each(lists)('ends the pages of %s where we say, and is signed beside people', async (_, form, rowAt) => {
    const { sheets, turns } = await printed(form, rowAt)
    expect(sheets.map(({ length }) => length)).toEqual(LENGTHS)
    for (const [index, { length, pages }] of sheets.entries()) {
      expect([length, pages.length]).toEqual([length, (turns[index] as number) + 1])
      for (const page of pages) expect([length, peopleOn(page)]).not.toEqual([length, 0])
      const beside = peopleOn(pages.at(-1) as string)
      expect([length, beside >= (length > 4 ? 2 : 1)]).toEqual([length, true])
      const signed = pages.map((page) => page.includes('NGƯỜI LẬP BIỂU') && page.includes('CHỦ TỊCH'))
      expect(signed.lastIndexOf(true)).toBe(signed.indexOf(true))
      expect(signed.at(-1)).toBe(true)
    }
    expect(Math.max(...turns)).toBeGreaterThan(1)
  })

  it('lays each row of phu-luc-1 over two pages, who it is left and what is paid right', async () => {
    const { sheets, turns } = await printed(PHU_LUC_1, rosterRow)
    expect(sheets.map(({ length }) => length)).toEqual(LENGTHS)
    expect(Math.max(...turns)).toBeGreaterThan(1)
    for (const [index, { length, pages }] of sheets.entries()) {
      expect([length, pages.length]).toEqual([length, ((turns[index] as number) + 1) * 2])
      for (const [number, page] of pages.entries()) {
        expect(page).toContain('STT')
        expect([length, page.includes('Mức độ')]).toEqual([length, number % 2 === 0])
        expect([length, page.includes('Chế độ hưởng')]).toEqual([length, number % 2 === 1])
      }
      expect(pages.at(-1)).toContain('NGƯỜI LẬP BIỂU')
      expect(peopleOn(pages.at(-2) as string)).toBeGreaterThanOrEqual(Math.min(length, 3))
    }
  })
})

describe('every list', () => {
  const forms = Object.entries(FORMS) as unknown as readonly (readonly [string, Form<never>])[]
  const sheets = forms.flatMap(([code, form]) =>
    (form.sheets ?? [undefined]).map((sheet) => [sheet?.name ?? code, { ...form, ...sheet }] as const),
  )

  it.each(sheets)('%s is set up for A4 landscape, its header on every page', async (_, form) => {
    const { sheets: _all, ...alone } = form
    const { worksheets } = await openWritten(await workbookOf(alone, CAM_LUONG, []))
    expect(worksheets[0]?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToHeight: 0 })
    expect(worksheets[0]?.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/)
  })

  it.each(sheets)('%s is printed 8 points high or more', (_, { columns, fold }) => {
    const widths = leafColumns(columns).map(({ width }) => width)
    const pages = fold
      ? [widths.slice(0, fold.after), [...widths.slice(0, fold.repeated), ...widths.slice(fold.after)]]
      : [widths]
    for (const page of pages) {
      const points = page.reduce((sum, width) => sum + width * 6, 0)
      expect((12 * 770) / points).toBeGreaterThan(8)
    }
  })
})
