import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RosterGrid } from '../domain/roster/cell.js'
import { tidy } from '../domain/text.js'
import type { Db } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { removeUnusedPracticeUnits, unitLevels } from '../store/practice-units.js'
import { type UnitChanges, upsertUnits } from '../store/unit-tree.js'
import { openWorkbook } from '../workbooks/reading/open-workbook.js'
import type { RefusalReason } from '../workbooks/reading/workbook.js'
import { readUnitRows, UNIT_COLUMNS, type UnitColumn, type UnitProblem, type UnitRow } from './unit-rows.js'

export type ImportUnits = Readonly<{ file: string; actor: string; at: Date; today: string }>

export type UnitsReport =
  | (Readonly<{ kind: 'imported' }> & UnitChanges)
  /** Nothing changed: each bad row with its number. */
  | Readonly<{ kind: 'bad-rows'; problems: readonly UnitProblem[] }>
  | Readonly<{ kind: 'refused'; reason: RefusalReason | 'no-file' | 'no-columns' }>

/**
 * Takes over the administrative tree from a CSV or workbook with the columns `code,name,level,parent,validFrom,validTo`:
 * `an-sinh units import`. The same file twice changes nothing; one bad row, and nothing changes either. Units of the
 * practice store that nothing refers to make way.
 */
export async function runUnitsImport(
  { db }: Readonly<{ db: Db }>,
  { file, actor, at, today }: ImportUnits,
): Promise<UnitsReport> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return { kind: 'refused', reason: 'no-file' }
  const workbook = await openWorkbook(new Uint8Array(bytes), basename(file))
  if (workbook.kind === 'refused') return workbook
  const rows = workbook.sheets.map(rowsOf).find((found) => found !== undefined)
  if (rows === undefined) return { kind: 'refused', reason: 'no-columns' }
  return db.transaction().execute(async (tx) => {
    const levels = await unitLevels(tx)
    const { units, problems } = readUnitRows(rows, (code) => levels.get(code))
    if (problems.length > 0) return { kind: 'bad-rows', problems }
    await removeUnusedPracticeUnits(tx, new Set(units.map(({ code }) => code)))
    const changes = await upsertUnits(tx, units, 'import', today)
    if (changes.added + changes.changed > 0) {
      await appendHistory(tx, { at, actor, action: 'import-units', details: { ...changes } })
    }
    return { kind: 'imported', ...changes }
  })
}

/** The rows below the header; `undefined` when the sheet has no such header. The last three columns may be missing. */
function rowsOf(grid: RosterGrid): readonly UnitRow[] | undefined {
  const [header, ...body] = grid.filledRows
  if (header === undefined) return undefined
  const columns = new Map<UnitColumn, number>()
  for (let column = 0; column < grid.columnCount; column++) {
    const word = tidy(grid.cellAt(header, column).text).toLowerCase()
    const key = UNIT_COLUMNS.find((known) => known.toLowerCase() === word)
    if (key !== undefined) columns.set(key, column)
  }
  if (!(['code', 'name', 'level'] as const).every((key) => columns.has(key))) return undefined
  const textAt = (row: number, key: UnitColumn) => {
    const column = columns.get(key)
    if (column === undefined) return ''
    const cell = grid.cellAt(row, column)
    return tidy(cell.kind === 'date' ? String(cell.value) : cell.text)
  }
  return body
    .map((row) => ({ row: row + 1, cells: cellsOf((key) => textAt(row, key)) }))
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
}

function cellsOf(textOf: (key: UnitColumn) => string): UnitRow['cells'] {
  return Object.fromEntries(UNIT_COLUMNS.map((key) => [key, textOf(key)])) as Record<UnitColumn, string>
}
