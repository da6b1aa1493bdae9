import { sql } from 'kysely'
import type { Db } from './db.js'
import type { UnitLevel } from './schema/unit.js'
import type { Unit } from './units.js'

/**
 * The units of these levels that are among the given ones or below them, by code: those valid on the ISO day, or all where
 * none is (a stage of the administration that has ended is still asked about).
 */
export async function unitsOfLevels(
  db: Db,
  levels: readonly UnitLevel[],
  roots: readonly string[],
  day: string,
): Promise<readonly Unit[]> {
  if (roots.length === 0) return []
  const units: Unit[] = await db
    .withRecursive('below', (qb) =>
      qb
        .selectFrom('unit')
        .select('code')
        .where('code', 'in', roots)
        .union(
          qb
            .selectFrom('unit')
            .innerJoin('below', 'below.code', 'unit.parent_code')
            .select(sql<string>`unit.code`.as('code')),
        ),
    )
    .selectFrom('unit')
    .selectAll('unit')
    .where('code', 'in', (eb) => eb.selectFrom('below').select('below.code'))
    .where('level', 'in', levels)
    .orderBy('code')
    .execute()
  const valid = units.filter(({ valid_from, valid_to }) => (valid_from ?? '') <= day && day <= (valid_to ?? '9999'))
  return valid.length > 0 ? valid : units
}
