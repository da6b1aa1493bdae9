import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { IsoDate } from '../../domain/iso-date.js'
import { dayInVietNam } from '../../domain/office-time.js'
import type { RosterRow } from '../../domain/roster/row.js'
import type { Db, Tx } from '../../store/db.js'
import { endImport, noteProgress } from '../../store/import-progress.js'
import {
  completeImport,
  dropImport,
  forgetImport,
  importOfFile,
  insertImport,
  NOTHING_READ,
} from '../../store/rosters.js'
import { inSlice } from '../../store/slice.js'
import {
  type ChangedRow,
  changeStagedRows,
  forgetStagedRows,
  insertStagedRows,
  type NewStagedRow,
  type RowToStage,
} from '../../store/staged-rows.js'
import { shortcut } from '../../store/statement.js'
import { forgetFile, storeFile } from '../../store/stored-files.js'
import type { AfterReading } from '../../workbooks/reading/reading-job.js'
import { slicesOf } from '../slices.js'
import {
  type ReadingDeps,
  type ReadRoster,
  type RosterFileIn,
  type RosterRefusal,
  readAndCompare,
} from './roster-reading.js'
import { stageMissing } from './stage-missing.js'

export type StagingFile = Readonly<{
  file: RosterFileIn
  unitCode: string
  /** Who sent it: `terminal`, `officer:7`. */
  actor: string
  at: Date
  /** The clock, to show that the work goes on. */
  now: () => Date
  /** A file that is kept already; a former staging of it gives way. */
  fileId?: number
}>

/** Where a staged file lies; `rowIds` are in the order of its rows. */
export type Staged = Readonly<{ fileId: number; importId: number; rowIds: readonly number[] }>

const ROWS_AT_FIRST = 300
const ROWS_FORGOTTEN_AT_ONCE = 1_000

/**
 * A file on its way into the store. Its rows are written while the next ones are read, for the main thread has nothing else
 * to do meanwhile; they count only once `finish` has said what they all are. One that cannot be used after all leaves
 * nothing (`giveUp`).
 */
export class Staging {
  readonly #db: Db
  readonly #file: StagingFile
  readonly #rowIds: number[] = []
  readonly #kept: Pick<NewStagedRow, 'findings' | 'comparison'>[] = []
  #place: Place | undefined
  #former: number | undefined
  #last: Promise<void> = Promise.resolve()
  #isOver = false

  constructor(db: Db, file: StagingFile) {
    this.#db = db
    this.#file = file
  }

  get file(): RosterFileIn {
    return this.#file.file
  }

  /** Keeps rows that were read, in their order. */
  add(rows: readonly RosterRow[]): Promise<void> {
    const kept = rows.map(({ sheet, row, person, raw, findings }): RowToStage => {
      return { sheet, row, person, raw, findings, comparison: 'new' }
    })
    this.#last = this.#last.then(() => (this.#isOver ? undefined : this.#keep(kept)))
    return this.#last
  }

  async #keep(rows: readonly RowToStage[]): Promise<void> {
    const ids = await this.#inSlice((tx, importId) => insertStagedRows(tx, importId, rows))
    for (const id of ids) this.#rowIds.push(id)
    for (const { findings, comparison } of rows) this.#kept.push({ findings, comparison })
  }

  #inSlice<Result>(write: (tx: Tx, importId: number) => Promise<Result>): Promise<Result> {
    return inSlice(this.#db, async (tx) => {
      await shortcut(tx)
      const { importId } = await this.#begun(tx)
      await noteProgress(tx, importId, this.#file.now())
      return write(tx, importId)
    })
  }

  async #begun(tx: Tx): Promise<Place> {
    if (this.#place !== undefined) return this.#place
    const { file, unitCode, actor, at, fileId: known } = this.#file
    const former = known === undefined ? undefined : await importOfFile(tx, known)
    this.#former = former?.state === 'staged' ? former.id : undefined
    const fileId = known ?? (await keepFile(tx, { file, at }))
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const listDate = dayInVietNam(at.toISOString())
    const facts = { fileId, fileName: file.name, sha256, unitCode, listDate, actor, at, ...NOTHING_READ }
    this.#place = { fileId, importId: await insertImport(tx, facts) }
    return this.#place
  }

  /** Writes what only the whole file tells, slice by slice; with the last one it counts. */
  async finish(read: ReadRoster): Promise<Staged> {
    const place = await this.#db.transaction().execute(async (tx) => {
      const begun = await this.#begun(tx)
      await completeImport(tx, begun.importId, read)
      return begun
    })
    // Corrections are rows of another file: nobody was told of them while they were read.
    const others = this.#rowIds.length > 0 ? [] : read.rows.map((row) => ({ ...row, raw: row.person.raw }))
    for await (const slice of slicesOf(this.#db, others, ROWS_AT_FIRST)) await this.#keep(slice)
    for await (const slice of slicesOf(this.#db, this.#changedIn(read), ROWS_AT_FIRST)) {
      await this.#inSlice((tx) => changeStagedRows(tx, slice))
    }
    await stageMissing(this.#db, place.importId, read)
    await this.#db.transaction().execute(async (tx) => {
      if (this.#former !== undefined) await dropImport(tx, this.#former)
      await endImport(tx, place.importId)
    })
    return { ...place, rowIds: this.#rowIds }
  }

  /** The rows that are not as they were kept. */
  #changedIn({ rows }: ReadRoster): readonly ChangedRow[] {
    return rows.flatMap(({ comparison, findings }, index) => {
      const kept = this.#kept[index]
      const hasOthers = findings !== kept?.findings
      if (comparison === kept?.comparison && !hasOthers) return []
      return { id: this.#rowIds[index] as number, comparison, ...(hasOthers && { findings }) }
    })
  }

  /** The file cannot be used: as if it had not been read. */
  async giveUp(): Promise<void> {
    this.#isOver = true
    await this.#last.catch(() => {})
    const place = this.#place
    if (place === undefined) return
    while (await inSlice(this.#db, (tx) => forgetStagedRows(tx, place.importId, ROWS_FORGOTTEN_AT_ONCE)))
      await setImmediate()
    await this.#db.transaction().execute(async (tx) => {
      await forgetImport(tx, place.importId)
      if (this.#file.fileId === undefined) await forgetFile(tx, place.fileId)
    })
  }
}

type Place = Readonly<{ fileId: number; importId: number }>

/**
 * Reads a roster file and compares it, as `readAndCompare`, and keeps its rows meanwhile; of a file that is refused nothing
 * is kept. What was read counts once the staging is finished.
 */
export async function readInto(
  staging: Staging,
  deps: ReadingDeps,
  unitCodes: readonly string[],
  today: IsoDate,
  after?: AfterReading,
): Promise<ReadRoster | RosterRefusal> {
  try {
    const options = { onRows: (rows: readonly RosterRow[]) => staging.add(rows), after }
    const read = await readAndCompare(deps, staging.file, unitCodes, today, options)
    if (read.kind === 'refused') await staging.giveUp()
    return read
  } catch (error) {
    await staging.giveUp()
    throw error
  }
}

/** Keeps the bytes that somebody sent, encrypted as everything else; returns the file's id. */
export function keepFile(tx: Tx, { file, at }: Pick<StagingFile, 'file' | 'at'>): Promise<number> {
  return storeFile(tx, { name: file.name, mime: 'application/octet-stream', bytes: file.bytes, at })
}
