import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Channel, Outbound } from '../channel.js'

/** Shows one message to whoever sits at the terminal. */
export type Show = (message: Outbound) => Promise<void>

/** No phone is this small: long texts are for the reader's scrolling. */
const TEXT_LENGTH = 100_000
const CHOICES = 200
const FILE_BYTES = 1024 * 1024 * 1024

/** A terminal as a channel: trusted, one person at a time, files by their path. */
export function terminalChannel(show: Show): Channel {
  return {
    name: 'terminal',
    limits: { textLength: TEXT_LENGTH, choices: CHOICES, fileBytes: FILE_BYTES },
    decode: () => [],
    async send(message) {
      await show(message)
      return { kind: 'sent', externalId: message.id }
    },
    async fetch(media, limitBytes) {
      try {
        if ((await stat(media.handle)).size > limitBytes) return { kind: 'too-large', limitBytes }
        return { kind: 'fetched', bytes: await readFile(media.handle), fileName: basename(media.handle) }
      } catch {
        return { kind: 'gone', reason: 'no such file' }
      }
    },
  }
}
