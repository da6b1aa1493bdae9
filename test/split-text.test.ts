import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../src/split-text.js'

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('Chào bác', 2000)).toEqual(['Chào bác'])
    expect(splitText('x'.repeat(2000), 2000)).toHaveLength(1)
  })

  it('gives no piece for an empty text', () => {
    expect(splitText(' \n ', 10)).toEqual([])
  })

  it('cuts between paragraphs before sentences', () => {
    expect(splitText('Câu một. Câu hai.\n\nCâu ba. Câu bốn.', 30)).toEqual(['Câu một. Câu hai.', 'Câu ba. Câu bốn.'])
  })

  it('cuts between sentences before words', () => {
    expect(splitText('Bác gửi ảnh giấy tờ. Cán bộ sẽ xem lại sau', 30)).toEqual([
      'Bác gửi ảnh giấy tờ.',
      'Cán bộ sẽ xem lại sau',
    ])
  })

  it('cuts between words where there is nothing better', () => {
    expect(splitText('một hai ba bốn năm', 10)).toEqual(['một hai ba', 'bốn năm'])
  })

  it.each(['0071 000 123 456', '1.234.567', '01/01/1950', '0071-000-123', '012 345 678 901', '2.000.000, 3.000.000'])(
    'never cuts inside %s',
    (number) => {
      for (let limit = number.length; limit < number.length + 12; limit += 1) {
        const pieces = splitText(`Số của bác là ${number} nhé bác`, limit)
        expect(
          pieces.filter((piece) => piece.includes(number)),
          String(limit),
        ).toHaveLength(1)
      }
    },
  )

  it('never cuts inside digits without a seam around', () => {
    expect(splitText(`${'a'.repeat(6)}123456${'b'.repeat(6)}`, 10)).toEqual(['aaaaaa', '123456bbbb', 'bb'])
  })

  it('keeps a list number with its line', () => {
    const pieces = splitText('Bác chọn một việc sau đây:\n1. Đăng ký\n2. Tra cứu', 38)
    expect(pieces).toEqual(['Bác chọn một việc sau đây:\n1. Đăng ký', '2. Tra cứu'])
  })

  it('gives NFC and keeps letters with their marks', () => {
    const decomposed = 'ễ'.repeat(30).normalize('NFD')
    expect(splitText(decomposed, 10)).toEqual(['ễ'.repeat(10), 'ễ'.repeat(10), 'ễ'.repeat(10)])
    expect(splitText('👨‍👩‍👧'.repeat(3), 10)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧', '👨‍👩‍👧'])
  })

  it('cuts what is longer than the limit anyway', () => {
    expect(splitText('1'.repeat(25), 10).join('')).toBe('1'.repeat(25))
  })

  it('loses no letter, exceeds no limit, gives no empty piece', () => {
    const word = fc.constantFrom(
      'bác',
      'Nguyễn',
      '0071 000 123',
      '1.234.567 đồng.',
      'Hết.',
      '\n\n',
      '\n',
      '👵🏽',
      'x'.repeat(40),
    )
    const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 90 }), (text, limit) => {
        const pieces = splitText(text, limit)
        expect(pieces.every((piece) => piece.length > 0 && piece.length <= limit)).toBe(true)
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''))
      }),
    )
  })

  it('takes little time on a long text', () => {
    const text = 'Bác có số 0071 000 123. '.repeat(10_000)
    const before = process.cpuUsage().user
    expect(splitText(text, 2000).length).toBeGreaterThan(100)
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000)
  })
})
