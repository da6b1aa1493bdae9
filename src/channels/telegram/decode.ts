import type { ContactAddress, Inbound, InboundContent, MediaRef } from '../channel.js'
import { FETCHED_FILE_BYTES } from './limits.js'
import { type CallbackQuery, type ChatMemberUpdated, type File, type Message, Update, type User } from './update.js'

/** Who the bot is. The user name is unknown until Telegram was asked for it. */
export type Bot = Readonly<{ id: number; username?: string }>

type Heard = Omit<Inbound, 'messageId' | 'order'>

/**
 * What one update says, `[]` when it says nothing to us. Pure, and never throws: whatever is not an update is `[]` too.
 * The message id is made of the update's number, so that an edited message is a new one.
 */
export function decodeUpdate(raw: unknown, bot: Bot): readonly Inbound[] {
  const parsed = Update.safeParse(raw)
  const heard = parsed.success ? hear(parsed.data, bot) : undefined
  if (!parsed.success || heard === undefined) return []
  const { update_id } = parsed.data
  return [{ ...heard, messageId: `update:${update_id}`, order: update_id }]
}

function hear(update: Update, bot: Bot): Heard | undefined {
  const said = update.message ?? update.channel_post
  if (said !== undefined) return said.chat.type === 'private' ? hearPrivate(said, bot) : hearGroup(said, bot)
  if (update.edited_message !== undefined) return hearEdit(update.edited_message, bot)
  if (update.callback_query !== undefined) return hearTap(update.callback_query)
  if (update.my_chat_member !== undefined) return hearMembership(update.my_chat_member)
  return undefined
}

function hearPrivate(message: Message, bot: Bot): Heard | undefined {
  const content = contentOf(message, bot)
  if (content === undefined || message.from === undefined) return undefined
  return {
    contact: contactOf(message.chat.id),
    ...present({ sentAt: dateOf(message.date), displayName: nameOf(message.from) }),
    content,
  }
}

/** Reactions and the like also come as edits; only a message that a person changed has a date of its own for it. */
function hearEdit(message: Message, bot: Bot): Heard | undefined {
  if (message.chat.type !== 'private' || message.edit_date === undefined) return undefined
  const heard = hearPrivate({ ...message, date: message.edit_date }, bot)
  switch (heard?.content.kind) {
    case 'text':
      return { ...heard, content: { ...heard.content, edited: true } }
    case 'photo':
    case 'file':
      return heard
    default:
      return undefined // a live location moves by edits, every few seconds
  }
}

function hearTap(tap: CallbackQuery): Heard | undefined {
  if (tap.data === undefined || tap.message?.chat.type !== 'private') return undefined
  return {
    contact: contactOf(tap.from.id),
    ...present({ displayName: nameOf(tap.from) }),
    content: { kind: 'choice', token: tap.data },
  }
}

function hearMembership(change: ChatMemberUpdated): Heard | undefined {
  const kind = MEMBERSHIP[change.new_chat_member.status]
  if (change.chat.type !== 'private' || kind === undefined) return undefined
  return {
    contact: contactOf(change.chat.id),
    ...present({ sentAt: dateOf(change.date), displayName: nameOf(change.from) }),
    content: { kind },
  }
}

/** In a private chat Telegram reports only blocking and unblocking. */
const MEMBERSHIP: Readonly<Record<string, 'followed' | 'unfollowed'>> = { member: 'followed', kicked: 'unfollowed' }

/** In a group the contact is the group: that is where the one answer goes. Nobody's words or name are kept. */
function hearGroup(message: Message, bot: Bot): Heard | undefined {
  if (message.from?.is_bot || !isAddressed(message, bot)) return undefined
  return {
    contact: contactOf(message.chat.id),
    ...present({ sentAt: dateOf(message.date) }),
    content: { kind: 'group' },
  }
}

function isAddressed(message: Message, bot: Bot): boolean {
  if (message.reply_to_message?.from.id === bot.id) return true
  const said = message.text ?? message.caption ?? ''
  const command = /^\/\w+(?:@(\w+))?/.exec(said)
  if (command !== null) return command[1] === undefined || isName(command[1], bot)
  return [...said.matchAll(/@(\w+)/g)].some((mention) => isName(mention[1], bot))
}

function contentOf(message: Message, bot: Bot): InboundContent | undefined {
  const caption = present({ caption: message.caption })
  if (message.text !== undefined) return { kind: 'text', text: withoutOwnName(message.text, bot) }
  const photo = largestOf(message.photo ?? [])
  if (photo !== undefined) return { kind: 'photo', media: mediaOf(photo), ...caption }
  if (message.contact !== undefined) return phoneOf(message.contact, message.from)
  // Before documents: Telegram sends an animation as a document, too.
  const what = UNSUPPORTED.find((kind) => message[kind] !== undefined)
  if (what !== undefined) return { kind: 'unsupported', what }
  if (message.document === undefined) return undefined
  // A picture sent "as a file" is a picture all the same, and a sharper one.
  const kind = message.document.mime_type?.startsWith('image/') ? 'photo' : 'file'
  return { kind, media: mediaOf(message.document), ...caption }
}

/** Content that a person chose to send; what is in no list is a service message, such as a pinned one. */
const UNSUPPORTED = [
  'animation', 'audio', 'checklist', 'dice', 'game', 'giveaway', 'invoice', 'live_photo', 'location', 'paid_media', 'poll',
  'sticker', 'story', 'venue', 'video', 'video_note', 'voice',
] as const // biome-ignore format: a list of words

function phoneOf(contact: NonNullable<Message['contact']>, from: User | undefined): InboundContent {
  const own = contact.user_id !== undefined && contact.user_id === from?.id
  return { kind: 'phone', phone: contact.phone_number, ...present({ name: nameOf(contact) }), own }
}

/** Telegram sends each photo in several sizes; the largest that it also lets us fetch reads best. */
function largestOf(sizes: readonly File[]): File | undefined {
  return sizes
    .filter((size) => bytesOf(size) <= FETCHED_FILE_BYTES)
    .reduce<File | undefined>((best, size) => (bytesOf(size) >= bytesOf(best) ? size : best), undefined)
}

const bytesOf = (file: File | undefined): number => file?.file_size ?? 0

function mediaOf(file: File): MediaRef {
  return { handle: file.file_id, ...present({ fileName: file.file_name, mime: file.mime_type, size: file.file_size }) }
}

/**
 * `/dangky@AnSinhBot` is `/dangky`. Somebody else's name stays: in a private chat it is a slip that the person should
 * see. As long as our own name is unknown, any name counts as ours.
 */
function withoutOwnName(said: string, bot: Bot): string {
  return said.replace(/^(\/\w+)@(\w+)/, (whole, command: string, name: string) =>
    bot.username === undefined || isName(name, bot) ? command : whole,
  )
}

const isName = (name: string | undefined, bot: Bot): boolean =>
  name !== undefined && name.toLowerCase() === bot.username?.toLowerCase()

const contactOf = (id: number): ContactAddress => ({ channel: 'telegram', externalId: String(id) })

const dateOf = (seconds: number | undefined): Date | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000)

function nameOf(
  person: Readonly<{ first_name?: string | undefined; last_name?: string | undefined }>,
): string | undefined {
  return [person.first_name, person.last_name].filter((part) => part).join(' ') || undefined
}

/** The fields that are there: an optional field of ours is absent, never `undefined`. */
function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
