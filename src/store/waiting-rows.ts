import type { Finding } from '../domain/roster/row.js'
import type { Db, Tx } from './db.js'
import { importById, type RosterImport } from './rosters.js'
import { type RowDecision, type SelectedRow, type StagedRow, selectStaged, toStagedRow } from './staged-rows.js'

/** A row that waits for an officer's word, with its file. */
export type WaitingRow = Readonly<{ row: StagedRow; file: RosterImport }>

/** The first row after this one that waits, of files of these units; in the order in which they were read. */
export async function nextWaitingRow(
  db: Db,
  unitCodes: readonly string[],
  after: number,
): Promise<WaitingRow | undefined> {
  if (unitCodes.length === 0) return undefined
  const row = await selectStaged(db)
    .innerJoin('roster_import', 'roster_import.id', 'staged_row.import_id')
    .where('staged_row.state', '=', 'waiting')
    .where('roster_import.state', '=', 'applied')
    .where('roster_import.under_way', 'is', null)
    .where('roster_import.unit_code', 'in', unitCodes)
    .where('staged_row.id', '>', after)
    .orderBy('staged_row.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : withFile(db, row)
}

/** A row of an import by its id; `undefined` unless it waits. */
export async function waitingRow(db: Db, id: number): Promise<WaitingRow | undefined> {
  const row = await selectStaged(db).where('staged_row.id', '=', id).executeTakeFirst()
  if (row === undefined || row.state !== 'waiting') return undefined
  const found = await withFile(db, row)
  return found.file.state === 'applied' && found.file.underWay === null ? found : undefined
}

async function withFile(db: Db, row: SelectedRow): Promise<WaitingRow> {
  const file = await importById(db, row.import_id)
  if (file === undefined) throw new Error(`row ${row.id} has no import`)
  return { row: toStagedRow(row), file }
}

export type DecidedRow = Readonly<{
  importId: number
  decisions: readonly RowDecision[]
  /** With what came of the decision, when that is another question. */
  findings: readonly Finding[]
  state: StagedRow['state']
  comparison: StagedRow['comparison']
  benefitLineId: number | null
  /** `undefined`: the benefit was not written. */
  leftAs?: string
}>

/** Notes what was decided about a row and what came of it. */
export async function noteDecision(tx: Tx, id: number, decided: DecidedRow): Promise<void> {
  await tx
    .updateTable('staged_content')
    .set({
      decisions: JSON.stringify(decided.decisions),
      findings: JSON.stringify(decided.findings),
      ...answeredBy(decided.decisions),
    })
    .where('staged_row_id', '=', id)
    .execute()
  await tx
    .updateTable('staged_row')
    .set({
      state: decided.state,
      comparison: decided.comparison,
      benefit_line_id: decided.benefitLineId,
      ...(decided.leftAs !== undefined && { left_as: decided.leftAs }),
    })
    .where('id', '=', id)
    .execute()
  if (decided.leftAs !== undefined) await noteLeftAs(tx, decided)
}

/** Who may take the last of these words back, and when it was said; nobody when it is in the records. */
export function answeredBy(decisions: readonly RowDecision[]) {
  const last = decisions.at(-1)
  const isOpen = last?.before !== undefined
  return { answered_by: isOpen ? last.by : null, answered_at: isOpen ? last.at : null }
}

/** Another row of the file may be about the same benefit: its import left it as it is now. */
async function noteLeftAs(tx: Tx, { importId, benefitLineId, leftAs }: DecidedRow): Promise<void> {
  await tx
    .updateTable('staged_row')
    .set({ left_as: leftAs ?? null })
    .where('import_id', '=', importId)
    .where('benefit_line_id', '=', benefitLineId)
    .where('left_as', 'is not', null)
    .execute()
}

/** People who may be the one of a row: of the same number, or of the same name in the commune. */
export async function peopleLike(
  db: Db,
  { nameKey, personalId, communeCode }: Readonly<{ nameKey: string; personalId: string | null; communeCode: string }>,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('beneficiary')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('commune_code', '=', communeCode), eb('name_key', '=', nameKey)]),
        ...(personalId === null ? [] : [eb('personal_id', '=', personalId)]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** The person whose benefit this is. */
export async function ownerOfLine(db: Db, lineId: number): Promise<number | undefined> {
  const row = await db.selectFrom('benefit_line').select('beneficiary_id').where('id', '=', lineId).executeTakeFirst()
  return row?.beneficiary_id
}
