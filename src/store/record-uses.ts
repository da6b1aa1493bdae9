import type { Db } from './db.js'

type Uses = Readonly<{ changeIds: readonly number[] }>

/** Whether anything but these changes points at the benefit: a locked list, another change, a row of a roster, a line that goes on from it. */
export async function isLineUsed(db: Db, lineId: number, { changeIds }: Uses): Promise<boolean> {
  const listed = await db
    .selectFrom('period_line')
    .select('id')
    .where('benefit_line_id', '=', lineId)
    .limit(1)
    .executeTakeFirst()
  const changed = await db
    .selectFrom('change')
    .select('id')
    .where('benefit_line_id', '=', lineId)
    .where('id', 'not in', changeIds)
    .limit(1)
    .executeTakeFirst()
  const staged = await db
    .selectFrom('staged_row')
    .select('id')
    .where('benefit_line_id', '=', lineId)
    .limit(1)
    .executeTakeFirst()
  const followed = await db
    .selectFrom('benefit_line')
    .select('id')
    .where('follows_line_id', '=', lineId)
    .limit(1)
    .executeTakeFirst()
  return [listed, changed, staged, followed].some((row) => row !== undefined)
}

/** Whether anything but these changes points at the person. */
export async function isPersonUsed(db: Db, beneficiaryId: number, { changeIds }: Uses): Promise<boolean> {
  for (const table of ['registration', 'verdict', 'visit', 'period_line'] as const) {
    const row = await db
      .selectFrom(table)
      .select('id')
      .where('beneficiary_id', '=', beneficiaryId)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  const changed = await db
    .selectFrom('change')
    .select('id')
    .where('beneficiary_id', '=', beneficiaryId)
    .where('id', 'not in', changeIds)
    .limit(1)
    .executeTakeFirst()
  return changed !== undefined
}
