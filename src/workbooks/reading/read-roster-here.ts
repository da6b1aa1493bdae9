import type { RosterGrid } from '../../domain/roster/cell.js'
import { withCorrections } from '../../domain/roster/correction.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import { isUnsure, type OnRow, readRosterSheets } from '../../domain/roster/reading.js'
import { listsSideBySide } from '../../domain/roster/side-by-side.js'
import { type CopiedCells, copiedCells, markOf } from './copied-cells.js'
import { readErrorList } from './error-list.js'
import { refuseManyHeadings } from './heading-words.js'
import { withoutMarks } from './marked-grid.js'
import { isPartialList, isPaymentList, ownListIn } from './own-list.js'
import { parseWorkbook } from './parse-workbook.js'
import type { ErrorListFile, MarkedCopyFile, RosterFile, UnsureFile } from './read-roster.js'
import { gridOf, UnreadableWorkbook } from './workbook.js'

/** What `readRoster` does inside its worker. Throws `UnreadableWorkbook`; call it only where a file may block. */
export async function readRosterHere(
  bytes: Uint8Array,
  fileName: string,
  context: RosterContext,
  password?: string,
  onRow?: OnRow,
): Promise<RosterFile | UnsureFile | ErrorListFile | MarkedCopyFile> {
  const written = await gridsOf(bytes, fileName, password)
  const mark = context.asItStands === true ? undefined : markOf(written)
  if (mark !== undefined) return { kind: 'marked-copy', mark }
  const grids = await asCorrected(written.map(withoutMarks), context, password)
  const own = ownListIn(grids)
  if (own === 'own-errors') return { kind: 'error-list', errors: readErrorList(grids) }
  if (own !== undefined) throw new UnreadableWorkbook(own)
  const roster = readRosterSheets(grids, context, onRow)
  if (roster === null) throw new UnreadableWorkbook('no-roster')
  if (isUnsure(roster)) return { kind: 'unsure', ...roster }
  const { about } = roster
  const isPayments = isPaymentList(grids)
  const isPartial = about.isPartial || isPayments || isPartialList(grids)
  return { kind: 'roster', ...roster, about: { ...about, isPartial, ...(isPayments && { isPayments }) } }
}

async function gridsOf(bytes: Uint8Array, fileName: string, password?: string): Promise<readonly RosterGrid[]> {
  const workbook = await parseWorkbook(bytes, fileName, password)
  const grids = workbook.sheets.map((sheet) => gridOf(workbook, sheet))
  refuseManyHeadings(grids, bytes.byteLength)
  return grids.flatMap(listsSideBySide)
}

/** The file with what its marked copies and the list of errors say instead. */
async function asCorrected(
  file: readonly RosterGrid[],
  { copies = [], corrections = [], ...context }: RosterContext,
  password: string | undefined,
): Promise<readonly RosterGrid[]> {
  let grids = file
  for (const { bytes, name } of copies) {
    const copied = copiedCells(grids, await gridsOf(bytes, name, password))
    const changed = grids.map((grid) => withCorrections(grid, copied.corrections))
    grids = withoutRemoved(changed, copied, context)
  }
  return grids.map((grid) => withCorrections(grid, corrections))
}

/** Without the people whose rows somebody took out of the copy; titles and totals never were in it. */
function withoutRemoved(
  grids: readonly RosterGrid[],
  { rows }: CopiedCells,
  context: RosterContext,
): readonly RosterGrid[] {
  const read = readRosterSheets(grids, context)
  if (read === null || isUnsure(read)) return grids
  const removed = read.rows.filter(({ sheet, row }) => rows.get(sheet)?.has(row) === false)
  if (removed.length === 0) return grids
  return grids.map((grid) => {
    const own = new Set(removed.flatMap(({ sheet, row }) => (sheet === grid.name ? row - 1 : [])))
    return own.size === 0 ? grid : { ...grid, filledRows: grid.filledRows.filter((row) => !own.has(row)) }
  })
}
