import { Worker } from 'node:worker_threads'
import type { ReturnContext, ReturnedReading } from '../../domain/returns/returned-file.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import type { Roster } from '../../domain/roster/list.js'
import type { RosterRow } from '../../domain/roster/row.js'
import type { UnsureFile } from './read-roster.js'
import type { Refusal, StoredWorkbook } from './workbook.js'

/** What a reading worker is asked to do. */
export type ReadingJob =
  | Readonly<{ task: 'open'; bytes: Uint8Array; fileName: string; password?: string }>
  | Readonly<{ task: 'roster'; bytes: Uint8Array; fileName: string; context: RosterContext; password?: string }>
  | Readonly<{ task: 'returned'; bytes: Uint8Array; fileName: string; context: ReturnContext; password?: string }>

/**
 * What it says. Rows come in small batches, the next one when the last was taken (`NEXT`), so that taking them over never
 * holds up the main thread; as JSON (`RosterRow[]`), which crosses in a third of the time that objects take.
 */
export type ReadingMessage =
  | Readonly<{ kind: 'workbook'; workbook: StoredWorkbook }>
  | Readonly<{ kind: 'rows'; rows: string }>
  | Readonly<{ kind: 'roster'; roster: Omit<Roster, 'rows'> }>
  | UnsureFile
  /** `unlocked`: the workbook behind its password. */
  | Readonly<{ kind: 'returned'; read: ReturnedReading; unlocked?: Uint8Array }>
  | Refusal

/** What the worker is told when its batch was taken. */
export const NEXT = 'next'

const MEGABYTE = 1024 * 1024
/**
 * A hostile file is small and ends in seconds; an honest big one gets time and memory by its size. Time is that of the
 * processor: on a busy machine a job may wait for it, up to `PATIENCE` times as long.
 */
const BASE_MS = 4000
const MS_PER_MEGABYTE = 4000
const PATIENCE = 5
const TICK_MS = 250
const BASE_HEAP_MB = 192
const HEAP_MB_PER_MEGABYTE = 40
const MOST_HEAP_MB = 1536
/** Rows live until the end: with little room for the young, they are copied again and again. */
const YOUNG_HEAP_MB = 96

/**
 * Runs a reading job in a worker of its own, so that a file can neither block nor kill the process. Resolves with the
 * last message; `onRows` sees the batches before it. Running out of time or memory is a refusal; our own errors throw.
 */
export function runReadingJob(
  job: ReadingJob,
  onRows: (rows: readonly RosterRow[]) => void = () => {},
): Promise<Exclude<ReadingMessage, { kind: 'rows' }>> {
  const megabytes = job.bytes.byteLength / MEGABYTE
  const heap = Math.min(MOST_HEAP_MB, BASE_HEAP_MB + megabytes * HEAP_MB_PER_MEGABYTE)
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    })
    const isOver = stopwatch(BASE_MS + megabytes * MS_PER_MEGABYTE)
    const timer = setInterval(() => {
      if (isOver()) end(() => resolve({ kind: 'refused', reason: 'too-slow' }))
    }, TICK_MS)
    const end = (settle: () => void): void => {
      clearInterval(timer)
      settle()
      void worker.terminate()
    }
    worker.on('message', (message: ReadingMessage) => {
      if (message.kind !== 'rows') return end(() => resolve(message))
      onRows(JSON.parse(message.rows) as RosterRow[])
      // Whoever else waits comes first.
      setImmediate(() => worker.postMessage(NEXT))
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => (outOfMemory ? resolve({ kind: 'refused', reason: 'too-large' }) : reject(error)))
    })
    worker.on('exit', () => end(() => reject(new Error('the reading worker ended without an answer'))))
  })
}

/** Tells whether a job has had its time: `limitMs` of the processor, or as long as patience lasts. */
function stopwatch(limitMs: number): () => boolean {
  const started = performance.now()
  const cpuAtStart = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpuAtStart)
    const waited = performance.now() - started
    return waited > limitMs * PATIENCE || (waited > limitMs && (user + system) / 1000 > limitMs)
  }
}

/** The compiled worker: beside this file, or in `dist` when this file itself runs uncompiled under a test runner. */
function workerFile(): URL {
  const here = import.meta.url
  return new URL('./reading-worker.js', here.endsWith('.ts') ? here.replace(/\/src\/(?=workbooks\/)/, '/dist/') : here)
}
