import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BalanceChange, type BalanceLine, balanceBetween, isBalanced, sumOf } from '../../src/domain/balance.js'

const line = (lineId: number, more: Partial<BalanceLine> = {}): BalanceLine => ({
  lineId,
  beneficiaryId: lineId,
  group: 'bao_tro_xa_hoi',
  programmeCode: 'BT-6N',
  villageCode: '15139-01',
  amount: 540_000,
  ...more,
})
const change = (kind: BalanceChange['kind'], lineId: number | null, beneficiaryId = lineId): BalanceChange => ({
  code: `BD-${kind}`,
  kind,
  lineId,
  beneficiaryId,
})
const never = () => false
const reasons = (before: BalanceLine[], after: BalanceLine[], changes: BalanceChange[] = []) =>
  balanceBetween(before, after, changes, never).differences.map(({ because }) => because?.kind)

const anyLine = fc.record({
  lineId: fc.integer({ min: 1, max: 30 }),
  programmeCode: fc.constantFrom('BT-6N', 'BT-1', null),
  villageCode: fc.constantFrom('15139-01', '15139-02', null),
  amount: fc.integer({ min: 0, max: 5_000_000 }),
  followsLineId: fc.option(fc.integer({ min: 1, max: 30 })),
})
const anyList = fc
  .uniqueArray(anyLine, { selector: ({ lineId }) => lineId })
  .map((lines) => lines.map((one) => line(one.lineId, one)))

describe('balanceBetween', () => {
  it('holds for any two lists, in people and in đồng', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, after) => {
        const { rows } = balanceBetween(before, after, [], never)
        for (const row of rows) expect(isBalanced(row)).toBe(true)
        const sum = sumOf(rows)
        expect(sum.opening).toEqual({ people: before.length, amount: total(before) })
        expect(sum.closing).toEqual({ people: after.length, amount: total(after) })
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('finds nothing to explain between equal lists', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        expect(balanceBetween(list, list, [], never).differences).toEqual([])
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('counts people who come and go, by programme and village', () => {
    const { rows } = balanceBetween(
      [line(1), line(2, { villageCode: '15139-02' })],
      [line(1), line(3, { amount: 810_000 })],
      [change('NEW', 3), change('DEATH', 2)],
      never,
    )
    expect(rows).toEqual([
      expect.objectContaining({
        villageCode: '15139-01',
        opening: { people: 1, amount: 540_000 },
        increase: { people: 1, amount: 810_000 },
        decrease: { people: 0, amount: 0 },
        closing: { people: 2, amount: 1_350_000 },
      }),
      expect.objectContaining({
        villageCode: '15139-02',
        decrease: { people: 1, amount: 540_000 },
        closing: { people: 0, amount: 0 },
      }),
    ])
  })

  it('a new coefficient moves đồng and no people', () => {
    const { rows, differences } = balanceBetween(
      [line(1)],
      [line(9, { amount: 810_000, beneficiaryId: 1, followsLineId: 1 })],
      [change('COEF', 1)],
      never,
    )
    expect(differences).toMatchObject([{ because: { kind: 'COEF', code: 'BD-COEF' } }])
    expect(rows).toMatchObject([{ increase: { people: 0, amount: 270_000 }, decrease: { people: 0, amount: 0 } }])
  })

  it('somebody who moves to another village leaves one and comes to the other', () => {
    const { rows } = balanceBetween([line(1)], [line(1, { villageCode: '15139-02' })], [], never)
    expect(rows).toMatchObject([
      { villageCode: '15139-01', decrease: { people: 1 } },
      { villageCode: '15139-02', increase: { people: 1 } },
    ])
  })
})

describe('what explains a difference', () => {
  it('is a change of the benefit itself before one of the person', () => {
    expect(reasons([line(1)], [], [change('STOP', null, 1), change('DEATH', 1)])).toEqual(['DEATH'])
  })
  it('is a change of the person when it names no benefit', () => {
    expect(reasons([line(1)], [], [change('DEATH', null, 1)])).toEqual(['DEATH'])
  })
  it('is no change of another kind or person', () => {
    expect(reasons([line(1)], [], [change('NEW', 1), change('DEATH', null, 2), change('ACCOUNT', 1)])).toEqual([
      undefined,
    ])
  })
  it('is the standard where only that moved', () => {
    const { differences } = balanceBetween([line(1)], [line(1, { amount: 600_000 })], [], () => true)
    expect(differences).toMatchObject([{ because: { kind: 'RATE', code: null } }])
  })
  it('is nothing where a sum moved by itself', () => {
    expect(reasons([line(1)], [line(1, { amount: 600_000 })])).toEqual([undefined])
  })
})

function total(lines: readonly BalanceLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}
