import type { Channel, Outbound } from '../channel.js'
import type { HeldMedia } from './held-media.js'
import { readWindowMessage } from './window-message.js'

const TEXT_LENGTH = 4_000
const CHOICES = 100
const FILE_BYTES = 50 * 1024 * 1024

export type PracticeChannelOptions = Readonly<{
  media: HeldMedia
  /** Told of each message that a window should show now. */
  onSent: (message: Outbound) => void
}>

/** The windows of the practice page as a channel: each is a contact, and shows what the store says was sent to it. */
export function practiceChannel({ media, onSent }: PracticeChannelOptions): Channel {
  return {
    name: 'practice',
    limits: { textLength: TEXT_LENGTH, choices: CHOICES, fileBytes: FILE_BYTES },
    decode({ body }) {
      const message = readWindowMessage(body)
      return message === undefined ? [] : [message]
    },
    async send(message) {
      onSent(message)
      return { kind: 'sent', externalId: message.id }
    },
    async fetch({ handle }, limitBytes) {
      return media.take(handle, limitBytes)
    },
  }
}
