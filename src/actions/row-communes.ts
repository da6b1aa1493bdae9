import type { Db } from '../store/db.js'
import { codesOf, type Officer } from '../store/officers.js'
import type { RosterImport } from '../store/rosters.js'
import { currentCommunes, scopeBelow } from '../store/units.js'
import { DECIDING } from './reach.js'

/**
 * Codes of the communes that an officer may say a row of this file is of: those that the file is about first, then the others
 * below the unit that it is filed under; never one about which they may not decide.
 */
export async function communesForRow(
  db: Db,
  officer: Officer,
  { unitCode, summary }: RosterImport,
  today: string,
): Promise<readonly string[]> {
  const held = new Set(await codesOf(db, officer, DECIDING))
  const below = await currentCommunes(db, (await scopeBelow(db, [unitCode])).communes, today)
  return [...new Set([...summary.communes, ...below])].filter((code) => held.has(code))
}
