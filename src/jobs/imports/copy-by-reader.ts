import type { AfterReading } from '../../workbooks/reading/reading-job.js'
import { type WorkerTalk, workerFile } from '../../workbooks/with-worker.js'
import type { MarkingJob } from './mark-in-worker.js'
import type { ReadRoster } from './roster-reading.js'

/** What the reader is asked to write, of the rows that it has read. */
export type CopyOrder = MarkingJob & Pick<ReadRoster, 'foundLater'>

/**
 * The marked copy of a file that is being read, written by the worker that read it: it has the rows, and nothing needs to be
 * handed over. It waits for the order; whoever made this ends it, by `write` or by `leave`.
 */
export class CopyByReader {
  #reader: WorkerTalk<unknown> | undefined
  #end = () => {}

  readonly after: AfterReading = {
    worker: workerFile('copying-worker', import.meta.url),
    talk: (reader) => {
      this.#reader = reader
      return new Promise((resolve) => {
        this.#end = resolve
      })
    },
  }

  /** The copy, as `.xlsx` bytes; nothing when the file itself was no roster. Rejects when the reader fails. */
  write(order: CopyOrder): Promise<Uint8Array> | undefined {
    return this.#reader && this.#written(this.#reader, order)
  }

  async #written(reader: WorkerTalk<unknown>, order: CopyOrder): Promise<Uint8Array> {
    try {
      reader.say(order)
      return (await reader.hear()) as Uint8Array
    } finally {
      this.leave()
    }
  }

  /** The reader may go. */
  leave(): void {
    this.#end()
  }
}
