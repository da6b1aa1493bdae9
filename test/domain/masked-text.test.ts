import { describe, expect, it } from 'vitest'
import { maskNumbers, withoutDigits } from '../../src/domain/masked-text.js'

describe('words for another chat', () => {
  it.each([
    ['038150901234', '****1234'],
    ['số 0381 5090 1234 ạ', 'số ****1234 ạ'],
    ['0071.0001.23456', '****3456'],
    ['9704-2292-0012-3456', '****3456'],
    ['０３８１５０９０１２３４', '****1234'],
    ['cmnd 172345678', 'cmnd ****5678'],
    ['gọi 0912345678 hoặc 0987 654 321', 'gọi 0912345678 hoặc 0987 654 321'],
    ['+84912345678', '+84912345678'],
    ['0212345678', '****5678'],
    [
      'sinh 12/5/1950, mã DK-7F3K2QM, 540.000 đồng, 10.800.000đ',
      'sinh 12/5/1950, mã DK-7F3K2QM, 540.000 đồng, 10.800.000đ',
    ],
  ])('%j leaves as %j', (words, masked) => {
    expect(maskNumbers(words)).toBe(masked)
  })
})

describe('a question to be kept', () => {
  it.each([
    ['thẻ 9704 2292 0012 3456 có được không', 'thẻ … có được không'],
    ['sinh 12/5/1950 được không', 'sinh … được không'],
    ['thôn 3 bao giờ họp', 'thôn … bao giờ họp'],
  ])('%j holds no digit', (words, kept) => {
    expect(withoutDigits(words)).toBe(kept)
  })
})
