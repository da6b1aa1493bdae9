import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'

/** Tables that a change of one person may write to, made before those that point at them. */
const TABLES = [
  'beneficiary',
  'benefit_line',
  'payee',
  'account',
  'registration',
  'registration_version',
  'authorisation',
] as const

type ChangedTable = (typeof TABLES)[number]
type Values = Readonly<Record<string, string | number | null>>

/** A row as it was or as it is; `null`: it was not there, or is no longer. */
export type RowState = Readonly<{ table: ChangedTable; id: number; values: Values | null }>

export type PersonRows = ReadonlyMap<string, RowState>

/** Everything that a change of this person, or a decision about these registrations, may touch, as it is at this moment. */
export async function rowsOf(
  db: Db,
  beneficiaryId: number,
  registrationIds: readonly number[] = [],
): Promise<PersonRows> {
  const people = await db.selectFrom('beneficiary').selectAll().where('id', '=', beneficiaryId).execute()
  const lines = await db.selectFrom('benefit_line').selectAll().where('beneficiary_id', '=', beneficiaryId).execute()
  const ofLines = noneIsNone(lines.map(({ id }) => id))
  const payees = await db.selectFrom('payee').selectAll().where('benefit_line_id', 'in', ofLines).execute()
  const accounts = await db.selectFrom('account').selectAll().where('benefit_line_id', 'in', ofLines).execute()
  const registrations = await db
    .selectFrom('registration')
    .selectAll()
    .where((eb) => eb.or([eb('beneficiary_id', '=', beneficiaryId), eb('id', 'in', noneIsNone(registrationIds))]))
    .execute()
  const ofRegistrations = noneIsNone(registrations.map(({ id }) => id))
  const versions = await db
    .selectFrom('registration_version')
    .selectAll()
    .where('registration_id', 'in', ofRegistrations)
    .execute()
  const papers = await db
    .selectFrom('authorisation')
    .selectAll()
    .where('registration_id', 'in', ofRegistrations)
    .execute()
  const rows = [people, lines, payees, accounts, registrations, versions, papers]
  return new Map(rows.flatMap((ofTable, index) => ofTable.map((row) => entryOf(TABLES[index] as ChangedTable, row))))
}

function entryOf(table: ChangedTable, { id, ...values }: { id: number } & Record<string, unknown>) {
  return [`${table} ${id}`, { table, id, values: values as Values }] as const
}

/** No row has the number 0, and `in ()` is no SQL. */
function noneIsNone(ids: readonly number[]): readonly number[] {
  return ids.length === 0 ? [0] : ids
}

export type RowChanges = Readonly<{ before: readonly RowState[]; after: readonly RowState[] }>

/** What differs between two looks at one person, row by row in the same order. */
export function changedRows(before: PersonRows, after: PersonRows): RowChanges {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const differing = keys.filter((key) => !isSame(before.get(key)?.values, after.get(key)?.values))
  const stateIn = (rows: PersonRows, other: PersonRows) => (key: string) =>
    rows.get(key) ?? ({ ...(other.get(key) as RowState), values: null } satisfies RowState)
  return { before: differing.map(stateIn(before, after)), after: differing.map(stateIn(after, before)) }
}

/** Counted and dated by every writing, so they tell nothing about what is in the row. */
const BOOKKEEPING = ['version', 'updated_at']

function isSame(one: Values | null | undefined, other: Values | null | undefined): boolean {
  if (!one || !other) return one === other
  return Object.keys({ ...one, ...other }).every(
    (column) => BOOKKEEPING.includes(column) || (one[column] ?? null) === (other[column] ?? null),
  )
}

/** Whether every row is still as the change left it. */
export async function stillAs(db: Db, after: readonly RowState[]): Promise<boolean> {
  for (const { table, id, values } of after) {
    if (!isSame(values, await valuesIn(db, table, id))) return false
  }
  return true
}

async function valuesIn(db: Db, table: ChangedTable, id: number): Promise<Values | null> {
  const row = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const { id: _, ...values } = row as { id: number } & Record<string, string | number | null>
  return values
}

/**
 * Puts rows back as they were; what the change made goes, the last made first. A person's count of changes goes on, so
 * that whoever looks at the record meanwhile is told that it changed. What was made and `stays` is left alone.
 */
export async function putBack(
  tx: Tx,
  before: readonly RowState[],
  at: Date,
  stays: (row: RowState) => boolean = () => false,
): Promise<void> {
  const inOrder = before.toSorted((a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table))
  for (const { table, id, values } of inOrder) {
    if (values === null) continue
    const current = await valuesIn(tx, table, id)
    if (current === null) throw new Error(`${table} ${id} is gone`)
    const counted = 'version' in current && table === 'beneficiary' ? { version: Number(current['version']) + 1 } : {}
    const dated = 'updated_at' in current ? { updated_at: at.toISOString() } : {}
    await tx
      .updateTable(table as 'beneficiary')
      .set({ ...values, ...counted, ...dated } as never)
      .where('id', '=', id)
      .execute()
  }
  for (const { table, id, values } of inOrder.toReversed()) {
    if (values !== null || stays({ table, id, values })) continue
    await tx
      .deleteFrom(table as keyof Schema as 'account')
      .where('id', '=', id)
      .execute()
  }
}
