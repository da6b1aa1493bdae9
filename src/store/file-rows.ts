import type { RowRef } from '../domain/roster/row.js'
import type { Db } from './db.js'
import { type StagedRow, selectStaged, toStagedRow } from './staged-rows.js'
import type { WaitingRow } from './waiting-rows.js'

/** A row of an import by its place in the file. */
export async function rowAt(db: Db, importId: number, { sheet, row }: RowRef): Promise<StagedRow | undefined> {
  const found = await selectStaged(db)
    .where('staged_row.import_id', '=', importId)
    .where('staged_row.sheet', '=', sheet)
    .where('staged_row.row', '=', row)
    .executeTakeFirst()
  return found && toStagedRow(found)
}

/** The other rows of its file that are about this person, in the order of the file. */
export async function rowsOfPerson(
  db: Db,
  { row, file }: WaitingRow,
  beneficiaryId: number,
): Promise<readonly StagedRow[]> {
  const rows = await selectStaged(db)
    .innerJoin('benefit_line', 'benefit_line.id', 'staged_row.benefit_line_id')
    .where('benefit_line.beneficiary_id', '=', beneficiaryId)
    .where('staged_row.import_id', '=', file.id)
    .where('staged_row.id', '!=', row.id)
    .orderBy('staged_row.id')
    .execute()
  return rows.map(toStagedRow)
}
