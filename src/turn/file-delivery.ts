import { createHash } from 'node:crypto'
import type { ChannelName } from '../channels/channel.js'
import { addresseeOf } from '../store/addressee.js'
import { contactById } from '../store/contacts.js'
import type { Tx } from '../store/db.js'
import { insertFileLink, LINK_MINUTES, storedFileBytes } from '../store/file-links.js'
import { type Enqueue, enqueue, type OutboxPayload } from '../store/outbox.js'
import type { Texts } from '../text.js'

export type FileDeliveryOptions = Readonly<{
  /** Where people reach the web, without a slash at the end; without it there are no links. */
  publicUrl: string | undefined
  texts: Texts
  /** Whether the channel carries the file as it is; others get a link. `bytes` is its size. */
  attaches: (channel: ChannelName, file: Readonly<{ name: string; bytes: number }>) => boolean
  /** 64 random bytes for one link. */
  chance: () => Uint8Array
}>

/** Puts a message in the outbox, as `enqueue` does. */
export type Deliver = (tx: Tx, message: Enqueue) => Promise<number>

/**
 * `enqueue` for messages that may bring a file: where the contact's channel does not carry it, a one-time link and its
 * code go in its place, in the same message; where there can be no link, a word about what is missing.
 */
export function fileDelivery(options: FileDeliveryOptions): Deliver {
  return async (tx, message) => {
    const { file, ...rest } = message.payload
    if (file === undefined || (await isCarried(tx, options, message.contactId, file))) return enqueue(tx, message)
    const words = await wordsInstead(tx, options, message, file)
    const text = [rest.text, words].filter(Boolean).join('\n\n')
    return enqueue(tx, { ...message, payload: { ...rest, text } })
  }
}

type File = NonNullable<OutboxPayload['file']>

async function isCarried(tx: Tx, { attaches }: FileDeliveryOptions, contactId: number, file: File): Promise<boolean> {
  const contact = await contactById(tx, contactId)
  const bytes = await storedFileBytes(tx, file.id)
  // What is gone cannot be linked either; the dispatch notes that.
  return contact === undefined || bytes === undefined || attaches(contact.channel, { name: file.name, bytes })
}

async function wordsInstead(tx: Tx, options: FileDeliveryOptions, { contactId, at }: Enqueue, file: File) {
  const { publicUrl, texts, chance } = options
  const contact = await contactById(tx, contactId)
  const say = texts.in(contact?.locale, await addresseeOf(tx, contactId))
  if (publicUrl === undefined) return say({ key: 'file-link.no-address' }) ?? ''
  const { token, code } = secretsOf(chance())
  await insertFileLink(tx, { token, code, contactId, file, at })
  const values = { url: `${publicUrl}/files/${token}`, code, minutes: LINK_MINUTES }
  return say({ key: 'file-link.ready', values }) ?? `${values.url} ${code}`
}

/** A token of 32 bytes and a code of six digits, neither of which tells the other. */
function secretsOf(chance: Uint8Array): Readonly<{ token: string; code: string }> {
  const token = createHash('sha256').update('token').update(chance).digest('base64url')
  const number = createHash('sha256').update('code').update(chance).digest().readUIntBE(0, 6)
  return { token, code: String(number % 1_000_000).padStart(6, '0') }
}
