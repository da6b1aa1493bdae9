import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsIn, type PersonalIdContext, readPersonalId } from '../../src/domain/personal-id.js'

const context: PersonalIdContext = { provinceCodes: new Set(['001', '037', '038']), today: '2026-11-15' }
const read = (raw: string, more: Partial<PersonalIdContext> = {}) => readPersonalId(raw, { ...context, ...more })
const accepted = (warnings: string[] = [], repaired: string[] = []) => ({
  kind: 'personal-id',
  personalId: '038158912345',
  warnings,
  repaired,
})

describe('a personal ID', () => {
  it('is twelve digits', () => {
    expect(read('038158912345')).toEqual(accepted())
  })
  it.each([
    ['038 158 912 345', ['spaced']],
    ['038.158.912.345', ['spaced']],
    ['038158912345 ', ['spaced']],
    ["'038158912345", ['apostrophe']],
    ['０３８158912345', ['full-width']],
    ['CCCD: 038158912345', ['spaced']],
    ['Số định danh 038158912345', ['spaced']],
  ])('is read from %j', (raw, repaired) => {
    expect(read(raw)).toEqual(accepted([], repaired))
  })
  it('tells sex, year and province', () => {
    expect(factsIn('038158912345')).toEqual({ sex: 'female', birthYear: 1958, provinceCode: '038' })
    expect(factsIn('001210900001')).toEqual({ sex: 'male', birthYear: 2010, provinceCode: '001' })
    expect(factsIn('001300900001')).toEqual({ sex: 'female', birthYear: 2000, provinceCode: '001' })
  })
  it('that differs from birth or sex is only a warning', () => {
    expect(read('038158912345', { birth: { value: '1959', precision: 'YEAR' }, sex: 'male' })).toEqual(
      accepted(['year-differs', 'sex-differs']),
    )
    expect(read('038158912345', { birth: { value: '1958-05-12', precision: 'DAY' }, sex: 'female' })).toEqual(
      accepted(),
    )
  })
  it('of an unknown province or a great age is only a warning', () => {
    expect(read('039158912345')).toMatchObject({ warnings: ['province-unknown'] })
    expect(read('038110912345')).toMatchObject({ warnings: ['very-old'] })
  })
  it('of a year ahead cannot be used, unless the list knows another birth', () => {
    expect(read('038228912345')).toEqual({ kind: 'unusable', reason: 'future' })
    expect(read('038228912345', { birth: { value: '2019', precision: 'YEAR' } })).toMatchObject({
      kind: 'personal-id',
      warnings: ['year-differs'],
    })
  })
})

describe('a lost zero', () => {
  it.each([
    ['38158912345', '038158912345'],
    ['1158912345', '001158912345'],
  ])('is proposed for %s', (raw, proposed) => {
    expect(read(raw)).toEqual({ kind: 'repairable', proposed, reason: 'leading-zero-lost' })
  })
  it('that only the number format shows is told apart', () => {
    expect(read('38158912345', { numberFormat: '000000000000' })).toMatchObject({ reason: 'number-formatted' })
  })
  it.each([
    ['39158912345', {}],
    ['03815891234', {}],
    ['38158912345', { sex: 'male' as const }],
    ['38158912345', { birth: { value: '1985', precision: 'YEAR' as const } }],
  ])('is not proposed for %s when something speaks against it', (raw, more) => {
    expect(read(raw, more)).toEqual({ kind: 'unusable', reason: 'too-short' })
  })
})

describe('other contents', () => {
  it.each([
    ['', 'empty'],
    [' \u200B ', 'empty'],
    ['3.8158E+10', 'scientific'],
    ['3,8E10', 'scientific'],
    ['000000000000', 'zeros'],
    ['0000', 'zeros'],
    ['038158000000', 'zeros'],
    ['0381589123456', 'too-long'],
    ['12345', 'too-short'],
    ['abc', 'not-digits'],
    ['0381589123xy', 'not-digits'],
  ])('%j cannot be used: %s', (raw, reason) => {
    expect(read(raw)).toEqual({ kind: 'unusable', reason })
  })
  it.each(['chưa có', 'Không nhớ', 'đang làm lại', 'Đang làm CCCD', 'chua lam', 'mất', 'quên mang', '---', 'x'])(
    '%j stands for none',
    (raw) => {
      expect(read(raw)).toEqual({ kind: 'placeholder' })
    },
  )
  it.each([
    ['O38158912345', '038158912345'],
    ['0381589l2345', '038158912345'],
  ])('%j is proposed with its letter as a digit', (raw, proposed) => {
    expect(read(raw)).toEqual({ kind: 'repairable', proposed, reason: 'letter' })
  })
  it('nine digits are an old CMND', () => {
    expect(read('171 234 567')).toEqual({ kind: 'old-id', oldId: '171234567', repaired: ['spaced'] })
  })
  it.each(['038158912345/171234567', '171234567\n038158912345', '038158912345 (171234567)'])(
    'two numbers are split in %j',
    (raw) => {
      expect(read(raw)).toEqual({ kind: 'two-numbers', personalId: '038158912345', oldId: '171234567' })
    },
  )
  it('never throws and never accepts anything but twelve digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (raw) => {
        const reading = read(raw)
        return reading.kind !== 'personal-id' || /^[0-9]{12}$/.test(reading.personalId)
      }),
      { seed: 1 },
    )
  })
})
