import { describe, expect, it } from 'vitest'
import { leafColumns } from '../../../src/workbooks/writing/form.js'
import { headerDepth, placeHeadings } from '../../../src/workbooks/writing/heading-layout.js'
import { SMALL_FORM } from './small-form.js'

describe('placeHeadings', () => {
  it('spans groups sideways and single columns downwards', () => {
    expect(placeHeadings(SMALL_FORM.columns, 6)).toEqual([
      { text: 'STT', top: 6, left: 1, bottom: 7, right: 1 },
      { text: 'Họ và tên', top: 6, left: 2, bottom: 7, right: 2 },
      { text: 'Nhận tiền', top: 6, left: 3, bottom: 6, right: 4 },
      { text: 'Số tài khoản', top: 7, left: 3, bottom: 7, right: 3 },
      { text: 'Số tiền', top: 7, left: 4, bottom: 7, right: 4 },
    ])
  })

  it('takes groups in groups', () => {
    const nested = [{ heading: 'trên', columns: SMALL_FORM.columns }]
    expect(headerDepth(nested)).toBe(3)
    expect(leafColumns(nested)).toHaveLength(4)
    expect(placeHeadings(nested, 1)[0]).toEqual({ text: 'trên', top: 1, left: 1, bottom: 1, right: 4 })
  })
})
