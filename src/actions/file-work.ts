import { type Phrase, phrase } from '../conversation/phrase.js'
import { TAKING } from '../domain/returns/taking.js'
import type { Tx } from '../store/db.js'
import { codesOf, type Officer, scopeOf } from '../store/officers.js'
import { countWaitingRows, type ReturnedFile } from '../store/returned-files.js'
import type { RosterImport } from '../store/rosters.js'
import { waitingImports } from '../store/waiting-imports.js'
import { waitingReturns } from '../store/waiting-returns.js'
import { waitingRosterRows } from '../store/work-counts.js'
import type { Asker } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'
import { mayTake } from './take-results.js'

/** What nobody came back to for so long is not what is meant. */
const WAITING_MS = 7 * 24 * 60 * 60 * 1000
const COUNTED_MOST = 50
const ANY_TAKING = [...new Set(Object.values(TAKING).flat())]

/** What files ask of the asker: those that they sent and left, and rows of rosters and returned files. */
export async function fileWork(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  const units = await codesOf(tx, officer, DECIDING)
  const { communes } = await scopeOf(tx, officer, ANY_TAKING)
  const counts = {
    'roster-files': (await waitingRosters(tx, asker, COUNTED_MOST)).length,
    'result-files': (await waitingResults(tx, asker, COUNTED_MOST)).length,
    'roster-rows': await waitingRosterRows(tx, units),
    'returned-rows': await countWaitingRows(tx, communes),
  }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => phrase(`show-work.${what}`, { count }))
}

/** The rosters of the asker's units that they sent within a week and neither took over nor dropped, the latest first. */
export async function waitingRosters(tx: Tx, asker: Asker, atMost: number): Promise<readonly RosterImport[]> {
  const { officer, at } = asker
  if (officer === undefined) return []
  const own = await codesOf(tx, officer, DECIDING)
  const files = await waitingImports(tx, actorOf(asker), sinceWhen(at), atMost)
  return files.filter(({ unitCode, summary }) => summary.payments !== true && own.includes(unitCode))
}

/** The files of banks and the police that they sent within a week, may take over, and neither did nor dropped. */
export async function waitingResults(tx: Tx, asker: Asker, atMost: number): Promise<readonly ReturnedFile[]> {
  const files: ReturnedFile[] = []
  for (const file of await waitingReturns(tx, actorOf(asker), sinceWhen(asker.at), atMost)) {
    if (await mayTake(tx, asker, file)) files.push(file)
  }
  return files
}

function sinceWhen(at: Date): string {
  return new Date(at.getTime() - WAITING_MS).toISOString()
}
