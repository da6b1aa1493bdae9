import { appendFileSync } from 'node:fs'
import type { Inbound } from '../../src/channels/channel.js'
import { openStore } from '../../src/store/db.js'
import { systemClock } from '../../src/turn/clock.js'
import { type RunnerOptions, startRunner } from '../../src/turn/runner.js'
import { fakeChannel } from './channel.js'

/** From the test to the process: a message to be accepted. Answered with its `id` once it is stored. */
export type Delivery = Readonly<{ id: number; inbound: Inbound }>

/**
 * The process that a crash test kills: it runs the bot on the store in the folder given as its argument, stores what it
 * is sent, and writes each message that leaves as a line of `sent.log` there. SIGTERM ends it in order.
 */
export async function runUntilKilled(options: Pick<RunnerOptions, 'takeTurn'> & Partial<RunnerOptions>): Promise<void> {
  const folder = process.argv[2] ?? '.'
  const store = await openStore({ url: `sqlite:${folder}/an-sinh.db`, keyFile: `${folder}/database.key` })
  const channel = fakeChannel(async ({ id, contact, text }) => {
    await aMoment()
    appendFileSync(`${folder}/sent.log`, `${JSON.stringify({ to: contact.externalId, text, id })}\n`)
    await aMoment()
    return { kind: 'sent', externalId: id }
  })
  const runner = startRunner({
    db: store.db,
    clock: systemClock,
    channels: [{ channel, sendRate: 0 }],
    contactRate: 0,
    ...options,
  })
  process.on('message', async ({ id, inbound }: Delivery) => {
    await runner.accept([inbound])
    process.send?.({ stored: id })
  })
  process.on('SIGTERM', async () => {
    await runner.drain(8_000)
    await store.close()
    process.exit(0)
  })
  process.send?.({ ready: true })
}

/** Time in which a process may be killed, as a network call takes some. */
function aMoment(): Promise<void> {
  return new Promise((then) => setTimeout(then, 1))
}
