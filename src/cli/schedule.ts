import { randomBytes } from 'node:crypto'
import type { Notice } from '../actions/action.js'
import { checkGrants } from '../actions/check-grants.js'
import { escalateTickets } from '../actions/escalate-tickets.js'
import type { OnSchedule } from '../actions/remind.js'
import { remindAuthorisations } from '../actions/remind-authorisations.js'
import { remindDeadlines } from '../actions/remind-deadlines.js'
import { remindDrafts, remindReturned } from '../actions/remind-people.js'
import { reviewAges } from '../actions/review-ages.js'
import { serveSubscriptions } from '../actions/serve-subscriptions.js'
import type { App } from '../app.js'
import type { ChannelName } from '../channels/channel.js'
import { finishLeftImports } from '../jobs/imports/left-imports.js'
import type { Tx } from '../store/db.js'
import { forgetDroppedFiles } from '../store/dropped-files.js'
import { removeExpiredFiles } from '../store/stored-files.js'
import { officeDay } from '../turn/office-day.js'
import { sendBroadcasts } from '../turn/send-broadcasts.js'
import { tell } from '../turn/tell.js'

type TextLength = (channel: ChannelName) => number

const EVERY_MS = 5 * 60_000
/** Whoever drops a file by mistake, or looks for its password, does not take longer. */
const DROPPED_KEPT_MS = 7 * 24 * 60 * 60_000

export type Schedule = Readonly<{
  /** Looks after everything now, for a clock that was moved; resolves when it is done. */
  runNow(): Promise<void>
  stop(): Promise<void>
}>

/** Looks every few minutes after what nobody asks for: reminders, broadcasts, lists sent by themselves, files past their time. */
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

/** What is told because of the clock, each in a transaction of its own: others get their turn between two. */
const DUTIES: readonly ((tx: Tx, schedule: OnSchedule) => Promise<readonly Notice[]>)[] = [
  escalateTickets,
  checkGrants,
  remindAuthorisations,
  reviewAges,
  remindDeadlines,
  remindDrafts,
  remindReturned,
]

async function lookAfter(app: App, textLength: TextLength, look: () => void, at: Date): Promise<void> {
  const { store, texts, reference, config, log } = app
  const schedule: OnSchedule = { at, today: officeDay(at, config.timeZone), reference }
  const telling = { texts, textLength }
  /** One duty that fails is done the next time; the others do not wait for it. */
  const inTurn = (duty: (tx: Tx) => Promise<unknown>) =>
    store.db
      .transaction()
      .execute(duty)
      .catch((error: unknown) => log.error({ error }, 'schedule'))
  for (const duty of DUTIES) {
    await inTurn(async (tx) => {
      for (const notice of await duty(tx, schedule)) await tell(tx, telling, notice, at)
    })
  }
  await inTurn((tx) => sendBroadcasts(tx, telling, schedule))
  await inTurn((tx) => serveSubscriptions(tx, schedule))
  await inTurn((tx) => removeExpiredFiles(tx, at))
  await inTurn((tx) => forgetDroppedFiles(tx, new Date(at.getTime() - DROPPED_KEPT_MS).toISOString()))
  const chance = (bytes: number) => new Uint8Array(randomBytes(bytes))
  await finishLeftImports({ db: store.db, reference, chance, now: () => new Date() })
  look()
}
