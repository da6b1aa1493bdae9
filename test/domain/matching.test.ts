import { describe, expect, it } from 'vitest'
import { birthsAgree, type Candidate, type Claim, isSamePerson, matchClaim } from '../../src/domain/matching.js'

const year = (value: string) => ({ value, precision: 'YEAR' }) as const
const day = (value: string) => ({ value, precision: 'DAY' }) as const

const HOA: Claim = {
  nameKey: 'NGUYEN THI HOA',
  birth: year('1950'),
  personalId: '038150901234',
  oldId: undefined,
  villageCode: 'A',
}
const person = (personId: number, changes: Partial<Claim> = {}): Candidate => ({ ...HOA, ...changes, personId })

describe('matchClaim', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>]>([
    ['number and name', { birth: undefined, villageCode: undefined }, { birth: year('1939'), villageCode: 'B' }],
    ['name, birth and village where a number is missing', {}, { personalId: undefined }],
    ['name, year and village where the day is known to one', { personalId: undefined }, { birth: day('1950-03-02') }],
    [
      'old number and name',
      { personalId: undefined, oldId: '177673726' },
      { oldId: '177673726', villageCode: 'B', birth: undefined },
    ],
  ])('finds one by %s', (_, claim, candidate) => {
    expect(
      matchClaim({ ...HOA, ...claim }, [person(1, candidate), person(2, { nameKey: 'LE VAN TAM', personalId: '1' })]),
    ).toEqual({ kind: 'one', personIds: [1] })
  })

  it.each<[string, Partial<Claim>, Partial<Claim>]>([
    ['the number stands under another name', {}, { nameKey: 'LE VAN TAM' }],
    ['name, birth and village agree, and the numbers do not', {}, { personalId: '038150909999' }],
    ['the roster has no birth', { personalId: undefined }, { birth: undefined, personalId: undefined }],
    ['the village is another', { personalId: undefined }, { villageCode: 'B' }],
    ['the village was not said', { personalId: undefined, villageCode: undefined }, {}],
    ['the year is another in the same village', { personalId: undefined }, { birth: year('1951') }],
  ])('leaves it to an officer when %s', (_, claim, candidate) => {
    expect(matchClaim({ ...HOA, ...claim }, [person(1, candidate)])).toEqual({ kind: 'several', personIds: [1] })
  })

  it.each<[string, Partial<Claim>]>([
    ['another name and number', { nameKey: 'LE VAN TAM', personalId: '038050900002' }],
    ['a namesake of another village and year', { personalId: undefined, villageCode: 'B', birth: year('1980') }],
    ['a namesake of another year with a number of their own', { personalId: '038180900002', birth: year('1980') }],
  ])('finds nobody in %s', (_, candidate) => {
    expect(matchClaim(HOA, [person(1, candidate)])).toEqual({ kind: 'none', personIds: [] })
  })

  it('prefers what is sure to what is likely', () => {
    expect(matchClaim(HOA, [person(1, { personalId: undefined }), person(2)])).toEqual({ kind: 'one', personIds: [2] })
  })

  it('asks between two who fit equally, and counts a person once', () => {
    const without = { personalId: undefined }
    expect(matchClaim(HOA, [person(1, without), person(2, without), person(1, without)])).toEqual({
      kind: 'several',
      personIds: [1, 2],
    })
  })
})

it('isSamePerson holds for the sure and the likely only', () => {
  expect(isSamePerson(HOA, { ...HOA, personalId: undefined })).toBe(true)
  expect(isSamePerson(HOA, { ...HOA, personalId: undefined, villageCode: 'B' })).toBe(false)
})

it('births agree as far as both are known', () => {
  expect(birthsAgree(year('1950'), day('1950-03-02'))).toBe(true)
  expect(birthsAgree(day('1950-03-02'), day('1950-03-20'))).toBe(false)
})
