import type { Chat, Chats, SentMessage } from './telegram-chats.js'
import type { Form, UploadedFile } from './telegram-multipart.js'

/** The parameters of a call: JSON values, or a form's. */
export type Call = Readonly<{ method: string; values: Readonly<Record<string, unknown>>; files: Form['files'] }>

/** The Bot API's "no". */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: Readonly<Record<string, number>>,
  ) {
    super(description)
  }
}

const TEXT_LENGTH = 4096
const CAPTION_LENGTH = 1024
const TOKEN_BYTES = 64
const BUTTONS = 100
const MARKUP_BYTES = 10_000
const FETCHED_BYTES = 20 * 1024 * 1024
const SENT_BYTES = 50 * 1024 * 1024

/** Sends a message as `sendMessage`, `sendDocument` and `sendPhoto` do, under Telegram's limits. */
export function sendMessage(chats: Chats, call: Call): unknown {
  const chat = openChat(chats, call.values.chat_id)
  const file = fileOf(call)
  const text = String((file === undefined ? call.values.text : call.values.caption) ?? '')
  if (file === undefined && text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty')
  if (file === undefined && lengthOf(text) > TEXT_LENGTH) throw new Refusal(400, 'Bad Request: message is too long')
  if (file !== undefined && lengthOf(text) > CAPTION_LENGTH) {
    throw new Refusal(400, 'Bad Request: message caption is too long')
  }
  const messageId = chats.nextMessageId()
  const sent: SentMessage = { messageId, method: call.method, text, ...markupOf(call), ...(file && { file }) }
  chat.sent.push(sent)
  return { message_id: messageId, date: chats.now(), chat: { id: chat.id, type: chat.type }, text }
}

/** Changes a message that the bot sent. */
export function editMessageText(chats: Chats, call: Call): unknown {
  const chat = openChat(chats, call.values.chat_id)
  const at = chat.sent.findIndex(({ messageId }) => messageId === Number(call.values.message_id))
  const message = chat.sent[at]
  if (message === undefined) throw new Refusal(400, 'Bad Request: message to edit not found')
  const text = String(call.values.text ?? '')
  if (text === message.text) throw new Refusal(400, 'Bad Request: message is not modified')
  if (lengthOf(text) > TEXT_LENGTH) throw new Refusal(400, 'Bad Request: message is too long')
  chat.sent[at] = { ...message, text, ...markupOf(call) }
  return { message_id: message.messageId, date: chats.now(), chat: { id: chat.id, type: chat.type }, text }
}

export function getFile(chats: Chats, { values }: Call): unknown {
  const id = String(values.file_id)
  const file = chats.files.get(id)
  if (file === undefined) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
  if (file.size > FETCHED_BYTES) throw new Refusal(400, 'Bad Request: file is too big')
  return { file_id: id, file_unique_id: id, file_size: file.size, file_path: file.path }
}

export function answerCallbackQuery(chats: Chats, { values }: Call): unknown {
  chats.answeredTaps.push(String(values.callback_query_id))
  return true
}

function openChat(chats: Chats, id: unknown): Chat {
  const chat = chats.all.get(Number(id))
  if (chat === undefined) throw new Refusal(400, 'Bad Request: chat not found')
  if (chat.state === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user')
  if (chat.state === 'deactivated') throw new Refusal(403, 'Forbidden: user is deactivated')
  return chat
}

function fileOf({ method, values, files }: Call): UploadedFile | undefined {
  if (method === 'sendMessage') return undefined
  const field = method === 'sendPhoto' ? 'photo' : 'document'
  const attached = String(values[field] ?? '').replace(/^attach:\/\//, '')
  const file = files[attached] ?? files[field]
  if (file === undefined) throw new Refusal(400, `Bad Request: there is no ${field} in the request`)
  if (file.bytes.byteLength === 0) throw new Refusal(400, 'Bad Request: file must be non-empty')
  if (file.bytes.byteLength > SENT_BYTES) throw new Refusal(413, 'Request Entity Too Large')
  return file
}

type Markup = Pick<SentMessage, 'buttons' | 'keyboard' | 'removesKeyboard'>
type Button = { text: string; callback_data?: string }

function markupOf({ values }: Call): Markup {
  const given = values.reply_markup
  const json = typeof given === 'string' ? given : JSON.stringify(given ?? {})
  if (Buffer.byteLength(json) > MARKUP_BYTES) throw new Refusal(400, 'Bad Request: reply markup is too long')
  const markup = JSON.parse(json) as { inline_keyboard?: Button[][]; keyboard?: Button[][]; remove_keyboard?: boolean }
  const buttons = (markup.inline_keyboard ?? []).flat()
  if (buttons.length > BUTTONS) throw new Refusal(400, 'Bad Request: reply markup is too long')
  for (const { callback_data = '' } of buttons) {
    const bytes = Buffer.byteLength(callback_data)
    if (bytes === 0 || bytes > TOKEN_BYTES) throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID')
  }
  return {
    buttons: buttons.map(({ text, callback_data = '' }) => ({ label: text, token: callback_data })),
    keyboard: (markup.keyboard ?? []).flat().map(({ text }) => text),
    removesKeyboard: markup.remove_keyboard === true,
  }
}

/** Telegram counts code points. */
const lengthOf = (text: string): number => [...text].length
