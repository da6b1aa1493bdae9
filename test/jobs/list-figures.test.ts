import { describe, expect, it } from 'vitest'
import { FigureCount, onlyRows } from '../../src/jobs/list-figures.js'

function figuresOf(...rows: readonly unknown[]) {
  const count = new FigureCount()
  for (const row of rows) count.add(row)
  return count.figures
}

const PAID = { account: { bank: 'Agribank', number: '1' }, method: 'TRANSFER', total: 540_000, amount: 540_000 }

describe('figures of a list', () => {
  it('tell transfers, cash and the sum of a payment list, with decisions and amounts that are missing', () => {
    const cash = { account: null, method: 'CASH', total: 0, amount: 0 }
    const figures = figuresOf({ ...PAID, decisionNo: '12/QĐ', personalId: '1' }, { ...cash, decisionNo: null })
    expect(figures).toMatchObject({ rows: 2, withAccount: 1, cash: 1, total: 540_000 })
    expect(figures.lacking).toEqual({ 'personal-id': 0, decision: 1, amount: 1 })
  })

  it('sum up what failed, and count only what a list has a place for', () => {
    const failed = { personalId: null, amount: 810_000, account: { bank: null, number: '1' } }
    expect(figuresOf(failed, { ...failed, amount: 540_000 })).toMatchObject({
      ...{ total: 1_350_000, withAccount: 0, cash: null },
      lacking: { 'personal-id': 2, amount: 0 },
    })
    expect(figuresOf({ sheet: 'A', reason: 'x' })).toEqual({ ...onlyRows(1) })
  })

  it('tell of units how many of their people lack something', () => {
    const unit = { people: 10, withId: 8, withSex: 10, total: 5_000_000 }
    expect(figuresOf(unit, unit)).toMatchObject({ total: 10_000_000, lacking: { 'personal-id': 4, sex: 0 } })
  })

  it('know a birth date by its year, a number of the police by its column, and who wants an account at no bank', () => {
    expect(figuresOf({ number: null, birth: null, sex: null, phone: null, bank: null }).lacking).toEqual({
      ...{ 'personal-id': 1, birth: 1, sex: 1, phone: 1, bank: 1 },
    })
    expect(figuresOf({ birthYear: '1950' }).lacking).toEqual({ birth: 0 })
  })

  it('sum a balance up over its lines, which are no changes and lack nothing', () => {
    const count = (people: number, amount: number) => ({ people, amount })
    const line = { kind: 'balance', village: { name: 'A', order: 1 } }
    const [two, none] = [count(2, 1_080_000), count(0, 0)]
    const balance = { ...line, opening: two, increase: count(1, 540_000), decrease: none, closing: count(3, 1_620_000) }
    const figures = figuresOf(balance, balance, { kind: 'change', movement: 'in', personalId: null })
    expect(figures).toMatchObject({ rows: 3, kinds: { in: 1 }, lacking: { 'personal-id': 1 } })
    expect(figures.balance).toEqual({
      ...{ opening: count(4, 2_160_000), increase: count(2, 1_080_000), decrease: none },
      closing: count(6, 3_240_000),
    })
  })

  it('tell the people of units, and how many rows nothing explains or answers', () => {
    const unit = { people: 10, reviewed: 4, withId: 8, withSex: 10 }
    expect(figuresOf(unit, unit).people).toEqual({ all: 20, reviewed: 8, withId: 16 })
    expect(figuresOf({ kind: 'added', because: null }, { kind: 'removed', because: 'BD-1' }).unanswered).toBe(1)
    expect(figuresOf({ kind: { name: 'Giấy tờ' }, answer: 'Đã làm' }).unanswered).toBe(0)
    expect(figuresOf({ village: 'A' }).unanswered).toBeNull()
  })

  it('tell who wants an account at which bank', () => {
    expect(figuresOf({ bank: 'Agribank' }, { bank: 'Agribank' }, { bank: null }).kinds).toEqual({ Agribank: 2 })
  })
})
