import type { Channel, Outbound } from '../src/channels/channel.js'

/** A platform that takes every message at once. */
export function nullChannel(onSent: (message: Outbound) => void): Channel {
  return {
    name: 'telegram',
    limits: { textLength: 4096, choices: 100, fileBytes: 50_000_000 },
    decode: () => [],
    async send(message) {
      onSent(message)
      return { kind: 'sent', externalId: message.id }
    },
    fetch: async () => ({ kind: 'gone', reason: 'nothing is kept' }),
  }
}
