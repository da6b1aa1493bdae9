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
 * row waits again, as it was. `undefined` when there is nothing. Files that were taken back themselves are left alone, and
 * rows that a later reading of their file asks about instead.
 */
export async function takeBackWord(
  tx: Tx,
  by: string,
  unitCodes: readonly string[],
): Promise<TakenBackWord | undefined> {
  const taken = unitCodes.length === 0 ? undefined : (await answered(tx, by, unitCodes)).find(holdsStill)
  const word = taken?.row.decisions.at(-1)
  if (taken === undefined || word?.before === undefined) return undefined
  const { row, importId, unitCode } = taken
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
  return { row: { ...again, benefitLineId: before.line }, importId, unitCode, word }
}

type AnsweredRow = Omit<TakenBackWord, 'word'>

/** Older words than so many are not looked for. */
const LOOKED_AT_MOST = 50

/** Rows about which this person said the last word, the latest first. */
async function answered(tx: Tx, by: string, unitCodes: readonly string[]): Promise<readonly AnsweredRow[]> {
  const rows = await selectStaged(tx)
    .innerJoin('roster_import', 'roster_import.id', 'staged_row.import_id')
    .select('roster_import.unit_code')
    .where('staged_content.answered_by', '=', by)
    .where('roster_import.state', '=', 'applied')
    .where('roster_import.under_way', 'is', null)
    .where('roster_import.unit_code', 'in', unitCodes)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('roster_import as newer')
            .select('newer.id')
            .whereRef('newer.unit_code', '=', 'roster_import.unit_code')
            .whereRef('newer.sha256', '=', 'roster_import.sha256')
            .whereRef('newer.id', '>', 'roster_import.id')
            .where('newer.state', '=', 'applied'),
        ),
      ),
    )
    .orderBy('staged_content.answered_at', 'desc')
    .orderBy('staged_row.id', 'desc')
    .limit(LOOKED_AT_MOST)
    .execute()
  return rows.map((row) => ({ row: toStagedRow(row), importId: row.import_id, unitCode: row.unit_code }))
}

/** Whether a row still is what the word made of it: one that was dropped since, for another reason, stays so. */
function holdsStill({ row }: AnsweredRow): boolean {
  return row.state !== 'dropped' || row.comparison === 'duplicate' || row.decisions.at(-1)?.choice === 'drop'
}
