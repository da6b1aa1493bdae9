import { z } from 'zod'
import type { IsoDate } from '../domain/iso-date.js'
import type { BotAddress } from '../pictures/village-poster.js'
import type { Reference } from '../reference.js'
import type { Db } from '../store/db.js'
import { importById } from '../store/rosters.js'
import { type StagedRow, stagedRows } from '../store/staged-rows.js'
import { storeFile } from '../store/stored-files.js'
import type { Texts } from '../text.js'
import { isFormCode } from '../workbooks/forms/registry.js'
import { applyRoster } from './apply-roster.js'

import type { ListFigures } from './list-figures.js'
import { keepList, makeList, XLSX_MIME } from './make-list.js'
import { markedCopy, markedName } from './marked-copy.js'
import { pictureJobs } from './pictures/picture-jobs.js'
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
}>

/** What does each kind of job that actions ask for. */
export function jobHandlers(deps: JobDeps): ReadonlyMap<string, JobHandler> {
  return new Map([
    ['export-list', exportListJob(deps)],
    ['apply-roster', applyRosterJob(deps)],
    ...pictureJobs(deps),
  ])
}

const EXPORT = z.object({
  list: z.string().refine(isFormCode),
  unitCode: z.string(),
  group: z.enum(['bao_tro_xa_hoi', 'nguoi_co_cong']),
  period: z.string().optional(),
  format: z.enum(['xlsx', 'csv']),
  actor: z.string(),
  role: z.string().optional(),
})

/** Makes a list; its result is the file with its figures. */
function exportListJob(deps: JobDeps): JobHandler {
  return async ({ input }, locale) => {
    const { actor, role, period, ...order } = EXPORT.parse(input)
    const say = deps.texts.in(locale)
    const made = await makeList({ ...deps, say }, { ...order, ...(period !== undefined && { period }) }, deps.today())
    if (made.kind === 'refused') return async () => ({ sentence: { key: 'export-list.not-found' } })
    return async (tx, at) => {
      const id = await keepList(tx, made, { actor, ...(role !== undefined && { role }), at, keep: true })
      if (id === null) throw new Error(`the list ${made.file.name} was made and is not in the store`)
      const { name, mime } = made.file
      const values = { unit: made.unit.name, period: made.series.period, version: made.version }
      return {
        sentence: { key: 'export-list.done', values: { ...values, ...shown(made.figures) } },
        file: { id, name, mime },
      }
    }
  }
}

/** Figures as sentences take them: a list that does not tell something has none to count. */
function shown({ rows, withAccount, withoutId, withoutBirth }: ListFigures) {
  return {
    rows,
    'with-account': withAccount ?? 0,
    'without-account': withAccount === null ? 0 : rows - withAccount,
    'without-id': withoutId ?? 0,
    'without-birth': withoutBirth ?? 0,
  }
}

const APPLY = z.object({ importId: z.number(), actor: z.string(), role: z.string().optional() })

/** Takes a staged roster over; its result is the marked-up copy with what became of the rows. */
function applyRosterJob(deps: JobDeps): JobHandler {
  return async ({ input }, locale) => {
    const { importId, actor, role } = APPLY.parse(input)
    const file = await importById(deps.db, importId)
    if (file === undefined) return async () => ({ sentence: { key: 'import-roster.not-found' } })
    const rows: StagedRow[] = []
    for await (const row of stagedRows(deps.db, importId)) rows.push(row)
    const copy = { fileName: file.fileName, columns: file.summary.columns, rows }
    const bytes = await markedCopy(copy, { say: deps.texts.in(locale), reference: deps.reference })
    return async (tx, at) => {
      const { reference, chance } = deps
      const request = { importId, actor, ...(role !== undefined && { role }), at, reference, chance }
      const applied = await applyRoster(tx, request)
      if (applied.kind === 'not-staged') return { sentence: { key: 'import-roster.already' } }
      const name = markedName(file.fileName)
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at })
      const { counts } = applied
      const applyable = counts.rows - counts.ambiguous - counts.duplicate
      return {
        sentence: {
          key: 'import-roster.done',
          values: {
            file: file.fileName,
            persons: counts.people,
            new: counts.new,
            changed: counts.changed,
            same: counts.same,
            waiting: counts.waiting,
            errors: counts.unusable,
            applied: applyable,
          },
        },
        file: { id, name, mime: XLSX_MIME },
      }
    }
  }
}
