import type { ColumnKey, ColumnMapping } from '../domain/roster/list.js'
import type { Db, Tx } from './db.js'

/** What officers said that columns of these units' files hold; of two units that differ, the word of the one named first. */
export async function mappingsOf(db: Db, unitCodes: readonly string[]): Promise<ColumnMapping> {
  if (unitCodes.length === 0) return {}
  const rows = await db
    .selectFrom('column_mapping')
    .select(['unit_code', 'header_key', 'meaning'])
    .where('unit_code', 'in', [...unitCodes])
    .execute()
  const byImportance = rows.sort((a, b) => unitCodes.indexOf(b.unit_code) - unitCodes.indexOf(a.unit_code))
  return Object.fromEntries(
    byImportance.map(({ header_key, meaning }) => [header_key, meaning as ColumnKey | 'ignore']),
  )
}

export type SaidOfColumn = Readonly<{
  unitCode: string
  headerKey: string
  meaning: ColumnKey | 'ignore'
  /** Who says so. */
  actor: string
  at: Date
}>

/** Remembers what a heading means in this unit's files; a later word takes the place of an earlier one. */
export async function rememberMapping(
  tx: Tx,
  { unitCode, headerKey, meaning, actor, at }: SaidOfColumn,
): Promise<void> {
  const said = { meaning, set_by: actor, set_at: at.toISOString() }
  await tx
    .insertInto('column_mapping')
    .values({ unit_code: unitCode, header_key: headerKey, ...said })
    .onConflict((conflict) => conflict.columns(['unit_code', 'header_key']).doUpdateSet(said))
    .execute()
}

/** Forgets what was said of one heading in these units' files. */
export async function forgetMapping(tx: Tx, unitCodes: readonly string[], headerKey: string): Promise<void> {
  if (unitCodes.length === 0) return
  await tx
    .deleteFrom('column_mapping')
    .where('unit_code', 'in', [...unitCodes])
    .where('header_key', '=', headerKey)
    .execute()
}

/** Forgets all that was said of these units' columns; gives the unit of each word that is gone. */
export async function forgetMappings(tx: Tx, unitCodes: readonly string[]): Promise<readonly string[]> {
  if (unitCodes.length === 0) return []
  const gone = await tx
    .deleteFrom('column_mapping')
    .where('unit_code', 'in', [...unitCodes])
    .returning('unit_code')
    .execute()
  return gone.map(({ unit_code }) => unit_code)
}
