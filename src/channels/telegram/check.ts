import type { Api } from 'grammy'
import { outcomeOf, reasonOf } from './outcomes.js'

/** What Telegram says of the bot and its webhook. `url` is empty when there is none; `reason` as in `SendOutcome`. */
export type TelegramCheck =
  | Readonly<{
      kind: 'well'
      username: string
      webhook: Readonly<{ url: string; pending: number; lastError?: string }>
    }>
  | Readonly<{ kind: 'unwell'; reason: string }>

/** Asks Telegram how the bot is. */
export async function check(api: Api): Promise<TelegramCheck> {
  try {
    const { username } = await api.raw.getMe()
    const { url = '', pending_update_count: pending, last_error_message: error } = await api.raw.getWebhookInfo()
    return { kind: 'well', username, webhook: { url, pending, ...(error !== undefined && { lastError: error }) } }
  } catch (error) {
    return { kind: 'unwell', reason: reasonOf(outcomeOf(error)) }
  }
}
