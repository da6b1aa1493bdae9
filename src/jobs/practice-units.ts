import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { PROJECT_ROOT } from '../project-root.js'
import type { Tx } from '../store/db.js'
import { upsertUnits } from '../store/unit-tree.js'
import { readUnitRows, type UnitRow } from './unit-rows.js'

/** `data/practice` beside `src/` and `dist/` alike. */
export const PRACTICE_DATA = join(PROJECT_ROOT, 'data/practice')

/** Gives a store without units the commune to practise in, `data/practice/units.csv`; any other store stays as it is. */
export async function ensurePracticeUnits(tx: Tx): Promise<void> {
  const any = await tx.selectFrom('unit').select('code').limit(1).executeTakeFirst()
  if (any !== undefined) return
  const rows: UnitRow['cells'][] = parse(readFileSync(`${PRACTICE_DATA}/units.csv`), { columns: true })
  const { units } = readUnitRows(
    rows.map((cells, index) => ({ row: index + 2, cells })),
    () => undefined,
  )
  await upsertUnits(tx, units, 'practice', '')
}
