import { sql } from 'kysely'
import type { KnownUnit } from '../domain/roster/facts.js'
import type { Db } from './db.js'

/** The units that a roster for these units may name: what lies below, and what lies above. */
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
  const aliases = await db.selectFrom('unit_alias').selectAll().execute()
  const aliasesOf = new Map<string, string[]>()
  for (const alias of aliases) {
    aliasesOf.set(alias.unit_code, [...(aliasesOf.get(alias.unit_code) ?? []), alias.alias_key])
  }
  return units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    level: unit.level,
    parent: unit.parent_code,
    aliases: aliasesOf.get(unit.code) ?? [],
    validFrom: unit.valid_from,
    validTo: unit.valid_to,
  }))
}
