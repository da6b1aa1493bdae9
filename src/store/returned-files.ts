import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { ReturnedFileTable, ReturnedRowTable } from './schema/result.js'

/** A file of a bank or the police, as it was received. `communes` are those that it is about. */
export type ReturnedFile = Omit<Selectable<ReturnedFileTable>, 'unit_codes' | 'facts'> &
  Readonly<{ communes: readonly string[]; facts: Readonly<Record<string, string | number>> }>

export type NewReturnedFile = Omit<ReturnedFile, 'id' | 'applied_at' | 'undone_at' | 'received_at' | 'state'> &
  Readonly<{ state: 'staged' | 'refused'; at: Date }>

/** Records a file that was received; returns its id. */
export async function insertReturnedFile(tx: Tx, { communes, facts, at, ...file }: NewReturnedFile): Promise<number> {
  const { id } = await tx
    .insertInto('returned_file')
    .values({
      ...file,
      unit_codes: JSON.stringify(communes),
      facts: JSON.stringify(facts),
      received_at: at.toISOString(),
      applied_at: null,
      undone_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function returnedFile(db: Db, id: number): Promise<ReturnedFile | undefined> {
  const row = await db.selectFrom('returned_file').selectAll().where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** What was received with this stored file. */
export async function returnedOfFile(db: Db, fileId: number): Promise<ReturnedFile | undefined> {
  const row = await db
    .selectFrom('returned_file')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && read(row)
}

/** The same bytes, applied before; `undefined` when they never were. */
export async function returnedBefore(db: Db, sha256: string): Promise<ReturnedFile | undefined> {
  const row = await db
    .selectFrom('returned_file')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('state', '=', 'applied')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && read(row)
}

/**
 * The file of the same kind and of the same communes that was written last since this one was received: whoever looked at
 * this one saw the records without it.
 */
export async function writtenMeanwhile(
  db: Db,
  { id, kind, communes, received_at }: ReturnedFile,
): Promise<ReturnedFile | undefined> {
  const rows = await db
    .selectFrom('returned_file')
    .selectAll()
    .where('kind', '=', kind)
    .where('state', '=', 'applied')
    .where('applied_at', '>=', received_at)
    .where('id', '!=', id)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(read).find((file) => file.communes.some((commune) => communes.includes(commune)))
}

/** Notes that a file was applied, with the figures as they became. */
export async function markReturnedApplied(tx: Tx, id: number, facts: ReturnedFile['facts'], at: Date): Promise<void> {
  await tx
    .updateTable('returned_file')
    .set({ state: 'applied', applied_at: at.toISOString(), facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .execute()
}

/** Notes that a file is not wanted. */
export async function dropReturned(tx: Tx, id: number): Promise<void> {
  await tx
    .updateTable('returned_file')
    .set({ state: 'dropped' })
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .execute()
}

/** Files applied for any of these communes and not taken back, the last first. */
export async function appliedReturns(
  db: Db,
  communes: readonly string[],
  since: string,
): Promise<readonly ReturnedFile[]> {
  if (communes.length === 0) return []
  const rows = await db
    .selectFrom('returned_file')
    .selectAll()
    .where('state', '=', 'applied')
    .where('applied_at', '>=', since)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(read).filter((file) => file.communes.every((commune) => communes.includes(commune)))
}

/** Notes that a file was taken back: its rows ask nothing more. `false` when it was before. */
export async function markReturnedUndone(tx: Tx, id: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('returned_file')
    .set({ state: 'dropped', undone_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'applied')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function read({ unit_codes, facts, ...row }: Selectable<ReturnedFileTable>): ReturnedFile {
  return { ...row, communes: JSON.parse(unit_codes), facts: JSON.parse(facts) }
}

/** Something to choose for a row: `id` is what is stored. */
export type RowCandidate = Readonly<{ id: string; line: string }>

export type ReturnedRow = Omit<Selectable<ReturnedRowTable>, 'candidates'> &
  Readonly<{ candidates: readonly RowCandidate[] }>

export type NewReturnedRow = Omit<
  Insertable<ReturnedRowTable>,
  'id' | 'returned_file_id' | 'candidates' | 'decision' | 'decided_by' | 'decided_at'
> &
  Readonly<{ candidates: readonly RowCandidate[] }>

const ROWS_AT_A_TIME = 200

/** Replaces the rows of a file that wait or are unknown; those that an officer decided about stay. */
export async function replaceOpenRows(tx: Tx, fileId: number, rows: readonly NewReturnedRow[]): Promise<void> {
  await tx.deleteFrom('returned_row').where('returned_file_id', '=', fileId).where('state', '!=', 'decided').execute()
  const kept = new Set((await rowsOfReturned(tx, fileId)).map(({ row_key }) => row_key))
  const fresh = rows
    .filter(({ row_key }) => !kept.has(row_key))
    .map(({ candidates, ...row }) => ({
      ...row,
      returned_file_id: fileId,
      candidates: JSON.stringify(candidates),
      decision: null,
      decided_by: null,
      decided_at: null,
    }))
  for (let start = 0; start < fresh.length; start += ROWS_AT_A_TIME) {
    await tx
      .insertInto('returned_row')
      .values(fresh.slice(start, start + ROWS_AT_A_TIME))
      .execute()
  }
}

/** The rows of a file that somebody must look at, or has. */
export async function rowsOfReturned(db: Db, fileId: number): Promise<readonly ReturnedRow[]> {
  const rows = await db
    .selectFrom('returned_row')
    .selectAll()
    .where('returned_file_id', '=', fileId)
    .orderBy('id')
    .execute()
  return rows.map(readRow)
}

/**
 * Rows that wait for an officer in these communes, the oldest first. What the police were asked stands there once, however
 * often their list was sent; two payments may well look alike.
 */
export async function waitingRows(db: Db, communes: readonly string[], limit: number): Promise<readonly ReturnedRow[]> {
  if (communes.length === 0) return []
  const rows = await distinctRows(db, communes)
    .selectAll('returned_row')
    .orderBy('returned_row.id')
    .limit(limit)
    .execute()
  return rows.map(readRow)
}

/** How many rows `waitingRows` finds in all. */
export async function countWaitingRows(db: Db, communes: readonly string[]): Promise<number> {
  if (communes.length === 0) return 0
  const counted = distinctRows(db, communes).select(({ fn }) => fn.countAll<number>().as('count'))
  return Number((await counted.executeTakeFirstOrThrow()).count)
}

function distinctRows(db: Db, communes: readonly string[]) {
  return askedRows(db)
    .where('returned_row.commune_code', 'in', communes)
    .where(({ eb, exists, not }) =>
      eb.or([
        eb('returned_file.kind', '!=', 'police-results'),
        not(
          exists(
            eb
              .selectFrom('returned_row as earlier')
              .innerJoin('returned_file as other', 'other.id', 'earlier.returned_file_id')
              .select('earlier.id')
              .where('other.kind', '=', 'police-results')
              .where('other.state', '=', 'applied')
              .where('earlier.state', '=', 'waiting')
              .whereRef('earlier.id', '<', 'returned_row.id')
              .whereRef('earlier.commune_code', '=', 'returned_row.commune_code')
              .whereRef('earlier.asks', '=', 'returned_row.asks')
              .whereRef('earlier.said', '=', 'returned_row.said'),
          ),
        ),
      ]),
    )
}

/** The rows of other lists of the police that ask the very same and wait still. */
export async function sameQuestions(
  db: Db,
  { id, commune_code, asks, said }: ReturnedRow,
): Promise<readonly ReturnedRow[]> {
  const rows = await askedRows(db)
    .selectAll('returned_row')
    .where('returned_file.kind', '=', 'police-results')
    .where('returned_row.id', '!=', id)
    .where('returned_row.commune_code', '=', commune_code)
    .where('returned_row.asks', '=', asks)
    .where('returned_row.said', '=', said)
    .execute()
  return rows.map(readRow)
}

function askedRows(db: Db) {
  return db
    .selectFrom('returned_row')
    .innerJoin('returned_file', 'returned_file.id', 'returned_row.returned_file_id')
    .where('returned_row.state', '=', 'waiting')
    .where('returned_file.state', '=', 'applied')
}

export async function returnedRow(db: Db, id: number): Promise<ReturnedRow | undefined> {
  const row = await db.selectFrom('returned_row').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readRow(row)
}

/** Notes an officer's word about a row; `false` when somebody decided before. */
export async function decideReturnedRow(
  tx: Tx,
  id: number,
  { decision, by, at }: Readonly<{ decision: string; by: string; at: Date }>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('returned_row')
    .set({ state: 'decided', decision, decided_by: by, decided_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function readRow({ candidates, ...row }: Selectable<ReturnedRowTable>): ReturnedRow {
  return { ...row, candidates: JSON.parse(candidates) }
}
