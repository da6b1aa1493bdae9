import { type Selectable, sql } from 'kysely'
import type { KnownUnit } from '../domain/roster/facts.js'
import type { Db } from './db.js'
import type { UnitTable } from './schema/unit.js'

/**
 * The units that a roster for these units may name: what lies below and above, and the communes beside, so that a row whose
 * code is one commune and whose name is another is seen to be in doubt.
 */
export async function unitsForRoster(db: Db, codes: readonly string[]): Promise<readonly KnownUnit[]> {
  const units = await db
    .withRecursive('below', (qb) =>
      qb
        .selectFrom('unit')
        .selectAll()
        .where('code', 'in', codes)
        .union(qb.selectFrom('unit').innerJoin('below', 'below.code', 'unit.parent_code').selectAll('unit')),
    )
    .withRecursive('above', (qb) =>
      qb
        .selectFrom('unit')
        .selectAll()
        .where('code', 'in', codes)
        .union(qb.selectFrom('unit').innerJoin('above', 'above.parent_code', 'unit.code').selectAll('unit')),
    )
    .selectFrom('below')
    .selectAll()
    .union((qb) => qb.selectFrom('above').selectAll())
    .orderBy(sql`position`)
    .orderBy(sql`code`)
    .execute()
  const all = [...units, ...(await communesBeside(db, units))]
  const aliases = await db.selectFrom('unit_alias').selectAll().execute()
  const aliasesOf = new Map<string, string[]>()
  for (const alias of aliases) {
    aliasesOf.set(alias.unit_code, [...(aliasesOf.get(alias.unit_code) ?? []), alias.alias_key])
  }
  return all.map((unit) => ({
    code: unit.code,
    name: unit.name,
    level: unit.level,
    parent: unit.parent_code,
    aliases: aliasesOf.get(unit.code) ?? [],
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
  }))
}

type UnitRow = Pick<Selectable<UnitTable>, 'code' | 'level' | 'parent_code' | 'name_key'>

/** Not those of the same name: a commune that ended often left its name to another one. */
async function communesBeside(db: Db, units: readonly UnitRow[]): Promise<readonly Selectable<UnitTable>[]> {
  const own = units.filter(({ level }) => level === 'commune')
  const parents = [...new Set(own.flatMap(({ parent_code }) => parent_code ?? []))]
  if (parents.length === 0) return []
  const beside = await db
    .selectFrom('unit')
    .selectAll()
    .where('level', '=', 'commune')
    .where('parent_code', 'in', parents)
    .orderBy('code')
    .execute()
  return beside.filter(({ code, name_key }) => !own.some((one) => one.code === code || one.name_key === name_key))
}
