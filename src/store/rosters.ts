import type { RosterForm, UnsureRoster } from '../domain/roster/list.js'
import type { Db, Tx } from './db.js'
import type { ImportCounts, ImportSummary } from './import-summary.js'
import type { RosterFileRefusal } from './refused-files.js'
import { forgetMissing } from './staged-missing.js'

export type RosterImport = Readonly<{
  id: number
  fileId: number | null
  fileName: string
  sha256: string
  unitCode: string
  form: RosterForm
  listDate: string
  state: 'staged' | 'applied' | 'dropped'
  /** Who sent it: `terminal`, `officer:7`. */
  actor: string
  appliedAt: string | null
  /** What is being written in slices at present, or was when its process ended. */
  underWay: 'staging' | 'applying' | 'undoing' | null
  summary: ImportSummary
}>

export type NewRosterImport = Omit<RosterImport, 'id' | 'state' | 'appliedAt' | 'underWay'> & Readonly<{ at: Date }>

/** Records a file, before its rows: `endImport` says that these are all there. Returns its id. */
export async function insertImport(tx: Tx, file: NewRosterImport): Promise<number> {
  const { id } = await tx
    .insertInto('roster_import')
    .values({
      file_id: file.fileId,
      file_name: file.fileName,
      sha256: file.sha256,
      unit_code: file.unitCode,
      form: file.form,
      list_date: file.listDate,
      state: 'staged',
      actor: file.actor,
      created_at: file.at.toISOString(),
      applied_at: null,
      summary: JSON.stringify(file.summary),
      under_way: 'staging',
      under_way_at: file.at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What an import is filed with before its file has been read. */
export const NOTHING_READ: Pick<NewRosterImport, 'form' | 'summary'> = {
  form: 'OTHER',
  summary: {
    counts: {
      ...{ rows: 0, people: 0, withAccount: 0, new: 0, same: 0, changed: 0, duplicate: 0, ambiguous: 0 },
      ...{ waiting: 0, warned: 0, unusable: 0, findings: {} },
    },
    ...{ group: null, communes: [], commune: null, villages: [], duplicates: [], columns: [] },
  },
}

/** Notes what a file amounts to, once it has been read. */
export async function completeImport(
  tx: Tx,
  importId: number,
  { form, listDate, summary, unitCode }: Pick<NewRosterImport, 'form' | 'listDate' | 'summary' | 'unitCode'>,
): Promise<void> {
  await tx
    .updateTable('roster_import')
    .set({ form, list_date: listDate, summary: JSON.stringify(summary), unit_code: unitCode })
    .where('id', '=', importId)
    .execute()
}

/** Removes an import whose rows are gone. */
export async function forgetImport(tx: Tx, importId: number): Promise<void> {
  await forgetMissing(tx, importId)
  await tx.deleteFrom('roster_import').where('id', '=', importId).execute()
}

export async function importById(db: Db, id: number): Promise<RosterImport | undefined> {
  return toImport(await imports(db).where('id', '=', id).executeTakeFirst())
}

/** The import that was made of a stored file, the last one if there are several. */
export async function importOfFile(db: Db, fileId: number): Promise<RosterImport | undefined> {
  return toImport(await imports(db).where('file_id', '=', fileId).orderBy('id', 'desc').executeTakeFirst())
}

/** The newest import, of a file that could be read, whose checksum begins so. */
export async function importOfMark(db: Db, mark: string): Promise<RosterImport | undefined> {
  const found = await imports(db).where('sha256', 'like', `${mark}%`).orderBy('id', 'desc').execute()
  return found.flatMap((row) => toImport(row) ?? []).find(({ summary }) => summary.communes !== undefined)
}

/** What this person sent last and neither applied nor dropped. */
export async function lastStagedBy(db: Db, actor: string): Promise<RosterImport | undefined> {
  const staged = imports(db)
    .where('actor', '=', actor)
    .where('state', '=', 'staged')
    .where('under_way', 'is', null)
    .orderBy('id', 'desc')
  return toImport(await staged.executeTakeFirst())
}

/** What this person sent last that waits, to be taken over or for a word about its columns; by its stored file. */
export async function lastOpenFileBy(db: Db, actor: string): Promise<RosterImport | undefined> {
  const files = await imports(db)
    .where('actor', '=', actor)
    .where('file_id', 'is not', null)
    .where('under_way', 'is', null)
    .where('applied_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  const [last] = files
  const isAsked = last?.state === 'dropped' && unsureIn(last.summary) !== undefined
  return isAsked || last?.state === 'staged' ? toImport(last) : lastStagedBy(db, actor)
}

function unsureIn(summary: string): UnsureRoster | undefined {
  return (JSON.parse(summary) as { refusal?: RosterFileRefusal }).refusal?.unsure
}

/** The last import of the same bytes for the same unit that was applied: the same file again is recognised by it. */
export async function appliedBefore(db: Db, unitCode: string, sha256: string): Promise<RosterImport | undefined> {
  return toImport(
    await imports(db)
      .where('unit_code', '=', unitCode)
      .where('sha256', '=', sha256)
      .where('state', '=', 'applied')
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  )
}

/** The last import for a unit that was applied. */
export async function lastImportFor(db: Db, unitCode: string): Promise<RosterImport | undefined> {
  const last = imports(db).where('unit_code', '=', unitCode).where('state', '=', 'applied').orderBy('id', 'desc')
  return toImport(await last.executeTakeFirst())
}

/** Marks an import as taken back; its rows wait for nothing any more (`dropRows`). */
export async function markUndone(tx: Tx, importId: number, at: Date): Promise<void> {
  await forgetMissing(tx, importId)
  await tx
    .updateTable('roster_import')
    .set({ state: 'dropped', undone_at: at.toISOString(), under_way: null, under_way_at: null })
    .where('id', '=', importId)
    .execute()
}

/** Drops rows of an import, so many at a time, and lets go of what they became; `false` when there is none left. */
export async function dropRows(tx: Tx, importId: number, atMost: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staged_row')
    .set({ state: 'dropped', benefit_line_id: null, left_as: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('staged_row')
        .select('id')
        .where('import_id', '=', importId)
        .where((row) => row.or([row('state', '!=', 'dropped'), row('benefit_line_id', 'is not', null)]))
        .limit(atMost),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function imports(db: Db) {
  return db.selectFrom('roster_import').selectAll()
}

function toImport(row: Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirst']>>): RosterImport | undefined {
  if (row === undefined) return undefined
  return {
    id: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    sha256: row.sha256,
    unitCode: row.unit_code,
    form: row.form as RosterForm,
    listDate: row.list_date,
    state: row.state,
    actor: row.actor,
    appliedAt: row.applied_at,
    underWay: row.under_way,
    summary: JSON.parse(row.summary) as ImportSummary,
  }
}

/** Marks an import as applied; `false` when it was not waiting for that. */
export async function markApplied(tx: Tx, importId: number, counts: ImportCounts, at: Date): Promise<boolean> {
  const before = await importById(tx, importId)
  if (before === undefined || before.state !== 'staged') return false
  await tx
    .updateTable('roster_import')
    .set({
      state: 'applied',
      applied_at: at.toISOString(),
      under_way: null,
      under_way_at: null,
      summary: JSON.stringify({ ...before.summary, counts } satisfies ImportSummary),
    })
    .where('id', '=', importId)
    .execute()
  return true
}

/** Drops an import that nobody confirmed, with its rows. */
export async function dropImport(tx: Tx, importId: number): Promise<void> {
  await tx
    .updateTable('roster_import')
    .set({ state: 'dropped', under_way: null, under_way_at: null })
    .where('id', '=', importId)
    .execute()
  await tx.updateTable('staged_row').set({ state: 'dropped' }).where('import_id', '=', importId).execute()
  await forgetMissing(tx, importId)
}

/**
 * What waits from earlier readings of the same file waits no longer: the newer reading holds the same questions. So do rows
 * that were corrected since.
 */
export async function dropEarlierReadings(tx: Tx, file: RosterImport): Promise<void> {
  const { id, unitCode, sha256, summary } = file
  if (summary.corrected !== undefined) await dropCorrected(tx, id, summary.corrected.of)
  await tx
    .updateTable('staged_row')
    .set({ state: 'dropped' })
    .where('state', '=', 'waiting')
    .where('import_id', 'in', (eb) =>
      eb
        .selectFrom('roster_import')
        .select('id')
        .where('unit_code', '=', unitCode)
        .where('sha256', '=', sha256)
        .where('id', '<', id),
    )
    .execute()
}

async function dropCorrected(tx: Tx, id: number, earlier: readonly number[]): Promise<void> {
  await tx
    .updateTable('staged_row')
    .set({ state: 'dropped' })
    .where('state', '=', 'waiting')
    .where('import_id', 'in', earlier)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staged_row as newer')
          .select('newer.id')
          .where('newer.import_id', '=', id)
          .whereRef('newer.sheet', '=', 'staged_row.sheet')
          .whereRef('newer.row', '=', 'staged_row.row'),
      ),
    )
    .execute()
}
