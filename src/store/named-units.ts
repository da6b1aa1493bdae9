import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { foldKey } from '../domain/text.js'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { statement } from './statement.js'
import { successorsOn } from './unit-followers.js'
import { inList, type Scope, type Unit, unitKey } from './units.js'

/** A unit with the other names it goes by, folded. */
export type NamedUnit = Readonly<{ code: string; name: string; aliases: readonly string[] }>

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
