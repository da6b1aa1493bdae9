import { describe, expect, it } from 'vitest'
import { amountIn } from '../../src/domain/payment-amount.js'
import {
  decidePayment,
  type LinkedAccount,
  type PaymentLine,
  type PaymentSource,
  paymentLaw,
} from '../../src/domain/payment-line.js'
import { tellsProgramme } from '../../src/domain/telling-words.js'
import { loadReference } from '../../src/reference.js'

const { programmes, provinceSupplements: supplements } = loadReference()
const LAW = paymentLaw({ province: '38', supplements }, programmes)
const TELLS = (fileNo: string) => tellsProgramme(fileNo, programmes)
const OWN: LinkedAccount = {
  bankCode: 'VBA',
  number: '0071000123456',
  holderName: 'NGUYEN THI HOA',
  owner: 'BENEFICIARY',
}
const LANS: LinkedAccount = { ...OWN, number: '0099', holderName: 'TRAN THI LAN', owner: 'PAYEE' }
const NO_EXTRAS = { arrears: 0, recovery: 0, oneOff: 0, carried: 0, carriedMonths: 0, paidTo: null }
const HOA: PaymentSource = {
  lineId: 1,
  beneficiaryId: 1,
  villageCode: '15139-01',
  group: 'bao_tro_xa_hoi',
  programmeCode: 'BT-6N',
  coefficient: 1.5,
  recordedAmount: 810_000,
  fromMonth: null,
  fileNo: null,
  decisionNo: null,
  paymentMethod: 'TRANSFER',
  code: 'HS-7F3K2QM',
  fullName: 'Nguyễn Thị Hoa',
  birth: '1950',
  personalId: '038150901234',
  payee: null,
  account: OWN,
  isAccountHeld: false,
  ownAccount: OWN,
  locked: [],
  isOver: false,
  extras: NO_EXTRAS,
}
const LAN = { fullName: 'Trần Thị Lan', role: 'AUTHORISED', paperEnds: '2026-11-30' } as const

function paid(more: Partial<PaymentSource> = {}, month = '2026-12'): PaymentLine {
  const decision = decidePayment({ ...HOA, ...more }, month, LAW, TELLS)
  if (decision.kind !== 'line') throw new Error(decision.kind)
  return decision.line
}

describe('the sum of a month', () => {
  it.each([
    ['2023-10', 540_000],
    ['2025-01', 750_000],
    ['2026-06', 750_000],
    ['2026-07', 810_000],
  ])('in %s follows the standard of that month', (month, amount) => {
    expect(paid({ recordedAmount: null }, month).amount).toBe(amount)
  })
  it('is the one on record where no table has it, and says so', () => {
    const merit = {
      programmeCode: 'NCC-4',
      coefficient: null,
      recordedAmount: 8_367_000,
      group: 'nguoi_co_cong',
    } as const
    expect(paid(merit)).toMatchObject({ amount: 8_367_000, notes: ['amount-recorded'] })
    expect(paid({ programmeCode: null })).toMatchObject({ amount: 810_000, notes: ['amount-recorded'] })
  })
  it('is never invented', () => {
    const unknown = { ...HOA, programmeCode: null, recordedAmount: null }
    expect(decidePayment(unknown, '2026-12', LAW, TELLS)).toMatchObject({ kind: 'no-amount', lineId: 1 })
  })
  it('is the law’s where the record differs, and says so', () => {
    expect(paid({ recordedAmount: 999_000 })).toMatchObject({ amount: 810_000, notes: ['amount-differs'] })
  })
  it('is the province’s where that is larger', () => {
    const amount = (province: string, day: string) =>
      amountIn({ province, supplements }, { code: 'HT-XH' }, day, programmes)
    expect(amount('31', '2026-01-01')).toMatchObject({ amount: 700_000 })
    expect(amount('38', '2026-01-01')).toMatchObject({ amount: 500_000 })
    expect(amount('31', '2026-12-01')).toMatchObject({ amount: 540_000 })
  })
})

describe('arrears after the standard rose on 01/7/2026', () => {
  it.each([
    // Monthly sum of June × (540.000 − 500.000) / 500.000, for the months from July, or from the first, to November.
    ['BT-6N', 1.5, 750_000, '2025-01', 810_000, 5 * 60_000],
    ['BT-6DBN-NCT', 2.5, 1_250_000, '2026-09', 1_350_000, 3 * 100_000],
    ['HT-XH', null, 500_000, '2025-09', 540_000, 5 * 40_000],
    ['HT-XH', null, 500_000, '2026-10', 540_000, 2 * 40_000],
  ])(
    'of %s at %s are those worked out by hand',
    (programmeCode, coefficient, recordedAmount, fromMonth, amount, arrears) => {
      const line = paid({ programmeCode, coefficient, recordedAmount, fromMonth })
      expect(line).toMatchObject({ amount, arrears, total: amount + arrears })
    },
  )

  it('are every month since, where the record still has the former sum and nothing was locked', () => {
    expect(paid({ recordedAmount: 750_000 })).toMatchObject({
      amount: 810_000,
      arrears: 5 * 60_000,
      total: 810_000 + 300_000,
      notes: ['arrears-reconstructed'],
    })
  })
  it('begin with the benefit itself', () => {
    expect(paid({ recordedAmount: 750_000, fromMonth: '2026-11' }).arrears).toBe(60_000)
    expect(paid({ recordedAmount: 750_000, fromMonth: '2026-12' }).arrears).toBe(0)
  })
  it('are none where the record has the new sum, or none', () => {
    expect(paid({ recordedAmount: 810_000 }).arrears).toBe(0)
    expect(paid({ recordedAmount: null }).arrears).toBe(0)
  })
  it('are what locked months lacked, once', () => {
    const locked = [
      { month: '2026-06', amount: 750_000, arrears: 0 },
      { month: '2026-09', amount: 750_000, arrears: 0 },
      { month: '2026-10', amount: 750_000, arrears: 0 },
    ]
    expect(paid({ locked })).toMatchObject({ arrears: 120_000, notes: [] })
    const settled = [...locked, { month: '2026-11', amount: 810_000, arrears: 120_000 }]
    expect(paid({ locked: settled }).arrears).toBe(0)
  })
})

describe('who receives it, and how', () => {
  it('is the account that is linked', () => {
    expect(paid()).toMatchObject({
      method: 'TRANSFER',
      bankCode: 'VBA',
      accountNumber: '0071000123456',
      payeeName: 'Nguyễn Thị Hoa',
      transferText: 'TC BTXH T12/2026 HS-7F3K2QM',
    })
  })
  it('is cash without an account, or where cash was chosen', () => {
    expect(paid({ account: null })).toMatchObject({ method: 'CASH', accountNumber: null })
    expect(paid({ paymentMethod: 'CASH' })).toMatchObject({ method: 'CASH', accountNumber: null })
  })
  it('is the authorised person while the paper holds', () => {
    const holding = { payee: { ...LAN, paperEnds: '2026-12-01' }, account: LANS }
    expect(paid(holding)).toMatchObject({ method: 'TRANSFER', accountNumber: '0099', payeeRole: 'AUTHORISED' })
  })
  it('is the beneficiary’s own account when the paper ran out, else cash', () => {
    const expired = { payee: LAN, account: LANS }
    expect(paid(expired)).toMatchObject({
      method: 'TRANSFER',
      accountNumber: '0071000123456',
      payeeName: 'Nguyễn Thị Hoa',
      payeeRole: null,
      notes: ['authorisation-expired'],
    })
    expect(paid({ ...expired, ownAccount: null })).toMatchObject({ method: 'CASH', notes: ['authorisation-expired'] })
  })
  it('does not end with a guardian’s paper', () => {
    expect(paid({ payee: { ...LAN, role: 'GUARDIAN' }, account: LANS }).accountNumber).toBe('0099')
  })
  it('is the account before, or cash, while a changed one cools off', () => {
    expect(paid({ isAccountHeld: true })).toMatchObject({ method: 'TRANSFER', notes: ['account-held'] })
    expect(paid({ isAccountHeld: true, account: null })).toMatchObject({ method: 'CASH', notes: ['account-held'] })
  })
  it('is cash where nobody knows the bank', () => {
    expect(paid({ account: { ...OWN, bankCode: null } })).toMatchObject({
      method: 'CASH',
      notes: ['account-without-bank'],
    })
  })
})

describe('what comes on top', () => {
  it('adds up to the total', () => {
    const extras = { arrears: 10_000, recovery: 20_000, oneOff: 300_000, carried: 810_000, carriedMonths: 1 }
    expect(paid({ extras: { ...extras, paidTo: null } })).toMatchObject({
      ...extras,
      total: 810_000 + 10_000 - 20_000 + 300_000 + 810_000,
    })
  })
  it('takes back no more than is paid, and says so', () => {
    const extras = { ...NO_EXTRAS, recovery: 2_000_000 }
    expect(paid({ extras })).toMatchObject({ recovery: 810_000, total: 0, notes: ['recovery-left'] })
  })
  it('goes to whoever arranged the funeral', () => {
    const extras = { ...NO_EXTRAS, oneOff: 10_800_000, paidTo: 'Trần Văn Nam' }
    expect(paid({ isOver: true, extras })).toMatchObject({
      method: 'CASH',
      payeeName: 'Trần Văn Nam',
      accountNumber: null,
    })
  })
  it('is all that a benefit gets that is over', () => {
    const extras = { ...NO_EXTRAS, oneOff: 10_800_000 }
    expect(paid({ isOver: true, recordedAmount: 750_000, extras })).toMatchObject({
      amount: 0,
      arrears: 0,
      total: 10_800_000,
    })
  })
})

describe('transfer text', () => {
  it('is plain ASCII of at most 50 characters', () => {
    const { transferText } = paid({ fileNo: 'Hồ sơ số 12/Đ-2026 của gia đình bà Nguyễn Thị Hoa ở thôn Lương Ngọc' })
    expect(transferText).toBe('TC BTXH T12/2026 HO SO SO 12/D-2026 CUA GIA DINH B')
    expect(transferText).toMatch(/^[ -~]{1,50}$/)
    expect(paid({ fileNo: 'HS:15<139>;#7"' }).transferText).toBe('TC BTXH T12/2026 HS 15 139 7')
  })

  it.each(['HIV-012', 'NKT-7', 'BT-8/15'])(
    'has the code of the record instead of the file number %s, which tells too much',
    (fileNo) => {
      expect(paid({ fileNo })).toMatchObject({ fileNo, transferText: 'TC BTXH T12/2026 HS-7F3K2QM' })
    },
  )
})
