import { type App, textLengths } from '../../app.js'
import type { Accept, Channel } from '../../channels/channel.js'
import { startRunner } from '../../turn/runner.js'
import { sayLine } from '../../turn/say-line.js'
import { jobsOf, mediaPreparation } from '../jobs.js'
import { startSchedule } from '../schedule.js'
import { watchIn } from '../watch.js'
import type { MovedClock } from './moved-clock.js'

/** All that serves a real channel, for the practice channel, by a clock that can be moved. */
export type Engine = Readonly<{
  accept: Accept
  /** Resolves when all that was asked for is done, jobs among it. */
  idle(): Promise<void>
  /** Does what falls due at the clock's time. */
  runSchedule(): Promise<void>
  stop(): Promise<void>
}>

const DRAIN_MS = 3_000

export function startEngine(app: App, channel: Channel, clock: MovedClock): Engine {
  const textLength = textLengths([channel])
  const runner = startRunner({
    db: app.store.db,
    clock,
    channels: [{ channel, sendRate: 0 }],
    takeTurn: app.turn({ textLength }),
    preparation: mediaPreparation(app, [channel], undefined, { now: clock.now, look: () => runner.look() }),
    contactRate: 0,
    onSetAside: sayLine(app.texts, 'set-aside'),
    watch: watchIn(app.log),
  })
  const jobs = jobsOf(app, { channels: [channel.name] }, runner.look, { now: clock.now })
  jobs.start()
  const schedule = startSchedule(app, textLength, runner.look, clock.now)
  const idle = async () => {
    await runner.idle()
    while (await jobs.finish()) await runner.idle()
    await runner.idle()
  }
  return {
    accept: runner.accept,
    idle,
    async runSchedule() {
      await schedule.runNow()
      await idle()
    },
    async stop() {
      await schedule.stop()
      await jobs.stop()
      await runner.drain(DRAIN_MS)
    },
  }
}
