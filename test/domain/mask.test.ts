import { expect, it } from 'vitest'
import { inGroupsOfFour, maskAccount, maskPersonalId, maskPhone } from '../../src/domain/mask.js'

it('masks a personal ID but for its ends', () => {
  expect(maskPersonalId('038085012312')).toBe('0380******12')
  expect(maskPersonalId('171234567')).toBe('1712***67')
  expect(maskPersonalId('1234')).toBe('****')
})

it('masks an account but for its end, whatever its length', () => {
  expect(maskAccount('0071000124567')).toBe('****4567')
  expect(maskAccount('99ZP24001M0001')).toBe('****0001')
  expect(maskAccount('1234')).toBe('****')
})

it('masks a phone number in the middle', () => {
  expect(maskPhone('0912345678')).toBe('091****678')
  expect(maskPhone('113')).toBe('***')
})

it('groups digits by four', () => {
  expect(inGroupsOfFour('0071000123456')).toBe('0071 0001 2345 6')
  expect(inGroupsOfFour('03808501')).toBe('0380 8501')
  expect(inGroupsOfFour('')).toBe('')
})
