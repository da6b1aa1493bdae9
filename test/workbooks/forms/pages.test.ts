import { describe, expect, it } from 'vitest'
import { MAU_TONG_HOP, type MauTongHopRow } from '../../../src/workbooks/forms/mau-tong-hop.js'
import { sortRows } from '../../../src/workbooks/writing/form.js'
import { pageTextsOf, picturesOf, saveWithOffice } from '../../support/office.js'
import { openSheet, valuesOf } from '../writing/open-written.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'
import { listedPeople, listedPerson } from './listed-people.js'

/** What LibreOffice makes of the form, since an office prints and saves it. */
async function written(rows: readonly MauTongHopRow[]): Promise<Uint8Array> {
  return await workbookOf(MAU_TONG_HOP, CAM_LUONG, sortRows(MAU_TONG_HOP, rows))
}

async function pagesOf(rows: readonly MauTongHopRow[]): Promise<readonly string[]> {
  return pageTextsOf(await saveWithOffice(await written(rows), 'pdf'))
}

describe('mau-tong-hop on paper', { timeout: 180_000 }, () => {
  it.each([0, 1])('with %i rows is one page with its signatures', async (count) => {
    const pages = await pagesOf(listedPeople(count))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('NGƯỜI LẬP BIỂU')
    expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(pages[0]).toContain('Cẩm Lương, ngày 05 tháng 02 năm 2026')
    expect(pages[0]).toContain('Trang 1/1')
  })

  it('with 400 rows has the header and its number on every page, all people, and one signature', async () => {
    const pages = await pagesOf(listedPeople(400))
    expect(pages.length).toBeGreaterThan(8)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('STT')
      expect(page).toContain('Đối tượng')
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`)
    }
    const text = pages.join('\n')
    for (const { personalId } of listedPeople(400)) if (personalId !== null) expect(text).toContain(personalId)
    expect(text.match(/NGƯỜI LẬP BIỂU/g)).toHaveLength(1)
  })

  it('shows long names and programmes to the last word', async () => {
    const long: MauTongHopRow = {
      ...listedPerson(1),
      fullName: 'Công Tằng Tôn Nữ Thị Hoàng Phương Khuê Diễm',
      programme: {
        name: 'Người khuyết tật đặc biệt nặng là người cao tuổi sống độc thân thuộc hộ nghèo tại vùng khó khăn ĐÁYCHỮ',
        sensitive: false,
      },
      village: { name: 'Tổ dân phố Quyết Thắng Liên Hiệp', order: 0 },
    }
    const [page = ''] = await pagesOf([long])
    for (const word of ['Diễm', 'ĐÁYCHỮ', 'Hiệp']) expect(page).toContain(word)
  })

  it('lies on its side', async () => {
    const pictures = await picturesOf(await saveWithOffice(await written(listedPeople(40)), 'pdf'), 40)
    expect(pictures.length).toBeGreaterThan(1)
    const [width, height] = sizeOf(pictures[0]?.png ?? new Uint8Array())
    expect(width / height).toBeCloseTo(Math.SQRT2, 1)
  })

  it('keeps every leading zero when LibreOffice saves it', async () => {
    const rows = sortRows(MAU_TONG_HOP, listedPeople(40))
    const before = await openSheet(await written(rows))
    const after = await openSheet(await saveWithOffice(await written(rows), 'xlsx'))
    for (let row = 8; row < 48; row++) {
      expect(
        valuesOf(after, row)
          .slice(0, 12)
          .map((value) => value ?? null),
      ).toEqual(valuesOf(before, row))
    }
    expect(after.getCell('F8').numFmt).toBe('@')
    expect(after.model.merges).toEqual(expect.arrayContaining(['C6:D6', 'H6:I6', 'A6:A7']))
    expect(after.pageSetup).toMatchObject({ printTitlesRow: '6:7', orientation: 'landscape', paperSize: 9 })
  })
})

/** Width and height in the header of a PNG. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
