import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageOn,
  type BirthDate,
  birthDateFromCell,
  birthDateFromSerial,
  birthYear,
  readBirthDate,
  showBirthDate,
} from '../../src/domain/birth-date.js'

const today = '2026-11-15'
const read = (raw: string, yearFromId?: number) =>
  readBirthDate(raw, { today, ...(yearFromId === undefined ? {} : { yearFromId }) })
const day = (value: string): BirthDate => ({ value, precision: 'DAY' })
const month = (value: string): BirthDate => ({ value, precision: 'MONTH' })
const year = (value: string): BirthDate => ({ value, precision: 'YEAR' })

describe('a birth date', () => {
  it.each([
    ['12/05/1958', day('1958-05-12'), []],
    ['1/5/1985', day('1985-05-01'), ['separator']],
    ['01-05-1985', day('1985-05-01'), ['separator']],
    ['01.05.1985', day('1985-05-01'), ['separator']],
    ['1 / 5 / 1985', day('1985-05-01'), ['separator']],
    ['1 5 1985', day('1985-05-01'), ['separator']],
    ['01051985', day('1985-05-01'), ['separator']],
    ['1985-05-01', day('1985-05-01'), ['separator']],
    ['01/01/1940', day('1940-01-01'), ['january-first']],
    ['ngày 1 tháng 5 năm 1985', day('1985-05-01'), ['words']],
    ['mùng 5 tháng 3 năm 1950', day('1950-03-05'), ['words']],
    ['sinh ngày 5 tháng 3 năm 1950', day('1950-03-05'), ['words']],
    ['5/1985', month('1985-05'), ['month-year']],
    ['tháng 5 năm 1985', month('1985-05'), ['month-year']],
    ['00/05/1985', month('1985-05'), []],
    ['1985', year('1985'), ['year-only']],
    ['năm 1985', year('1985'), ['year-only']],
    ['00/00/1950', year('1950'), []],
    ['01/05/1985 00:00:00', day('1985-05-01'), []],
    ['sinh ngày 1/5/1985', day('1985-05-01'), ['separator']],
    ['12 tháng 5 1958', day('1958-05-12'), ['words']],
    ['khoảng 1958', year('1958'), ['year-only']],
    ['１９８５', year('1985'), ['year-only']],
  ])('is read from %j', (raw, birth, notes) => {
    expect(read(raw)).toEqual({ kind: 'birth-date', birth, notes })
  })
  it('takes the century of a two-digit year from the personal ID', () => {
    expect(read('1/5/26', 2026)).toEqual({ kind: 'birth-date', birth: day('2026-05-01'), notes: ['two-digit-year'] })
    expect(read('010526', 1926)).toMatchObject({ birth: day('1926-05-01') })
    expect(read('ngày 1 tháng 5 năm 58', 1958)).toMatchObject({ birth: day('1958-05-01') })
  })
  it('asks for the century otherwise', () => {
    expect(read('1/5/10')).toEqual({ kind: 'ambiguous-year', candidates: [day('1910-05-01'), day('2010-05-01')] })
    expect(read('1/5/10', 1958)).toMatchObject({ kind: 'ambiguous-year' })
  })
  it('offers one candidate when the other lies ahead', () => {
    expect(read('1/5/58')).toEqual({ kind: 'ambiguous-year', candidates: [day('1958-05-01')] })
    expect(read('năm 58')).toEqual({ kind: 'ambiguous-year', candidates: [year('1958')] })
  })
  it.each([
    ['', 'empty'],
    ['31/02/1992', 'impossible'],
    ['29/02/2005', 'impossible'],
    ['12/13/1958', 'impossible'],
    ['31/02/92', 'impossible'],
    ['01/01/1785', 'impossible'],
    ['16/11/2026', 'future'],
    ['2027', 'future'],
    ['12/2026', 'future'],
    ['?/8/19??', 'unreadable'],
    ['tuổi Ngọ', 'unreadable'],
    ['198', 'unreadable'],
    ['00', 'unreadable'],
    ['1/5', 'unreadable'],
  ])('is refused for %j: %s', (raw, reason) => {
    expect(read(raw)).toEqual({ kind: 'refused', reason })
  })
  it.each([
    ['77 tuổi', 77],
    ['khoảng 80 tuổi', 80],
    ['85', 85],
  ])('is told from an age in %j', (raw, age) => {
    expect(read(raw)).toEqual({ kind: 'refused', reason: 'is-age', age })
  })
  it('may be the day of the list itself', () => {
    expect(read('15/11/2026')).toMatchObject({ birth: day(today) })
  })
  it('comes from real date cells', () => {
    expect(birthDateFromSerial(21_317, { today })).toEqual({
      kind: 'birth-date',
      birth: day('1958-05-12'),
      notes: ['serial'],
    })
    expect(birthDateFromCell('2027-01-01', { today })).toEqual({ kind: 'refused', reason: 'future' })
  })
  it('that is shown reads back the same', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-15'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('DAY' as const, 'MONTH' as const, 'YEAR' as const), (at, precision) => {
        const length = precision === 'DAY' ? 10 : precision === 'MONTH' ? 7 : 4
        const birth = { value: at.toISOString().slice(0, length), precision }
        expect(read(showBirthDate(birth))).toMatchObject({ birth })
      }),
      { seed: 4 },
    )
  })
})

describe('the age', () => {
  it.each([
    [day('1958-11-15'), 68],
    [day('1958-11-16'), 67],
    [month('1958-11'), 68],
    [month('1958-12'), 67],
    [year('1958'), 68],
    [day('2026-11-15'), 0],
  ])('of %j is %i', (birth, age) => {
    expect(ageOn(birth, today)).toBe(age)
  })
  it('needs the year only', () => {
    expect(birthYear(month('1958-11'))).toBe(1958)
  })
})
