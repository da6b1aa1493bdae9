import type { Api } from 'grammy'
import { toGrammy } from './client.js'
import { WANTED_UPDATES } from './limits.js'

/** Side by side deliveries; Telegram's own default. More would only wait for our one database connection. */
const CONNECTIONS = 40

/** Has Telegram bring messages to `url`, those that wait already included. */
export async function registerWebhook(api: Api, url: string, secret: string, signal: AbortSignal): Promise<true> {
  const webhook = {
    url,
    secret_token: secret,
    allowed_updates: WANTED_UPDATES,
    max_connections: CONNECTIONS,
    drop_pending_updates: false,
  }
  return api.raw.setWebhook(webhook, toGrammy(signal))
}
