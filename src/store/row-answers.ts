import type { Tx } from './db.js'
import { type RowDecision, type StagedRow, selectStaged, toStagedRow } from './staged-rows.js'
import { answeredBy } from './waiting-rows.js'

export type TakenBackWord = Readonly<{
  /** The row, which waits again. */
  row: StagedRow
  importId: number
  unitCode: string
  /** What is not said any more. */
  word: RowDecision
}>

/**
 * Takes back what this person said last about a row of files of these units, as long as nothing of it is in the records; the
 * row waits again, as it was. `undefined` when there is nothing. Files that were taken back themselves are left alone.
 */
export async function takeBackWord(
  tx: Tx,
  by: string,
  unitCodes: readonly string[],
): Promise<TakenBackWord | undefined> {
  if (unitCodes.length === 0) return undefined
  const last = await selectStaged(tx)
    .innerJoin('roster_import', 'roster_import.id', 'staged_row.import_id')
    .select('roster_import.unit_code')
    .where('staged_content.answered_by', '=', by)
    .where('roster_import.state', '=', 'applied')
    .where('roster_import.under_way', 'is', null)
    .where('roster_import.unit_code', 'in', unitCodes)
    .orderBy('staged_content.answered_at', 'desc')
    .orderBy('staged_row.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = last && toStagedRow(last)
  const word = row?.decisions.at(-1)
  if (last === undefined || row === undefined || word?.before === undefined) return undefined
  const { before } = word
  const decisions = row.decisions.slice(0, -1)
  const findings = row.findings.slice(0, before.findings)
  await tx
    .updateTable('staged_content')
    .set({ decisions: JSON.stringify(decisions), findings: JSON.stringify(findings), ...answeredBy(decisions) })
    .where('staged_row_id', '=', row.id)
    .execute()
  await tx
    .updateTable('staged_row')
    .set({ state: 'waiting', comparison: before.comparison, benefit_line_id: before.line })
    .where('id', '=', row.id)
    .execute()
  const again = { ...row, decisions, findings, comparison: before.comparison, state: 'waiting' } as const
  return { row: { ...again, benefitLineId: before.line }, importId: last.import_id, unitCode: last.unit_code, word }
}
