import { refuseUnless } from './zalo-refusal.js'
import type { Upload, ZaloUploads } from './zalo-uploads.js'

export type SentButton = Readonly<{ title: string; type: string; payload: unknown }>

/** A message that reached a person, as they see it. */
export type Sent = Readonly<{
  messageId: string
  at: number
  /** `cs`, or the template's kind. */
  kind: 'cs' | 'template' | 'phone-template'
  text: string
  buttons: readonly SentButton[]
  quoted?: string
  file?: Readonly<{ name: string; bytes: Uint8Array }>
  imageUrl?: string
  asksForInfo?: true
  list?: readonly Json[]
  template?: Readonly<{ id: string; data: Json }>
}>

export type Json = Record<string, unknown>
export type SentBody = Omit<Sent, 'messageId' | 'at' | 'kind'>

export type MessageRules = Readonly<{ uploads: ZaloUploads; acceptsButtons: boolean }>

/** What a message of `/message/cs` shows, or Zalo's refusal of it. */
export function readMessage(message: unknown, rules: MessageRules): SentBody {
  refuseUnless(isJson(message), -201, 'message is invalid')
  const text = message.text ?? ''
  refuseUnless(typeof text === 'string', -201, 'text is invalid')
  refuseUnless(text.length <= 2000, -210, 'text exceeds 2000 characters')
  const quoted = typeof message.quote_message_id === 'string' ? { quoted: message.quote_message_id } : {}
  const shown = message.attachment === undefined ? {} : readAttachment(message.attachment, text, rules)
  refuseUnless(text.trim() !== '' || message.attachment !== undefined, -201, 'message is empty')
  return { text, buttons: [], ...quoted, ...shown }
}

function readAttachment(attachment: unknown, text: string, rules: MessageRules): Partial<SentBody> {
  refuseUnless(isJson(attachment) && isJson(attachment.payload), -201, 'attachment is invalid')
  const { type, payload } = attachment
  if (type === 'file') {
    refuseUnless(text === '', -201, 'a file goes without text')
    return { file: shownFile(rules.uploads.use(payload.token, ['file'])) }
  }
  refuseUnless(type === 'template', -201, 'attachment type is invalid')
  switch (payload.template_type) {
    case undefined:
      refuseUnless(text !== '', -201, 'buttons need a text')
      return { buttons: readButtons(payload.buttons, rules) }
    case 'media':
      return readMedia(payload.elements, rules.uploads)
    case 'list':
      return { list: readElements(payload.elements, 5) }
    case 'request_user_info':
      readElements(payload.elements, 1)
      return { asksForInfo: true }
    default:
      refuseUnless(false, -201, 'template_type is invalid')
  }
}

function readButtons(buttons: unknown, { acceptsButtons }: MessageRules): SentButton[] {
  refuseUnless(acceptsButtons, -233, 'message type is not supported')
  refuseUnless(Array.isArray(buttons) && buttons.length >= 1 && buttons.length <= 5, -201, 'buttons: at most 5')
  return buttons.map((button: unknown) => {
    refuseUnless(isJson(button), -201, 'button is invalid')
    const { title, type, payload } = button
    refuseUnless(typeof title === 'string' && title.length >= 1 && title.length <= 100, -201, 'button title is invalid')
    refuseUnless(isPayload(type, payload), -201, 'button payload is invalid')
    return { title, type: String(type), payload }
  })
}

function isPayload(type: unknown, payload: unknown): boolean {
  switch (type) {
    case 'oa.query.show':
    case 'oa.query.hide':
      return typeof payload === 'string' && payload.length >= 1 && payload.length <= 1000
    case 'oa.open.url':
      return isJson(payload) && typeof payload.url === 'string' && URL.canParse(payload.url)
    case 'oa.open.phone':
      return isJson(payload) && /^84\d{8,10}$/.test(String(payload.phone_code))
    case 'oa.open.sms':
      return isJson(payload) && String(payload.content ?? '').length <= 160
    default:
      return false
  }
}

function readMedia(elements: unknown, uploads: ZaloUploads): Partial<SentBody> {
  refuseUnless(Array.isArray(elements) && elements.length === 1 && isJson(elements[0]), -201, 'one element')
  const { media_type, url, attachment_id } = elements[0]
  refuseUnless(['image', 'gif', 'sticker'].includes(String(media_type)), -201, 'media_type is invalid')
  refuseUnless((url === undefined) !== (attachment_id === undefined), -201, 'either url or attachment_id')
  if (media_type === 'sticker') return {}
  if (typeof url === 'string') return { imageUrl: url }
  return { file: shownFile(uploads.use(attachment_id, media_type === 'gif' ? ['gif'] : ['image'])) }
}

function readElements(elements: unknown, most: number): Json[] {
  refuseUnless(Array.isArray(elements) && elements.length >= 1 && elements.length <= most, -201, 'elements are invalid')
  return elements.map((element: unknown, index) => {
    refuseUnless(isJson(element), -201, 'element is invalid')
    const { title, subtitle } = element
    refuseUnless(typeof title === 'string' && title.length <= 100, -201, 'element title is invalid')
    refuseUnless(index > 0 || typeof subtitle === 'string', -201, 'the first element needs a subtitle')
    return element
  })
}

const shownFile = ({ name, bytes }: Upload) => ({ name, bytes })

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
