import { withCorrections } from '../../domain/roster/correction.js'
import type { RosterContext } from '../../domain/roster/facts.js'
import { isUnsure, readRosterSheets } from '../../domain/roster/reading.js'
import { readErrorList } from './error-list.js'
import { withoutMarks } from './marked-grid.js'
import { isPartialList, ownListIn } from './own-list.js'
import { parseWorkbook } from './parse-workbook.js'
import type { ErrorListFile, RosterFile, UnsureFile } from './read-roster.js'
import { gridOf, UnreadableWorkbook } from './workbook.js'

/** What `readRoster` does inside its worker. Throws `UnreadableWorkbook`; call it only where a file may block. */
export async function readRosterHere(
  bytes: Uint8Array,
  fileName: string,
  context: RosterContext,
  password?: string,
): Promise<RosterFile | UnsureFile | ErrorListFile> {
  const workbook = await parseWorkbook(bytes, fileName, password)
  const { corrections = [] } = context
  const grids = workbook.sheets.map((sheet) => withCorrections(withoutMarks(gridOf(workbook, sheet)), corrections))
  const own = ownListIn(grids)
  if (own === 'own-errors') return { kind: 'error-list', errors: readErrorList(grids) }
  if (own !== undefined) throw new UnreadableWorkbook(own)
  const roster = readRosterSheets(grids, context)
  if (roster === null) throw new UnreadableWorkbook('no-roster')
  if (isUnsure(roster)) return { kind: 'unsure', ...roster }
  const { about } = roster
  return { kind: 'roster', ...roster, about: { ...about, isPartial: about.isPartial || isPartialList(grids) } }
}
