import { describe, expect, it } from 'vitest'
import {
  fitsAge,
  howCombined,
  isSensitive,
  programmeOn,
  publicName,
  ruleOn,
  timeOf,
} from '../../src/domain/programme.js'
import { amountOn, formerStandard, standardOn } from '../../src/domain/programme-amount.js'
import { loadReference } from '../../src/reference.js'

const { programmes } = loadReference()
const amount = (code: string, date: string, more = {}) => {
  const result = amountOn({ code, ...more }, date, programmes)
  return result.kind === 'amount' ? result.amount : result.kind
}

describe('the social standard', () => {
  it.each([
    ['2021-06-30', 270_000],
    ['2021-07-01', 360_000],
    ['2024-06-30', 360_000],
    ['2024-07-01', 500_000],
    ['2026-06-30', 500_000],
    ['2026-07-01', 540_000],
  ])('of %s is %i', (date, expected) => {
    expect(standardOn('social-standard', date, programmes.standardRates)).toBe(expected)
  })
  it('has a former one to recognise old sums by', () => {
    expect(formerStandard('social-standard', '2026-11-15', programmes.standardRates)).toBe(500_000)
    expect(formerStandard('social-standard', '2014-01-01', programmes.standardRates)).toBeUndefined()
  })
})

describe('the sum of a programme', () => {
  it.each([
    ['BT-6N', '2026-06-30', 750_000],
    ['BT-6N', '2026-07-01', 810_000],
    ['BT-6DBN-NCT', '2026-07-01', 1_350_000],
    ['BT-5D', '2026-07-01', 1_620_000],
    ['CS-2C', '2023-07-01', 360_000],
    ['MT-BT', '2026-11-01', 10_800_000],
    ['HT-XH', '2026-06-30', 500_000],
    ['HT-XH', '2026-07-01', 540_000],
    ['MT-HTXH', '2026-07-01', 10_800_000],
    ['NCC-3-1LS', '2026-06-30', 2_789_000],
    ['NCC-8-HH6180', '2025-01-01', 4_964_000],
  ])('%s on %s is %i', (code, date, expected) => {
    expect(amount(code, date)).toBe(expected)
  })
  it('takes the coefficient of the list', () => {
    expect(amount('BT-6N', '2026-07-01', { coefficient: 2 })).toBe(1_080_000)
    expect(amountOn({ code: 'BT-6N' }, '2026-07-01', programmes)).toMatchObject({ coefficient: 1.5 })
  })
  it('of a poor single parent is for each child', () => {
    expect(amount('BT-4', '2026-07-01', { children: 2 })).toBe(1_080_000)
    expect(amount('BT-4', '2026-07-01')).toBe(540_000)
  })
  it('of a wounded soldier follows the injury', () => {
    expect(amount('NCC-6-TB', '2025-01-01', { injuryPercent: 21 })).toBe(1_878_000)
    expect(amount('NCC-6-TBB', '2025-01-01', { injuryPercent: 100 })).toBe(7_397_000)
    expect(amount('NCC-6-TB', '2025-01-01', { injuryPercent: 20 })).toBe('no-table')
    expect(amount('NCC-6-TB', '2025-01-01')).toBe('no-table')
  })
  it('is never invented', () => {
    expect(amount('NCC-3-1LS', '2026-07-01')).toBe('no-table')
    expect(amount('NCC-6-TB', '2026-07-01', { injuryPercent: 21 })).toBe('no-table')
    expect(amount('HT-XH', '2025-06-30')).toBe('no-table')
    expect(amount('DT-HDND', '2026-07-01')).toBe('no-table')
    expect(amount('NO-SUCH', '2026-07-01')).toBe('no-table')
    expect(amount('BT-6N', '2014-12-31')).toBe('no-table')
  })
})

describe('the time of a programme', () => {
  it('ends where another took its place', () => {
    expect(timeOf('BT-5C20', '2025-06-30', programmes)).toBe('open')
    expect(timeOf('BT-5C20', '2025-07-01', programmes)).toBe('ended')
    expect(ruleOn('BT-5C20', '2026-11-15', programmes)?.replacedBy).toBe('HT-XH')
    expect(timeOf('HT-XH', '2025-06-30', programmes)).toBe('not-started')
    expect(timeOf('HT-XH', '2025-07-01', programmes)).toBe('open')
  })
  it('goes on for merit programmes whose sums have expired', () => {
    expect(timeOf('NCC-3-1LS', '2026-11-15', programmes)).toBe('open')
  })
  it('finds the row of the day', () => {
    expect(programmeOn('HT-XH', '2026-06-30', programmes)?.amount).toBe(500_000)
    expect(programmeOn('HT-XH', '2026-07-01', programmes)?.amount).toBe(540_000)
    expect(programmeOn('NO-SUCH', '2026-07-01', programmes)).toBeUndefined()
  })
})

describe('the age for a programme', () => {
  it.each([
    ['BT-1A', 3, true],
    ['BT-1A', 4, false],
    ['BT-6N-TE', 15, true],
    ['BT-6N-TE', 16, false],
    ['BT-6N', 16, true],
    ['BT-6N', 60, false],
    ['BT-6N-NCT', 60, true],
    ['BT-4', 90, true],
    ['NCC-4', 20, true],
  ])('%s at %i fits: %s', (code, age, fits) => {
    expect(fitsAge(code, age, '2026-11-15', programmes)).toBe(fits)
  })
  it('changed with the decree', () => {
    expect(fitsAge('BT-5A1', 76, '2026-06-30', programmes)).toBe(true)
    expect(fitsAge('BT-5A1', 76, '2026-07-01', programmes)).toBe(false)
    expect(fitsAge('BT-5A2', 76, '2026-07-01', programmes)).toBe(true)
    expect(fitsAge('BT-2', 23, '2026-06-30', programmes)).toBe(false)
    expect(fitsAge('BT-2', 23, '2026-07-01', programmes)).toBe(true)
  })
})

describe('two programmes of one person', () => {
  it.each([
    ['BT-4', 'BT-6N', 'both'],
    ['BT-6N-NCT', 'BT-4', 'both'],
    ['BT-4', 'BT-8', 'both'],
    ['BT-4', 'HT-XH', 'higher-only'],
    ['HT-XH', 'BT-6N-NCT', 'higher-only'],
    ['BT-5A1', 'BT-6N-NCT', 'higher-only'],
    ['CS-2C', 'BT-6N', 'both'],
    ['CS-2A1', 'CS-2A2', 'higher-only'],
    ['CS-2A1', 'BT-6N', 'both'],
    ['NCC-3-1LS', 'NCC-6-TB', 'both'],
    ['MT-BT', 'MT-HTXH', 'higher-only'],
    ['BT-6N', 'BT-6N', 'same'],
  ])('%s and %s: %s', (a, b, how) => {
    expect(howCombined(a, b, '2026-11-15', programmes)).toBe(how)
    expect(howCombined(b, a, '2026-11-15', programmes)).toBe(how)
  })
})

describe('a programme that tells a health status', () => {
  it('is printed under a general name', () => {
    expect(isSensitive('BT-8', programmes)).toBe(true)
    expect(publicName('BT-3A', '2026-11-15', programmes)).toBe('Trợ cấp xã hội')
    expect(publicName('BT-6N', '2026-11-15', programmes)).toBe('Người khuyết tật nặng')
  })
  it('is every programme whose name says HIV', () => {
    for (const { code, name } of programmes.programmes) {
      expect(isSensitive(code, programmes), code).toBe(name.includes('HIV'))
    }
  })
})
