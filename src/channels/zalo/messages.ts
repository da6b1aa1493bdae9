/**
 * The bodies of consultation messages, as plain values. Source: docs/zalo.md, "Tin nhắn".
 * Most members of Zalo's own objects keep Zalo's spelling, so that they can be compared with its pages.
 */
export type ZaloButton =
  /** The payload comes back as if the person had written it: shown in the chat, or not. */
  | Readonly<{ title: string; type: 'oa.query.show' | 'oa.query.hide'; payload: string }>
  | Readonly<{ title: string; type: 'oa.open.url'; payload: Readonly<{ url: string }> }>
  | Readonly<{ title: string; type: 'oa.open.phone'; payload: Readonly<{ phone_code: string }> }>
  | Readonly<{ title: string; type: 'oa.open.sms'; payload: Readonly<{ content: string; phone_code: string }> }>

/** Beware: here `url` stands in the action itself, in a button it stands in the payload. */
export type ZaloListElement = Readonly<{
  title: string
  subtitle?: string
  image_url?: string
  default_action?:
    | Readonly<{ type: 'oa.open.url'; url: string }>
    | Readonly<{ type: 'oa.query.show' | 'oa.query.hide'; payload: string }>
    | Readonly<{ type: 'oa.open.phone'; payload: Readonly<{ phone_code: string }> }>
}>

/** A public address, or the id of an upload. */
export type MediaSource = Readonly<{ url: string }> | Readonly<{ attachmentId: string }>

export type ZaloMessage = Readonly<Record<string, unknown>>

export function textMessage(
  text: string,
  more: { quoteMessageId?: string; buttons?: readonly ZaloButton[] },
): ZaloMessage {
  return {
    text,
    ...(more.quoteMessageId ? { quote_message_id: more.quoteMessageId } : {}),
    // No `template_type` beside buttons: only doubtful sources have one.
    ...(more.buttons?.length ? { attachment: { type: 'template', payload: { buttons: more.buttons } } } : {}),
  }
}

export function mediaMessage(
  mediaType: 'image' | 'gif' | 'sticker',
  source: MediaSource,
  more: { text?: string; width?: number; height?: number } = {},
): ZaloMessage {
  const { text, ...size } = more
  const place = 'url' in source ? { url: source.url } : { attachment_id: source.attachmentId }
  const payload = { template_type: 'media', elements: [{ media_type: mediaType, ...place, ...size }] }
  return { ...(text ? { text } : {}), attachment: { type: 'template', payload } }
}

export function fileMessage(token: string): ZaloMessage {
  return { attachment: { type: 'file', payload: { token } } }
}

export function listMessage(elements: readonly ZaloListElement[]): ZaloMessage {
  return { attachment: { type: 'template', payload: { template_type: 'list', elements } } }
}

/** Asks for name, phone and address; the answer is the event `user_submit_info`. */
export function requestUserInfoMessage(
  card: Readonly<{ title: string; subtitle: string; imageUrl: string }>,
): ZaloMessage {
  const element = { title: card.title, subtitle: card.subtitle, image_url: card.imageUrl }
  return { attachment: { type: 'template', payload: { template_type: 'request_user_info', elements: [element] } } }
}
