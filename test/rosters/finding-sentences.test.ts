import { expect, it } from 'vitest'
import { loadReference } from '../../src/reference.js'
import { findingSentences } from '../../src/rosters/finding-sentences.js'
import { loadTexts } from '../../src/text.js'

it('names a bank that is likely but not sure', () => {
  const sentenceOf = findingSentences(loadTexts('locales').in('vi'), loadReference())
  expect(sentenceOf({ code: 'BANK_AMBIGUOUS', level: 'ask', field: 'bank', cell: 'L11', proposed: 'VBA' })).toEqual({
    message: 'Có thể là: Agribank. Chọn một.',
    proposal: 'Agribank',
  })
})
