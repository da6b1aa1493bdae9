import { sql } from 'kysely'
import type { Tx } from './db.js'
import { addAlias } from './named-units.js'
import type { UnitLevel, UnitTable } from './schema/unit.js'
import { type Unit, unitKey } from './units.js'

/** A unit as a file or the practice store gives it; dates are ISO days. */
export type NewUnit = Readonly<{
  code: string
  name: string
  level: UnitLevel
  parentCode: string | null
  validFrom: string | null
  validTo: string | null
}>

export type UnitChanges = Readonly<{ added: number; changed: number; same: number }>

/**
 * Takes over units, parents before their children in any order given; the same again changes nothing. Units of the
 * practice store are closed the day before `today` when real ones come.
 */
export async function upsertUnits(
  tx: Tx,
  units: readonly NewUnit[],
  origin: UnitTable['origin'],
  today: string,
): Promise<UnitChanges> {
  if (origin !== 'practice' && units.length > 0) await closePracticeUnits(tx, units, today)
  const counts = { added: 0, changed: 0, same: 0 }
  for (const unit of parentsFirst(units)) counts[await upsertUnit(tx, unit, origin, today)] += 1
  return counts
}

async function upsertUnit(
  tx: Tx,
  unit: NewUnit,
  origin: UnitTable['origin'],
  today?: string,
): Promise<keyof UnitChanges> {
  const before = await tx.selectFrom('unit').selectAll().where('code', '=', unit.code).executeTakeFirst()
  const values = {
    name: unit.name,
    name_key: unitKey(unit.name),
    level: unit.level,
    parent_code: unit.parentCode,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    origin,
  }
  if (before === undefined) {
    const position = await nextPosition(tx, unit.parentCode)
    await tx
      .insertInto('unit')
      .values({ code: unit.code, position, ...values })
      .execute()
    return 'added'
  }
  if (isSame(before, values)) return 'same'
  if (isOlder(unit, before)) return (await keepFormer(tx, unit, unit.validTo ?? '')) ? 'added' : 'same'
  if (isAnother(unit, before)) await keepFormer(tx, asFormer(before), dayBefore(unit.validFrom ?? today))
  await tx.updateTable('unit').set(values).where('code', '=', unit.code).execute()
  return 'changed'
}

/** A file about the time before the unit became what it is now tells its former name and place, and changes nothing else. */
function isOlder(unit: NewUnit, before: Unit): boolean {
  return unit.validTo !== null && before.valid_from !== null && unit.validTo < before.valid_from
}

function isAnother(unit: NewUnit, before: Unit): boolean {
  return unit.name !== before.name || unit.parentCode !== before.parent_code
}

function asFormer({ code, name, parent_code }: Unit): Pick<NewUnit, 'code' | 'name' | 'parentCode'> {
  return { code, name, parentCode: parent_code }
}

/** `false` when it is known already. */
async function keepFormer(
  tx: Tx,
  { code, name, parentCode }: Pick<NewUnit, 'code' | 'name' | 'parentCode'>,
  validTo: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('former_unit')
    .values({ code, name, parent_code: parentCode, valid_to: validTo })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  await addAlias(tx, code, name)
  return numInsertedOrUpdatedRows === 1n
}

function isSame(before: Unit, values: Partial<Unit>): boolean {
  return Object.entries(values).every(([column, value]) => before[column as keyof Unit] === value)
}

/**
 * Makes a village under a commune, with the commune's code and the next running number (`15139-01`), after the villages
 * that are there. Returns its code.
 */
export async function addVillage(
  tx: Tx,
  communeCode: string,
  name: string,
  origin: UnitTable['origin'] = 'roster',
): Promise<string> {
  const { last } = await tx
    .selectFrom('unit')
    .select(sql<number | null>`max(cast(substr(code, ${communeCode.length + 2}) as integer))`.as('last'))
    .where('parent_code', '=', communeCode)
    .where('code', 'like', `${communeCode}-%`)
    .executeTakeFirstOrThrow()
  const code = `${communeCode}-${String((last ?? 0) + 1).padStart(2, '0')}`
  await upsertUnit(
    tx,
    { code, name, level: 'village', parentCode: communeCode, validFrom: null, validTo: null },
    origin,
  )
  return code
}

async function nextPosition(tx: Tx, parentCode: string | null): Promise<number> {
  const { last } = await tx
    .selectFrom('unit')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('parent_code', parentCode === null ? 'is' : '=', parentCode)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function closePracticeUnits(tx: Tx, units: readonly NewUnit[], today: string): Promise<void> {
  const yesterday = dayBefore(today)
  await tx
    .updateTable('unit')
    .set({ valid_to: yesterday })
    .where('origin', '=', 'practice')
    .where('valid_to', 'is', null)
    .where(
      'code',
      'not in',
      units.map(({ code }) => code),
    )
    .execute()
}

function dayBefore(day = '9999-12-31'): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function parentsFirst(units: readonly NewUnit[]): readonly NewUnit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const depthOf = (unit: NewUnit, depth = 0): number => {
    const parent = unit.parentCode === null ? undefined : byCode.get(unit.parentCode)
    return parent === undefined || depth > units.length ? depth : depthOf(parent, depth + 1)
  }
  const depths = new Map(units.map((unit) => [unit, depthOf(unit)]))
  return [...units].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}
