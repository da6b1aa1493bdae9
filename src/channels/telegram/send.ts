import { type Api, InputFile } from 'grammy'
import type { Outbound, OutboundFile, SendOutcome } from '../channel.js'
import { type Keyboard, keyboardOf, textWithChoices } from './keyboard.js'
import { CAPTION_LENGTH, SENT_FILE_BYTES } from './limits.js'
import { outcomeOf } from './outcomes.js'

export type Sender = (message: Outbound) => Promise<SendOutcome>

/** Sends messages as plain text: what people wrote is never read as markup. */
export function sender(api: Api, sharePhoneLabel: string): Sender {
  const deliver = { text: textSender(api), file: fileSender(api) }
  const delivered = new Delivered()

  return async (message) => {
    const chat = Number(message.contact.externalId)
    const keyboard = keyboardOf(message, sharePhoneLabel)
    const { file } = message
    const text = textWithChoices(message)
    if (message.replaces !== undefined) return replaceText(api, chat, Number(message.replaces), text)
    if (file === undefined) return deliver.text(chat, text, keyboard)
    if (text.length <= CAPTION_LENGTH) return deliver.file(chat, file, text, keyboard)

    // Too much for a caption: two messages of Telegram's for one of ours.
    if (!delivered.has(message.id)) {
      const outcome = await deliver.text(chat, text, undefined)
      if (outcome.kind !== 'sent') return outcome
      delivered.add(message.id)
    }
    const outcome = await deliver.file(chat, file, '', keyboard)
    if (outcome.kind === 'sent') delivered.delete(message.id)
    return outcome
  }
}

/** Changes the text of a message in place. */
async function replaceText(api: Api, chat: number, messageId: number, text: string): Promise<SendOutcome> {
  return attempt(async () => {
    await api.raw.editMessageText({ chat_id: chat, message_id: messageId, text })
    return { message_id: messageId }
  })
}

function textSender(api: Api) {
  return (chat: number, text: string, keyboard: Keyboard | undefined): Promise<SendOutcome> =>
    attempt(() =>
      api.raw.sendMessage({
        chat_id: chat,
        text,
        // A preview would have Telegram's servers open our one-time links.
        link_preview_options: { is_disabled: true },
        ...(keyboard && { reply_markup: keyboard }),
      }),
    )
}

function fileSender(api: Api) {
  return async (
    chat: number,
    file: OutboundFile,
    caption: string,
    keyboard: Keyboard | undefined,
  ): Promise<SendOutcome> => {
    const bytes = await file.bytes()
    if (bytes.byteLength > SENT_FILE_BYTES) {
      return { kind: 'refused', code: 'file-too-large', reason: `${bytes.byteLength} bytes` }
    }
    return attempt(() =>
      api.raw.sendDocument({
        chat_id: chat,
        document: new InputFile(bytes, safeName(file.name)),
        ...(caption && { caption }),
        ...(keyboard && { reply_markup: keyboard }),
      }),
    )
  }
}

async function attempt(call: () => Promise<{ message_id: number }>): Promise<SendOutcome> {
  try {
    const { message_id } = await call()
    return { kind: 'sent', externalId: String(message_id) }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** grammY writes the name into a header without quotes: whatever would end it there becomes a dash. */
const safeName = (name: string): string => name.replace(/[\p{Cc};"\\/]/gu, '-')

/**
 * The messages whose text has arrived and whose file has not, so that trying again repeats only the file. The latest
 * thousand, and in memory: after a restart the text comes twice, rather than never.
 */
class Delivered {
  readonly #ids = new Set<string>()

  has = (id: string): boolean => this.#ids.has(id)
  delete = (id: string): boolean => this.#ids.delete(id)
  add(id: string): void {
    this.#ids.add(id)
    const [oldest] = this.#ids
    if (this.#ids.size > 1000 && oldest !== undefined) this.#ids.delete(oldest)
  }
}
