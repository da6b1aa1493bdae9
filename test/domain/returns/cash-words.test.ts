import { describe, expect, it } from 'vitest'
import { readCashMarks } from '../../../src/domain/returns/cash-words.js'
import { reference } from './samples.js'

const NAMES = ['Nguyễn Thị Hoa', 'Bùi Thị Lan', 'Trần Văn Nam', 'Hà Văn Ổn', 'Lê Thị Lan']
const people = NAMES.map((name, index) => ({ number: index + 1, name }))

/** `1=PAID 2=?`, or why not. */
function read(text: string): string {
  const reading = readCashMarks(text, people, reference.paymentWords)
  if (reading.kind === 'unclear') return `${reading.reason} ${reading.said}`.trim()
  return reading.marks.map(({ number, outcome }) => `${number}=${outcome ?? '?'}`).join(' ')
}

const ALL = '1=PAID 2=PAID 3=PAID 4=PAID 5=PAID'

describe('words about cash', () => {
  it.each([
    ['hết', ALL],
    ['Đã phát hết.', ALL],
    ['da phat het roi', ALL],
    ['tất cả', ALL],
    ['phát đủ', ALL],
    ['hết trừ 2', '1=PAID 2=? 3=PAID 4=PAID 5=PAID'],
    ['đã phát hết trừ số 2, 5', '1=PAID 2=? 3=PAID 4=PAID 5=?'],
    ['hết, trừ 2 5 vắng', '1=PAID 2=ABSENT 3=PAID 4=PAID 5=ABSENT'],
    ['hết trừ 2 vắng, 5 chết', '1=PAID 2=ABSENT 3=PAID 4=PAID 5=DECEASED'],
    ['hết còn 3 chưa nhận', '1=PAID 2=PAID 3=OTHER 4=PAID 5=PAID'],
    ['hết trừ ông Nam đi viện', '1=PAID 2=PAID 3=ABSENT 4=PAID 5=PAID'],
    ['đã phát 1, 3 và 4', '1=PAID 3=PAID 4=PAID'],
    ['chưa phát 2-4', '2=? 3=? 4=?'],
    ['2 vắng', '2=ABSENT'],
    ['3 đã nhận', '3=PAID'],
    ['4 thiếu giấy ủy quyền', '4=NO_PAPER'],
    ['5 không nhận tiền', '5=DECLINED'],
    ['3', '3=?'],
    ['Bùi Thị Lan chuyển đi', '2=MOVED'],
    ['Lan vắng', 'several lan vang'],
    ['hết trừ 9', 'nobody 9'],
    ['2 abc', 'nobody 2 abc'],
    ['hết rồi mà chưa', 'unreadable'],
  ])('%s: %s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})
