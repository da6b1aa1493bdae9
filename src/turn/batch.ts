import type { Db, Tx } from '../store/db.js'
import { shortcut } from '../store/statement.js'
import type { Clock } from './clock.js'
import type { Counters, Watch } from './watch.js'

/**
 * Something that writes. It may keep what it wrote in mind while the transaction runs, but acts on it (answers a
 * platform, sends a message) only once it is `committed`.
 */
export interface Writer {
  hasWork(): boolean
  write(tx: Tx, at: Date): Promise<void>
  committed(): void
  /** Nothing of the last `write` stayed. It is asked again soon. */
  undone(error: unknown): void
}

/** Wait before trying again when a whole transaction failed: the disk is full, another process holds the store. */
const PAUSE_MS = 1_000

export type BatchesOptions = Readonly<{ db: Db; clock: Clock; watch: Watch; counters: Counters; onCalm: () => void }>

/**
 * One transaction after another, each for all that is ready: a commit waits for the disk, and the disk takes as long
 * for a hundred turns as for one. There is no delay to gather more: what comes during one commit is in the next.
 */
export class Batches {
  readonly #options: BatchesOptions
  readonly #writers: readonly Writer[]
  #running: Promise<void> | undefined
  #stopped = false

  /** Writers write in the order given, so a later one sees what the earlier ones wrote. */
  constructor(options: BatchesOptions, writers: readonly Writer[]) {
    this.#options = options
    this.#writers = writers
  }

  /** Says that some writer has work. Cheap; call it as often as you like. */
  wake(): void {
    if (!this.#stopped) this.#running ??= this.#run()
  }

  /** Ends after the transaction in hand; resolves when it is committed. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #run(): Promise<void> {
    // A batch runs without a pause, so between batches the event loop gets its turn to read and write the network.
    await eventLoop()
    while (!this.#stopped && this.#writers.some((writer) => writer.hasWork())) {
      const isCommitted = await this.#commitOne()
      if (!isCommitted && !this.#stopped) await new Promise<void>((then) => this.#options.clock.after(PAUSE_MS, then))
      await eventLoop()
    }
    this.#running = undefined
    this.#options.onCalm()
  }

  async #commitOne(): Promise<boolean> {
    const { db, clock, counters, watch } = this.#options
    let hasBegun = false
    let reason: unknown
    try {
      await db.transaction().execute(async (tx) => {
        hasBegun = true
        await this.#write(tx, clock.now()).catch((error) => {
          reason = error
          throw error
        })
      })
    } catch (error) {
      counters.failedCommits++
      // Where the database ended the transaction itself, `error` only says that there is nothing to roll back.
      watch({ kind: 'commit-failed', error: reason ?? error })
      // Where it did not even begin, another process is writing for long: all keep what they have, and wait.
      if (hasBegun) for (const writer of this.#writers) writer.undone(error)
      return false
    }
    counters.commits++
    for (const writer of this.#writers) writer.committed()
    return true
  }

  async #write(tx: Tx, at: Date): Promise<void> {
    await shortcut(tx)
    for (const writer of this.#writers) if (writer.hasWork()) await writer.write(tx, at)
  }
}

function eventLoop(): Promise<void> {
  return new Promise((then) => setImmediate(then))
}
