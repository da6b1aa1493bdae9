import { describe, expect, it } from 'vitest'
import { type BalanceLine, balanceBetween, isBalanced, sumOf } from '../../src/domain/balance.js'
import { beforeCounted, type CountedChange, countedIn } from '../../src/domain/counted-changes.js'

function line(lineId: number, amount = 540_000): BalanceLine {
  return { lineId, beneficiaryId: lineId, group: 'bao_tro_xa_hoi', programmeCode: 'BT-6N', villageCode: 'v', amount }
}

function change(kind: CountedChange['kind'], lineId: number, before: number | null = null): CountedChange {
  const { beneficiaryId, group, programmeCode, villageCode } = line(lineId)
  return { code: `BD-${kind}-${lineId}`, kind, lineId, beneficiaryId, group, programmeCode, villageCode, before }
}

/** The figures of a month whose list before was not locked, with the changes that it lists. */
function monthOf(before: readonly BalanceLine[], after: readonly BalanceLine[], own: readonly CountedChange[]) {
  const opening = beforeCounted(before, own)
  const { rows, differences } = balanceBetween(opening, after, own, () => false)
  expect(rows.every(isBalanced)).toBe(true)
  return { ...sumOf(rows), listed: countedIn({ own, later: [] }, opening, differences).map(({ code }) => code) }
}

const people = (count: number, amount = count * 540_000) => ({ people: count, amount })

describe('a month after none that was locked', () => {
  it('counts as an increase who began earlier and is paid from now on', () => {
    const figures = monthOf([line(1), line(2)], [line(1), line(2)], [change('NEW', 2)])
    expect(figures).toEqual({
      opening: people(1),
      increase: people(1),
      decrease: people(0),
      closing: people(2),
      listed: ['BD-NEW-2'],
    })
  })

  it('counts as a decrease who is gone from the records already and was paid until now', () => {
    const figures = monthOf([line(1)], [line(1)], [change('DEATH', 2, 540_000)])
    expect(figures).toMatchObject({ opening: people(2), decrease: people(1), closing: people(1) })
    expect(figures.listed).toEqual(['BD-DEATH-2'])
  })

  it('counts another coefficient as what it adds', () => {
    const figures = monthOf([line(1, 810_000)], [line(1, 810_000)], [change('COEF', 1, 540_000)])
    expect(figures).toMatchObject({ opening: people(1), increase: people(0, 270_000), closing: people(1, 810_000) })
  })
})

describe('changes noted after the cut-off', () => {
  const before = [line(1)]

  it('are told with the list that has them all the same, and not once more with the next', () => {
    const late = change('NEW', 2)
    const now = balanceBetween(before, [line(1), line(2)], [late], () => false)
    expect(countedIn({ own: [], later: [late] }, before, now.differences)).toEqual([late])
    const next = balanceBetween([line(1), line(2)], [line(1), line(2)], [late], () => false)
    expect(countedIn({ own: [late], later: [] }, [line(1), line(2)], next.differences)).toEqual([])
  })

  it('wait for the next list where this one has nothing of them', () => {
    const late = change('NEW', 2)
    const { differences } = balanceBetween(before, before, [late], () => false)
    expect(countedIn({ own: [], later: [late] }, before, differences)).toEqual([])
  })

  it('leave somebody who came and went within the month told both ways', () => {
    const own = [change('NEW', 2), change('DEATH', 2, 540_000)]
    const { differences } = balanceBetween(before, before, own, () => false)
    expect(countedIn({ own, later: [] }, before, differences)).toEqual(own)
  })
})
