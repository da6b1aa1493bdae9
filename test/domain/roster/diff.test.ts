import { describe, expect, it } from 'vitest'
import { diffRow } from '../../../src/domain/roster/diff.js'
import type { KnownLine, KnownPerson } from '../../../src/domain/roster/matching.js'
import type { RosterPerson } from '../../../src/domain/roster/row.js'
import { DAY_IN_1950, known, line, read } from '../roster-people.js'

function diff(
  person: Partial<KnownPerson>,
  row: Parameters<typeof read>[0],
  benefit: Partial<KnownLine> = {},
  villageCode = '15139-01',
) {
  return diffRow(known(person), line(benefit), {
    person: read(row),
    villageCode,
    tellsOwner: true,
    tellsSex: row?.birth !== null,
  }).map(({ field, decision, after }) => `${decision} ${field} ${after}`)
}

describe('diffRow', () => {
  it('finds nothing in the same row', () => {
    expect(diff({}, {})).toEqual([])
  })

  it('fills in what was missing', () => {
    expect(diff({ birth: null, sex: null }, { personalId: '038150901234', phone: '0912345678' })).toEqual([
      'apply birth 1950',
      'apply sex female',
      'apply personalId 038150901234',
      'apply phone 0912345678',
    ])
  })

  it('changes nothing where the row is silent', () => {
    const person = { personalId: '038150901234', phone: '0912345678', disabilityTypes: '1', disabilityDegree: 2 }
    expect(diff(person, { birth: null, sex: null, code: null }, { coefficient: 1.5, amount: 750_000 })).toEqual([])
  })

  it('takes a more exact birth, and never a less exact one', () => {
    expect(diff({}, { birth: DAY_IN_1950 })).toEqual(['apply birth 08/03/1950'])
    expect(diff({ birth: DAY_IN_1950 }, {})).toEqual([])
  })

  it.each<[string, Partial<KnownPerson>, Partial<RosterPerson>, string]>([
    ['number', { personalId: '038150900001' }, { personalId: '038150900002' }, 'ask personalId 038150900002'],
    ['birth', {}, { birth: { value: '1951', precision: 'YEAR' } }, 'ask birth 1951'],
    ['sex', { sex: 'male' }, {}, 'ask sex female'],
    ['name', { fullName: 'Nguyễn Thị Hòe' }, {}, 'ask name Nguyễn Thị Hoa'],
  ])('asks when two facts contradict: %s', (_, person, row, change) => {
    expect(diff(person, row)).toEqual([change])
  })

  it('takes a spelling with marks, and not one without', () => {
    expect(diff({ fullName: 'Nguyễn Thi Hoa', nameKey: 'NGUYEN THI HOA' }, {})).toEqual(['apply name Nguyễn Thị Hoa'])
    expect(diff({}, { fullName: 'Nguyen Thi Hoa' })).toEqual([])
  })

  it('follows the office to another village, phone or amount', () => {
    expect(diff({}, {}, {}, '15139-02')).toEqual(['apply village 15139-02'])
    expect(diff({ phone: '0911111111' }, { phone: '0922222222' })).toEqual(['apply phone 0922222222'])
    expect(diff({}, { amount: 810_000 }, { amount: 750_000 })).toEqual(['apply amount 810000'])
  })

  it('leaves a change of programme to an officer, and decides one that was open', () => {
    expect(diff({}, { code: 'BT-6DBN' })).toEqual(['ask programme BT-6DBN'])
    expect(diff({}, { words: 'KT nặng' }, { programmeCode: null })).toEqual(['apply programme BT-6N'])
    expect(diff({}, {}, { programmeCode: null })).toEqual([])
    expect(diff({ birth: null }, {}, { programmeCode: null })).toContain('apply programme BT-6N')
  })

  describe('accounts', () => {
    const own = { owner: 'BENEFICIARY', bankCode: 'VBA', number: '3580205998092' } as const
    const former = { id: 1, owner: 'BENEFICIARY', bankCode: 'VCB', number: '0071000123456' } as const

    it('links a first one and replaces an earlier one of the roster', () => {
      expect(diff({}, { account: own })).toEqual(['apply account 3580205998092 VBA'])
      expect(diff({}, { account: own }, { account: { ...former, source: 'roster' } })).toHaveLength(1)
    })

    it.each(['registration', 'officer'] as const)('never takes the place of one by %s', (source) => {
      expect(diff({}, { account: own }, { account: { ...former, source } })).toEqual(['ask account 3580205998092 VBA'])
    })

    it('stay when the row has none that can be used', () => {
      const account = { ...former, source: 'roster' } as const
      expect(diff({}, { account: null }, { account })).toEqual([])
      expect(diff({}, { account: { ...own, number: null } }, { account })).toEqual([])
      expect(diff({}, { account: { ...own, number: former.number, bankCode: null } }, { account })).toEqual([])
    })
  })

  describe('payees', () => {
    const daughter = {
      fullName: 'Trần Thị Lan',
      personalId: null,
      role: 'AUTHORISED',
      relationship: 'con_gai',
    } as const
    const filed = { id: 1, fullName: 'Trần Thị Lan', nameKey: 'TRAN THI LAN', personalId: null, relationship: null }

    it('are added, completed and replaced', () => {
      expect(diff({}, { payee: daughter })).toEqual(['apply payee Trần Thị Lan'])
      expect(diff({}, { payee: daughter }, { payee: filed })).toEqual(['apply relationship con_gai'])
      const other = { ...filed, fullName: 'Trần Văn Tú', nameKey: 'TRAN VAN TU' }
      expect(diff({}, { payee: daughter }, { payee: other })).toEqual(['apply payee Trần Thị Lan'])
    })

    it('stay where a registration named another', () => {
      const other = { ...filed, fullName: 'Trần Văn Tú', nameKey: 'TRAN VAN TU' }
      const account = { id: 1, owner: 'PAYEE', bankCode: 'VCB', number: '1', source: 'registration' } as const
      expect(diff({}, { payee: daughter }, { payee: other, account })).toEqual(['ask payee Trần Thị Lan'])
    })
  })

  it('takes an account for the same when the form does not say whose it is', () => {
    const account = { id: 1, owner: 'PAYEE', bankCode: 'VBA', number: '1', source: 'roster' } as const
    const row = { person: read({ account: { ...account, owner: 'BENEFICIARY' } }), villageCode: null, tellsSex: true }
    expect(diffRow(known(), line({ account }), { ...row, tellsOwner: false })).toEqual([])
    expect(diffRow(known(), line({ account }), { ...row, tellsOwner: true })).toHaveLength(1)
  })

  it('learns no sex from a number that was on file when the sex was left open', () => {
    const open = { sex: null, personalId: '038150901234' } as const
    expect(diff(open, { birth: null, personalId: '038150901234' })).toEqual([])
    expect(diff(open, { personalId: '038150901234' })).toEqual(['apply sex female'])
  })
})
