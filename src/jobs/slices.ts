import { setImmediate } from 'node:timers/promises'

/**
 * Rows written in one transaction: some hundredths of a second. Everybody else's messages wait for one slice at most, and
 * what a commit costs is spread over many rows.
 */
export const ROWS_A_SLICE = 150

/** The parts of a list, each at most `size` long, with the event loop let run between them: nobody else waits for the whole. */
export async function* slicesOf<Item>(items: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await setImmediate()
    yield items.slice(from, from + size)
  }
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
