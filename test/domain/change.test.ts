import { describe, expect, it } from 'vitest'
import { isPayable, monthsFrom } from '../../src/domain/benefit.js'
import { CHANGE_KINDS, changeRuleOn, effectiveMonth, howEntered, listedFrom, settle } from '../../src/domain/change.js'
import { readChangeWords } from '../../src/domain/change-words.js'
import { readDay } from '../../src/domain/day.js'
import { loadReference } from '../../src/reference.js'

const { changeRules } = loadReference()
const OPEN = '2026-12'
const ruleOf = (kind: (typeof CHANGE_KINDS)[number], day: string, code: string | null = null) =>
  changeRuleOn(kind, day, changeRules, code)

describe('the month from which a change holds', () => {
  it('is known for every kind on every day of both decrees', () => {
    for (const kind of CHANGE_KINDS) {
      for (const day of ['2022-07-01', '2026-10-04', '2026-10-05', '2027-01-01']) {
        expect(ruleOf(kind, day).source, `${kind} ${day}`).not.toBe('')
      }
    }
  })

  it('of a newcomer is the month of the decision under NĐ 335/2026', () => {
    const days = { decisionDate: '2026-10-20', eventDate: '2026-08-03' }
    expect(effectiveMonth(ruleOf('NEW', '2026-10-20', 'BT-5A1'), days, OPEN)).toBe('2026-10')
  })

  it('of elderly and disabled people was the month of the event under NĐ 20/2021, of others that of the decision', () => {
    const days = { decisionDate: '2026-09-20', eventDate: '2026-08-03' }
    expect(effectiveMonth(ruleOf('NEW', '2026-09-20', 'BT-5A1'), days, OPEN)).toBe('2026-08')
    expect(effectiveMonth(ruleOf('NEW', '2026-09-20', 'BT-6N'), days, OPEN)).toBe('2026-08')
    expect(effectiveMonth(ruleOf('NEW', '2026-09-20', 'BT-1A'), days, OPEN)).toBe('2026-09')
  })

  it('of a death is the month after, over the turn of a year too', () => {
    expect(effectiveMonth(ruleOf('DEATH', '2026-12-31'), { eventDate: '2026-12-31' }, OPEN)).toBe('2027-01')
    expect(effectiveMonth(ruleOf('DEATH', '2026-11-01'), { eventDate: '2026-11-01' }, OPEN)).toBe('2026-12')
    expect(effectiveMonth(ruleOf('DEATH', '2026-11-01'), {}, OPEN)).toBeUndefined()
  })

  it('of a coefficient is the month in which the condition changed', () => {
    expect(effectiveMonth(ruleOf('COEF', '2026-11-30'), { eventDate: '2026-11-30' }, OPEN)).toBe('2026-11')
  })

  it('never comes on a list that is closed', () => {
    expect(listedFrom('2026-11', OPEN)).toBe('2026-12')
    expect(listedFrom('2027-02', OPEN)).toBe('2027-02')
  })
})

describe('who enters a change', () => {
  it('approves at once with "approve", proposes with what the kind names, and else may not', () => {
    expect(howEntered(ruleOf('DEATH', '2026-11-01'), ['collect', 'approve'])).toBe('approved')
    expect(howEntered(ruleOf('DEATH', '2026-11-01'), ['verify-identity'])).toBe('proposed')
    expect(howEntered(ruleOf('STOP', '2026-11-01'), ['verify-identity'])).toBe('not-allowed')
    expect(howEntered(ruleOf('NEW', '2026-11-01'), ['collect'])).toBe('not-allowed')
    expect(howEntered(ruleOf('RATE', '2026-11-01'), ['report'])).toBe('not-allowed')
  })
})

describe('what a late change leaves', () => {
  it('is arrears where too little was paid, recovery where too much, and nothing where both are even', () => {
    const months = (paid: number, due: number) => ['2026-10', '2026-11'].map((month) => ({ month, paid, due }))
    expect(settle(months(500_000, 540_000))).toEqual({ kind: 'ARREARS', amount: 80_000, months: 2 })
    expect(settle(months(540_000, 0))).toEqual({ kind: 'RECOVER', amount: 1_080_000, months: 2 })
    expect(settle(months(540_000, 540_000))).toEqual({ kind: 'even' })
  })
})

describe('a benefit', () => {
  const benefit = { from_month: '2026-03', until_month: '2026-11', suspended_from: null }

  it('is payable from its first to its last month, and not from its suspension on', () => {
    expect(['2026-02', '2026-03', '2026-11', '2026-12'].map((month) => isPayable(benefit, month))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isPayable({ ...benefit, suspended_from: '2026-05' }, '2026-04')).toBe(true)
    expect(isPayable({ ...benefit, suspended_from: '2026-05' }, '2026-05')).toBe(false)
    expect(isPayable({ from_month: null, until_month: null, suspended_from: null }, '1999-01')).toBe(true)
  })

  it('counts the months in between', () => {
    expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(monthsFrom('2026-12', '2026-12')).toEqual([])
  })
})

describe('a day', () => {
  it.each([
    ['3/11', '2026-11-03'],
    ['3.11.26', '2026-11-03'],
    ['ngày 3 tháng 11 năm 2025', '2025-11-03'],
    ['hôm qua', '2026-11-20'],
    ['30/12', '2026-12-30'],
    ['30/11', '2026-11-30'],
    ['25/8', '2026-08-25'],
    ['đến hết ngày 31/12/2026', '2026-12-31'],
    ['2026-02-28', '2026-02-28'],
  ])('is read from "%s"', (text, day) => {
    expect(readDay(text, '2026-11-21')).toEqual({ kind: 'day', day })
  })
  it.each(['31/2', '0/5', '12', 'tháng 11', ''])('is not read from "%s"', (text) => {
    expect(readDay(text, '2026-11-21').kind).toBe('refused')
  })
})

describe('a change in one line', () => {
  const read = (text: string) => readChangeWords(text, 'STOP', '2026-11-21')
  it('takes code, day, decision and reason in any order', () => {
    const all = {
      kind: 'STOP',
      code: 'HS-7F3K2QM',
      eventDate: '2026-11-05',
      decisionNo: '45/QĐ-UBND',
      decisionDate: '2026-11-06',
      reason: 'từ chối nhận',
    }
    expect(read('HS-7F3K2QM 5/11 QĐ 45/QĐ-UBND ngày 6/11/2026 lý do từ chối nhận')).toEqual(all)
    expect(read('hs7f3k2qm từ ngày 5/11 quyết định số 45/QĐ-UBND 6/11 vì từ chối nhận')).toEqual(all)
  })
  it('takes other words for a name', () => {
    expect(read('Nguyễn Thị Hoa 5/11')).toEqual({ kind: 'STOP', name: 'Nguyễn Thị Hoa', eventDate: '2026-11-05' })
  })
})
