import { describe, expect, it } from 'vitest'
import { readAccountNumber } from '../../src/domain/account-number.js'
import type { Bank } from '../../src/domain/bank.js'
import { loadReference } from '../../src/reference.js'

const { banks } = loadReference()
const bank = (code: string) => banks.find((candidate) => candidate.code === code) as Bank

describe('an account number', () => {
  it.each([
    ['0071000123456', '0071000123456', []],
    ['0071 0001 23456', '0071000123456', ['spaced']],
    ['0071.0001-23456', '0071000123456', ['spaced']],
    ["'0071000123456", '0071000123456', ['spaced']],
    ['STK: 0071000123456', '0071000123456', ['spaced']],
    ['số tài khoản 0071000123456', '0071000123456', ['spaced']],
    ['0071000123456 VCB', '0071000123456', ['words']],
    ['STK 0071000123456 tại Vietcombank', '0071000123456', ['words']],
    ['PSP2431234567890', 'PSP2431234567890', []],
    ['99MM24030M34875080', '99MM24030M34875080', []],
  ])('%j is %s, as text', (raw, number, repaired) => {
    expect(readAccountNumber(raw)).toEqual({ kind: 'account-number', number, repaired, warnings: [] })
  })
  it('of an unusual length is only a warning', () => {
    expect(readAccountNumber('358020599598', { bank: bank('VBA') })).toMatchObject({ warnings: ['length-unusual'] })
    expect(readAccountNumber('3580205995981', { bank: bank('VBA') })).toMatchObject({ warnings: [] })
    expect(readAccountNumber('123456789', { bank: bank('ACB') })).toMatchObject({ warnings: [] })
  })
  it('of mobile money is the phone number', () => {
    const number = { kind: 'account-number', number: '0912345678', warnings: [] }
    expect(readAccountNumber('+84 912 345 678', { bank: bank('VTLMONEY') })).toMatchObject(number)
    expect(readAccountNumber('0912345678', { bank: bank('VTLMONEY') })).toMatchObject(number)
  })
  it('from a numeric cell may lack its zero: proposed, not repaired', () => {
    const read = (raw: string, code: string) => readAccountNumber(raw, { bank: bank(code), numeric: true })
    expect(read('71000123456', 'LPB')).toEqual({
      kind: 'repairable',
      proposed: '071000123456',
      reason: 'leading-zero-lost',
    })
    expect(read('3580205995981', 'VBA')).toMatchObject({ kind: 'account-number' })
    expect(readAccountNumber('781000996536', { bank: bank('VCB') })).toMatchObject({ kind: 'account-number' })
  })
  it('on a card is told apart', () => {
    expect(readAccountNumber('9704 0509 9000 1234')).toEqual({ kind: 'card-number' })
    expect(readAccountNumber('9704050990001234567')).toEqual({ kind: 'card-number' })
    expect(readAccountNumber('970405099000123')).toMatchObject({ kind: 'account-number' })
  })
  it.each(['chưa mở TK', 'không có', 'chưa', 'tiền mặt', '-', 'x'])('is not there in %j', (raw) => {
    expect(readAccountNumber(raw)).toEqual({ kind: 'placeholder' })
  })
  it.each([
    ['', 'empty'],
    ['3.9912E+11', 'scientific'],
    ['12345', 'too-short'],
    ['12345678901234567890', 'too-long'],
    ['Agribank', 'not-an-account'],
    ['0071000123456VCB', 'not-an-account'],
    ['0071000123456 hoặc 0071000123457', 'not-an-account'],
    ['=1+1', 'not-an-account'],
  ])('cannot be read from %j: %s', (raw, reason) => {
    expect(readAccountNumber(raw)).toEqual({ kind: 'unusable', reason })
  })
  it('longer than Excel keeps has lost its end', () => {
    expect(readAccountNumber('4299167314355290', { numeric: true })).toEqual({ kind: 'unusable', reason: 'truncated' })
    expect(readAccountNumber('4299167314355291')).toMatchObject({ kind: 'account-number' })
  })
})
