import { describe, expect, it } from 'vitest'
import { type Receiver, sharingOf } from '../../src/domain/shared-account.js'

const receiver = (beneficiaryKey: string, more: Partial<Receiver> = {}): Receiver => ({
  beneficiaryKey,
  receiverKey: beneficiaryKey,
  holderKey: 'HOA',
  villageCode: '15139-01',
  ...more,
})

describe('sharingOf', () => {
  it('finds nothing to ask about an account that serves nobody else', () => {
    expect(sharingOf(receiver('HOA'), [])).toBe('none')
  })

  it('knows a guardian who receives for several', () => {
    const ward = (name: string) => receiver(name, { receiverKey: 'HOA' })
    expect(sharingOf(ward('LAN'), [ward('MAI'), receiver('HOA')])).toBe('same-receiver')
  })

  it('takes one holder among those of one village for a household', () => {
    expect(sharingOf(receiver('LAN'), [receiver('HOA')])).toBe('household')
  })

  it.each([
    ['another village', receiver('LAN', { villageCode: '15139-02' })],
    ['a village that nobody knows', receiver('LAN', { villageCode: null })],
    ['two holders', receiver('LAN', { holderKey: 'LAN' })],
    ['no holder', receiver('LAN', { holderKey: null })],
  ])('finds no connection with %s', (_, claim) => {
    expect(sharingOf(claim, [receiver('HOA')])).toBe('unrelated')
  })

  it('finds no connection when a stranger holds the account', () => {
    const paid = { holderKey: 'TRUONG THON' }
    expect(sharingOf(receiver('LAN', paid), [receiver('HOA', paid)])).toBe('unrelated')
  })
})
