import { describe, expect, it } from 'vitest'
import { ageReview } from '../../src/domain/age-review.js'
import { loadReference } from '../../src/reference.js'

const { programmes, ageSuccessors } = loadReference()
const born = (value: string) => ({ value, precision: value.length === 10 ? ('DAY' as const) : ('YEAR' as const) })
const reviewed = (code: string, birth: string, upTo: string) =>
  ageReview(code, born(birth), upTo, programmes, ageSuccessors)

describe('growing out of a programme', () => {
  it.each([
    ['BT-7', '2023-12-05', 3, '2026-12-05', undefined],
    ['BT-1A', '2022-12-31', 4, '2026-12-31', 'BT-1B'],
    ['BT-6N-TE', '2010-12-01', 16, '2026-12-01', 'BT-6N'],
    ['BT-6DBN', '1966-12-20', 60, '2026-12-20', 'BT-6DBN-NCT'],
    ['BT-5A1', '1951-12-20', 75, '2026-12-20', 'BT-5A2'],
  ])('%s of %s comes at %i years', (code, birth, age, day, successor) => {
    expect(reviewed(code, birth, '2026-11')).toBeUndefined()
    expect(reviewed(code, birth, '2026-12')).toEqual({ age, day, successor })
  })

  it('follows the decree of the day: 80 years until June 2026, 75 from July', () => {
    expect(reviewed('BT-5A1', '1946-03-10', '2026-03')).toEqual({ age: 80, day: '2026-03-10', successor: 'BT-5A2' })
    expect(reviewed('BT-5A1', '1950-03-10', '2026-06')).toBeUndefined()
    expect(reviewed('BT-5A1', '1950-03-10', '2026-07')).toEqual({ age: 75, day: '2026-07-01', successor: 'BT-5A2' })
  })

  it('stops students at 22 under the former decree only', () => {
    expect(reviewed('BT-2', '2004-05-01', '2026-05')).toEqual({ age: 22, day: '2026-05-01', successor: undefined })
    expect(reviewed('BT-2', '2004-12-01', '2026-12')).toBeUndefined()
  })

  it('takes a year alone as its first day, and the 29th of February as the first of March', () => {
    expect(reviewed('BT-6N', '1967', '2026-12')).toBeUndefined()
    expect(reviewed('BT-6N', '1967', '2027-01')?.day).toBe('2027-01-01')
    expect(reviewed('BT-6N-TE', '2012-02-29', '2028-02')?.day).toBe('2028-02-29')
    expect(reviewed('BT-7', '2024-02-29', '2027-03')?.day).toBe('2027-03-01')
  })

  it('never comes where age does not matter', () => {
    expect(reviewed('HT-XH', '1930', '2026-12')).toBeUndefined()
    expect(reviewed('NCC-6', '1930', '2026-12')).toBeUndefined()
  })
})
