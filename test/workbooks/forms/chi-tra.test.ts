import { describe, expect, it } from 'vitest'
import { CHI_TRA, type ChiTraRow } from '../../../src/workbooks/forms/chi-tra.js'
import { sortRows } from '../../../src/workbooks/writing/form.js'
import { pageTextsOf, saveWithOffice } from '../../support/office.js'
import { workbookOf } from '../writing/rendered.js'
import { CAM_LUONG } from '../writing/small-form.js'
import { paymentRow } from './list-rows.js'

const SEVERE = { name: 'Người khuyết tật nặng', sensitive: false }

/** Line `index` of an ordinary list. */
function ordinary(index: number): ChiTraRow {
  const fullName = `Quách Thị Minh ${['An', 'Bình', 'Đào', 'Hương'][index % 4]}`
  const account = { bank: 'Agribank', number: '0035862059098' }
  const paid = { method: 'TRANSFER', account, holderName: 'QUACH THI MINH AN' } as const
  return {
    ...paymentRow(index),
    fullName,
    payeeName: fullName,
    programme: SEVERE,
    village: { name: 'Kim Mẫm 1', order: 1 },
    ...paid,
  }
}

describe('chi-tra on paper', { timeout: 180_000 }, () => {
  it('has room for a commune on few pages', async () => {
    const rows = sortRows(
      CHI_TRA,
      Array.from({ length: 90 }, (_, index) => ordinary(index)),
    )
    const pages = await pageTextsOf(await saveWithOffice(await workbookOf(CHI_TRA, CAM_LUONG, rows), 'pdf'))
    const transfers = pages.filter((page) => page.includes('Nội dung'))
    expect(transfers.length).toBeLessThanOrEqual(6)
    expect(transfers.join('\n').match(/1126-/g)).toHaveLength(90)
  })
})

describe('chi-tra', () => {
  it('has the programmes of a village in the order of the alphabet', () => {
    const names = [
      'trợ cấp xã hội',
      'Người khuyết tật nặng',
      'Trợ cấp hưu trí xã hội',
      'Đối tượng đặc thù',
      'Ưu đãi',
      'Hộ gia đình',
    ]
    const rows = names.map((name) => ({ ...ordinary(0), programme: { name, sensitive: false } }))
    expect(sortRows(CHI_TRA, rows).map(({ programme }) => programme.name)).toEqual([
      'Đối tượng đặc thù',
      'Hộ gia đình',
      'Người khuyết tật nặng',
      'Trợ cấp hưu trí xã hội',
      'trợ cấp xã hội',
      'Ưu đãi',
    ])
  })
})
