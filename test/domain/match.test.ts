import { describe, expect, it } from 'vitest'
import { matchWords, wordKey } from '../../src/domain/match.js'
import { onceFor } from '../../src/domain/once-for.js'

const things = [
  { name: 'Cậu', aliases: ['cậu ruột'] },
  { name: 'Cháu', aliases: [] },
  { name: 'Cháu nội', aliases: ['cháu'] },
]

describe('matchWords', () => {
  it('tells the name itself from other spellings', () => {
    expect(matchWords('Cậu', things)).toEqual({ kind: 'found', value: things[0], as: 'exact' })
    expect(matchWords('CAU', things)).toEqual({ kind: 'found', value: things[0], as: 'alias' })
  })
  it('is ambiguous where things share a word', () => {
    expect(matchWords('cháu', things)).toEqual({ kind: 'ambiguous', candidates: [things[1], things[2]] })
  })
  it('is likely a typing error away', () => {
    expect(matchWords('cháu nộii', things)).toEqual({ kind: 'likely', value: things[2] })
  })
  it('knows nothing in an empty text', () => {
    expect(matchWords(' — ', things)).toEqual({ kind: 'unknown' })
  })
})

it('wordKey compares by words alone', () => {
  expect(wordKey('Ê-đê, ')).toBe('E DE')
})

it('onceFor builds once for each list', () => {
  let built = 0
  const size = onceFor((list: readonly number[]) => {
    built += 1
    return list.length
  })
  const list = [1, 2]
  expect([size(list), size(list), size([1])]).toEqual([2, 2, 1])
  expect(built).toBe(2)
})
