import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RosterGrid } from '../domain/roster/cell.js'
import { tidy } from '../domain/text.js'
import type { Db, Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { removeUnusedPracticeUnits, unitLevels } from '../store/practice-units.js'
import { addSuccessions } from '../store/unit-successions.js'
import { type UnitChanges, upsertUnits } from '../store/unit-tree.js'
import { openWorkbook } from '../workbooks/reading/open-workbook.js'
import type { RefusalReason } from '../workbooks/reading/workbook.js'
import { readSuccessionRows, SUCCESSION_COLUMNS, successionsIn } from './succession-rows.js'
import { readUnitRows, type SheetRow, UNIT_COLUMNS, type UnitProblem, type UnitRow } from './unit-rows.js'

export type ImportUnits = Readonly<{ file: string; actor: string; at: Date; today: string }>

export type UnitsReport =
  /** `followed`: how many units are now known to have taken the place of which. */
  | (Readonly<{ kind: 'imported'; followed: number }> & UnitChanges)
  /** Nothing changed: each bad row with its number. */
  | Readonly<{ kind: 'bad-rows'; problems: readonly UnitProblem[] }>
  | Readonly<{ kind: 'refused'; reason: RefusalReason | 'no-file' | 'no-columns' }>

/**
 * Takes over the administrative tree from a CSV or workbook with the columns `code,name,level,parent,validFrom,validTo`, or
 * the map of a reform with `old,new,date,kind` (merged, renamed, split, dissolved): `an-sinh units import`. A workbook may
 * hold both, a tree may name former codes in `successorOf`. The same file twice changes nothing; one bad row, and nothing
 * changes either. Units of the practice store that nothing refers to make way.
 */
export async function runUnitsImport({ db }: Readonly<{ db: Db }>, request: ImportUnits): Promise<UnitsReport> {
  const bytes = await readFile(request.file).catch(() => undefined)
  if (bytes === undefined) return { kind: 'refused', reason: 'no-file' }
  const workbook = await openWorkbook(new Uint8Array(bytes), basename(request.file))
  if (workbook.kind === 'refused') return workbook
  const tree = workbook.sheets.map((grid) => rowsOf(grid, UNIT_COLUMNS, 3)).find((found) => found !== undefined)
  const map = workbook.sheets.map((grid) => rowsOf(grid, SUCCESSION_COLUMNS, 4)).find((found) => found !== undefined)
  if (tree === undefined && map === undefined) return { kind: 'refused', reason: 'no-columns' }
  return db.transaction().execute((tx) => takeOver(tx, tree ?? [], map ?? [], request))
}

async function takeOver(
  tx: Tx,
  tree: readonly UnitRow[],
  map: readonly SheetRow<(typeof SUCCESSION_COLUMNS)[number]>[],
  { actor, at, today }: ImportUnits,
): Promise<UnitsReport> {
  const levels = new Map(await unitLevels(tx))
  const { units, problems } = readUnitRows(tree, (code) => levels.get(code))
  for (const { code, level } of units) levels.set(code, level)
  const named = successionsIn(tree, (code) => levels.has(code))
  const mapped = readSuccessionRows(map, (code) => levels.has(code))
  const wrong = [...problems, ...named.problems, ...mapped.problems]
  if (wrong.length > 0) return { kind: 'bad-rows', problems: wrong }
  const successions = [...named.successions, ...mapped.successions]
  const kept = [
    ...units.map(({ code }) => code),
    ...successions.flatMap(({ oldCode, newCode }) => [oldCode, newCode ?? '']),
  ]
  if (units.length > 0) await removeUnusedPracticeUnits(tx, new Set(kept))
  const changes = await upsertUnits(tx, units, 'import', today)
  const followed = await addSuccessions(tx, successions)
  if (changes.added + changes.changed + followed > 0) {
    await appendHistory(tx, { at, actor, action: 'import-units', details: { ...changes, followed } })
  }
  return { kind: 'imported', ...changes, followed }
}

/** The rows below the header; `undefined` when the sheet lacks one of the first `needed` columns. */
function rowsOf<Column extends string>(
  grid: RosterGrid,
  known: readonly Column[],
  needed: number,
): readonly SheetRow<Column>[] | undefined {
  const [header, ...body] = grid.filledRows
  if (header === undefined) return undefined
  const columns = new Map<Column, number>()
  for (let column = 0; column < grid.columnCount; column++) {
    const word = tidy(grid.cellAt(header, column).text).toLowerCase()
    const key = known.find((one) => one.toLowerCase() === word)
    if (key !== undefined) columns.set(key, column)
  }
  if (!known.slice(0, needed).every((key) => columns.has(key))) return undefined
  const textAt = (row: number, key: Column) => {
    const column = columns.get(key)
    if (column === undefined) return ''
    const cell = grid.cellAt(row, column)
    return tidy(cell.kind === 'date' ? String(cell.value) : cell.text)
  }
  return body
    .map((row) => ({ row: row + 1, cells: cellsOf(known, (key) => textAt(row, key)) }))
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
}

function cellsOf<Column extends string>(known: readonly Column[], textOf: (key: Column) => string) {
  return Object.fromEntries(known.map((key) => [key, textOf(key)])) as Record<Column, string>
}
