import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { parseWorkbook, withoutLock } from './parse-workbook.js'
import { readReturnedHere } from './read-returned-here.js'
import { readRosterHere } from './read-roster-here.js'
import type { ReadingJob, ReadingMessage } from './reading-job.js'
import { UnreadableWorkbook } from './workbook.js'

/** About 5 ms of the main thread. */
const BATCH = 250

await answer(workerData as ReadingJob)

async function answer(job: ReadingJob): Promise<void> {
  try {
    if (job.task === 'open')
      say({ kind: 'workbook', workbook: await parseWorkbook(job.bytes, job.fileName, job.password) })
    else if (job.task === 'returned') await answerReturned(job)
    else await answerRoster(job)
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    say({ kind: 'refused', reason: error.reason })
  }
}

async function answerReturned(job: Extract<ReadingJob, { task: 'returned' }>): Promise<void> {
  const unlocked = await withoutLock(job.bytes, job.password)
  const read = await readReturnedHere(unlocked, job.fileName, job.context)
  say({ kind: 'returned', read, ...(unlocked !== job.bytes && { unlocked }) })
}

async function answerRoster(job: Extract<ReadingJob, { task: 'roster' }>): Promise<void> {
  const read = await readRosterHere(job.bytes, job.fileName, job.context, job.password)
  if (read.kind !== 'roster') return say(read)
  const { kind: _, rows, ...roster } = read
  let taken: Promise<unknown> | undefined
  for (let at = 0; at < rows.length; at += BATCH) {
    // The next batch is made while the main thread takes the one before.
    const batch = JSON.stringify(rows.slice(at, at + BATCH))
    await taken
    taken = parentPort === null ? undefined : once(parentPort, 'message')
    say({ kind: 'rows', rows: batch })
  }
  await taken
  say({ kind: 'roster', roster })
}

function say(message: ReadingMessage): void {
  parentPort?.postMessage(message)
}
