import type { Db } from './db.js'
import type { StagedPerson } from './staged-rows.js'

const ROWS_LOOKED_AT = 30

/** What the first rows of an import have in each of their cells, by sheet and column letter: `S B` → `['Phạm Văn Lợi', …]`. */
export async function columnSamples(db: Db, importId: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('staged_row')
    .innerJoin('staged_content', 'staged_content.staged_row_id', 'staged_row.id')
    .select(['staged_row.sheet', 'staged_content.person'])
    .where('staged_row.import_id', '=', importId)
    .orderBy('staged_row.id')
    .limit(ROWS_LOOKED_AT)
    .execute()
  const samples = new Map<string, string[]>()
  for (const { sheet, person } of rows) {
    const { raw } = JSON.parse(person) as Pick<StagedPerson, 'raw'>
    for (const [column, text] of Object.entries(raw)) {
      const said = samples.get(`${sheet} ${column}`)
      if (said === undefined) samples.set(`${sheet} ${column}`, [text])
      else if (!said.includes(text)) said.push(text)
    }
  }
  return samples
}
