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
