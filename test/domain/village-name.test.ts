import { describe, expect, it } from 'vitest'
import { findVillage } from '../../src/domain/village-name.js'

const named = (names: readonly string[]) => names.map((name) => ({ name }))
const camLuong = named(['Kim Mẫm 1', 'Kim Mẫm 2', 'Lương Ngọc', 'Lương Thành', 'Lương Thuận', 'Lương Hòa'])
const numbered = named(['Thôn 1', 'Thôn 2', 'Thôn 12'])

function outcome(raw: string, villages: ReturnType<typeof named>) {
  const match = findVillage(raw, villages)
  if (match.kind === 'ambiguous') return match.candidates.map(({ name }) => name)
  return match.kind === 'unknown' ? 'unknown' : `${match.kind} ${match.value.name}`
}

describe('findVillage', () => {
  it.each([
    ['Kim Mẫm 1', 'Kim Mẫm 1'],
    ['kim mam 1', 'Kim Mẫm 1'],
    ['Kim Mẫm 01', 'Kim Mẫm 1'],
    ['Thôn Kim Mẫm 2', 'Kim Mẫm 2'],
    ['T. Lương Ngọc', 'Lương Ngọc'],
    ['KM1', 'Kim Mẫm 1'],
    ['KM 2', 'Kim Mẫm 2'],
    ['L. Thành', 'Lương Thành'],
    ['Lương Hoà', 'Lương Hòa'],
    ['LƯƠNG NGỌC'.normalize('NFD'), 'Lương Ngọc'],
  ])('finds %j in Cẩm Lương', (raw, name) => {
    expect(outcome(raw, camLuong)).toBe(`found ${name}`)
  })
  it.each([
    ['Thôn 1', 'Thôn 1'],
    ['thôn 01', 'Thôn 1'],
    ['thôn số 1', 'Thôn 1'],
    ['T1', 'Thôn 1'],
    ['1', 'Thôn 1'],
    ['tổ 12', 'Thôn 12'],
    ['Thôn II', 'Thôn 2'],
    ['xóm 2', 'Thôn 2'],
  ])('finds %j among numbers', (raw, name) => {
    expect(outcome(raw, numbered)).toBe(`found ${name}`)
  })
  it('takes a typing error as likely, but never in the number', () => {
    expect(outcome('Lươg Ngọc', camLuong)).toBe('likely Lương Ngọc')
    expect(outcome('Kim Mẫn 1', camLuong)).toBe('likely Kim Mẫm 1')
    expect(outcome('Kim Mẫm 3', camLuong)).toBe('unknown')
    expect(outcome('Thôn 3', numbered)).toBe('unknown')
  })
  it('asks when several fit', () => {
    expect(outcome('L. T', camLuong)).toEqual(['Lương Thành', 'Lương Thuận'])
    expect(outcome('luong hoa', named(['Lương Hòa', 'Lương Hoa']))).toEqual(['Lương Hòa', 'Lương Hoa'])
    expect(outcome('Lương Hoa', named(['Lương Hòa', 'Lương Hoa']))).toBe('found Lương Hoa')
  })
  it('knows former names', () => {
    const villages = [{ name: 'Tân Tiến', aliases: ['Xóm Mới', 'Thôn 7'] }]
    expect(findVillage('xom moi', villages)).toEqual({ kind: 'found', value: villages[0], as: 'alias' })
    expect(findVillage('T7', villages)).toMatchObject({ kind: 'found' })
  })
  it('tells the name itself from other spellings', () => {
    expect(findVillage('Lương Ngọc', camLuong)).toMatchObject({ as: 'exact' })
    expect(findVillage('lương ngọc', camLuong)).toMatchObject({ as: 'alias' })
  })
  it.each(['', ' ', '—', 'Xuân Lương', 'Hà Nội'])('does not know %j', (raw) => {
    expect(outcome(raw, camLuong)).toBe('unknown')
  })
})
