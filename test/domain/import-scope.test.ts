import { describe, expect, it } from 'vitest'
import { fileFits, importScope, newVillages, placing, unitOfImport } from '../../src/domain/import-scope.js'
import type { KnownUnit } from '../../src/domain/roster/facts.js'
import { read } from './roster-people.js'

const UNITS: readonly KnownUnit[] = [
  { code: '38', name: 'Thanh Hóa', level: 'province', parent: null },
  { code: '390', name: 'Cẩm Thủy', level: 'district', parent: '38' },
  { code: '15139', name: 'Cẩm Lương', level: 'commune', parent: '390', aliases: ['LUONG CU'] },
  { code: '15127', name: 'Cẩm Thạch', level: 'commune', parent: '390' },
  { code: '15139-01', name: 'Kim Mẫm 1', level: 'village', parent: '15139' },
]
const COMMUNE = importScope(['15139'], UNITS)
const DISTRICT = importScope(['390'], UNITS)

function named(code: string | null, name: string) {
  return { code, name, district: null, province: null }
}

describe('fileFits', () => {
  it('believes a file that names no commune', () => {
    expect(fileFits([], COMMUNE)).toEqual({ kind: 'fits', communes: ['15139'], commune: '15139' })
    expect(fileFits([], DISTRICT)).toEqual({ kind: 'fits', communes: ['15139', '15127'], commune: null })
  })

  it('knows the commune by code, name or former name', () => {
    for (const unit of [named('15139', 'x'), named(null, 'XÃ CẨM LƯƠNG'), named(null, 'Lương Cũ')]) {
      expect(fileFits([unit], DISTRICT)).toEqual({ kind: 'fits', communes: ['15139'], commune: '15139' })
    }
  })

  it('sees that a file is another commune’s', () => {
    expect(fileFits([named(null, 'Cẩm Thạch')], COMMUNE)).toEqual({ kind: 'other-unit', names: ['Cẩm Thạch'] })
  })

  it('leaves the commune to the rows when the file names several', () => {
    expect(fileFits([named('15139', ''), named('15127', '')], DISTRICT)).toEqual({
      kind: 'fits',
      communes: ['15139', '15127'],
      commune: null,
    })
  })
})

describe('placing', () => {
  const unit = (communeCode: string | null, commune: string | null) => ({ provinceCode: '38', communeCode, commune })

  it('puts people into the file’s commune and the village of the row', () => {
    const place = placing(COMMUNE, '15139')
    expect(place(read({ village: 'Kim Mẫm 1' }))).toEqual({
      kind: 'placed',
      communeCode: '15139',
      villageCode: '15139-01',
    })
    expect(place(read({ village: null }))).toMatchObject({ villageCode: null })
  })

  it('goes by the row’s own commune', () => {
    const place = placing(DISTRICT, null)
    expect(place(read({ unit: unit('15127', 'Cẩm Thạch') }))).toMatchObject({ communeCode: '15127' })
    expect(place(read({ unit: unit(null, 'Cẩm Lương') }))).toMatchObject({ communeCode: '15139' })
    expect(place(read())).toEqual({ kind: 'unplaced' })
  })

  it('says when a row is for a unit that the import is not for', () => {
    expect(placing(COMMUNE, '15139')(read({ unit: unit('15127', 'Cẩm Thạch') }))).toEqual({ kind: 'outside' })
  })
})

describe('newVillages', () => {
  it('gives those that the commune has not yet, in the order of the file', () => {
    const villages = ['Lương Hòa', 'Kim Mẫm 1', 'Lương Ngọc'].map((name) => ({ name, communeCode: null, known: false }))
    expect(newVillages(villages, COMMUNE, '15139').map(({ name }) => name)).toEqual(['Lương Hòa', 'Lương Ngọc'])
    expect(newVillages(villages, DISTRICT, null)).toEqual([])
  })
})

describe('unitOfImport', () => {
  it('is the only unit, or the only commune that the file is about', () => {
    expect(unitOfImport(['390'], ['15139', '15127'], UNITS)).toBe('390')
    expect(unitOfImport(['15139', '15127'], ['15127'], UNITS)).toBe('15127')
  })

  it('is the unit above only when all of its communes are the sender’s', () => {
    expect(unitOfImport(['15139', '15127'], ['15139', '15127'], UNITS)).toBe('390')
    const more: KnownUnit = { code: '15130', name: 'Cẩm Tú', level: 'commune', parent: '390' }
    expect(unitOfImport(['15139', '15127'], ['15139', '15127'], [...UNITS, more])).toBe('15139')
  })
})
