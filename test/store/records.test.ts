import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { findSubjects, searchWords } from '../../src/store/find-subjects.js'
import { servedCommunes, villagesOf } from '../../src/store/named-units.js'
import { grantRole, officerOf, scopeOf } from '../../src/store/officers.js'
import { addVillage, type NewUnit, upsertUnits } from '../../src/store/unit-tree.js'
import { scopeBelow, unitPath } from '../../src/store/units.js'
import { noteWrongCode, wrongCodesSince } from '../../src/store/wrong-codes.js'
import { AT, COMMUNE, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let hoa: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
})
afterEach(() => office.close())

describe('units', () => {
  const unit = (code: string, changes: Partial<NewUnit> = {}): NewUnit => ({
    code,
    name: `Xã ${code}`,
    level: 'commune',
    parentCode: '38',
    validFrom: null,
    validTo: null,
    ...changes,
  })
  const upsert = (units: readonly NewUnit[], origin: 'import' | 'practice' = 'import') =>
    office.write((tx) => upsertUnits(tx, units, origin, TODAY))

  it('know the path to their root, and what lies below them', async () => {
    expect(await unitPath(office.db, LUONG_NGOC)).toEqual([LUONG_NGOC, COMMUNE, '38'])
    expect(await unitPath(office.db, 'nowhere')).toEqual([])
    expect(await scopeBelow(office.db, ['38'])).toEqual({ communes: [COMMUNE, NEIGHBOUR], villages: [] })
    expect(await scopeBelow(office.db, [LUONG_NGOC])).toEqual({ communes: [], villages: [LUONG_NGOC] })
    expect(await scopeBelow(office.db, [])).toEqual({ communes: [], villages: [] })
  })

  it('are taken over in any order, and the same again changes nothing', async () => {
    const file = [
      unit('40-1', { parentCode: '40' }),
      unit('40', { level: 'province', parentCode: null }),
      unit(COMMUNE, { name: 'Xã Cẩm Lương' }),
    ]
    expect(await upsert(file)).toEqual({ added: 2, changed: 0, same: 1 })
    expect(await upsert(file)).toEqual({ added: 0, changed: 0, same: 3 })
    expect(await upsert([unit(COMMUNE, { name: 'Xã Cẩm Tú' })])).toEqual({ added: 0, changed: 1, same: 0 })
  })

  it('of the practice store make way for real ones', async () => {
    await upsert([unit('99999')], 'practice')
    await upsert([unit('15148')])
    expect((await servedCommunes(office.db, TODAY)).map(({ code }) => code)).toEqual([COMMUNE, NEIGHBOUR, '15148'])
  })

  it('are served on the days on which they exist; all of them when none does', async () => {
    await office.db.updateTable('unit').set({ valid_to: '2025-06-30' }).where('code', '=', COMMUNE).execute()
    expect((await servedCommunes(office.db, TODAY)).map(({ code }) => code)).toEqual([NEIGHBOUR])
    expect((await servedCommunes(office.db, '2025-06-30')).map(({ code }) => code)).toEqual([COMMUNE, NEIGHBOUR])
    await office.db.updateTable('unit').set({ valid_to: '2025-06-30' }).execute()
    expect(await servedCommunes(office.db, TODAY)).toHaveLength(2)
  })

  it('number villages one after another', async () => {
    expect(await office.write((tx) => addVillage(tx, COMMUNE, 'Lương Hòa'))).toBe('15139-03')
    expect((await villagesOf(office.db, COMMUNE)).map(({ name }) => name)).toEqual([
      'Lương Ngọc',
      'Kim Mẫm 1',
      'Lương Hòa',
    ])
  })
})

describe('officers', () => {
  it('hold what is granted on the day, no more', async () => {
    const grant = {
      contactId: hoa.contact.id,
      name: 'Hoa',
      role: 'commune-police',
      unitCode: COMMUNE,
      validFrom: '2026-01-01',
      validTo: '2026-06-30',
      grantedBy: 'terminal',
      at: AT,
    } as const
    await office.write((tx) => grantRole(tx, grant))
    const on = (day: string) => office.write((tx) => officerOf(tx, hoa.contact.id, day))
    expect((await on('2026-06-30'))?.roles).toEqual(['commune-police'])
    expect(await on('2026-07-01')).toBeUndefined()
  })

  it('are granted the same role once', async () => {
    const grant = {
      contactId: hoa.contact.id,
      name: 'Hoa',
      role: 'village-head',
      unitCode: LUONG_NGOC,
      validFrom: TODAY,
      grantedBy: 'terminal',
      at: AT,
    } as const
    const ids = await office.write(async (tx) => [await grantRole(tx, grant), await grantRole(tx, grant)])
    expect(ids[0]).toBe(ids[1])
    expect(await office.db.selectFrom('responsibility').selectAll().execute()).toHaveLength(1)
  })

  it('reach as far as the units of the responsibility asked for', async () => {
    const { officer } = await office.person('Công an', 'commune-police')
    if (officer === undefined) throw new Error('no officer')
    expect(await scopeOf(office.db, officer, ['verify-identity'])).toEqual({ communes: [COMMUNE], villages: [] })
    expect(await scopeOf(office.db, officer, ['approve'])).toEqual({ communes: [], villages: [] })
  })
})

describe('search', () => {
  it.each([
    ['Nguyễn  Thị Hòa', ['NGUYEN', 'THI', 'HOA']],
    ['hoa thôn 1', ['HOA', '1']],
    ['thôn', ['THON']],
    ['0071 0001 23', ['0071000123']],
  ])('reads %s', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  it('looks for the end of a number, and needs three digits for it', async () => {
    const { id } = await office.onRoster({ personal_id: '038150901234' })
    const scope = { communes: [COMMUNE], villages: [] }
    const found = { kind: 'beneficiary', id }
    expect(await findSubjects(office.db, ['234'], scope)).toEqual([found])
    expect(await findSubjects(office.db, ['038150901234'], scope)).toEqual([found])
    expect(await findSubjects(office.db, ['34'], scope)).toEqual([])
    expect(await findSubjects(office.db, ['0381'], scope)).toEqual([])
    expect(await findSubjects(office.db, ['234'], { communes: [NEIGHBOUR], villages: [] })).toEqual([])
  })

  it('finds who lives in a village of that name beside whose own name it is', async () => {
    const scope = { communes: [COMMUNE], villages: [] }
    const thuan = await office.write((tx) => addVillage(tx, COMMUNE, 'Thôn Lương Thuận'))
    const onRoster = async (full_name: string, village_code: string) =>
      (await office.onRoster({ full_name, village_code })).id
    const there = await onRoster('Cao Thị Hoa', LUONG_NGOC)
    const alsoThere = await onRoster('Cao Văn Quý', LUONG_NGOC)
    const namesake = await onRoster('Lương Thị Ngọc', thuan)
    const found = async (...words: string[]) => (await findSubjects(office.db, words, scope)).map(({ id }) => id).sort()
    expect(await found('LUONG', 'NGOC')).toEqual([there, alsoThere, namesake].sort())
    expect(await found('HOA', 'LUONG', 'NG')).toEqual([there])
    expect(await found('QUY', 'LUONG')).toEqual([alsoThere])
    expect(await found('THI', 'NGOC')).toEqual([there, namesake].sort())
    expect(await found('HOA', 'THUAN')).toEqual([])
    expect(await findSubjects(office.db, ['NGOC'], { communes: [NEIGHBOUR], villages: [] })).toEqual([])
    expect(await findSubjects(office.db, ['LUONG'], { communes: [], villages: [thuan] })).toHaveLength(1)
  })
})

it('wrong codes are counted for a contact since a moment, and forgotten after a day', async () => {
  const at = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
  await office.write(async (tx) => {
    for (const minutes of [0, 5, 11]) await noteWrongCode(tx, hoa.contact.id, at(minutes))
  })
  expect(await wrongCodesSince(office.db, hoa.contact.id, at(1))).toBe(2)
  expect(await wrongCodesSince(office.db, hoa.contact.id + 1, at(0))).toBe(0)
  await office.write((tx) => noteWrongCode(tx, hoa.contact.id, at(2_000)))
  expect(await office.db.selectFrom('wrong_code').selectAll().execute()).toHaveLength(1)
})
