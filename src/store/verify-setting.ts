import type { Db } from './db.js'
import { unitPath } from './units.js'

/** The name by which a unit requires that the police have confirmed an identity before a registration is approved. */
export const VERIFY_BEFORE_APPROVAL = 'verify_before_approval'

const YES = ['yes', 'on', 'true', '1', 'có']

/** Whether the unit, or the nearest above it that says anything, requires verification before approval. Nobody does unasked. */
export async function requiresVerification(db: Db, unitCode: string): Promise<boolean> {
  const path = await unitPath(db, unitCode)
  if (path.length === 0) return false
  const said = await db
    .selectFrom('unit_setting')
    .select(['unit_code', 'value'])
    .where('name', '=', VERIFY_BEFORE_APPROVAL)
    .where('unit_code', 'in', path)
    .execute()
  const nearest = path.map((code) => said.find(({ unit_code }) => unit_code === code)).find((row) => row !== undefined)
  return nearest !== undefined && YES.includes(nearest.value.trim().toLowerCase())
}
