import { sql } from 'kysely'
import type { Db } from './db.js'
import type { UnitLevel } from './schema/unit.js'

/**
 * The units valid on the ISO day that a code stands for: itself, or those that followed it by then, over several reforms
 * too. Empty when there is no such unit, or nothing followed it.
 */
export async function successorsOn(db: Db, code: string, day: string): Promise<readonly string[]> {
  const rows = await db
    .withRecursive('follower', (qb) =>
      qb
        .selectFrom('unit')
        .select('code')
        .where('code', '=', code)
        .union(
          qb
            .selectFrom('unit_succession')
            .innerJoin('follower', 'follower.code', 'unit_succession.old_code')
            .select(sql<string>`unit_succession.new_code`.as('code'))
            .where('unit_succession.new_code', 'is not', null)
            .where('unit_succession.day', '<=', day),
        ),
    )
    .selectFrom('follower')
    .innerJoin('unit', 'unit.code', 'follower.code')
    .select('unit.code')
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('unit.code')
    .execute()
  return rows.map((row) => row.code)
}

/** The levels of which some unit is valid on the ISO day: without `district` there is no such stage (domain.md §17). */
export async function levelsInUse(db: Db, day: string): Promise<ReadonlySet<UnitLevel>> {
  const rows = await db
    .selectFrom('unit')
    .select('level')
    .distinct()
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .execute()
  return new Set(rows.map(({ level }) => level))
}
