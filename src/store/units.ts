import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { foldKey } from '../domain/text.js'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import type { UnitLevel, UnitTable } from './schema/unit.js'
import { statement } from './statement.js'
import { successorsOn } from './unit-followers.js'

export type Unit = Selectable<UnitTable>

/** A unit with the other names it goes by, folded. */
export type NamedUnit = Readonly<{ code: string; name: string; aliases: readonly string[] }>

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

function inList(codes: readonly string[]) {
  return codes.length === 0 ? sql`(null)` : sql`(${sql.join(codes)})`
}

/** The communes that people may name on the ISO day, in the order of lists; all of them when none is valid that day. */
export async function servedCommunes(db: Db, day: string): Promise<readonly NamedUnit[]> {
  const { rows } = await selectCommunes(db, {})
  const valid = rows.filter(({ valid_from, valid_to }) => (valid_from ?? '') <= day && day <= (valid_to ?? '9999'))
  return named(valid.length > 0 ? valid : rows)
}

const selectCommunes = statement((db, _: Record<string, never>) =>
  db
    .selectFrom('unit')
    .leftJoin('unit_alias', 'unit_alias.unit_code', 'unit.code')
    .select(['code', 'name', 'valid_from', 'valid_to', 'alias_key'])
    .where('level', '=', 'commune')
    .orderBy('position')
    .orderBy('code'),
)

/** Villages of a commune in village order. */
export async function villagesOf(db: Db, communeCode: string): Promise<readonly NamedUnit[]> {
  return named((await selectVillages(db, { communeCode })).rows)
}

const selectVillages = statement((db, $: { communeCode: string }) =>
  db
    .selectFrom('unit')
    .leftJoin('unit_alias', 'unit_alias.unit_code', 'unit.code')
    .select(['code', 'name', 'alias_key'])
    .where('parent_code', '=', $.communeCode)
    .where('level', '=', 'village')
    .orderBy('position')
    .orderBy('code'),
)

type AliasRow = Readonly<{ code: string; name: string; alias_key: string | null }>

/** One unit a code, in the order of the rows, with the aliases of all its rows. */
function named(rows: readonly AliasRow[]): readonly NamedUnit[] {
  const units = new Map<string, { code: string; name: string; aliases: string[] }>()
  for (const { code, name, alias_key } of rows) {
    const unit = units.get(code) ?? { code, name, aliases: [] }
    if (alias_key !== null) unit.aliases.push(alias_key)
    units.set(code, unit)
  }
  return [...units.values()]
}

const FOUND_AT_MOST = 10

/**
 * Units of the scope (all, without one) that go by this code or name, aliases included, with or without marks or the word
 * for their kind; where none does, those whose name begins so. At most ten. With a day, the names and codes of units that
 * are no more lead to those that followed them and are valid on it.
 */
export async function findUnits(db: Db, words: string, scope?: Scope, day?: string): Promise<readonly NamedUnit[]> {
  const exact = await unitsNamed(db, [words.trim(), unitKey(words), foldKey(words)], scope)
  const found = exact.length > 0 ? exact : await unitsBeginning(db, unitKey(words), scope)
  return withAliases(db, day === undefined ? found : await validInstead(db, found, scope, day))
}

/** Of units by one name, those valid on the day; where one is not, what followed it in the scope; all of them when nothing did. */
async function validInstead(
  db: Db,
  found: readonly Unit[],
  scope: Scope | undefined,
  day: string,
): Promise<readonly Unit[]> {
  const codes = await Promise.all(found.map(({ code }) => successorsOn(db, code, day)))
  const valid = [...new Set(codes.flat())]
  if (valid.length === 0) return found
  const instead = await db
    .selectFrom('unit')
    .selectAll()
    .where('code', 'in', valid)
    .$if(scope !== undefined, (query) => query.where(ofScope(scope)))
    .orderBy('position')
    .execute()
  return instead.length === 0 ? found : instead
}

function unitsNamed(db: Db, [code = '', ...keys]: readonly string[], scope: Scope | undefined): Promise<Unit[]> {
  return db
    .selectFrom('unit')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('code', '=', code),
        eb('name_key', 'in', keys),
        eb('code', 'in', eb.selectFrom('unit_alias').select('unit_code').where('alias_key', 'in', keys)),
      ]),
    )
    .$if(scope !== undefined, (query) => query.where(ofScope(scope)))
    .orderBy('position')
    .limit(FOUND_AT_MOST)
    .execute()
}

async function unitsBeginning(db: Db, key: string, scope: Scope | undefined): Promise<Unit[]> {
  if (key.length < 2) return []
  return db
    .selectFrom('unit')
    .selectAll()
    .where('name_key', '>=', key)
    .where('name_key', '<', `${key}\u{10ffff}`)
    .$if(scope !== undefined, (query) => query.where(ofScope(scope)))
    .orderBy('position')
    .limit(FOUND_AT_MOST)
    .execute()
}

function ofScope(scope: Scope = { communes: [], villages: [] }) {
  const { communes, villages } = scope
  return (eb: ExpressionBuilder<Schema, 'unit'>): Expression<SqlBool> =>
    eb.or([
      sql<SqlBool>`${eb.ref('code')} in ${inList([...communes, ...villages])}`,
      sql<SqlBool>`${eb.ref('parent_code')} in ${inList(communes)}`,
    ])
}

async function withAliases(db: Db, units: readonly Unit[]): Promise<readonly NamedUnit[]> {
  if (units.length === 0) return []
  const codes = units.map(({ code }) => code)
  const aliases = await db.selectFrom('unit_alias').selectAll().where('unit_code', 'in', codes).execute()
  return units.map(({ code, name }) => ({
    code,
    name,
    aliases: aliases.filter((alias) => alias.unit_code === code).map((alias) => alias.alias_key),
  }))
}

/** Lets a unit be found by another name too. */
export async function addAlias(tx: Tx, unitCode: string, alias: string): Promise<void> {
  await tx
    .insertInto('unit_alias')
    .values({ unit_code: unitCode, alias_key: unitKey(alias) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
