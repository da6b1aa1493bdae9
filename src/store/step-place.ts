import type { IsoDate } from '../domain/iso-date.js'
import type { StepPlace } from '../domain/period-state.js'
import type { Db } from './db.js'
import { unitPath } from './units.js'

/** Where a unit's month is moved on that day: its commune, and the district above it where there is one. */
export async function stepPlace(db: Db, unitCode: string, day: IsoDate): Promise<StepPlace | undefined> {
  const path = await unitPath(db, unitCode)
  const units = path.length === 0 ? [] : await db.selectFrom('unit').selectAll().where('code', 'in', path).execute()
  const commune = units.find(({ level }) => level === 'commune')
  if (commune === undefined) return undefined
  const district = units.find(
    ({ level, valid_from, valid_to }) =>
      level === 'district' && (valid_from ?? '') <= day && day <= (valid_to ?? '9999'),
  )
  const isVillage = units.some(({ code, level }) => code === unitCode && level === 'village')
  return {
    ...(isVillage && { villageCode: unitCode }),
    communePath: path.slice(path.indexOf(commune.code)),
    districtCode: district?.code,
  }
}
