import { randomBytes } from 'node:crypto'
import { checkGrants } from '../actions/check-grants.js'
import { escalateTickets } from '../actions/escalate-tickets.js'
import { remindAuthorisations } from '../actions/remind-authorisations.js'
import { remindDeadlines } from '../actions/remind-deadlines.js'
import { remindDrafts, remindReturned } from '../actions/remind-people.js'
import { reviewAges } from '../actions/review-ages.js'
import { serveSubscriptions } from '../actions/serve-subscriptions.js'
import type { App } from '../app.js'
import type { ChannelName } from '../channels/channel.js'
import { finishLeftImports } from '../jobs/left-imports.js'
import { removeExpiredFiles } from '../store/stored-files.js'
import { officeDay } from '../turn/office-day.js'
import { sendBroadcasts } from '../turn/send-broadcasts.js'
import { tell } from '../turn/tell.js'

type TextLength = (channel: ChannelName) => number

const EVERY_MS = 5 * 60_000

export type Schedule = Readonly<{
  /** Looks after everything now, for a clock that was moved; resolves when it is done. */
  runNow(): Promise<void>
  stop(): Promise<void>
}>

/** What is looked after every few minutes: calls that nobody answers, files past their time. */
export function startSchedule(
  app: App,
  textLength: TextLength,
  look: () => void,
  now: () => Date = () => new Date(),
): Schedule {
  let running = Promise.resolve()
  const runNow = () => {
    running = running
      .then(() => lookAfter(app, textLength, look, now()))
      .catch((error: unknown) => app.log.error({ error }, 'schedule'))
    return running
  }
  const timer = setInterval(runNow, EVERY_MS)
  return {
    runNow,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

async function lookAfter(app: App, textLength: TextLength, look: () => void, at: Date): Promise<void> {
  const { store, texts, reference, config } = app
  await store.db.transaction().execute(async (tx) => {
    const notices = [...(await escalateTickets(tx, { at, today: officeDay(at, config.timeZone), reference }))]
    notices.push(...(await checkGrants(tx, { at, today: officeDay(at, config.timeZone), reference })))
    notices.push(...(await remindAuthorisations(tx, { at, today: officeDay(at, config.timeZone), reference })))
    notices.push(...(await reviewAges(tx, { at, today: officeDay(at, config.timeZone), reference })))
    const schedule = { at, today: officeDay(at, config.timeZone), reference }
    for (const remind of [remindDeadlines, remindDrafts, remindReturned]) notices.push(...(await remind(tx, schedule)))
    for (const notice of notices) await tell(tx, { texts, textLength }, notice, at)
    await sendBroadcasts(tx, { texts, textLength }, schedule)
    await serveSubscriptions(tx, schedule)
    await removeExpiredFiles(tx, at)
  })
  const chance = (bytes: number) => new Uint8Array(randomBytes(bytes))
  await finishLeftImports({ db: store.db, reference, chance, now: () => new Date() })
  look()
}
