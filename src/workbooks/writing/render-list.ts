import type { FormCode } from '../forms/registry.js'
import { type Plain, sendRows } from '../row-batches.js'
import { withWorker, workerFile } from '../with-worker.js'
import type { RowsSummary } from './checksum.js'
import type { FormContext } from './form.js'

export type ListFormat = 'xlsx' | 'csv'

/** What a rendering worker is asked to do. */
export type RenderingJob = Readonly<{ list: FormCode; context: FormContext; formats: readonly ListFormat[] }>

/** A list as files, and what their rows amount to. */
export type RenderedList = RowsSummary & Readonly<{ files: Readonly<Partial<Record<ListFormat, Uint8Array>>> }>

/** Far more than a list needs, of which memory holds a few hundred rows: enough for one row that is out of all bounds. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 }

/**
 * Writes a list in a worker, in several formats at once if so asked. `rows` are those of the form of this code, in its order
 * (`sortRows`), those of one sheet after those of the other. Here they are only read; everybody else is served meanwhile.
 * `onRows` is told how many were handed over. Rejects when the rows fail, when the form does, or when memory runs out; the
 * worker has ended in any case.
 */
export function renderList(
  job: RenderingJob,
  rows: Iterable<Plain> | AsyncIterable<Plain>,
  onRows?: (count: number) => void,
): Promise<RenderedList> {
  const options = { data: job, limits: LIMITS }
  return withWorker<unknown, RenderedList>(workerFile('rendering-worker', import.meta.url), options, async (worker) => {
    await sendRows(worker, rows, onRows)
    return (await worker.hear()) as RenderedList
  })
}
