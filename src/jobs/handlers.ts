import type { IsoDate } from '../domain/iso-date.js'
import type { BotAddress } from '../pictures/village-poster.js'
import type { Reference } from '../reference.js'
import type { Db } from '../store/db.js'
import type { Texts } from '../text.js'
import { type CarriesFile, exportListJob } from './export-list-job.js'
import { applyRosterJob } from './imports/apply-roster-job.js'
import { markRosterJob } from './imports/mark-roster-job.js'
import { undoImportJob } from './imports/undo-import-job.js'
import { pictureJobs } from './pictures/picture-jobs.js'
import { reconcileJob } from './returns/reconcile-job.js'
import { takeReturnedJob } from './returns/take-returned-job.js'
import { undoReturnedJob } from './returns/undo-returned-job.js'
import type { JobHandler } from './runner.js'

export type JobDeps = Readonly<{
  db: Db
  reference: Reference
  texts: Texts
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
  /** The day in the office's time zone. */
  today: () => IsoDate
  /** Where people reach the bot, for what is printed; empty while no channel knows its address. */
  ways: () => readonly BotAddress[]
  /** Whether a channel carries a file as it is; without it, every one does. */
  carries?: CarriesFile
}>

/** What does each kind of job that actions ask for. */
export function jobHandlers(deps: JobDeps): ReadonlyMap<string, JobHandler> {
  return new Map([
    ['export-list', exportListJob(deps)],
    ['apply-roster', applyRosterJob(deps)],
    ['undo-import', undoImportJob(deps)],
    ['mark-roster', markRosterJob(deps)],
    ['take-returned', takeReturnedJob(deps)],
    ['undo-returned', undoReturnedJob(deps)],
    ['reconcile-file', reconcileJob(deps)],
    ...pictureJobs(deps),
  ])
}
