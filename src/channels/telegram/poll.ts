import type { Api } from 'grammy'
import type { Accept, Inbound } from '../channel.js'
import { LONG_POLL_SECONDS, toGrammy } from './client.js'
import { type Intake, NotAcceptedError } from './intake.js'
import { WANTED_UPDATES } from './limits.js'

export type PollDeps = Readonly<{
  api: Api
  intake: Intake
  decode: (update: unknown) => readonly Inbound[]
  /** Called with updates that were accepted; must not throw, and is not waited for. */
  afterAccept: (updates: readonly unknown[]) => void
}>

/**
 * Reads messages until the signal is aborted. Asking for an offset is what tells Telegram "received", so the next one
 * is asked for only when `accept` has resolved: what was not stored comes again, after a failure or a restart.
 */
export async function poll(deps: PollDeps, accept: Accept, signal: AbortSignal): Promise<void> {
  const { api, intake } = deps
  let offset = 0
  let hasWebhook = true // as far as we know: with one, Telegram refuses to be polled
  while (!signal.aborted) {
    try {
      if (hasWebhook) await api.raw.deleteWebhook({ drop_pending_updates: false }, toGrammy(signal))
      hasWebhook = false
      // The first answer after a failure is wanted at once: it says that all is well again.
      const waitSeconds = intake.state.kind === 'polling' ? LONG_POLL_SECONDS : 0
      const updates = await updatesFrom(api, offset, waitSeconds, signal)
      if (updates.length > 0) await takeIn(deps, accept, updates)
      offset = updates.reduce((next, { update_id }) => Math.max(next, update_id + 1), offset)
      intake.enter('polling')
    } catch (error) {
      if (signal.aborted) break
      await intake.rest(error, signal)
      hasWebhook ||= intake.state.reason === 'conflict'
    }
  }
  intake.enter('stopped')
}

function updatesFrom(api: Api, offset: number, timeout: number, signal: AbortSignal) {
  return api.raw.getUpdates({ offset, limit: 100, timeout, allowed_updates: WANTED_UPDATES }, toGrammy(signal))
}

async function takeIn(deps: PollDeps, accept: Accept, updates: readonly unknown[]): Promise<void> {
  try {
    await accept(updates.flatMap(deps.decode))
  } catch (cause) {
    throw new NotAcceptedError('the messages were not stored', { cause })
  }
  deps.afterAccept(updates)
}
