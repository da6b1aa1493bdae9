import { createHash, timingSafeEqual } from 'node:crypto'
import { SignatureError, type WebhookRequest } from '../channel.js'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/**
 * Reads the update in a webhook request, `undefined` when the body is not JSON. Throws `SignatureError` unless the
 * request carries the secret that the webhook was registered with. Without a secret there is no webhook, so nothing is
 * genuine.
 */
export function webhookReader(secret: string | undefined): (request: WebhookRequest) => unknown {
  const expected = secret ? digest(secret) : undefined
  return ({ headers, body }) => {
    const given = headers[SECRET_HEADER]
    // Digests are compared: neither the secret's letters nor its length can be measured from outside.
    if (!given || !expected || !timingSafeEqual(digest(given), expected)) {
      throw new SignatureError('telegram webhook: wrong secret')
    }
    try {
      return JSON.parse(view(body).toString('utf8'))
    } catch {
      return undefined
    }
  }
}

/** Whether it is worth looking for a tap in a body; most are plain messages. */
export const mayHoldTap = (body: Uint8Array): boolean => view(body).includes('"callback_query"')

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
