import { describe, expect, it } from 'vitest'
import type { Inbound, InboundContent } from '../../src/channels/channel.js'
import { withoutSecrets } from '../../src/turn/without-secrets.js'

const media = { handle: 'photo-1' }

function inbound(content: InboundContent): Inbound {
  return { contact: { channel: 'zalo', externalId: '1' }, messageId: 'm1', order: 1, content }
}

describe('what the inbox is given', () => {
  it('has secrets masked in words, and says so', () => {
    expect(withoutSecrets(inbound({ kind: 'text', text: 'pin 1234' })).content).toEqual({
      kind: 'text',
      text: 'pin ****',
      masked: true,
    })
  })

  it('has them masked beside photos and files, and in what the office writes from the platform', () => {
    expect(withoutSecrets(inbound({ kind: 'photo', media, caption: 'cvv 123' })).content).toEqual({
      kind: 'photo',
      media,
      caption: 'cvv ***',
    })
    expect(withoutSecrets(inbound({ kind: 'human-took-over', text: 'OTP 123456 #bot' })).content).toEqual({
      kind: 'human-took-over',
      text: 'OTP ****** #bot',
    })
  })

  it.each<InboundContent>([
    { kind: 'text', text: '0071000123456' },
    { kind: 'photo', media },
    { kind: 'choice', token: 'c123456' },
    { kind: 'phone', phone: '0912345678', own: true },
    { kind: 'followed' },
  ])('is left as it came: %j', (content) => {
    const message = inbound(content)
    expect(withoutSecrets(message)).toBe(message)
  })
})
