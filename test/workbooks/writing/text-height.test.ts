import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/workbooks/writing/text-height.js'

const BODY = { size: 12, bold: false }

describe('linesOf', () => {
  it('fits twelve digits in the column made for them', () => {
    expect(linesOf('038140907680', 13.5, BODY)).toBe(1)
  })

  it('wraps between words', () => {
    expect(linesOf('Người từ đủ 80 tuổi không có lương hưu', 21, BODY)).toBe(2)
  })

  it('breaks a word that is wider than the cell', () => {
    expect(linesOf('0'.repeat(40), 10.5, BODY)).toBe(5)
  })

  it('breaks a code behind its hyphens and slashes', () => {
    expect(linesOf('BT38-15139-0001', 16.5, BODY)).toBe(1)
    expect(linesOf('BT38-15139-0001', 9, BODY)).toBe(3)
    expect(linesOf('17/QĐ-UBND', 9, BODY)).toBe(2)
  })

  it('takes no slash of a date for the end of a line that another program keeps whole', () => {
    expect(linesOf('Nâng mức chuẩn trợ giúp xã hội từ 01/7/2026, truy lĩnh 4 tháng', 20, BODY)).toBe(4)
  })

  it('leaves room for a line that LibreOffice breaks a hair before its end', () => {
    expect(linesOf('Có lẽ gõ nhầm. Xác nhận chế độ đề nghị.', 35, BODY)).toBe(2)
  })

  it('counts line breaks', () => {
    expect(linesOf('a\nb\nc', 20, BODY)).toBe(3)
  })

  it('takes decomposed letters for what they look like', () => {
    const text = 'Nguyễn Thị Bích Hường'
    expect(linesOf(text.normalize('NFD'), 18, BODY)).toBe(linesOf(text, 18, BODY))
  })

  it('takes bold capitals for wider than small letters', () => {
    expect(linesOf('NGUYỄN THỊ BÍCH HƯỜNG', 19, { size: 12, bold: true })).toBe(2)
  })
})
