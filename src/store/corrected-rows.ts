import type { Db } from './db.js'
import type { RosterImport } from './rosters.js'
import { type StagedRow, stagedRowPages, stagedRows } from './staged-rows.js'

/**
 * The rows of a file in its order as they were read last: of an import that only brought corrected rows (`corrected` of its
 * summary) all rows of the file that they belong to, each as the newest correction has it.
 */
export async function* rowsAsCorrected(
  db: Db,
  { id, summary: { corrected } }: Pick<RosterImport, 'id' | 'summary'>,
): AsyncGenerator<StagedRow> {
  const [first = id, ...later] = [...(corrected?.of ?? []), id]
  const newer = new Map<string, StagedRow>()
  for (const one of later) {
    for await (const page of stagedRowPages(db, one)) for (const row of page) newer.set(placeOf(row), row)
  }
  for await (const row of stagedRows(db, first)) yield newer.get(placeOf(row)) ?? row
}

function placeOf({ sheet, row }: Pick<StagedRow, 'sheet' | 'row'>): string {
  return `${row} ${sheet}`
}
