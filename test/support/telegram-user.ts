import type { Chat, Chats, SentMessage } from './telegram-chats.js'

const MIME: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
}

/** A person with Telegram on the phone, writing to the bot or in a group. Each verb returns the update's number. */
export class TelegramUser {
  readonly id: number
  readonly #chats: Chats
  readonly #chat: Chat
  /** Where this person writes: the private chat with the bot, or a group. */
  readonly #place: Chat

  constructor(chats: Chats, chat: Chat, place: Chat = chat) {
    this.id = chat.id
    this.#chats = chats
    this.#chat = chat
    this.#place = place
  }

  says(text: string): number | undefined {
    return this.#sends({ text })
  }

  /** Taps the latest inline button with this label; on a reply keyboard, that says the label. Throws if there is none. */
  taps(label: string): number | undefined {
    const message = this.#place.sent.findLast((sent) => buttonOf(sent, label) || sent.keyboard.includes(label))
    if (message === undefined) throw new Error(`there is no button "${label}"`)
    const button = buttonOf(message, label)
    return button === undefined ? this.says(label) : this.tapsToken(button.token, message.messageId)
  }

  /** Taps a button with this token, whether there ever was one or not. */
  tapsToken(token: string, messageId = 1): number | undefined {
    const id = String(this.#chats.nextMessageId())
    const message = { message_id: messageId, date: 0, chat: this.#where() }
    const tap = { id, from: this.#who(), message, chat_instance: '1', data: token }
    return this.#chats.updates.add('callback_query', `taps-${this.id}`, tap)
  }

  /** `size` is what Telegram says about the file, where that is not the truth. */
  sendsFile(name: string, bytes: Uint8Array, { caption, size }: { caption?: string; size?: number } = {}) {
    const file_id = this.#chats.keepFile('documents', name, bytes, size)
    const mime_type = MIME[/\.\w+$/.exec(name)?.[0] ?? ''] ?? 'application/octet-stream'
    const document = {
      file_id,
      file_unique_id: file_id,
      file_name: name,
      mime_type,
      file_size: size ?? bytes.byteLength,
    }
    return this.#sends({ document, ...(caption && { caption }) })
  }

  sendsPhoto(bytes: Uint8Array, { caption }: { caption?: string } = {}) {
    const small = this.#chats.keepFile('photos', 'small.jpg', bytes.subarray(0, 10))
    const large = this.#chats.keepFile('photos', 'large.jpg', bytes)
    const photo = [
      { file_id: small, file_unique_id: small, width: 90, height: 60, file_size: Math.min(10, bytes.byteLength) },
      { file_id: large, file_unique_id: large, width: 1280, height: 853, file_size: bytes.byteLength },
    ]
    return this.#sends({ photo, ...(caption && { caption }) })
  }

  /** Presses the button that shares the own number; `of` is somebody else whose contact is sent instead. */
  sharesPhone(phone: string, { of = this.id }: { of?: number } = {}) {
    return this.#sends({ contact: { phone_number: phone, first_name: this.#chat.firstName, user_id: of } })
  }

  sendsSticker() {
    return this.#sends({
      sticker: { file_id: 'sticker', file_unique_id: 's', type: 'regular', width: 512, height: 512 },
    })
  }

  /** Changes the text of an earlier message. */
  edits(text: string, messageId = 1) {
    const message = { ...this.#message(), message_id: messageId, edit_date: this.#chats.now(), text }
    return this.#chats.updates.add('edited_message', `chat-${this.#place.id}`, message)
  }

  blocks() {
    this.#chat.state = 'blocked'
    return this.#changesMembership('member', 'kicked')
  }

  unblocks() {
    this.#chat.state = 'open'
    return this.#changesMembership('kicked', 'member')
  }

  /** The account is gone; nobody is told. */
  deletesAccount(): void {
    this.#chat.state = 'deactivated'
  }

  /** The same person in a group, whose id is negative. */
  inGroup(groupId: number): TelegramUser {
    return new TelegramUser(this.#chats, this.#chat, this.#chats.open(groupId, 'supergroup', 'Nhóm'))
  }

  #sends(content: Readonly<Record<string, unknown>>): number | undefined {
    return this.#chats.updates.add('message', `chat-${this.#place.id}`, { ...this.#message(), ...content })
  }

  #message() {
    return { message_id: this.#chats.nextMessageId(), date: this.#chats.now(), from: this.#who(), chat: this.#where() }
  }

  #who() {
    return { id: this.id, is_bot: false, first_name: this.#chat.firstName, language_code: 'vi' }
  }

  #where() {
    const { id, type, firstName } = this.#place
    return type === 'private' ? { id, type, first_name: firstName } : { id, type, title: firstName }
  }

  #changesMembership(from: string, to: string): number | undefined {
    const user = { id: 1, is_bot: true, first_name: 'An Sinh' }
    const change = { old_chat_member: { user, status: from }, new_chat_member: { user, status: to } }
    const update = { chat: this.#where(), from: this.#who(), date: this.#chats.now(), ...change }
    return this.#chats.updates.add('my_chat_member', `chat-${this.id}`, update)
  }
}

/** By its label, with or without the number in front. */
const buttonOf = (message: SentMessage, label: string) =>
  message.buttons.find((button) => button.label === label || button.label.replace(/^\d+\. /, '') === label)
