import type { Channel, ChannelName, Inbound, Outbound, SendOutcome } from '../../src/channels/channel.js'

type Answer = (message: Outbound, attempt: number) => SendOutcome | Promise<SendOutcome>

export type FakeChannel = Channel &
  Readonly<{
    /** Every message that was handed over, in order, once for each attempt. */
    sent: Outbound[]
    /** Texts of `sent` to this person. */
    textsTo: (externalId: string) => string[]
  }>

/** A channel that keeps what it is given and says "sent", or what the test answers for it. */
export function fakeChannel(answer?: Answer, name: ChannelName = 'telegram'): FakeChannel {
  const sent: Outbound[] = []
  return {
    name,
    limits: { textLength: 4096, choices: 100, fileBytes: 1_000_000 },
    sent,
    textsTo: (externalId) =>
      sent.filter((message) => message.contact.externalId === externalId).map(({ text }) => text),
    decode: () => [],
    async send(message) {
      sent.push(message)
      const attempt = sent.filter((other) => other.id === message.id).length
      return answer === undefined ? { kind: 'sent', externalId: `x${message.id}` } : answer(message, attempt)
    },
    fetch: async () => ({ kind: 'gone', reason: 'nothing is kept' }),
  }
}

/** A text as a channel decodes it; `order` is also its message id. */
export function textFrom(externalId: string, text: string, order: number, channel: ChannelName = 'telegram'): Inbound {
  return {
    contact: { channel, externalId },
    messageId: `${externalId}-${order}`,
    order,
    content: { kind: 'text', text },
  }
}
