import { describe, expect, it } from 'vitest'
import { compareRoster, type PlacedRow } from '../../../src/domain/roster/comparison.js'
import type { DuplicateGroup } from '../../../src/domain/roster/list.js'
import type { KnownPerson } from '../../../src/domain/roster/matching.js'
import type { RosterPerson } from '../../../src/domain/roster/row.js'
import { known, line, read } from '../roster-people.js'

const FACTS = {
  goTogether: () => true,
  sumsOf: () => ({}),
  nameOf: (code: string) => ({ 'BT-6N': 'Người khuyết tật nặng' })[code],
  tellsOwner: true,
}
const HERE = { kind: 'placed', communeCode: '15139', villageCode: '15139-01' } as const

function rows(...people: readonly RosterPerson[]): readonly PlacedRow[] {
  return people.map((person, index) => ({ sheet: 'S', row: index + 1, person, findings: [], place: HERE }))
}

function group(kind: DuplicateGroup['kind'], ...numbers: readonly number[]): DuplicateGroup {
  return { kind, rows: numbers.map((row) => ({ sheet: 'S', row })) }
}

function compare(
  placed: readonly PlacedRow[],
  people: readonly KnownPerson[],
  duplicates: readonly DuplicateGroup[] = [],
) {
  return compareRoster(placed, { known: people, duplicates, ...FACTS })
}

describe('compareRoster', () => {
  it('knows new, same and changed rows', () => {
    const placed = rows(read(), read({ fullName: 'Trần Văn Ba' }), read({ fullName: 'Lê Thị Tư', phone: '0912345678' }))
    const people = [known({ id: 1 }), known({ id: 2, fullName: 'Lê Thị Tư' })]
    expect(compare(placed, people).map(({ kind }) => kind)).toEqual(['same', 'new', 'changed'])
  })

  it('counts an exact copy as a duplicate of the first', () => {
    const compared = compare(rows(read(), read()), [], [group('exact', 2, 1)])
    expect(compared).toMatchObject([{ kind: 'new' }, { kind: 'duplicate', sameAs: 0 }])
  })

  it('gives one new person two benefits that may be combined', () => {
    const placed = rows(read({ code: 'BT-4' }), read(), read({ code: 'CS-2C' }))
    const groups = [group('combinable', 1, 2), group('combinable', 2, 3)]
    expect(compare(placed, [], groups)).toMatchObject([
      { kind: 'new', sameAs: null },
      { kind: 'new', sameAs: 0 },
      { kind: 'new', sameAs: 0 },
    ])
  })

  it('asks about a row that may be the person of another one: only a person may merge people', () => {
    const placed = rows(read({ village: 'Lương Ngọc' }), read({ village: 'Lương Ngọc' }))
    const doubt = { kind: 'second-listing', rows: [{ sheet: 'S', row: 1 }], sign: 'village' }
    expect(compare(placed, [], [group('possible', 1, 2)])).toEqual([
      expect.objectContaining({ kind: 'new', person: null, sameAs: null }),
      { kind: 'ambiguous', doubt },
    ])
  })

  it('does not ask where only name and year are the same', () => {
    const compared = compare(rows(read(), read()), [], [group('possible', 1, 2), group('sameNumber', 1, 2)])
    expect(compared).toMatchObject([
      { kind: 'new', sameAs: null },
      { kind: 'new', sameAs: null },
    ])
  })

  it('does not ask about rows that are two people on record', () => {
    const placed = rows(read({ village: 'Lương Ngọc' }), read({ village: 'Lương Ngọc' }))
    const compared = compare(placed, [known({ id: 1 }), known({ id: 2 })])
    expect(compared).toMatchObject([
      { kind: 'same', person: { id: 1 } },
      { kind: 'same', person: { id: 2 } },
    ])
  })

  it('does not ask about rows that are two benefits on record of one person', () => {
    const placed = rows(read({ village: 'Lương Ngọc' }), read({ village: 'Lương Ngọc', code: 'BT-8' }))
    const person = known({ lines: [line({ id: 1 }), line({ id: 2, programmeCode: 'BT-8' })] })
    expect(compare(placed, [person])).toMatchObject([
      { kind: 'same', line: { id: 1 } },
      { kind: 'same', line: { id: 2 } },
    ])
  })

  it('asks again when one person on record would get one benefit twice', () => {
    const placed = rows(read({ village: 'Lương Ngọc' }), read({ village: 'Lương Ngọc' }))
    expect(compare(placed, [known()])).toMatchObject([
      { kind: 'same' },
      { kind: 'ambiguous', doubt: { kind: 'second-listing' } },
    ])
  })

  it('asks about a row that would give somebody one programme twice, whatever speaks for it', () => {
    const there = { ...HERE, villageCode: '15139-02' }
    const birth = { value: '1950-01-01', precision: 'DAY' } as const
    const [one, other] = rows(read({ birth }), read({ birth }))
    const placed = [one, { ...other, place: there }] as readonly PlacedRow[]
    expect(compare(placed, [known({ birth })])).toMatchObject([
      { kind: 'same' },
      { kind: 'ambiguous', doubt: { kind: 'who' } },
    ])
  })

  it('lets what a number proves stand, whoever else is alike', () => {
    const [id, village] = ['038150901234', 'Lương Ngọc']
    const placed = rows(
      read({ personalId: id, village }),
      read({ village }),
      read({ personalId: id, village, code: 'BT-4' }),
    )
    expect(compare(placed, [], [group('combinable', 1, 3)])).toMatchObject([
      { kind: 'new', sameAs: null },
      { kind: 'ambiguous', doubt: { rows: [{ sheet: 'S', row: 1 }] } },
      { kind: 'new', sameAs: 0 },
    ])
  })

  it('adds a benefit to somebody known', () => {
    const [compared] = compare(rows(read({ code: 'BT-4' })), [known()])
    expect(compared).toMatchObject({ kind: 'new', person: { id: 1 }, sameAs: null })
  })

  it('lets decided rows choose their benefit before undecided ones', () => {
    const person = known({ lines: [line({ id: 1 }), line({ id: 2, programmeCode: 'BT-8' })] })
    const compared = compare(rows(read({ code: null, words: 'trợ cấp xã hội' }), read()), [person])
    expect(compared).toMatchObject([
      { kind: 'same', line: { id: 2 } },
      { kind: 'same', line: { id: 1 } },
    ])
  })

  it('leaves rows without a place to a person', () => {
    const placed = rows(read(), read()).map((row, index) => ({
      ...row,
      place: { kind: index === 0 ? ('unplaced' as const) : ('outside' as const) },
    }))
    expect(compare(placed, [])).toEqual([
      { kind: 'ambiguous', doubt: { kind: 'unplaced' } },
      { kind: 'ambiguous', doubt: { kind: 'outside' } },
    ])
  })

  it('names the records that a row may be about', () => {
    const people = [known({ id: 1, villageCode: '15139-05' })]
    expect(compare(rows(read()), people)).toEqual([{ kind: 'ambiguous', doubt: { kind: 'who', candidates: ['HS-1'] } }])
  })

  it('knows again what a list prints, though the words mean another variant by now', () => {
    const printed = rows(read({ code: 'BT-6N-NCT', words: 'Người khuyết tật nặng' }))
    expect(
      compareRoster(printed, { known: [known()], duplicates: [], ...FACTS, goTogether: () => false }),
    ).toMatchObject([{ kind: 'same' }])
  })
})
