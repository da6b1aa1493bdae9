import { parentPort, workerData } from 'node:worker_threads'
import { parseWorkbook, withoutLock } from './parse-workbook.js'
import { readReturnedHere } from './read-returned-here.js'
import { readRosterHere } from './read-roster-here.js'
import type { ReadingJob, ReadingMessage } from './reading-job.js'
import { ToldRows } from './told-rows.js'
import { UnreadableWorkbook } from './workbook.js'

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

async function answerRoster({
  bytes,
  fileName,
  context,
  password,
}: Extract<ReadingJob, { task: 'roster' }>): Promise<void> {
  const told = new ToldRows(say)
  const read = await readRosterHere(bytes, fileName, context, password, (row) => told.tell(row))
  if (read.kind !== 'roster') return say(read)
  const { kind: _, rows, ...roster } = read
  told.flush()
  say({ kind: 'roster', roster, later: told.changedSince(rows) })
}

function say(message: ReadingMessage): void {
  parentPort?.postMessage(message)
}
