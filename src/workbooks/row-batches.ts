import { on } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { MessagePort } from 'node:worker_threads'
import type { WorkerTalk } from './with-worker.js'

/** What a row may hold to come through to a worker as it was: what JSON says of it is all that there is. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [field: string]: Plain | undefined }

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

const ROWS_A_BATCH = 100

/** Batches under way to a worker: one that it works on, and one for when it is done. */
const MOST_AHEAD = 8

/** After so long the event loop is let run, even between two rows. */
const MOST_MS = 5

const TAKEN = 'taken'
const END = 'end'

/** The rows as they come, so many at a time, with the event loop let run in between. */
export async function* inBatches<Row>(rows: Rows<Row>, size: number): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = []
  let since = performance.now()
  for await (const row of rows) {
    batch.push(row)
    if (batch.length === size) {
      yield batch
      batch = []
    } else if (performance.now() - since < MOST_MS) continue
    await setImmediate()
    since = performance.now()
  }
  if (batch.length > 0) yield batch
}

/**
 * Hands all rows to a worker that reads `receivedRows`, as JSON, which crosses in a third of the time that objects take, and
 * never far ahead of it. `onRows` is told how many went. Rejects when the rows or the worker fail.
 */
export async function sendRows(
  { hear, say }: WorkerTalk<unknown>,
  rows: Rows<Plain>,
  onRows: (count: number) => void = () => {},
): Promise<void> {
  let [ahead, count] = [0, 0]
  for await (const batch of inBatches(rows, ROWS_A_BATCH)) {
    say(JSON.stringify(batch))
    count += batch.length
    onRows(count)
    ahead += 1
    if (ahead < MOST_AHEAD) continue
    await hear()
    ahead -= 1
  }
  for (; ahead > 0; ahead--) await hear()
  say(END)
}

/** In a worker: the batches of `sendRows`, each taken when the next one is asked for. */
export async function* receivedRows<Row>(port: MessagePort): AsyncGenerator<readonly Row[]> {
  for await (const [message] of on(port, 'message')) {
    if (message === END) return
    yield JSON.parse(message) as readonly Row[]
    port.postMessage(TAKEN)
  }
}
