import type { Db, Tx } from './db.js'
import { alone } from './savepoint.js'
import type { UnitLevel } from './schema/unit.js'

/** The level of every unit there is, by its code. */
export async function unitLevels(db: Db): Promise<ReadonlyMap<string, UnitLevel>> {
  const rows = await db.selectFrom('unit').select(['code', 'level']).execute()
  return new Map(rows.map(({ code, level }) => [code, level]))
}

const DEEPEST_FIRST: readonly UnitLevel[] = ['village', 'commune', 'district', 'province']

/** Removes units of the practice store that nothing refers to, but for those in `kept`. Returns how many. */
export async function removeUnusedPracticeUnits(tx: Tx, kept: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for (const level of DEEPEST_FIRST) {
    const units = await tx
      .selectFrom('unit')
      .select('code')
      .where('origin', '=', 'practice')
      .where('level', '=', level)
      .execute()
    for (const { code } of units) if (!kept.has(code) && (await removeIfUnused(tx, code))) removed += 1
  }
  return removed
}

/** The foreign keys know all that refers to a unit, also in tables that are still to come. */
async function removeIfUnused(tx: Tx, code: string): Promise<boolean> {
  try {
    await alone(tx, async () => {
      await tx.deleteFrom('unit_alias').where('unit_code', '=', code).execute()
      await tx.deleteFrom('unit').where('code', '=', code).execute()
    })
    return true
  } catch (error) {
    if (!/^(SQLITE_CONSTRAINT|23503)/.test((error as { code?: string }).code ?? '')) throw error
    return false
  }
}
