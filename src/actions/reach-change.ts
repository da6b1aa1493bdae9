import { mayDo, type Responsibility } from '../domain/permission.js'
import { type Change, changeByCode } from '../store/changes.js'
import type { Db } from '../store/db.js'
import { unitPath } from '../store/units.js'
import type { Asker } from './action.js'

/**
 * The change of this code, when the asker holds one of the responsibilities where it lies; `undefined` also when there is
 * none: nobody learns that something exists elsewhere.
 */
export async function reachChange(
  db: Db,
  { officer }: Pick<Asker, 'officer'>,
  code: string,
  responsibilities: readonly Responsibility[],
): Promise<Change | undefined> {
  const change = officer === undefined ? undefined : await changeByCode(db, code)
  if (officer === undefined || change === undefined) return undefined
  const path = await unitPath(db, change.village_code ?? change.commune_code)
  return mayDo(officer.responsibilities, responsibilities, path) ? change : undefined
}
