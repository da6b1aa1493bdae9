import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { ReturnContext, ReturnedReading } from '../../domain/returns/returned-file.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import type { Roster } from '../../domain/roster/list.js'
import type { RosterRow } from '../../domain/roster/row.js'
import { type WorkerTalk, withWorker, workerFile } from '../with-worker.js'
import type { ErrorListFile, MarkedCopyFile, UnsureFile } from './read-roster.js'
import { MAX_FILE, type Refusal, type StoredWorkbook } from './workbook.js'

/** What a reading worker is asked to do. */
export type ReadingJob =
  | Readonly<{ task: 'open'; bytes: Uint8Array; fileName: string; password?: string }>
  | Readonly<{ task: 'roster'; bytes: Uint8Array; fileName: string; context: RosterContext; password?: string }>
  | Readonly<{ task: 'returned'; bytes: Uint8Array; fileName: string; context: ReturnContext; password?: string }>

/** What comparing a row with the others has to say of it, once it was told: all of its findings. */
export type LaterFindings = Readonly<{ index: number }> & Pick<RosterRow, 'findings' | 'status'>

/**
 * What it says. Rows come in small batches while the next ones are read, so that taking them over never holds up the main
 * thread; as JSON (`RosterRow[]`), which crosses in a third of the time that objects take.
 */
export type ReadingMessage =
  | Readonly<{ kind: 'workbook'; workbook: StoredWorkbook }>
  | Readonly<{ kind: 'rows'; rows: string }>
  | Readonly<{ kind: 'roster'; roster: Omit<Roster, 'rows'>; later: readonly LaterFindings[] }>
  | UnsureFile
  | ErrorListFile
  | MarkedCopyFile
  /** `unlocked`: the workbook behind its password. */
  | Readonly<{ kind: 'returned'; read: ReturnedReading; unlocked?: Uint8Array }>
  | Refusal

const MEGABYTE = 1024 * 1024
/**
 * A hostile file is small and ends in seconds; an honest big one gets time and memory by its size. Time is that of the
 * processor: on a busy machine a job may wait for it, up to `PATIENCE` times as long.
 */
const BASE_MS = 2500
const MS_PER_MEGABYTE = 4000
/** A password is hashed a hundred thousand times before it opens anything. */
const UNLOCK_MS = 3000
const PATIENCE = 5
const TICK_MS = 250
const BASE_HEAP_MB = 192
/** For what comes after a roster was read, beside its rows. */
const AFTER_HEAP_MB = 128
const HEAP_MB_PER_MEGABYTE = 40
const MOST_HEAP_MB = 1536
/** Rows live until the end: with little room for the young, they are copied again and again. */
const YOUNG_HEAP_MB = 96

/** What is done with rows while the next ones are read. */
export type OnRows = (rows: readonly RosterRow[]) => Promise<void> | void

/** What a worker that has read a roster does next: it lives until `talk` ends, and this does not reject. */
export type AfterReading = Readonly<{
  /** Where the worker is that reads (`answerReading`), and can do more. */
  worker: URL
  talk: (worker: WorkerTalk<unknown>) => Promise<void>
}>

export type ReadingOptions = Readonly<{ onRows?: OnRows | undefined; after?: AfterReading | undefined }>

/** What a job ends with. */
type ReadingAnswer = Exclude<ReadingMessage, { kind: 'rows' }>

/**
 * Runs a reading job in a worker of its own, so that a file can neither block nor kill the process. Resolves with the
 * last message; `onRows` sees the batches before it, each when it is done with the one before. Running out of time or
 * memory is a refusal; our own errors throw.
 */
export async function runReadingJob(
  job: ReadingJob,
  { onRows = () => {}, after }: ReadingOptions = {},
): Promise<ReadingAnswer> {
  const copies = job.task === 'roster' ? (job.context.copies ?? []) : []
  const files = [job, ...copies].map(({ bytes }) => bytes.byteLength)
  // Before the worker gets copies of them.
  if (files.some((size) => size > MAX_FILE)) return { kind: 'refused', reason: 'too-large' }
  const megabytes = files.reduce((sum, size) => sum + size, 0) / MEGABYTE
  const base = BASE_HEAP_MB + (after === undefined ? 0 : AFTER_HEAP_MB)
  const heap = Math.min(MOST_HEAP_MB, base + megabytes * HEAP_MB_PER_MEGABYTE)
  const limits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP_MB }
  const limitMs = BASE_MS + megabytes * MS_PER_MEGABYTE + (job.password === undefined ? 0 : UNLOCK_MS)
  let timer: NodeJS.Timeout | undefined
  const whenSlow = ({ busyMs }: WorkerTalk<ReadingMessage>) =>
    new Promise<ReadingAnswer>((resolve) => {
      const isOver = stopwatch(limitMs, busyMs)
      timer = setInterval(() => {
        if (isOver()) resolve({ kind: 'refused', reason: 'too-slow' })
      }, TICK_MS)
    })
  try {
    return await new Promise((resolve, reject) => {
      const file = after?.worker ?? workerFile('reading-worker', import.meta.url)
      const talk = async (worker: WorkerTalk<ReadingMessage>) => {
        const answer = await Promise.race([answerOf(worker, onRows), whenSlow(worker)])
        if (answer.kind !== 'roster' || after === undefined) return answer
        resolve(answer)
        await after.talk(worker)
        return answer
      }
      withWorker(file, { data: job, limits }, talk).then(resolve, reject)
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'refused', reason: 'too-large' }
    throw error
  } finally {
    clearInterval(timer)
  }
}

async function answerOf({ hear }: WorkerTalk<ReadingMessage>, onRows: OnRows): Promise<ReadingAnswer> {
  for (;;) {
    const message = await hear()
    if (message.kind !== 'rows') return message
    await onRows(JSON.parse(message.rows) as RosterRow[])
    // Whoever else waits comes first.
    await setImmediate()
  }
}

/**
 * Tells whether a job has had its time: `limitMs` of the processor, or as long as patience lasts. No thread's own time can be
 * asked for: it is at most that of the process but for this thread, and at most as long as the worker was busy.
 */
function stopwatch(limitMs: number, busyMs: () => number): () => boolean {
  const started = performance.now()
  const cpuAtStart = process.cpuUsage()
  const loopAtStart = performance.eventLoopUtilization()
  return () => {
    const { user, system } = process.cpuUsage(cpuAtStart)
    const { active: ownMs } = performance.eventLoopUtilization(loopAtStart)
    const used = Math.min((user + system) / 1000 - ownMs, busyMs())
    return used > limitMs || performance.now() - started > limitMs * PATIENCE
  }
}
