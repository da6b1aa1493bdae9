import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { foldKey } from '../domain/text.js'
import type { Db } from './db.js'
import type { Schema } from './schema/schema.js'
import type { UnitLevel, UnitTable } from './schema/unit.js'
import { statement } from './statement.js'

export type Unit = Selectable<UnitTable>

/**
 * The part of the tree that somebody may look at: whole communes, and villages on their own. Units above the commune
 * stand for the communes below them.
 */
export type Scope = Readonly<{ communes: readonly string[]; villages: readonly string[] }>

const KINDS =
  /^(TINH|THANH PHO|TP|HUYEN|QUAN|THI XA|TX|XA|PHUONG|THI TRAN|TT|DAC KHU|THON|XOM|BAN|LANG|AP|KHOM|BUON|TO DAN PHO|TDP|KHU PHO|TIEU KHU)[ .]+(?=\S)/

/** The key of a unit's name, without the word for its kind: `'Xã Cẩm Lương'` and `'cẩm lương'` → `'CAM LUONG'`. */
export function unitKey(name: string): string {
  return foldKey(name).replace(KINDS, '').trim()
}

export async function unitByCode(db: Db, code: string): Promise<Unit | undefined> {
  return (await selectUnit(db, { code })).rows[0]
}

const selectUnit = statement((db, $: { code: string }) => db.selectFrom('unit').selectAll().where('code', '=', $.code))

/** The unit's name, or its code when it is not in the tree. */
export async function unitName(db: Db, code: string): Promise<string> {
  return (await unitByCode(db, code))?.name ?? code
}

/**
 * The unit's code, then its parent's, up to the root; empty when there is no such unit. Whatever took its place lies on the
 * way too, so that what was recorded in a former commune is the business of the one that it was merged into. A unit that was
 * split up is its villages' business: each may have followers of its own.
 */
export async function unitPath(db: Db, code: string): Promise<readonly string[]> {
  const rows = await db
    .withRecursive('above', (qb) =>
      qb
        .selectFrom('unit')
        .select(['code', 'parent_code', sql<number>`0`.as('distance')])
        .where('code', '=', code)
        .unionAll(
          qb
            .selectFrom('unit')
            .innerJoin('above', (join) =>
              join.on(
                sql<SqlBool>`unit.code = above.parent_code or unit.code in (
                  select new_code from unit_succession
                  where old_code = above.code and new_code <> old_code and kind in ('merged', 'renamed'))`,
              ),
            )
            .select(['unit.code', 'unit.parent_code', sql<number>`above.distance + 1`.as('distance')])
            .where('above.distance', '<', FARTHEST_UP),
        ),
    )
    .selectFrom('above')
    .select('code')
    .orderBy('distance')
    .execute()
  return [...new Set(rows.map((row) => row.code))]
}

/** More levels and mergers than any tree has; a map that leads in a circle ends here. */
const FARTHEST_UP = 12

/**
 * What lies at or below the given units, and what was merged into it. A commune counts as a whole only when it is itself at
 * or below one of them, or was merged into one that is.
 */
export async function scopeBelow(db: Db, roots: readonly string[]): Promise<Scope> {
  const rows = await unitsBelow(db, roots)
  const ofLevel = (level: UnitLevel) => rows.filter((row) => row.level === level).map(({ code }) => code)
  return { communes: ofLevel('commune'), villages: ofLevel('village') }
}

/** The codes of all units at or below the given ones, whatever their level, and of what was merged into them. */
export async function codesBelow(db: Db, roots: readonly string[]): Promise<readonly string[]> {
  return (await unitsBelow(db, roots)).map(({ code }) => code)
}

function unitsBelow(db: Db, roots: readonly string[]): Promise<readonly Pick<Unit, 'code' | 'level'>[]> {
  if (roots.length === 0) return Promise.resolve([])
  return db
    .withRecursive('below', (qb) =>
      qb
        .selectFrom('unit')
        .select(['code', 'level'])
        .where('code', 'in', roots)
        .union(
          qb
            .selectFrom('unit')
            .innerJoin('below', (join) =>
              join.on(
                sql<SqlBool>`(unit.parent_code = below.code and below.level <> 'commune') or unit.code in (
                  select old_code from unit_succession
                  where new_code = below.code and new_code <> old_code and kind in ('merged', 'renamed')) or unit.code in (
                  select old_code from unit_succession inner join unit as follower on follower.code = new_code
                  where follower.parent_code = below.code and below.level = 'commune' and kind in ('merged', 'renamed'))`,
              ),
            )
            .select(['unit.code', 'unit.level']),
        ),
    )
    .selectFrom('below')
    .select(['code', 'level'])
    .execute()
}

/** Those of these communes that have not ended by this ISO day, by code. */
export async function currentCommunes(db: Db, codes: readonly string[], today: string): Promise<readonly string[]> {
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('unit')
    .select('code')
    .where('code', 'in', codes)
    .where('level', '=', 'commune')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** The units right below these, by code: villages in their order. */
export function unitsDirectlyBelow(db: Db, parents: readonly string[]): Promise<Unit[]> {
  if (parents.length === 0) return Promise.resolve([])
  return db.selectFrom('unit').selectAll().where('parent_code', 'in', parents).orderBy('code').execute()
}

export function isInScope({ communes, villages }: Scope, communeCode: string, villageCode: string | null): boolean {
  return communes.includes(communeCode) || (villageCode !== null && villages.includes(villageCode))
}

/** The condition that a record lies in the scope: its table has `commune_code` and `village_code`. */
export function within<Table extends 'beneficiary' | 'registration' | 'second_approval'>(
  table: Table,
  { communes, villages }: Scope,
) {
  return (eb: ExpressionBuilder<Schema, Table>): Expression<SqlBool> =>
    eb.or([
      sql<SqlBool>`${sql.ref(`${table}.commune_code`)} in ${inList(communes)}`,
      sql<SqlBool>`${sql.ref(`${table}.village_code`)} in ${inList(villages)}`,
    ])
}

/** `(…)` for `in`; an empty list holds nothing, and no query may be without one. */
export function inList(codes: readonly string[]) {
  return codes.length === 0 ? sql`(null)` : sql`(${sql.join(codes)})`
}
