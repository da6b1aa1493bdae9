import { describe, expect, it } from 'vitest'
import { CHI_TRA } from '../../../src/workbooks/forms/chi-tra.js'
import { PHU_LUC_1 } from '../../../src/workbooks/forms/phu-luc-1.js'
import { PHU_LUC_2, type PhuLuc2Row } from '../../../src/workbooks/forms/phu-luc-2.js'
import { FORMS } from '../../../src/workbooks/forms/registry.js'
import { sortRows } from '../../../src/workbooks/writing/form.js'
import { openSheet, openWritten, rowOf, valuesOf } from '../writing/open-written.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'
import { paymentRow, rosterRow } from './list-rows.js'

const MERIT = { ...CAM_LUONG, group: 'nguoi_co_cong' } as const

describe('a title', () => {
  it.each(['phu-luc-1', 'phu-luc-2', 'chi-tra', 'bien-dong', 'doi-soat', 'mau-tong-hop'] as const)(
    'of %s names the group that the list is of',
    (code) => {
      const titles = (context: typeof MERIT | typeof CAM_LUONG) => {
        const form = FORMS[code]
        return (form.sheets?.[0]?.titles ?? form.titles)(context).join(' ')
      }
      expect(titles(MERIT)).toMatch(/NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG/)
      expect(titles(CAM_LUONG)).toMatch(/BẢO TRỢ XÃ HỘI|TRỢ GIÚP XÃ HỘI/)
    },
  )
})

describe('phu-luc-1', () => {
  it('puts no label across its fold', async () => {
    const rows = [0, 1, 2].map(rosterRow)
    const sheet = await openSheet(await workbookOf(PHU_LUC_1, CAM_LUONG, sortRows(PHU_LUC_1, rows)))
    const total = rowOf(sheet, 'Tổng cộng: 3 dòng')
    expect(sheet.getCell(total, 1).value).toBeNull()
    expect(sheet.model.merges).toContain(`B${total}:S${total}`)
    for (const range of sheet.model.merges) expect(range).not.toMatch(/^A\d+:[B-Z]|^[B-S]\d+:(T|U|V|W|X|Y|Z|A[A-G])\d/)
    expect(sheet.pageSetup).toMatchObject({ printTitlesColumn: 'A:A', pageOrder: 'overThenDown', fitToWidth: 2 })
  })
})

describe('phu-luc-2', () => {
  const unit: PhuLuc2Row = {
    ...{ name: 'Kim Mẫm 1', order: 1, people: 40, reviewed: 30, withId: 38, withSex: 40, withEthnicity: 39 },
    ...{ disabled: 9, withDisabilityType: 8, added: 1, died: 2, stopped: 0, corrected: 3, recalculated: 1 },
    ...{ closing: 41, total: 30_000_000, exportedOn: null, note: null },
  }

  it('has the share of all its units in the total, and is signed by the head of the unit', async () => {
    const rows = [unit, { ...unit, name: 'Lương Hòa', order: 2, people: 60, withId: 42 }]
    const sheet = await openSheet(await workbookOf(PHU_LUC_2, CAM_LUONG, rows))
    expect(valuesOf(sheet, rowOf(sheet, 'TỔNG CỘNG: 2 đơn vị')).slice(2, 7)).toEqual([100, 60, 80, 80, 20])
    expect(rowOf(sheet, 'THỦ TRƯỞNG ĐƠN VỊ')).toBeGreaterThan(rowOf(sheet, 'TỔNG CỘNG: 2 đơn vị'))
  })
})

describe('chi-tra', () => {
  it('leaves whoever takes cash a place to sign, and names village and commune', async () => {
    const rows = sortRows(CHI_TRA, [3, 7].map(paymentRow))
    const cash = (await openWritten(await workbookOf(CHI_TRA, CAM_LUONG, rows))).worksheets[1]
    if (cash === undefined) throw new Error('no cash sheet')
    const header = rowOf(cash, 'Người nhận')
    expect(valuesOf(cash, header).slice(-2)).toEqual(['Người nhận', 'Người nhận'])
    expect(valuesOf(cash, header + 1).slice(-2)).toEqual(['Họ tên', 'Ký nhận'])
    expect(rowOf(cash, 'Kim Mẫm 1, xã Cẩm Lương')).toBeGreaterThan(header)
    expect(JSON.stringify(cash.getSheetValues())).not.toMatch(/HIV/)
  })
})
