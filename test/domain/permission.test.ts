import { describe, expect, it } from 'vitest'
import {
  type Grant,
  isValidOn,
  levelOfRole,
  mayAppoint,
  mayDo,
  mayHaveList,
  maySeeSensitiveProgrammes,
  needsSecondWord,
  numbersShown,
  RESPONSIBILITIES,
  ROLES,
  type Role,
  readRole,
  responsibilitiesOf,
  rolesAppointed,
  rolesAppointing,
} from '../../src/domain/permission.js'

/** Domain.md §2: what each role holds, in the order of RESPONSIBILITIES. */
const TABLE: Readonly<Record<Role, string>> = {
  //                    collect review verify approve pay reconcile report administer
  citizen: '- - - - - - - -',
  'village-head': 'x - - - - - - -',
  'commune-officer': 'x x - x x x x -',
  'commune-police': '- - x - - - - -',
  'commune-leader': '- x - x - - x -',
  'district-officer': '- x - x x x x -',
  'province-officer': '- x - x - x x -',
  administrator: '- - - - - - - x',
}

const grants = (role: Role, unitCode = '15139'): readonly Grant[] =>
  responsibilitiesOf(role).map((responsibility) => ({
    role,
    responsibility,
    unitCode,
    validFrom: '2026-01-01',
    validTo: null,
  }))

const VILLAGE = ['15139-01', '15139', '38']

describe('permissions', () => {
  it.each(ROLES)('of a %s are those of the table', (role) => {
    const held = RESPONSIBILITIES.map((one) => (mayDo(grants(role), one, VILLAGE) ? 'x' : '-')).join(' ')
    expect(held).toBe(TABLE[role])
  })

  it.each(ROLES)('of a %s end at the border of their unit', (role) => {
    for (const path of [['15142-01', '15142', '38'], ['38'], []])
      expect(mayDo(grants(role), RESPONSIBILITIES, path)).toBe(false)
  })

  it('of a village do not reach the commune', () => {
    expect(mayDo(grants('village-head', '15139-01'), 'collect', VILLAGE)).toBe(true)
    expect(mayDo(grants('village-head', '15139-01'), 'collect', ['15139', '38'])).toBe(false)
  })

  it.each([
    ['commune-officer', 'all'],
    ['commune-leader', 'all'],
    ['commune-police', 'personal-id'],
    ['village-head', 'none'],
    ['district-officer', 'none'],
    ['province-officer', 'none'],
    ['administrator', 'none'],
  ] as const)('show a %s these numbers: %s', (role, shown) => {
    expect(numbersShown(grants(role), VILLAGE)).toBe(shown)
    expect(numbersShown(grants(role), ['15142', '38'])).toBe('none')
  })

  it('let only those who decide read a health status', () => {
    expect(ROLES.filter((role) => maySeeSensitiveProgrammes(grants(role), VILLAGE))).toEqual([
      'commune-officer',
      'commune-leader',
      'district-officer',
      'province-officer',
    ])
  })

  it('hold on the first and the last day, and not beyond', () => {
    const grant = { validFrom: '2026-01-01', validTo: '2026-06-30' }
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => isValidOn(grant, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('are named as typed after --role', () => {
    expect(readRole(' Commune-Officer ')).toBe('commune-officer')
    expect(readRole('mayor')).toBeUndefined()
  })
})

describe('lists', () => {
  it.each<[string, string]>([
    ['mau-tong-hop', 'commune-officer commune-leader district-officer province-officer'],
    ['chua-dang-ky', 'village-head commune-officer commune-leader district-officer province-officer'],
    ['vuong-mac', 'village-head commune-officer commune-leader district-officer province-officer'],
    ['xac-thuc', 'commune-officer commune-police commune-leader district-officer province-officer'],
  ])('%s is for %s', (list, roles) => {
    expect(ROLES.filter((role) => mayHaveList(grants(role), list, VILLAGE))).toEqual(roles.split(' '))
  })

  it('of another unit are for nobody', () => {
    expect(ROLES.filter((role) => mayHaveList(grants(role), 'chua-dang-ky', ['15142', '38']))).toEqual([])
    expect(mayHaveList(grants('village-head', '15139-01'), 'chua-dang-ky', ['15139', '38'])).toBe(false)
  })
})

describe('appointments', () => {
  it.each<[Role, string]>([
    ['citizen', ''],
    ['village-head', ''],
    ['commune-officer', 'village-head'],
    ['commune-police', ''],
    ['commune-leader', 'village-head commune-officer commune-police'],
    ['district-officer', 'commune-officer commune-leader'],
    ['province-officer', 'commune-leader district-officer'],
    ['administrator', ROLES.filter((role) => role !== 'citizen').join(' ')],
  ])('by a %s are to: %s', (role, appointed) => {
    expect(rolesAppointed(grants(role)).join(' ')).toBe(appointed)
    for (const one of ROLES) {
      expect(mayAppoint(grants(role), one, VILLAGE)).toBe(appointed.split(' ').includes(one))
      expect(mayAppoint(grants(role), one, ['15142', '38'])).toBe(false)
      expect(rolesAppointing(one).includes(role)).toBe(appointed.split(' ').includes(one))
    }
  })

  it('to what could send money astray need a second word', () => {
    expect(ROLES.filter(needsSecondWord)).toEqual([
      'commune-officer',
      'commune-leader',
      'district-officer',
      'province-officer',
      'administrator',
    ])
  })

  it('are for units of the role’s own level', () => {
    expect(ROLES.map(levelOfRole)).toEqual([
      'any',
      'village',
      'commune',
      'commune',
      'commune',
      'district',
      'province',
      'any',
    ])
  })
})
