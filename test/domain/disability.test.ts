import { describe, expect, it } from 'vitest'
import { findDisabilityDegree, readDisabilityTypes } from '../../src/domain/disability.js'
import { loadReference } from '../../src/reference.js'

const { disabilities } = loadReference()

function typesIn(raw: string): number[] {
  const reading = readDisabilityTypes(raw, disabilities)
  if (reading.kind === 'unknown') return []
  return reading.kind === 'one' ? [reading.type.code] : reading.types.map(({ code }) => code)
}

describe('types of disability', () => {
  it.each([
    ['Khuyết tật vận động', [1]],
    ['KT vận động', [1]],
    ['liệt hai chân', [1]],
    ['nghe, nói', [2]],
    ['câm điếc', [2]],
    ['mù', [3]],
    ['thần kinh, tâm thần', [4]],
    ['Down', [5]],
    ['khác', [6]],
    ['2', [2]],
    ['thần kinh, tâm thần; trí tuệ', [4, 5]],
    ['trí tuệ và vận động', [5, 1]],
    ['1;3', [1, 3]],
    ['đau lưng', []],
    ['', []],
  ])('in %j are %j', (raw, codes) => {
    expect(typesIn(raw)).toEqual(codes)
  })
  it('tell the official name from other words', () => {
    expect(readDisabilityTypes('Khuyết tật nhìn', disabilities)).toMatchObject({ as: 'exact' })
    expect(readDisabilityTypes('khuyết tật nhìn', disabilities)).toMatchObject({ as: 'alias' })
  })
})

describe('the degree of disability', () => {
  it.each([
    ['Đặc biệt nặng', 1],
    ['đb nặng', 1],
    ['ĐBN', 1],
    ['NẶNG', 2],
    ['mức độ nặng', 2],
    ['khuyết tật nặng', 2],
    ['2', 2],
    ['nhẹ', 3],
  ])('of %j is %i', (raw, code) => {
    expect(findDisabilityDegree(raw, disabilities)).toMatchObject({ kind: 'found', value: { kind: 'degree', code } })
  })
  it('is never guessed', () => {
    expect(findDisabilityDegree('trung bình', disabilities)).toEqual({ kind: 'unknown' })
  })
})
