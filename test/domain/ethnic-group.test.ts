import { expect, it } from 'vitest'
import { findEthnicGroup } from '../../src/domain/ethnic-group.js'
import { loadReference } from '../../src/reference.js'

const { ethnicGroups } = loadReference()

function outcome(raw: string) {
  const match = findEthnicGroup(raw, ethnicGroups)
  if (match.kind === 'ambiguous') return match.candidates.map(({ name }) => name)
  return match.kind === 'unknown' ? 'unknown' : `${match.kind} ${match.value.name}`
}

it.each([
  ['Kinh', 'Kinh'],
  ['kinh ', 'Kinh'],
  ['K', 'Kinh'],
  ['mường', 'Mường'],
  ['Muong', 'Mường'],
  ['DT Mường', 'Mường'],
  ['dân tộc Thái', 'Thái'],
  ["H'Mông", 'HMông'],
  ['H’mông', 'HMông'],
  ['Ê Đê', 'Ê-đê'],
  ['Lào', 'Lào'],
])('%j is %s', (raw, name) => {
  expect(outcome(raw)).toBe(`found ${name}`)
})

it('asks about by-names of several groups', () => {
  expect(outcome('Trại')).toEqual(['Dao', 'Sán Dìu'])
  expect(outcome('Hoa')).toEqual(['Hoa', 'HMông'])
})

it.each(['', 'Khác', 'Tây Ban Nha'])('does not know %j', (raw) => {
  expect(outcome(raw)).toBe('unknown')
})
