import { describe, expect, it } from 'vitest'
import { bankOfBin, findBank, firstBanks } from '../../src/domain/bank.js'
import { loadReference } from '../../src/reference.js'

const { banks } = loadReference()

function outcome(raw: string) {
  const match = findBank(raw, banks)
  if (match.kind === 'ambiguous') return match.candidates.map(({ code }) => code)
  return match.kind === 'unknown' ? 'unknown' : `${match.kind} ${match.value.code}`
}

describe('findBank', () => {
  it.each([
    ['Agribank', 'VBA'],
    ['agri', 'VBA'],
    ['Agri Cẩm Thủy', 'VBA'],
    ['NH nông nghiệp huyện', 'VBA'],
    ['nong nghiep', 'VBA'],
    ['NHNo&PTNT chi nhánh Nho Quan', 'VBA'],
    ['Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam', 'VBA'],
    ['NN Agribank', 'VBA'],
    ['mb', 'MB'],
    ['MB Bank', 'MB'],
    ['ngân hàng quân đội', 'MB'],
    ['Ngân hàng TMCP Ngoại thương', 'VCB'],
    ['viet com bank', 'VCB'],
    ['BIDV chi nhánh Thanh Hóa', 'BIDV'],
    ['CTG', 'ICB'],
    ['bưu điện liên việt', 'LPB'],
    ['ngân hàng bưu điện', 'LPB'],
    ['Bản Việt', 'VCCB'],
    ['Bảo Việt', 'BVB'],
    ['SHB', 'SHB'],
    ['Shinhan', 'SHBVN'],
    ['sài gòn hà nội', 'SHB'],
    ['OceanBank', 'MBV'],
    ['nhcsxh', 'VBSP'],
    ['viettelpay', 'VTLMONEY'],
    ['Viettel Money', 'VTLMONEY'],
    ['tôi dùng vietcombank', 'VCB'],
  ])('finds %j', (raw, code) => {
    expect(outcome(raw)).toBe(`found ${code}`)
  })
  it('finds every bank by its name, code and aliases', () => {
    for (const bank of banks) {
      for (const word of [bank.shortName, bank.name, ...bank.aliases]) {
        expect(outcome(word), word).toBe(`found ${bank.code}`)
      }
    }
  })
  it('tells the official short name from other words', () => {
    expect(findBank('Agribank', banks)).toMatchObject({ as: 'exact' })
    expect(findBank('AGRIBANK', banks)).toMatchObject({ as: 'alias' })
  })
  it.each([
    ['Agribnak', 'likely VBA'],
    ['ngân hàng vietcombak', 'likely VCB'],
    ['NN', 'likely VBA'],
    ['bưu điện', 'likely LPB'],
    ['Quỹ tín dụng ND Cẩm Thủy', 'likely COOPBANK'],
    ['viettel', 'likely VTLMONEY'],
    ['BVB', ['VCCB', 'BVB']],
  ])('asks about %j', (raw, expected) => {
    expect(outcome(raw)).toEqual(expected)
  })
  it.each(['', 'Ngân hàng Thanh Hóa', 'NH xã', 'ngân hàng', 'tiền mặt', '😀'])('does not know %j', (raw) => {
    expect(outcome(raw)).toBe('unknown')
  })
})

describe('a BIN', () => {
  it('belongs to the bank, not to the wallet that rides on it', () => {
    expect(bankOfBin('970454', banks)?.code).toBe('VCCB')
    expect(bankOfBin('970405', banks)?.code).toBe('VBA')
    expect(bankOfBin('000000', banks)).toBeUndefined()
  })
})

describe('the banks to offer', () => {
  it('begin with those of the villages', () => {
    const first = firstBanks(banks).map(({ code }) => code)
    expect(first.slice(0, 7)).toEqual(['VBA', 'BIDV', 'ICB', 'VCB', 'LPB', 'VBSP', 'MB'])
  })
  it('leave out finance companies, and mark what no transfer reaches', () => {
    expect(banks.filter(({ offered }) => !offered).map(({ code }) => code)).toEqual(['MAFC'])
    expect(banks.find(({ code }) => code === 'VBSP')?.transfer).toBe(false)
  })
})
