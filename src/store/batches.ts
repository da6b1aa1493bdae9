import type { Selectable } from 'kysely'
import type { RowChanges, RowState } from './change-rows.js'
import type { Db, Tx } from './db.js'
import type { BatchTable } from './schema/second-approval.js'

export type Batch = Selectable<BatchTable>

export type NewBatch = Pick<Batch, 'kind' | 'commune_code' | 'records' | 'done_by'>

/** What a batch did to the rows of one record. */
export type Touched = Readonly<{ record: string; rows: RowChanges }>

/** Keeps a set of decisions with what each record's rows were before and after; returns its number. */
export async function insertBatch(tx: Tx, batch: NewBatch, touched: readonly Touched[], at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('batch')
    .values({ ...batch, done_at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { record, rows } of touched)
    for (const [index, { table, id: rowId, values }] of rows.before.entries())
      await tx
        .insertInto('row_image')
        .values({
          batch_id: id,
          record,
          table_name: table,
          row_id: rowId,
          before: imageOf(values),
          after: imageOf(rows.after[index]?.values ?? null),
        })
        .execute()
  return id
}

/** The batches of these communes that were not put back, newest first. */
export function batchesIn(db: Db, communes: readonly string[], limit: number): Promise<readonly Batch[]> {
  if (communes.length === 0) return Promise.resolve([])
  return db
    .selectFrom('batch')
    .selectAll()
    .where('commune_code', 'in', communes)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function batchById(db: Db, id: number): Promise<Batch | undefined> {
  return db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a batch did, record by record. */
export async function touchedBy(db: Db, batchId: number): Promise<readonly Touched[]> {
  const rows = await db.selectFrom('row_image').selectAll().where('batch_id', '=', batchId).orderBy('id').execute()
  const touched = new Map<string, { before: RowState[]; after: RowState[] }>()
  for (const { record, table_name, row_id, before, after } of rows) {
    const of = touched.get(record) ?? { before: [], after: [] }
    const row = { table: table_name as RowState['table'], id: row_id }
    of.before.push({ ...row, values: before === null ? null : JSON.parse(before) })
    of.after.push({ ...row, values: after === null ? null : JSON.parse(after) })
    touched.set(record, of)
  }
  return [...touched].map(([record, rowsOfRecord]) => ({ record, rows: rowsOfRecord }))
}

/** Notes that a batch was put back. `false`: it was before. */
export async function markUndone(tx: Tx, id: number, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('batch')
    .set({ undone_by: by, undone_at: at.toISOString() })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Marks what a batch recorded as changes (biến động) of this person as undone: it never happened. */
export async function undoChangesOf(tx: Tx, beneficiaryId: number, doneAt: string): Promise<void> {
  await tx
    .updateTable('change')
    .set({ state: 'UNDONE' })
    .where('beneficiary_id', '=', beneficiaryId)
    .where('source', '=', 'registration')
    .where('decided_at', '=', doneAt)
    .execute()
}

function imageOf(values: RowState['values']): string | null {
  return values === null ? null : JSON.stringify(values)
}
