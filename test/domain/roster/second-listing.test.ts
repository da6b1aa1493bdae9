import { describe, expect, it } from 'vitest'
import { atOnce } from '../../../src/domain/at-once.js'
import type { RosterPerson } from '../../../src/domain/roster/row.js'
import { alikeRows, type Listing, signOfOne } from '../../../src/domain/roster/second-listing.js'
import { read } from '../roster-people.js'

const DAY = { value: '1950-03-08', precision: 'DAY' } as const
const OTHER_DAY = { value: '1950-04-08', precision: 'DAY' } as const
const NEW_YEAR = { value: '1950-01-01', precision: 'DAY' } as const
const YEAR = { value: '1950', precision: 'YEAR' } as const
const ID = '038150901234'
const OTHER_ID = '038150905678'

function listed(changes: Parameters<typeof read>[0]): Listing {
  return { person: read(changes), findings: [] }
}

function sign(one: Parameters<typeof read>[0], other: Parameters<typeof read>[0]) {
  const [a, b] = [listed(one), listed(other)]
  expect(signOfOne(b, a)).toBe(signOfOne(a, b))
  return signOfOne(a, b)
}

const NGOC = { village: 'Lương Ngọc' }
const HOA = { village: 'Lương Hòa' }

describe('two rows of one name may be one person', () => {
  it.each([
    ['of one day of birth, wherever they live', { birth: DAY, ...NGOC }, { birth: DAY, ...HOA }, 'day'],
    ['of one day of birth, when one of them has a number', { birth: DAY, personalId: ID }, { birth: DAY }, 'day'],
    ['of one year in one village', { birth: YEAR, ...NGOC }, { birth: YEAR, ...NGOC }, 'village'],
    ['of a day and its year in one village', { birth: DAY, ...NGOC }, { birth: YEAR, ...NGOC }, 'village'],
    ['of 1 January in one village', { birth: NEW_YEAR, ...NGOC }, { birth: NEW_YEAR, ...NGOC }, 'village'],
    ['of one year and one phone', { phone: '0912345678', ...NGOC }, { phone: '0912345678', ...HOA }, 'shared'],
    ['of one year and one file number', { fileNo: 'BT-31', ...NGOC }, { fileNo: 'BT-31', ...HOA }, 'shared'],
    [
      'of one year and one payee',
      { payee: payee('Lê Thị Tư'), ...NGOC },
      { payee: payee('LE THI TU'), ...HOA },
      'shared',
    ],
    [
      'of one account, without a birth',
      { birth: null, account: account('111') },
      { account: account('111') },
      'shared',
    ],
    [
      'of one payee in one village, without a birth',
      { birth: null, payee: payee('Lê Thị Tư'), ...NGOC },
      { birth: null, payee: payee('Lê Thị Tư'), ...NGOC },
      'shared',
    ],
    [
      'of two numbers, when day and village are the same: one is mistyped',
      { birth: DAY, personalId: ID, ...NGOC },
      { birth: DAY, personalId: OTHER_ID, ...NGOC },
      'day',
    ],
    ['of an old number and a new one', { oldId: '171234567', ...NGOC }, { personalId: ID, ...NGOC }, 'village'],
  ] as const)('%s', (_, one, other, expected) => {
    expect(sign(one, other)).toBe(expected)
  })

  it.each([
    ['of one year in two villages', { birth: YEAR, ...NGOC }, { birth: YEAR, ...HOA }],
    ['of one year, where the list has no villages', { birth: YEAR }, { birth: YEAR }],
    ['of 1 January in two villages: the day was not known', { birth: NEW_YEAR, ...NGOC }, { birth: NEW_YEAR, ...HOA }],
    ['of two days of one year', { birth: DAY, ...NGOC }, { birth: OTHER_DAY, ...NGOC }],
    ['of two sexes', { birth: DAY, sex: 'male', ...NGOC }, { birth: DAY, sex: 'female', ...NGOC }],
    [
      'of two numbers in two villages',
      { birth: DAY, personalId: ID, ...NGOC },
      { birth: DAY, personalId: OTHER_ID, ...HOA },
    ],
    [
      'of two numbers and one year',
      { birth: YEAR, personalId: ID, ...NGOC },
      { birth: YEAR, personalId: OTHER_ID, ...NGOC },
    ],
    [
      'of one number: that is one person without a question',
      { birth: DAY, personalId: ID },
      { birth: DAY, personalId: ID },
    ],
    ['without a birth in one village', { birth: null, ...NGOC }, { birth: null, ...NGOC }],
    [
      'without a birth, of one payee in two villages',
      { birth: null, payee: payee('Lê Thị Tư'), ...NGOC },
      { birth: null, payee: payee('Lê Thị Tư'), ...HOA },
    ],
    ['of a day and its year in two villages', { birth: DAY, personalId: ID, ...NGOC }, { birth: YEAR, ...HOA }],
  ] as const)('but not %s', (_, one, other) => {
    expect(sign(one, other)).toBeNull()
  })

  it('takes a number that is only proposed for a number', () => {
    const proposed = {
      code: 'ID_LEADING_ZERO_LOST',
      level: 'ask',
      field: 'personalId',
      cell: 'F1',
      proposed: OTHER_ID,
    } as const
    const [one, other] = [listed({ personalId: ID, ...NGOC }), { ...listed(NGOC), findings: [proposed] }]
    expect(signOfOne(one, other)).toBeNull()
  })
})

describe('alikeRows', () => {
  const alike = (rows: readonly Listing[], communes: readonly (string | null)[] = []) =>
    atOnce(alikeRows(rows, (index) => communes[index] ?? null))

  it('names both rows to each other', () => {
    const rows = [listed(NGOC), listed({ fullName: 'Trần Văn Ba' }), listed(NGOC)]
    expect([...alike(rows, ['15139', '15139', '15139'])]).toEqual([
      [0, [{ index: 2, sign: 'village' }]],
      [2, [{ index: 0, sign: 'village' }]],
    ])
  })

  it('looks for names without marks', () => {
    const rows = [listed(NGOC), listed({ fullName: 'NGUYEN THI HOA', ...NGOC })]
    expect(alike(rows, ['15139', '15139']).size).toBe(2)
  })

  it('compares nobody across communes, and no row without a place', () => {
    const rows = [listed({ birth: DAY, ...NGOC }), listed({ birth: DAY, ...NGOC }), listed({ birth: DAY, ...NGOC })]
    expect(alike(rows, ['15139', '15142', null]).size).toBe(0)
  })

  it('asks about few of thirty thousand people, though names repeat and numbers lack', () => {
    const draw = seededNumbers(20261122)
    const rows = Array.from({ length: 30_000 }, (): Listing => {
      const fullName = `${FAMILIES[draw(4)]} ${MIDDLES[draw(3)]} ${GIVEN[draw(12)]} ${GIVEN[draw(5)]}`
      const birth = { value: String(1935 + draw(60)), precision: 'YEAR' } as const
      return listed({ fullName, birth, village: `Thôn ${draw(11)}` })
    })
    const communes = rows.map((_, index) => `C${index % 30}`)
    const names = new Set(rows.map(({ person }, index) => `${communes[index]} ${person.nameKey}`))
    expect(rows.length - names.size).toBeGreaterThan(5_000)
    expect(alike(rows, communes).size).toBeLessThan(150)
  })
})

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm']
const MIDDLES = ['Thị', 'Văn', 'Đức']
const GIVEN = ['Hoa', 'Lan', 'Cúc', 'Mai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Quý', 'Lợi', 'Nam', 'Bình']

/** Numbers below `most` that follow from a seed. */
function seededNumbers(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

function payee(fullName: string): RosterPerson['payee'] {
  return { fullName, personalId: null, role: 'AUTHORISED', relationship: null }
}

function account(number: string): RosterPerson['account'] {
  return { owner: 'BENEFICIARY', bankCode: 'VBA', number }
}
