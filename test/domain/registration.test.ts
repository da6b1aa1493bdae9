import { describe, expect, it } from 'vitest'
import { type Approval, decideApproval, payeeRole, type Standing } from '../../src/domain/registration.js'

const WAITING: Standing = {
  state: 'SUBMITTED',
  version: 2,
  match: 'one',
  holder: 'same',
  duplicate: 'no',
  shared: 'no',
}
const SEEN: Approval = { wasWaiting: true, version: 2, match: 'one' }

describe('decideApproval', () => {
  it.each<[string, Partial<Standing>, Partial<Approval>, object]>([
    ['one person fits', {}, {}, { kind: 'approve', who: 'matched' }],
    [
      'the officer chose among several',
      { match: 'several' },
      { match: 'several', line: 7 },
      { kind: 'approve', who: { line: 7 } },
    ],
    [
      'none of several is meant',
      { match: 'several' },
      { match: 'several', line: 'new' },
      { kind: 'approve', who: 'newcomer' },
    ],
    ['somebody is new', { match: 'none' }, { match: 'none', newcomer: 'create' }, { kind: 'approve', who: 'newcomer' }],
    [
      'a differing holder is accepted',
      { holder: 'differs' },
      { holder: 'accept' },
      { kind: 'approve', who: 'matched' },
    ],
    [
      'a possible duplicate is accepted',
      { duplicate: 'yes' },
      { duplicate: 'accept' },
      { kind: 'approve', who: 'matched' },
    ],
    ['the holder is not accepted', { holder: 'differs' }, { holder: 'return' }, { kind: 'return', because: 'holder' }],
    [
      'nobody is to be created',
      { match: 'none' },
      { match: 'none', newcomer: 'return' },
      { kind: 'return', because: 'newcomer' },
    ],
    [
      'the duplicate is not accepted',
      { duplicate: 'yes' },
      { duplicate: 'return' },
      { kind: 'return', because: 'duplicate' },
    ],
    [
      'a household’s account is accepted',
      { shared: 'household' },
      { shared: 'accept' },
      { kind: 'approve', who: 'matched' },
    ],
    ['unrelated people share the account', { shared: 'unrelated' }, { shared: 'accept' }, { kind: 'second' }],
    [
      'a second officer accepts what unrelated people share',
      { shared: 'unrelated' },
      { shared: 'accept', isSecond: true },
      { kind: 'approve', who: 'matched' },
    ],
    [
      'the shared account is not accepted',
      { shared: 'unrelated' },
      { shared: 'return' },
      { kind: 'return', because: 'shared' },
    ],
    ['nobody asked about the shared account', { shared: 'household' }, {}, { kind: 'changed' }],
    ['it was approved before', { state: 'APPROVED' }, { wasWaiting: false }, { kind: 'already' }],
    ['it was withdrawn before', { state: 'WITHDRAWN' }, { wasWaiting: false }, { kind: 'closed' }],
    ['it was returned before', { state: 'RETURNED' }, { wasWaiting: false }, { kind: 'closed' }],
    ['another officer was faster', { state: 'APPROVED' }, {}, { kind: 'changed' }],
    ['the person sent another version', { version: 3 }, {}, { kind: 'changed' }],
    ['it came back meanwhile', {}, { wasWaiting: false }, { kind: 'changed' }],
    ['the roster changed meanwhile', { match: 'none' }, {}, { kind: 'changed' }],
    ['nobody asked about the holder', { holder: 'differs' }, {}, { kind: 'changed' }],
    ['nobody asked about the duplicate', { duplicate: 'yes' }, {}, { kind: 'changed' }],
    ['nobody was chosen', { match: 'several' }, { match: 'several' }, { kind: 'changed' }],
    ['nobody said that they are new', { match: 'none' }, { match: 'none' }, { kind: 'changed' }],
  ])('when %s', (_, standing, said, decision) => {
    expect(decideApproval({ ...WAITING, ...standing }, { ...SEEN, ...said })).toEqual(decision)
  })
})

it.each([
  ['self', null, undefined],
  ['carer', 'con_de', undefined],
  ['authorised', 'me_de', 'AUTHORISED'],
  ['guardian', 'chi_gai', 'GUARDIAN'],
  ['guardian', 'me_de', 'LEGAL_REPRESENTATIVE'],
] as const)('payeeRole of %s who is %s is %s', (kind, relationship, role) => {
  expect(payeeRole(kind, relationship)).toBe(role)
})
