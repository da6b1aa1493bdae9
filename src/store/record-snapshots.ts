import { hash } from 'node:crypto'
import type { Account } from './accounts.js'
import type { Beneficiary } from './beneficiaries.js'
import type { BenefitLine } from './benefit-lines.js'
import type { Db } from './db.js'
import type { Payee } from './payees.js'

/** A benefit with everybody who ever received it and every account it was ever paid into, oldest first. */
export type LineSnapshot = Readonly<{
  line: BenefitLine
  payees: readonly Payee[]
  accounts: readonly Account[]
}>

/** A person on the roster with all that hangs on the record, at one moment. */
export type PersonSnapshot = Readonly<{ beneficiary: Beneficiary; lines: readonly LineSnapshot[] }>

/** People with their benefits, by id; who is not there any more is not in the map. A few hundred at a time. */
export async function snapshotsOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, PersonSnapshot>> {
  if (ids.length === 0) return new Map()
  const people = await db.selectFrom('beneficiary').selectAll().where('id', 'in', ids).orderBy('id').execute()
  const lines = await db
    .selectFrom('benefit_line')
    .selectAll()
    .where('beneficiary_id', 'in', ids)
    .orderBy('id')
    .execute()
  const lineIds = lines.map(({ id }) => id)
  const payees = await payeesIn(db, lineIds)
  const accounts = await accountsIn(db, lineIds)
  const linesOf = grouped(
    lines.map((line) => ({ line, payees: payees.get(line.id) ?? [], accounts: accounts.get(line.id) ?? [] })),
    ({ line }) => line.beneficiary_id,
  )
  return new Map(
    people.map((beneficiary) => [beneficiary.id, { beneficiary, lines: linesOf.get(beneficiary.id) ?? [] }]),
  )
}

async function payeesIn(db: Db, lineIds: readonly number[]) {
  if (lineIds.length === 0) return new Map<number, Payee[]>()
  const rows = await db.selectFrom('payee').selectAll().where('benefit_line_id', 'in', lineIds).orderBy('id').execute()
  return grouped(rows, (row) => row.benefit_line_id)
}

async function accountsIn(db: Db, lineIds: readonly number[]) {
  if (lineIds.length === 0) return new Map<number, Account[]>()
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('benefit_line_id', 'in', lineIds)
    .orderBy('id')
    .execute()
  return grouped(rows, (row) => row.benefit_line_id)
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

export const LINE_COLUMNS = [
  ...(['beneficiary_id', 'role', 'cared_for', 'programme_group', 'programme_code', 'programme_written'] as const),
  ...(['coefficient', 'amount', 'state', 'from_month', 'until_month', 'file_no', 'decision_no'] as const),
  ...(['decision_date', 'payment_method', 'position', 'created_at'] as const),
]

export const PAYEE_COLUMNS = [
  ...(['benefit_line_id', 'role', 'full_name', 'name_key', 'personal_id', 'relationship'] as const),
  ...(['relationship_written', 'phone', 'since', 'until'] as const),
]

export const ACCOUNT_COLUMNS = [
  ...(['benefit_line_id', 'owner', 'bank_code', 'number', 'holder_name', 'source', 'registration_id'] as const),
  ...(['linked_at', 'unlinked_at', 'usable_from'] as const),
]

type Row = Readonly<Record<string, unknown>>

/** Tells whether a benefit with its payees and accounts is still what it was: a few letters, the same for the same content. */
export function digestOfLine(line: Row, payees: readonly Row[], accounts: readonly Row[]): string {
  const content = [
    valuesOf(line, LINE_COLUMNS),
    payees.map((payee) => valuesOf(payee, PAYEE_COLUMNS)),
    accounts.map((account) => valuesOf(account, ACCOUNT_COLUMNS)),
  ]
  return hash('sha256', JSON.stringify(content)).slice(0, 16)
}

function valuesOf(row: Row, columns: readonly string[]): readonly unknown[] {
  return columns.map((column) => row[column] ?? null)
}
