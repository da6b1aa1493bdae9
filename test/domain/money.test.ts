import { describe, expect, it } from 'vitest'
import { readCoefficient, readMoney, showMoney } from '../../src/domain/money.js'

it('shows a dot every three digits', () => {
  expect([0, 500, 540_000, 1_080_000].map(showMoney)).toEqual(['0', '500', '540.000', '1.080.000'])
})

describe('a sum', () => {
  it.each([
    ['540.000', 540_000, ['text']],
    ['540,000đ', 540_000, ['text']],
    ['1.080.000 đồng', 1_080_000, ['text']],
    ['810.000 VNĐ', 810_000, ['text']],
    ['540000', 540_000, ['text']],
    ['540', 540_000, ['text', 'thousands']],
    ['540 nghìn', 540_000, ['text', 'thousands']],
    ['540k', 540_000, ['text', 'thousands']],
    ['1.080', 1_080_000, ['text', 'thousands']],
    ['540.000đ/tháng', 540_000, ['text']],
    ['0', 0, ['text']],
    ['0,54 triệu', 540_000, ['text', 'millions']],
    ['1,5tr', 1_500_000, ['text', 'millions']],
    ['0,81', 810_000, ['text', 'millions']],
    ["'540000", 540_000, ['text']],
    ['810.000 (hệ số 1,5)', 810_000, ['text']],
  ])('%j is %i đồng', (raw, amount, notes) => {
    expect(readMoney(raw)).toEqual({ kind: 'money', amount, notes })
  })
  it('in a numeric cell was not written as text', () => {
    expect(readMoney('540000', true)).toEqual({ kind: 'money', amount: 540_000, notes: [] })
    expect(readMoney('810', true)).toEqual({ kind: 'money', amount: 810_000, notes: ['thousands'] })
  })
  it.each([
    ['', 'empty'],
    ['như trên', 'unreadable'],
    ['5.40.000', 'unreadable'],
    ['-540000', 'unreadable'],
    ['tám trăm nghìn', 'unreadable'],
  ])('is not read from %j: %s', (raw, reason) => {
    expect(readMoney(raw)).toEqual({ kind: 'refused', reason })
  })
})

describe('a coefficient', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['2', 2],
    ['1,5 lần', 1.5],
    ['HS1,5', 1.5],
    ['hs 2', 2],
    ['Hệ số: 2,5', 2.5],
  ])('%j is %d', (raw, coefficient) => {
    expect(readCoefficient(raw)).toEqual({ kind: 'coefficient', coefficient, notes: ['text'] })
  })
  it('in a numeric cell was not written as text', () => {
    expect(readCoefficient('1.5', { numeric: true })).toEqual({ kind: 'coefficient', coefficient: 1.5, notes: [] })
  })
  it('that lost its decimal sign is only proposed', () => {
    expect(readCoefficient('15', { numeric: true })).toEqual({ kind: 'damaged', proposed: 1.5 })
    expect(readCoefficient('', { date: '2026-05-01' })).toEqual({ kind: 'damaged', proposed: 1.5 })
    expect(readCoefficient('', { date: '2026-05-02T00:00:00Z' })).toEqual({ kind: 'damaged', proposed: 2.5 })
  })
  it.each([
    ['', 'empty'],
    ['abc', 'unreadable'],
    ['0', 'unreadable'],
    ['-1', 'unreadable'],
  ])('is not read from %j: %s', (raw, reason) => {
    expect(readCoefficient(raw)).toEqual({ kind: 'refused', reason })
  })
})
