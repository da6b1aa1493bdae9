import type { Db, Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import { changedPeopleOf, madePeopleOf } from '../../store/import-changes.js'
import { beginImport, endImport, noteProgress } from '../../store/import-progress.js'
import { type TakenBack, takeBack } from '../../store/import-undo.js'
import { importsAfter, lastImports } from '../../store/last-imports.js'
import { dropRows, importById, markUndone, type RosterImport } from '../../store/rosters.js'
import { inSlice } from '../../store/slice.js'
import { stageRowsAgain } from '../../store/staged-rows.js'
import { shortcut } from '../../store/statement.js'
import { slicesOf } from '../slices.js'
import type { Finishing } from './apply-roster.js'

export type UndoImport = Readonly<{
  importId: number
  /** The clock, to show that the work goes on. */
  now: () => Date
  onProgress?: (done: number, of: number) => void
}>

export type UndoneImport =
  | (Readonly<{ kind: 'taken-back'; file: RosterImport }> & TakenBack)
  /** It was taken back before, or a later one of the unit changed something; nothing changed now. */
  | Readonly<{ kind: 'not-the-last' }>
  /** Another file is being taken over for these units. */
  | Readonly<{ kind: 'busy' }>

/** People written in one transaction: each of them takes several times what a new row takes. */
const PEOPLE_A_SLICE = 40

/**
 * Takes the last import of a unit that changed something back as a set, and those after it with it: people whom it made go, people whom it changed are again what they were.
 * Whoever was changed by another act since stays as they are. In slices, as it was applied: `finishUndoing` ends it, and
 * called again after it was cut off, it goes on where it was.
 */
export async function undoImport(db: Db, { importId, now, onProgress }: UndoImport): Promise<UndoneImport> {
  const file = await db.transaction().execute((tx) => begin(tx, importId, now()))
  if (typeof file === 'string') return { kind: file }
  // What came after it changed nothing, and names the benefits that are about to go.
  for (const id of await importsAfter(db, file)) await dropImportRows(db, id)
  const people = await peopleOf(db, importId)
  const sum = { removed: 0, restored: 0, left: [] as string[] }
  let done = 0
  for await (const slice of slicesOf(db, people, PEOPLE_A_SLICE)) {
    const taken = await inSlice(db, async (tx) => {
      await shortcut(tx)
      await noteProgress(tx, importId, now())
      return takeBack(tx, importId, slice)
    })
    sum.removed += taken.removed
    sum.restored += taken.restored
    sum.left.push(...taken.left)
    done += slice.length
    onProgress?.(done, people.length)
  }
  return { kind: 'taken-back', file, ...sum }
}

const ROWS_DROPPED_AT_ONCE = 200
const CODES_IN_HISTORY = 100

/** The whole of it counts: the import is dropped, its rows wait for nothing, and history tells. */
export async function finishUndoing(
  tx: Tx,
  { file, removed, restored, left }: Extract<UndoneImport, { kind: 'taken-back' }>,
  { actor, role, at }: Finishing,
): Promise<void> {
  for (const id of [file.id, ...(await importsAfter(tx, file))]) await markUndone(tx, id, at)
  await appendHistory(tx, {
    at,
    actor,
    ...(role !== undefined && { role }),
    action: 'undo-import',
    unitCode: file.unitCode,
    subject: { kind: 'roster-import', id: String(file.id) },
    details: { removed, restored, left: left.length, records: left.slice(0, CODES_IN_HISTORY) },
  })
}

/** The rows of an import that is about to end as taken back wait for nothing any more. */
export async function dropImportRows(db: Db, importId: number): Promise<void> {
  for (;;) {
    if (!(await inSlice(db, (tx) => dropRows(tx, importId, ROWS_DROPPED_AT_ONCE)))) return
  }
}

/**
 * Takes a roster back that could not be written to its end, as if it had never been begun: it may be taken over again.
 */
export async function rollBackImport(db: Db, importId: number, now: () => Date): Promise<void> {
  for await (const slice of slicesOf(db, await peopleOf(db, importId), PEOPLE_A_SLICE)) {
    await inSlice(db, async (tx) => {
      await noteProgress(tx, importId, now())
      await takeBack(tx, importId, slice)
    })
  }
  while (await inSlice(db, (tx) => stageRowsAgain(tx, importId, ROWS_DROPPED_AT_ONCE)));
  await db.transaction().execute((tx) => endImport(tx, importId))
}

async function begin(tx: Tx, importId: number, now: Date): Promise<RosterImport | 'not-the-last' | 'busy'> {
  const file = await importById(tx, importId)
  if (file === undefined || file.state !== 'applied') return 'not-the-last'
  const [last] = await lastImports(tx, [file.unitCode])
  if (last?.id !== importId) return 'not-the-last'
  return (await beginImport(tx, file, 'undoing', now)) ? file : 'busy'
}

/** Everybody whom the import made or changed, each once, the last made first. */
async function peopleOf(db: Db, importId: number): Promise<readonly number[]> {
  const people = new Set(await changedPeopleOf(db, importId))
  for (const { from, to } of await madePeopleOf(db, importId)) for (let id = from; id <= to; id++) people.add(id)
  return [...people].sort((one, other) => other - one)
}
