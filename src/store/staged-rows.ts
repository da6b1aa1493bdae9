import type { Selectable } from 'kysely'
import type { Finding, RosterPerson, RowRef } from '../domain/roster/row.js'
import { bulkInsertion } from './bulk-insert.js'
import { bulkUpdating } from './bulk-update.js'
import type { Db, Tx } from './db.js'
import type { StagedContentTable, StagedRowTable } from './schema/roster.js'

/** What the file said of a person, with the text of every filled cell by column letter. */
export type StagedPerson = RosterPerson & Readonly<{ raw: Readonly<Record<string, string>> }>

export type StagedRow = RowRef &
  Readonly<{
    id: number
    person: StagedPerson
    findings: readonly Finding[]
    comparison: StagedRowTable['comparison']
    state: StagedRowTable['state']
    benefitLineId: number | null
    /** What officers decided about it, in their order. */
    decisions: readonly RowDecision[]
  }>

/** An officer's word about one finding of a row, given once. */
export type RowDecision = Readonly<{
  /** Place of the finding among those of the row. */
  finding: number
  choice: string
  value?: string
  /** Places of other findings that it settles. */
  also?: readonly number[]
  by: string
  at: string
  /** How the row was before, when nothing of it was written into the records: such a word may be taken back. */
  before?: Readonly<{ findings: number; comparison: StagedRowTable['comparison']; line: number | null }>
}>

/** Places of the findings that were decided. */
export function decidedFindings(decisions: readonly RowDecision[]): readonly number[] {
  return decisions.flatMap(({ finding, also = [] }) => [finding, ...also])
}

export type NewStagedRow = Omit<StagedRow, 'id' | 'state' | 'benefitLineId' | 'decisions'>

/** A row as it is read: the text of its cells stands beside the person. */
export type RowToStage = Pick<NewStagedRow, 'sheet' | 'row' | 'findings' | 'comparison'> &
  Readonly<{ person: RosterPerson; raw: StagedPerson['raw'] }>

/** Keeps rows as read; their import decides what becomes of them. Resolves with their ids, in their order. */
export async function insertStagedRows(
  tx: Tx,
  importId: number,
  rows: readonly RowToStage[],
): Promise<readonly number[]> {
  const places = rows.map(({ sheet, row, comparison }) => ({ import_id: importId, sheet, row, comparison }))
  const ids = await insertRows(
    tx,
    places.map((place) => ({ ...place, state: 'staged' as const })),
  )
  await insertContents(
    tx,
    rows.map(({ person, raw, findings }, index) => ({
      staged_row_id: ids[index] as number,
      person: JSON.stringify(said(person, raw)),
      findings: JSON.stringify(findings),
    })),
  )
  return ids
}

type InsertRow = Pick<StagedRowTable, 'import_id' | 'sheet' | 'row' | 'comparison' | 'state'>
type InsertContent = Pick<StagedContentTable, 'staged_row_id' | 'person' | 'findings'>

/** A person without what the file does not say: a third less to write. */
function said(person: RosterPerson, raw: StagedPerson['raw']): Partial<StagedPerson> {
  const said: Record<string, unknown> = {}
  for (const field in person) {
    const value = person[field as keyof RosterPerson]
    if (value !== null) said[field] = value
  }
  said.raw = raw
  return said
}

type Unsaid = { readonly [Field in keyof RosterPerson as null extends RosterPerson[Field] ? Field : never]: null }

/** What a person is whose row says nothing: such fields are not kept. */
const UNSAID: Unsaid = {
  ...{ stt: null, fileNo: null, bookNo: null, nameNote: null, sex: null, birth: null, personalId: null, oldId: null },
  ...{ idIssued: null, idIssuer: null, caredFor: null, unit: null, village: null, ethnic: null, phone: null },
  ...{ disability: null, coefficient: null, amount: null, startMonth: null, decisionNo: null, decisionDate: null },
  ...{ method: null, account: null, accountHolder: null, bankMentioned: null, payee: null, note: null },
}

const insertRows = bulkInsertion<{ [Column in keyof InsertRow]: InsertRow[Column] }>('staged_row', [
  ...(['import_id', 'sheet', 'row', 'comparison', 'state'] as const),
])

const insertContents = bulkInsertion<{ [Column in keyof InsertContent]: InsertContent[Column] }>('staged_content', [
  ...(['staged_row_id', 'person', 'findings'] as const),
])

export type ChangedRow = Pick<StagedRow, 'id' | 'comparison'> & Readonly<{ findings?: StagedRow['findings'] }>

/** Notes what there is to say about rows that were kept before it was known. */
export async function changeStagedRows(tx: Tx, rows: readonly ChangedRow[]): Promise<void> {
  for (const comparison of new Set(rows.map((row) => row.comparison))) {
    const same = rows.filter((row) => row.comparison === comparison).map(({ id }) => id)
    for (let from = 0; from < same.length; from += IDS_AT_ONCE) {
      const ids = same.slice(from, from + IDS_AT_ONCE)
      await tx.updateTable('staged_row').set({ comparison }).where('id', 'in', ids).execute()
    }
  }
  const found = rows.flatMap(({ id, findings }) => (findings === undefined ? [] : [{ id, findings }]))
  await noteFindings(
    tx,
    found.map(({ id, findings }) => ({ staged_row_id: id, findings: JSON.stringify(findings) })),
  )
}

const IDS_AT_ONCE = 500

const noteFindings = bulkUpdating<{ staged_row_id: number; findings: string }>('staged_content', 'staged_row_id', [
  'findings',
])

/** Removes rows of an import, so many at a time; `false` when none is left. */
export async function forgetStagedRows(tx: Tx, importId: number, atMost: number): Promise<boolean> {
  const rows = await tx.selectFrom('staged_row').select('id').where('import_id', '=', importId).limit(atMost).execute()
  if (rows.length === 0) return false
  const ids = rows.map(({ id }) => id)
  await tx.deleteFrom('staged_content').where('staged_row_id', 'in', ids).execute()
  await tx.deleteFrom('staged_row').where('id', 'in', ids).execute()
  return true
}

const PAGE = 300

/** The rows of an import in the order of the file, one by one. */
export async function* stagedRows(db: Db, importId: number): AsyncGenerator<StagedRow> {
  for await (const page of stagedRowPages(db, importId)) yield* page
}

/** The same some hundreds at a time: between two pages others may have their turn. */
export async function* stagedRowPages(db: Db, importId: number): AsyncGenerator<readonly StagedRow[]> {
  for (let after = 0; ; ) {
    const rows = await selectStaged(db)
      .where('staged_row.import_id', '=', importId)
      .where('staged_row.id', '>', after)
      .orderBy('staged_row.id')
      .limit(PAGE)
      .execute()
    yield rows.map(toStagedRow)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.id
  }
}

/** Rows with what they say: what `toStagedRow` takes. */
export function selectStaged(db: Db) {
  return db
    .selectFrom('staged_row')
    .innerJoin('staged_content', 'staged_content.staged_row_id', 'staged_row.id')
    .selectAll('staged_row')
    .select(['staged_content.person', 'staged_content.findings', 'staged_content.decisions'])
}

export type SelectedRow = Selectable<StagedRowTable> &
  Pick<Selectable<StagedContentTable>, 'person' | 'findings' | 'decisions'>

export function toStagedRow(row: SelectedRow): StagedRow {
  return {
    id: row.id,
    sheet: row.sheet,
    row: row.row,
    person: { ...UNSAID, ...(JSON.parse(row.person) as Omit<StagedPerson, keyof Unsaid>) },
    findings: JSON.parse(row.findings) as Finding[],
    comparison: row.comparison,
    state: row.state,
    benefitLineId: row.benefit_line_id,
    decisions: row.decisions === null ? [] : (JSON.parse(row.decisions) as RowDecision[]),
  }
}

export type SettledRow = Readonly<{
  id: number
  comparison: StagedRowTable['comparison']
  state: StagedRowTable['state']
  benefitLineId: number | null
  /** Digest of the benefit as it was written; `null` when nothing was. */
  leftAs: string | null
}>

/** Notes what became of rows. */
export async function settleStagedRows(tx: Tx, rows: readonly SettledRow[]): Promise<void> {
  await settle(
    tx,
    rows.map(({ id, comparison, state, benefitLineId, leftAs }) => ({
      ...{ id, comparison, state },
      benefit_line_id: benefitLineId,
      left_as: leftAs,
    })),
  )
}

const settle = bulkUpdating<{
  id: number
  comparison: string
  state: string
  benefit_line_id: number | null
  left_as: string | null
}>('staged_row', 'id', ['comparison', 'state', 'benefit_line_id', 'left_as'])

/** Notes what is to be said about a row now: something else than when it was staged. */
export async function setFindings(tx: Tx, rowId: number, findings: readonly Finding[]): Promise<void> {
  await tx
    .updateTable('staged_content')
    .set({ findings: JSON.stringify(findings) })
    .where('staged_row_id', '=', rowId)
    .execute()
}

/** Lets rows wait for their import again, so many at a time, as if it had not been begun; `false` when none is left. */
export async function stageRowsAgain(tx: Tx, importId: number, atMost: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staged_row')
    .set({ state: 'staged', benefit_line_id: null, left_as: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('staged_row')
        .select('id')
        .where('import_id', '=', importId)
        .where('state', '!=', 'staged')
        .limit(atMost),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
