import { createHash, timingSafeEqual } from 'node:crypto'
import { SignatureError, type WebhookRequest } from '../channel.js'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/**
 * The update in a webhook request, `undefined` when the body is not JSON. Throws `SignatureError` unless the request
 * carries the secret that the webhook was registered with. Without a secret there is no webhook, so nothing is genuine.
 */
export function readWebhook(request: WebhookRequest, secret: string | undefined): unknown {
  if (!isGenuine(request.headers[SECRET_HEADER], secret)) throw new SignatureError('telegram webhook: wrong secret')
  try {
    return JSON.parse(Buffer.from(request.body).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Compares digests: neither the secret's letters nor its length can be measured from outside. */
function isGenuine(given: string | undefined, secret: string | undefined): boolean {
  if (!given || !secret) return false
  return timingSafeEqual(digest(given), digest(secret))
}

const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
