import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { Inbound } from '../../src/channels/channel.js'
import { textFrom } from './channel.js'
import type { Delivery } from './crash-child.js'

export type CrashScript = Readonly<{
  /** The compiled file of a process that calls `runUntilKilled`. */
  child: string
  /** Where the store and `sent.log` are. */
  folder: string
  /** What each person writes, by their external id. The next message is sent when the last is stored. */
  texts: ReadonlyMap<string, readonly string[]>
  /** How often the process is killed before it may finish. */
  kills: number
  seed: number
}>

/** A message that left the bot, once for each time that it left. */
export type SentLine = Readonly<{ to: string; text: string; id: string }>

/**
 * Delivers all texts to a process that is killed (`kill -9`) at seeded moments and started again, as a platform does:
 * what was not answered as stored is delivered again, and now and then what was. Ends in order; returns all that left.
 */
export async function surviveCrashes(script: CrashScript): Promise<SentLine[]> {
  const chance = seeded(script.seed)
  const post = new Post(script.texts, chance)
  for (let kill = 0; kill < script.kills; kill++) {
    const child = await start(script)
    post.deliverTo(child)
    await wait(5 + chance() * 200)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const child = await start(script)
  post.deliverTo(child)
  await post.finished
  await untilQuiet(script.folder)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return sentLines(script.folder)
}

/** Delivers each person's messages one after the other, beginning again with what is not known to be stored. */
class Post {
  readonly finished: Promise<void>
  readonly #people: { inbound: readonly Inbound[]; stored: number }[]
  readonly #chance: () => number
  #finish: () => void = () => {}

  constructor(texts: CrashScript['texts'], chance: () => number) {
    this.#chance = chance
    this.#people = [...texts].map(([to, lines]) => ({
      inbound: lines.map((text, index) => textFrom(to, text, index)),
      stored: 0,
    }))
    this.finished = new Promise((then) => {
      this.#finish = then
    })
  }

  deliverTo(child: ChildProcess): void {
    child.on('message', ({ stored }: { stored?: number }) => {
      if (stored === undefined) return
      const [person, index] = [Math.floor(stored / 1_000), stored % 1_000]
      const known = this.#people[person]
      if (known === undefined || index < known.stored) return
      known.stored = index + 1
      this.#deliver(child, person)
      if (this.#people.every(({ inbound, stored: count }) => count === inbound.length)) this.#finish()
    })
    for (const person of this.#people.keys()) this.#deliver(child, person)
  }

  #deliver(child: ChildProcess, person: number): void {
    const { inbound, stored } = this.#people[person] ?? { inbound: [], stored: 0 }
    if (stored > 0 && this.#chance() < 0.2) this.#hand(child, person, stored - 1, inbound)
    this.#hand(child, person, stored, inbound)
  }

  #hand(child: ChildProcess, person: number, index: number, inbound: readonly Inbound[]): void {
    const message = inbound[index]
    if (message === undefined || !child.connected) return
    const delivery: Delivery = { id: person * 1_000 + index, inbound: message }
    child.send(delivery, () => {}) // the process may be gone
  }
}

async function start({ child, folder }: CrashScript): Promise<ChildProcess> {
  const started = fork(child, [folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await once(started, 'message')
  return started
}

/** Resolves when nothing has left for longer than the pause before a repetition. */
async function untilQuiet(folder: string): Promise<void> {
  for (let before = -1, now = 0; now > before; ) {
    before = now
    await wait(3_000)
    now = sentLines(folder).length
  }
}

function sentLines(folder: string): SentLine[] {
  const file = `${folder}/sent.log`
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as SentLine)
}

function wait(ms: number): Promise<void> {
  return new Promise((then) => setTimeout(then, ms))
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
