import { expect, it } from 'vitest'
import { moneyInWords } from '../../src/domain/money-words.js'

it.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm linh năm đồng'],
  [540_000, 'Năm trăm bốn mươi nghìn đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_215_000, 'Một triệu hai trăm mười lăm nghìn đồng'],
  [2_001_000_010, 'Hai tỷ không trăm linh một triệu không trăm mười đồng'],
  [12_000_000_000_000, 'Mười hai nghìn tỷ đồng'],
])('%i đồng is "%s"', (amount, words) => {
  expect(moneyInWords(amount)).toBe(words)
})
