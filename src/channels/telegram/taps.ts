import type { Api } from 'grammy'
import type { TelegramReport } from './intake.js'
import { outcomeOf, reasonOf } from './outcomes.js'
import { Update } from './update.js'

const IN_FLIGHT = 32

/**
 * Answers taps, so that the button stops spinning on the phone. Best effort: nobody waits for it, it is never tried
 * again, and beyond 32 at a time it is left out, since Telegram stops the spinning by itself.
 */
export function tapAnswerer(api: Api, report: TelegramReport): (updates: readonly unknown[]) => void {
  let inFlight = 0

  async function answer(id: string): Promise<void> {
    if (inFlight >= IN_FLIGHT) return
    inFlight += 1
    try {
      await api.raw.answerCallbackQuery({ callback_query_id: id })
    } catch (error) {
      report({ what: 'tap', reason: reasonOf(outcomeOf(error)) })
    } finally {
      inFlight -= 1
    }
  }

  return (updates) => {
    for (const update of updates) {
      const parsed = Update.safeParse(update)
      if (parsed.data?.callback_query !== undefined) void answer(parsed.data.callback_query.id)
    }
  }
}
