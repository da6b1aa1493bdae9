import type { UnitSetting } from '../domain/unit-setting.js'
import type { Db, Tx } from './db.js'
import { unitPath } from './units.js'

/** What counts for a unit: its own word, else that of the nearest unit above it; `undefined` when none said anything. */
export async function settingOf(db: Db, unitCode: string, name: UnitSetting): Promise<string | undefined> {
  const path = await unitPath(db, unitCode)
  if (path.length === 0) return undefined
  const rows = await db
    .selectFrom('unit_setting')
    .select(['unit_code', 'value'])
    .where('name', '=', name)
    .where('unit_code', 'in', [...path])
    .execute()
  const nearest = rows.sort((a, b) => path.indexOf(a.unit_code) - path.indexOf(b.unit_code))[0]
  return nearest?.value
}

/** Whether this unit's lists leave behind a password only. */
export async function listsNeedPassword(db: Db, unitCode: string): Promise<boolean> {
  return (await settingOf(db, unitCode, 'lists_need_password')) === 'yes'
}

export type NewSetting = Readonly<{ unitCode: string; name: UnitSetting; value: string; actor: string; at: Date }>

export async function setSetting(tx: Tx, { unitCode, name, value, actor, at }: NewSetting): Promise<void> {
  const said = { value, set_by: actor, set_at: at.toISOString() }
  await tx
    .insertInto('unit_setting')
    .values({ unit_code: unitCode, name, ...said })
    .onConflict((conflict) => conflict.columns(['unit_code', 'name']).doUpdateSet(said))
    .execute()
}
