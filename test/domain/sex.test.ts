import { expect, it } from 'vitest'
import { readSex, showSex } from '../../src/domain/sex.js'

it.each([
  ['Nam', 'male', 'exact'],
  ['Nữ', 'female', 'exact'],
  ['Nữ'.normalize('NFD'), 'female', 'exact'],
  ['NAM', 'male', 'alias'],
  ['nu', 'female', 'alias'],
  ['F', 'female', 'alias'],
  ['bà', 'female', 'alias'],
])('%j is %s', (raw, sex, as) => {
  expect(readSex(raw)).toEqual({ kind: 'sex', sex, as })
})

it.each(['', 'N', 'khác'])('%j is not known', (raw) => {
  expect(readSex(raw)).toEqual({ kind: 'unknown' })
})

it('is shown in the official words', () => {
  expect([showSex('male'), showSex('female')]).toEqual(['Nam', 'Nữ'])
})
