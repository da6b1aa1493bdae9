import { describe, expect, it } from 'vitest'
import type { ChangeKind } from '../../../src/domain/change.js'
import { type ComparedRow, compareEditions } from '../../../src/domain/returns/differences.js'

function row(id: number, values: ComparedRow['values'] = {}): ComparedRow {
  const all = { fullName: `Người ${id}`, amount: '540.000', account: '3580205990001', ...values }
  return { id: String(id), beneficiaryId: id, benefitLineId: id * 10, values: all }
}

function change(kind: ChangeKind, beneficiaryId: number | null, benefitLineId: number | null = null) {
  return { code: `BD-${kind}`, kind, beneficiaryId, benefitLineId }
}

function compare(before: ComparedRow[], after: ComparedRow[], ...changes: ReturnType<typeof change>[]) {
  const { same, differences } = compareEditions(before, after, changes)
  return [same, ...differences.map(({ kind, row: { id }, because }) => [kind, id, because.map(({ code }) => code)])]
}

describe('two editions of a list', () => {
  it('are alike when nothing differs', () => {
    expect(compare([row(1), row(2)], [row(2), row(1)])).toEqual([2])
  })

  it('differ by rows that came and went, each with its change', () => {
    const changes = [change('NEW', 3), change('DEATH', 1)]
    expect(compare([row(1), row(2)], [row(2), row(3)], ...changes)).toEqual([
      1,
      ['added', '3', ['BD-NEW']],
      ['removed', '1', ['BD-DEATH']],
    ])
  })

  it('flag what nobody entered', () => {
    expect(compare([row(1)], [row(1, { account: '9' }), row(2)])).toEqual([0, ['changed', '1', []], ['added', '2', []]])
  })

  it('need a change for every field', () => {
    const after = row(1, { fullName: 'Khác', account: '9' })
    expect(compare([row(1)], [after], change('INFO', 1))).toEqual([0, ['changed', '1', []]])
    expect(compare([row(1)], [after], change('INFO', 1), change('ACCOUNT', 1))).toEqual([
      0,
      ['changed', '1', ['BD-INFO', 'BD-ACCOUNT']],
    ])
  })

  it('take a change of another benefit or person for no explanation', () => {
    const after = row(1, { account: '9' })
    expect(compare([row(1)], [after], change('ACCOUNT', 1, 20), change('ACCOUNT', 2))).toEqual([
      0,
      ['changed', '1', []],
    ])
  })

  it('are explained by a new standard where only sums differ', () => {
    expect(compare([row(1)], [row(1, { amount: '600.000' })], change('RATE', null))).toEqual([
      0,
      ['changed', '1', ['BD-RATE']],
    ])
  })

  it('are compared only in what both have', () => {
    const short: ComparedRow = { ...row(1), values: { fullName: 'Người 1' } }
    expect(compare([row(1)], [short])).toEqual([1])
    expect(compare([short], [row(1)])).toEqual([1])
  })
})
