import type { Selectable } from 'kysely'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'
import type { LineSnapshot, PersonSnapshot } from './record-snapshots.js'
import type { ImportChangeTable } from './schema/roster.js'

export type ImportChange = Selectable<ImportChangeTable>
export type NewImportChange = Omit<ImportChange, 'id'>

/** Notes what an import wrote, in the order in which it was written. */
export const insertImportChanges = bulkInsertion<NewImportChange>('import_change', [
  ...(['import_id', 'subject', 'from_id', 'to_id', 'beneficiary_id', 'before', 'after'] as const),
])

/** Numbers that follow one another, as ranges: `[4, 5, 6, 9]` → `[4, 6], [9, 9]`. */
export function rangesOf(ids: readonly number[]): readonly Readonly<{ from: number; to: number }>[] {
  const ranges: { from: number; to: number }[] = []
  for (const id of ids) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to + 1 === id) last.to = id
    else ranges.push({ from: id, to: id })
  }
  return ranges
}

/** The people that an import made, as changes. */
export function madePeople(importId: number, ids: readonly number[]): readonly NewImportChange[] {
  return rangesOf(ids).map(({ from, to }) => ({
    import_id: importId,
    subject: 'beneficiary',
    from_id: from,
    to_id: to,
    beneficiary_id: null,
    before: null,
    after: null,
  }))
}

/** What was done to a person between two looks: rows that are new, and rows that are not what they were. */
export function changesBetween(
  importId: number,
  before: PersonSnapshot,
  after: PersonSnapshot,
): readonly NewImportChange[] {
  const rowsBefore = new Map(rowsOf(before).map((one) => [`${one.subject} ${one.row.id}`, JSON.stringify(one.row)]))
  return rowsOf(after).flatMap(({ subject, row }) => {
    const was = rowsBefore.get(`${subject} ${row.id}`) ?? null
    const is = JSON.stringify(row)
    if (was === is) return []
    const beneficiaryId = after.beneficiary.id
    return [
      {
        import_id: importId,
        subject,
        from_id: row.id,
        to_id: row.id,
        beneficiary_id: beneficiaryId,
        before: was,
        after: is,
      },
    ]
  })
}

type SubjectRow = Readonly<{ subject: ImportChange['subject']; row: Readonly<{ id: number }> }>

/** The rows of a person, each before those that refer to it. */
export function rowsOf({ beneficiary, lines }: PersonSnapshot): readonly SubjectRow[] {
  return [{ subject: 'beneficiary', row: beneficiary }, ...lines.flatMap(rowsOfLine)]
}

function rowsOfLine({ line, payees, accounts }: LineSnapshot): readonly SubjectRow[] {
  return [
    { subject: 'benefit_line', row: line },
    ...payees.map((row) => ({ subject: 'payee', row }) as const),
    ...accounts.map((row) => ({ subject: 'account', row }) as const),
  ]
}

/** The people that an import made and that were not taken back, as ranges of ids. */
export function madePeopleOf(db: Db, importId: number): Promise<readonly Readonly<{ from: number; to: number }>[]> {
  return db
    .selectFrom('import_change')
    .select(['from_id as from', 'to_id as to'])
    .where('import_id', '=', importId)
    .where('beneficiary_id', 'is', null)
    .orderBy('from_id')
    .execute()
}

/** The people whom an import changed, by id; among them such as it made and then completed. */
export async function changedPeopleOf(db: Db, importId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('import_change')
    .select('beneficiary_id as id')
    .distinct()
    .where('import_id', '=', importId)
    .where('beneficiary_id', 'is not', null)
    .orderBy('beneficiary_id')
    .execute()
  return rows.flatMap(({ id }) => id ?? [])
}

/** What an import did to these known people, the last first. */
export function changesOf(db: Db, importId: number, beneficiaryIds: readonly number[]): Promise<ImportChange[]> {
  return db
    .selectFrom('import_change')
    .selectAll()
    .where('import_id', '=', importId)
    .where('beneficiary_id', 'in', beneficiaryIds)
    .orderBy('id', 'desc')
    .execute()
}

/** Forgets what an import did to a person, once it is taken back. */
export async function forgetChanges(tx: Tx, importId: number, beneficiaryId: number): Promise<void> {
  await tx
    .deleteFrom('import_change')
    .where('import_id', '=', importId)
    .where('beneficiary_id', '=', beneficiaryId)
    .execute()
}
