import type { ZaloCall } from './call.js'
import {
  fileMessage,
  listMessage,
  type MediaSource,
  mediaMessage,
  requestUserInfoMessage,
  textMessage,
  type ZaloButton,
  type ZaloListElement,
  type ZaloMessage,
} from './messages.js'
import { readShape, SendAnswer } from './shapes.js'

/** `quotaType` is `reply` for a free message; absent where Zalo says nothing or the message was billed. */
export type SendResult = Readonly<{ messageId: string; sentAt?: number; quotaType?: string }>

/** Sends of one message each. `userId` is the person's id at this OA. Texts at most 2,000 UTF-16 units. */
export interface MessageGroup {
  sendText(
    userId: string,
    text: string,
    options?: Readonly<{ quoteMessageId?: string; buttons?: readonly ZaloButton[] }>,
  ): Promise<SendResult>
  sendImage(userId: string, source: MediaSource, options?: Readonly<{ text?: string }>): Promise<SendResult>
  sendGif(userId: string, source: MediaSource, size: Readonly<{ width: number; height: number }>): Promise<SendResult>
  sendSticker(userId: string, stickerId: string): Promise<SendResult>
  /** `token` from `upload.file`. */
  sendFile(userId: string, token: string): Promise<SendResult>
  sendList(userId: string, elements: readonly ZaloListElement[]): Promise<SendResult>
  requestUserInfo(
    userId: string,
    card: Readonly<{ title: string; subtitle: string; imageUrl: string }>,
  ): Promise<SendResult>
  react(userId: string, messageId: string, icon: string): Promise<void>
  /** An approved template to somebody who has an id at this OA; possible at any time, always billed. */
  sendTemplate(userId: string, templateId: string, data: Readonly<Record<string, string>>): Promise<SendResult>
  /** The same to a phone number: `84…`, digits only. `development` reaches administrators only. */
  sendTemplateByPhone(
    phone: string,
    templateId: string,
    data: Readonly<Record<string, string>>,
    options?: Readonly<{ trackingId?: string; development?: boolean }>,
  ): Promise<SendResult>
}

export function messageGroup(call: ZaloCall): MessageGroup {
  const cs = async (userId: string, message: ZaloMessage) =>
    resultOf(await call({ path: '/v3.0/oa/message/cs', json: { recipient: { user_id: userId }, message } }))

  return {
    sendText: (userId, text, options = {}) => cs(userId, textMessage(text, options)),
    sendImage: (userId, source, options) => cs(userId, mediaMessage('image', source, options)),
    sendGif: (userId, source, size) => cs(userId, mediaMessage('gif', source, size)),
    sendSticker: (userId, stickerId) => cs(userId, mediaMessage('sticker', { attachmentId: stickerId })),
    sendFile: (userId, token) => cs(userId, fileMessage(token)),
    sendList: (userId, elements) => cs(userId, listMessage(elements)),
    requestUserInfo: (userId, card) => cs(userId, requestUserInfoMessage(card)),
    async react(userId, messageId, icon) {
      const sender_action = { react_icon: icon, react_message_id: messageId }
      await call({ path: '/v2.0/oa/message', json: { recipient: { user_id: userId }, sender_action } })
    },
    async sendTemplate(userId, templateId, data) {
      const json = { user_id: userId, template_id: templateId, template_data: data }
      return resultOf(await call({ path: '/v3.0/oa/message/template', json }))
    },
    async sendTemplateByPhone(phone, templateId, data, { trackingId, development } = {}) {
      const json = {
        phone,
        template_id: templateId,
        template_data: data,
        ...(trackingId ? { tracking_id: trackingId } : {}),
        ...(development ? { mode: 'development' } : {}),
      }
      return resultOf(await call({ path: '/message/template', table: 'phone-template', json }))
    },
  }
}

function resultOf(data: unknown): SendResult {
  const { message_id, msg_id, sent_time, quota } = readShape(SendAnswer, data, '/v3.0/oa/message')
  const sentAt = Number(sent_time)
  return {
    messageId: message_id ?? msg_id ?? '',
    ...(sentAt > 0 ? { sentAt } : {}),
    ...(quota?.quota_type ? { quotaType: quota.quota_type } : {}),
  }
}
