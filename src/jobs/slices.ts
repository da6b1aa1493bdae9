import { setImmediate } from 'node:timers/promises'
import type { Db } from '../store/db.js'
import { isQuiet } from '../store/slice.js'

/** How long one transaction of a long work may take: everybody else's messages wait for one of them at most. */
const SLICE_MS = 40
/** While nobody writes: the first message waits a little longer, and the work is done sooner. */
const QUIET_SLICE_MS = 120
/** A commit costs something whatever is in it, so a slice is never shorter, and never much longer than the one before. */
const FEWEST = 100
const GROWTH = 1.5

/**
 * The parts of a long work, each written into `db` in one transaction, with the event loop let run between them. They grow
 * and shrink with the time that the caller takes over one, which differs between machines and from minute to minute, and are
 * longer while nobody else writes. `first` is the size of the first.
 */
export async function* slicesOf<Item>(db: Db, items: Iterable<Item>, first: number): AsyncGenerator<readonly Item[]> {
  let size = first
  let slice: Item[] = []
  let begun = performance.now()
  for (const item of items) {
    if (slice.length === size) {
      begun = performance.now()
      yield slice
      size = nextSize(size, performance.now() - begun, isQuiet(db) ? QUIET_SLICE_MS : SLICE_MS)
      slice = []
      await setImmediate()
    }
    slice.push(item)
  }
  if (slice.length > 0) yield slice
}

function nextSize(size: number, tookMs: number, wantedMs: number): number {
  const wanted = Math.round((size * wantedMs) / Math.max(tookMs, 1))
  return Math.max(Math.min(wanted, Math.ceil(size * GROWTH)), Math.min(FEWEST, size))
}

/** Runs a generator to its end with the event loop let run at each of its steps. */
export async function stepwise<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/** Everything that comes, in one list, with the event loop let run in between. */
export async function gather<Item>(pages: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const page of pages) {
    for (const item of page) items.push(item)
    await setImmediate()
  }
  return items
}

const ITEMS_A_STEP = 250

/** Each item turned into another one, with the event loop let run in between. */
export async function inSteps<Item, Other>(
  items: readonly Item[],
  turn: (item: Item, index: number) => Other,
): Promise<readonly Other[]> {
  const others: Other[] = []
  for (const [index, item] of items.entries()) {
    others.push(turn(item, index))
    if (index % ITEMS_A_STEP === 0) await setImmediate()
  }
  return others
}
