import { z } from 'zod'
import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Db } from '../../store/db.js'
import { countMissing } from '../../store/import-missing.js'
import type { ImportCounts } from '../../store/import-summary.js'
import { importById, type RosterImport } from '../../store/rosters.js'
import { stagedRowPages } from '../../store/staged-rows.js'
import { storeFile } from '../../store/stored-files.js'
import type { Texts } from '../../text.js'
import { lockedWhereDemanded } from '../locked-list.js'
import { XLSX_MIME } from '../make-list.js'
import { type JobHandler, LAST_ATTEMPT } from '../runner.js'
import { gather } from '../slices.js'
import {
  type ApplyRoster,
  finishApplying,
  type NotApplied,
  noteRosterChanges,
  type WrittenRoster,
  writeRoster,
} from './apply-roster.js'
import { markedCopy, markedName } from './marked-copy.js'
import { missingRowsOf } from './missing-rows.js'
import { rollBackImport } from './undo-import.js'

export type ApplyJobDeps = Readonly<{
  db: Db
  reference: Reference
  texts: Texts
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
}>

const APPLY = z.object({ importId: z.number(), actor: z.string(), role: z.string().optional() })

/** Takes a staged roster over; its result is the marked-up copy with what became of the rows. */
export function applyRosterJob(deps: ApplyJobDeps): JobHandler {
  return async ({ input, attempt }, locale, { now, report }) => {
    const { importId, actor, role } = APPLY.parse(input)
    const file = await importById(deps.db, importId)
    if (file === undefined) return async () => ({ sentence: { key: 'import-roster.not-found' } })
    const { db, reference, chance } = deps
    const progress = (done: number, of: number) =>
      report({ key: 'import-roster.progress', values: { file: file.fileName, done, of } })
    const order = { importId, at: now(), now, reference, chance, onProgress: progress }
    const written = await writeAndNote(db, order, actor).catch(async (error: unknown) => {
      // Nothing of it may stay when it is given up: that is what whoever asked is told.
      if (attempt >= LAST_ATTEMPT) await rollBackImport(db, importId, now)
      throw error
    })
    if (written.kind === 'busy') return async () => ({ sentence: { key: 'import-roster.busy' } })
    if (written.kind === 'not-staged') return async () => ({ sentence: { key: 'import-roster.already' } })
    const { fileName, sha256, summary } = file
    const missing = await missingRowsOf(db, importId, { reference, date: file.listDate })
    const copied = { fileName, sha256, columns: summary.columns, rows: written.rows, missing }
    const name = markedName(fileName)
    const open = await markedCopy(copied, { say: deps.texts.in(locale), reference })
    const { bytes, ...more } = await lockedWhereDemanded(deps, { unitCodes: [file.unitCode], name, bytes: open })
    return async (tx, at) => {
      await finishApplying(tx, written, { actor, at, ...(role !== undefined && { role }) })
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at })
      const lacks = await countMissing(tx, { importId }, MISSING_COUNTED)
      const sentence = { key: 'import-roster.done', values: { file: file.fileName, ...shown(written.counts) } }
      const missingToo = lacks > 0 && { apart: { key: 'import-roster.lacks', values: { lacks } }, offer: AFTER_IMPORT }
      return { sentence, file: { id, name, mime: XLSX_MIME }, ...more, ...missingToo }
    }
  }
}

/** More are told as so many. */
const MISSING_COUNTED = 10_000
const AFTER_IMPORT = { flow: 'after-import', question: 'next', choices: ['missing', 'later'] } as const

async function writeAndNote(db: Db, order: ApplyRoster, actor: string): Promise<WrittenRoster | NotApplied> {
  const written = await writeRoster(db, order)
  if (written.kind === 'written') await noteRosterChanges(db, written, { actor, at: order.at })
  return written
}

/** The file as sent with all findings in words. */
export async function copyOf(
  { db, reference }: Pick<ApplyJobDeps, 'db' | 'reference'>,
  { id, fileName, sha256, summary, listDate }: RosterImport,
  say: Say,
): Promise<Uint8Array> {
  const rows = await gather(stagedRowPages(db, id))
  const missing = await missingRowsOf(db, id, { reference, date: listDate })
  return markedCopy({ fileName, sha256, columns: summary.columns, rows, missing }, { say, reference })
}

function shown(counts: ImportCounts) {
  return {
    rows: counts.rows,
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    waiting: counts.waiting,
    errors: counts.unusable,
    applied: counts.rows - counts.ambiguous - counts.duplicate - (counts.outside ?? 0) - (counts.dropped ?? 0),
  }
}
