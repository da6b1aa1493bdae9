import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Channel, Inbound } from '../src/channels/channel.js'
import { openStore } from '../src/store/db.js'
import { systemClock } from '../src/turn/clock.js'
import { type Runner, startRunner } from '../src/turn/runner.js'
import { scriptedTurn } from './scripted-turn.js'

/** A durable, encrypted store on the disk with a runner on it. */
export type Rig = Readonly<{ runner: Runner; close: () => Promise<void> }>

export async function startRig(channel: Channel): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-bench-'))
  const store = await openStore({ url: `sqlite:${join(folder, 'an-sinh.db')}`, keyFile: join(folder, 'database.key') })
  const runner = startRunner({
    db: store.db,
    clock: systemClock,
    channels: [{ channel, sendRate: 0 }],
    takeTurn: scriptedTurn,
    contactRate: 0,
  })
  return {
    runner,
    async close() {
      await runner.drain(10_000)
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The `count`-th message of a person, as a channel decodes it. */
export function messageOf(person: number, count: number): Inbound {
  return {
    contact: { channel: 'telegram', externalId: String(100_000 + person) },
    messageId: `${person}.${count}`,
    order: count,
    displayName: `Nguyễn Văn ${person}`,
    content: { kind: 'text', text: `tra loi so ${count}` },
  }
}
