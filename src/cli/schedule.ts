import { escalateTickets } from '../actions/escalate-tickets.js'
import type { App } from '../app.js'
import type { ChannelName } from '../channels/channel.js'
import { removeExpiredFiles } from '../store/stored-files.js'
import { officeDay } from '../turn/office-day.js'
import { tell } from '../turn/tell.js'

type TextLength = (channel: ChannelName) => number

const EVERY_MS = 5 * 60_000

/** What is looked after every few minutes: calls that nobody answers, files past their time. Returns what stops it. */
export function startSchedule(app: App, textLength: TextLength, look: () => void): () => Promise<void> {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running
      .then(() => lookAfter(app, textLength, look))
      .catch((error: unknown) => app.log.error({ error }, 'schedule'))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function lookAfter(app: App, textLength: TextLength, look: () => void): Promise<void> {
  const at = new Date()
  const { store, texts, reference, config } = app
  await store.db.transaction().execute(async (tx) => {
    const notices = await escalateTickets(tx, { at, today: officeDay(at, config.timeZone), reference })
    for (const notice of notices) await tell(tx, { texts, textLength }, notice, at)
    await removeExpiredFiles(tx, at)
  })
  look()
}
