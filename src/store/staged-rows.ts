import type { Finding, RosterPerson, RowRef } from '../domain/roster/row.js'
import type { Db, Tx } from './db.js'
import type { StagedRowTable } from './schema/roster.js'
import { statement } from './statement.js'

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
  }>

export type NewStagedRow = Omit<StagedRow, 'id' | 'state' | 'benefitLineId'>

/** Keeps a row as read; its import decides what becomes of it. */
export async function insertStagedRow(tx: Tx, importId: number, row: NewStagedRow): Promise<void> {
  await insertRow(tx, {
    importId,
    sheet: row.sheet,
    row: row.row,
    person: JSON.stringify(row.person),
    findings: JSON.stringify(row.findings),
    comparison: row.comparison,
  })
}

type InsertRow = {
  importId: number
  sheet: string
  row: number
  person: string
  findings: string
  comparison: StagedRowTable['comparison']
}

const insertRow = statement((db, $: InsertRow) =>
  db.insertInto('staged_row').values({
    import_id: $.importId,
    sheet: $.sheet,
    row: $.row,
    person: $.person,
    findings: $.findings,
    comparison: $.comparison,
    state: 'staged',
    benefit_line_id: null,
  }),
)

const PAGE = 500

/** The rows of an import in the order of the file, a page at a time. */
export async function* stagedRows(db: Db, importId: number): AsyncGenerator<StagedRow> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('staged_row')
      .selectAll()
      .where('import_id', '=', importId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      yield {
        id: row.id,
        sheet: row.sheet,
        row: row.row,
        person: JSON.parse(row.person) as StagedPerson,
        findings: JSON.parse(row.findings) as Finding[],
        comparison: row.comparison,
        state: row.state,
        benefitLineId: row.benefit_line_id,
      }
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.id
  }
}

export type SettledRow = {
  id: number
  comparison: StagedRowTable['comparison']
  state: StagedRowTable['state']
  benefitLineId: number | null
}

/** Notes what became of a row. */
export async function settleStagedRow(tx: Tx, row: SettledRow): Promise<void> {
  await updateRow(tx, row)
}

const updateRow = statement((db, $: SettledRow) =>
  db
    .updateTable('staged_row')
    .set({ comparison: $.comparison, state: $.state, benefit_line_id: $.benefitLineId })
    .where('id', '=', $.id),
)
