import { describe, expect, it } from 'vitest'
import { findRelationship, relationshipInFront } from '../../src/domain/relationship.js'
import type { Sex } from '../../src/domain/sex.js'
import { loadReference } from '../../src/reference.js'

const { relationships } = loadReference()

function outcome(raw: string, payeeSex?: Sex) {
  const match = findRelationship(raw, relationships, payeeSex)
  if (match.kind === 'ambiguous') return match.candidates.map(({ code }) => code)
  return match.kind === 'unknown' ? 'unknown' : `${match.kind} ${match.value.code}`
}

describe('findRelationship', () => {
  it.each([
    ['Con trai', 'con_trai'],
    ['con gai', 'con_gai'],
    ['Con', 'con_de'],
    ['dâu', 'con_dau'],
    ['bố đẻ', 'cha_de'],
    ['Mẹ', 'me_de'],
    ['bà nội', 'ba_noi'],
    ['cháu nội', 'chau_noi'],
    ['vợ', 'vo'],
    ['giám hộ', 'nguoi_giam_ho'],
    ['con trai cả', 'con_trai'],
    ['là con gái', 'con_gai'],
    ['con trai nhận thay', 'con_trai'],
    ['cháu nội nhận hộ', 'chau_noi'],
    ['chú', 'chu'],
    ['cậu', 'cau'],
    ['cô', 'co'],
    ['ba', 'cha_de'],
    ['em gái', 'em_ruot'],
    ['tôi', 'ban_than'],
    ['Người giám hộ', 'nguoi_giam_ho'],
    ['CON ĐẺ'.normalize('NFD'), 'con_de'],
  ])('finds %j', (raw, code) => {
    expect(outcome(raw, code === 'cha_de' ? 'male' : undefined)).toBe(`found ${code}`)
  })
  it('finds every relationship by its own name', () => {
    for (const { name, code } of relationships) {
      const found = outcome(name)
      expect(Array.isArray(found) ? found : [found], name).toContain(Array.isArray(found) ? code : `found ${code}`)
    }
  })
  it('asks which "cháu", "ông" and "bà" is meant', () => {
    expect(outcome('cháu')).toEqual(['chau_noi', 'chau_ngoai', 'chau'])
    expect(outcome('chau')).toEqual(['chau_noi', 'chau_ngoai', 'chau'])
    expect(outcome('cháu gái')).toEqual(['chau_noi', 'chau_ngoai', 'chau'])
    expect(outcome('ông')).toEqual(['ong_noi', 'ong_ngoai'])
    expect(outcome('bà')).toEqual(['ba_noi', 'ba_ngoai'])
  })
  it('lets the sex of the payee decide where it can', () => {
    expect(outcome('ba')).toEqual(['cha_de', 'ba_noi', 'ba_ngoai'])
    expect(outcome('ba', 'male')).toBe('found cha_de')
    expect(outcome('ba', 'female')).toEqual(['ba_noi', 'ba_ngoai'])
  })
  it('takes a typing error as likely', () => {
    expect(outcome('con trsi')).toBe('likely con_trai')
  })
  it.each(['', 'trưởng thôn', 'trưởng thôn nhận hộ', 'cán bộ chi hội phụ nữ', '12'])('does not know %j', (raw) => {
    expect(outcome(raw)).toBe('unknown')
  })
})

describe('a relationship in front of a name', () => {
  it('is taken off', () => {
    expect(relationshipInFront('cháu Trung nhận thay', relationships)).toMatchObject({
      match: { kind: 'ambiguous' },
      rest: 'Trung',
    })
    expect(relationshipInFront('con trai Đinh Văn Tứ', relationships)).toMatchObject({
      match: { kind: 'found', value: { code: 'con_trai' } },
      rest: 'Đinh Văn Tứ',
    })
  })
  it('is not seen in a mere name', () => {
    expect(relationshipInFront('Đinh Văn Tứ', relationships)).toBeUndefined()
  })
})
