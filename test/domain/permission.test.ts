import { describe, expect, it } from 'vitest'
import {
  type Grant,
  isValidOn,
  mayDo,
  maySeeSensitiveProgrammes,
  numbersShown,
  RESPONSIBILITIES,
  ROLES,
  type Role,
  readRole,
  responsibilitiesOf,
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
