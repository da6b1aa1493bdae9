import type { RosterRow } from '../../domain/roster/row.js'
import { parseWorkbook, withoutLock } from './parse-workbook.js'
import { readReturnedHere } from './read-returned-here.js'
import { readRosterHere } from './read-roster-here.js'
import type { ReadingJob, ReadingMessage } from './reading-job.js'
import { ToldRows } from './told-rows.js'
import { UnreadableWorkbook } from './workbook.js'

type Say = (message: ReadingMessage) => void

/** In a worker: does a reading job and says what comes of it. Resolves with the rows of a roster. */
export async function answerReading(job: ReadingJob, say: Say): Promise<readonly RosterRow[]> {
  try {
    if (job.task === 'roster') return await answerRoster(job, say)
    if (job.task === 'returned') await answerReturned(job, say)
    else say({ kind: 'workbook', workbook: await parseWorkbook(job.bytes, job.fileName, job.password) })
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error
    say({ kind: 'refused', reason: error.reason })
  }
  return []
}

async function answerReturned(job: Extract<ReadingJob, { task: 'returned' }>, say: Say): Promise<void> {
  const unlocked = await withoutLock(job.bytes, job.password)
  const read = await readReturnedHere(unlocked, job.fileName, job.context)
  say({ kind: 'returned', read, ...(unlocked !== job.bytes && { unlocked }) })
}

async function answerRoster(
  { bytes, fileName, context, password }: Extract<ReadingJob, { task: 'roster' }>,
  say: Say,
): Promise<readonly RosterRow[]> {
  const told = new ToldRows(say)
  const read = await readRosterHere(bytes, fileName, context, password, (row) => told.tell(row))
  if (read.kind !== 'roster') {
    say(read)
    return []
  }
  const { kind: _, rows, ...roster } = read
  told.flush()
  say({ kind: 'roster', roster, later: told.changedSince(rows) })
  return rows
}
