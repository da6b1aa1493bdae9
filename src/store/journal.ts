import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import type { Db } from './db.js'
import type { HistoryTable } from './schema/history.js'
import type { Schema } from './schema/schema.js'
import { scopeBelow } from './units.js'

export type JournalRow = Selectable<HistoryTable>

/** Which part of history is read: what lies in these units and below, narrowed by what else is given. */
export type JournalQuery = Readonly<{
  /** Units with all that is below them and was merged into them. */
  units: readonly string[]
  /** What belongs to no unit too: imports of the tree, tickets of which nobody knows the commune. */
  withUnitless: boolean
  /** Records by their codes. */
  records?: readonly string[]
  /** What an officer did, and what was done to what they hold. */
  officerId?: number
  /** ISO instants: from this one on, and before that one. */
  from?: string
  before?: string
}>

/** One page of history, newest first. */
export async function journal(db: Db, query: JournalQuery, limit: number, offset: number): Promise<JournalRow[]> {
  const { communes } = await scopeBelow(db, query.units)
  const roots = [...new Set([...query.units, ...communes])]
  const { records, officerId, from, before } = query
  return db
    .selectFrom('history')
    .selectAll()
    .where(within(roots, query.withUnitless))
    .$if(records !== undefined, (rows) =>
      rows.where('subject_kind', '=', 'record').where('subject_id', 'in', records ?? []),
    )
    .$if(officerId !== undefined, (rows) => rows.where(ofOfficer(officerId ?? 0)))
    .$if(from !== undefined, (rows) => rows.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (rows) => rows.where('at', '<', before ?? ''))
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

function within(roots: readonly string[], withUnitless: boolean) {
  return (eb: ExpressionBuilder<Schema, 'history'>): Expression<SqlBool> =>
    eb.or([
      ...(roots.length === 0 ? [] : [sql<SqlBool>`history.unit_code in ${codesBelow(roots)}`]),
      ...(withUnitless ? [eb('history.unit_code', 'is', null)] : []),
    ])
}

function codesBelow(roots: readonly string[]) {
  return sql`(with recursive below(code) as (
    select code from unit where code in (${sql.join(roots)})
    union select unit.code from unit inner join below on unit.parent_code = below.code
  ) select code from below)`
}

function ofOfficer(officerId: number) {
  return (eb: ExpressionBuilder<Schema, 'history'>): Expression<SqlBool> =>
    eb.or([
      eb('actor', '=', `officer:${officerId}`),
      eb.and([eb('subject_kind', '=', 'officer'), eb('subject_id', '=', String(officerId))]),
    ])
}

/** Officers who hold, or once held, something in these units or below, by name. */
export function officersEver(db: Db, units: readonly string[]): Promise<readonly { id: number; name: string }[]> {
  if (units.length === 0) return Promise.resolve([])
  return db
    .selectFrom('officer')
    .innerJoin('responsibility', 'responsibility.officer_id', 'officer.id')
    .select(['officer.id', 'officer.name'])
    .distinct()
    .where(sql<SqlBool>`responsibility.unit_code in ${codesBelow(units)}`)
    .orderBy('officer.name')
    .execute()
}
