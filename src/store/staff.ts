import { sql } from 'kysely'
import { type Grant, type Role, rolesAppointed } from '../domain/permission.js'
import type { Db, Tx } from './db.js'
import type { UnitLevel } from './schema/unit.js'

/** A role that an officer holds for a unit: all its responsibilities together. */
export type StaffGrant = Readonly<{
  officerId: number
  contactId: number
  name: string
  role: Role
  unitCode: string
  unitName: string
  validFrom: string
  /** When somebody last said that it still holds. */
  confirmedAt: string | null
  /** The last ISO day on which it counts unless it is confirmed; `null`: it needs no confirming. */
  lapsesOn: string | null
  remindedOn: string | null
}>

export type StaffPlace = Readonly<{ role: Role; unitCode: string }>

/**
 * What is held on the ISO day, lapsed or not, by officers whom somebody with these grants may appoint; by unit, then name.
 * `but` is left out: nobody has a say about themselves.
 */
export async function staffUnder(
  db: Db,
  grants: readonly Grant[],
  today: string,
  but?: number,
): Promise<readonly StaffGrant[]> {
  const found = new Map<string, StaffGrant>()
  for (const [unitCode, own] of byUnit(grants)) {
    const rows = await staff(db, today)
      .where('responsibility.role', 'in', rolesAppointed(own))
      .where('responsibility.unit_code', 'in', codesBelow(unitCode))
      .execute()
    for (const row of rows) found.set(`${row.officerId} ${row.role} ${row.unitCode}`, row as StaffGrant)
  }
  return [...found.values()]
    .filter(({ officerId }) => officerId !== but)
    .toSorted((a, b) => a.unitCode.localeCompare(b.unitCode) || a.name.localeCompare(b.name, 'vi'))
}

/** Everything that officers hold on the ISO day, lapsed or not, by unit and name. */
export async function staffOfAll(db: Db, today: string): Promise<readonly StaffGrant[]> {
  return (await staff(db, today).execute()) as readonly StaffGrant[]
}

/** Everything that officers hold on the ISO day and that has to be confirmed from time to time. */
export async function staffToConfirm(db: Db, today: string, lapsingBy: string): Promise<readonly StaffGrant[]> {
  const rows = await staff(db, today).where('lapses_on', '<=', lapsingBy).execute()
  return rows as readonly StaffGrant[]
}

function staff(db: Db, today: string) {
  return db
    .selectFrom('responsibility')
    .innerJoin('officer', 'officer.id', 'responsibility.officer_id')
    .innerJoin('unit', 'unit.code', 'responsibility.unit_code')
    .select(({ fn }) => [
      'officer.id as officerId',
      'officer.contact_id as contactId',
      'officer.name',
      'responsibility.role',
      'responsibility.unit_code as unitCode',
      'unit.name as unitName',
      fn.min('responsibility.valid_from').as('validFrom'),
      fn.min('confirmed_at').as('confirmedAt'),
      fn.min('lapses_on').as('lapsesOn'),
      fn.min('reminded_on').as('remindedOn'),
    ])
    .where((eb) => eb.or([eb('responsibility.valid_to', 'is', null), eb('responsibility.valid_to', '>=', today)]))
    .groupBy([
      'officer.id',
      'officer.contact_id',
      'officer.name',
      'responsibility.role',
      'responsibility.unit_code',
      'unit.name',
    ])
    .orderBy('responsibility.unit_code')
    .orderBy('officer.name')
}

/** The unit and everything below it, of every level. */
function codesBelow(unitCode: string) {
  return sql<string>`(with recursive below(code) as (
    select ${unitCode} union select unit.code from unit inner join below on unit.parent_code = below.code
  ) select code from below)`
}

function byUnit(grants: readonly Grant[]): ReadonlyMap<string, readonly Grant[]> {
  const units = new Map<string, Grant[]>()
  for (const grant of grants) {
    if (rolesAppointed([grant]).length > 0) units.set(grant.unitCode, [...(units.get(grant.unitCode) ?? []), grant])
  }
  return units
}

/**
 * Takes a role for a unit back at once: it counts neither today nor later. Returns whether there was anything to take.
 * `by` is an actor as history names it.
 */
export async function endGrant(
  tx: Tx,
  officerId: number,
  { role, unitCode }: StaffPlace,
  { at, today, by }: Readonly<{ at: Date; today: string; by: string }>,
): Promise<boolean> {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  const { numUpdatedRows } = await held(tx, officerId, { role, unitCode }, today)
    .set({ valid_to: yesterday, ended_at: at.toISOString(), ended_by: by })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says that a role for a unit still holds, until `lapsesOn`. Returns whether there was anything to confirm. */
export async function confirmGrant(
  tx: Tx,
  officerId: number,
  place: StaffPlace,
  { at, today, by, lapsesOn }: Readonly<{ at: Date; today: string; by: string; lapsesOn: string }>,
): Promise<boolean> {
  const { numUpdatedRows } = await held(tx, officerId, place, today)
    .set({ confirmed_at: at.toISOString(), confirmed_by: by, lapses_on: lapsesOn, reminded_on: null })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function noteReminded(tx: Tx, officerId: number, place: StaffPlace, today: string): Promise<void> {
  await held(tx, officerId, place, today).set({ reminded_on: today }).execute()
}

function held(tx: Tx, officerId: number, { role, unitCode }: StaffPlace, today: string) {
  return tx
    .updateTable('responsibility')
    .where('officer_id', '=', officerId)
    .where('role', '=', role)
    .where('unit_code', '=', unitCode)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
}

/** Lets grants that were never to be confirmed lapse like all others, but for those of the terminal and of practice. */
export async function startLapsing(tx: Tx, lapsesOn: string, today: string): Promise<void> {
  await tx
    .updateTable('responsibility')
    .set({ lapses_on: lapsesOn })
    .where('lapses_on', 'is', null)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .where('officer_id', 'in', (eb) =>
      eb
        .selectFrom('officer')
        .innerJoin('contact', 'contact.id', 'officer.contact_id')
        .select('officer.id')
        .where('contact.channel', 'in', ['telegram', 'zalo']),
    )
    .execute()
}

export async function noteReplaced(tx: Tx, officerId: number, by: number): Promise<void> {
  await tx.updateTable('officer').set({ replaced_by: by }).where('id', '=', officerId).execute()
}

/** The contacts of officers of these roles for one of these units on the ISO day; `but` is left out. */
export async function contactsInRoles(
  db: Db,
  roles: readonly Role[],
  unitCodes: readonly string[],
  today: string,
  but?: number,
): Promise<readonly number[]> {
  if (roles.length === 0 || unitCodes.length === 0) return []
  const rows = await staff(db, today)
    .where('responsibility.role', 'in', roles)
    .where('responsibility.unit_code', 'in', unitCodes)
    .where((eb) => eb.or([eb('lapses_on', 'is', null), eb('lapses_on', '>=', today)]))
    .execute()
  return [...new Set(rows.filter(({ officerId }) => officerId !== but).map(({ contactId }) => contactId))]
}

/** The units of a level (all levels, without one) at or below the given ones and valid on the ISO day, in the order of lists. */
export async function unitsToStaff(
  db: Db,
  roots: readonly string[],
  level: UnitLevel | undefined,
  day: string,
): Promise<readonly Readonly<{ code: string; name: string; nameKey: string }>[]> {
  if (roots.length === 0) return []
  return db
    .selectFrom('unit')
    .select(['code', 'name', 'name_key as nameKey'])
    .where((eb) => eb.or(roots.map((root) => eb('code', 'in', codesBelow(root)))))
    .$if(level !== undefined, (query) => query.where('level', '=', level as UnitLevel))
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('parent_code')
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** The chat of an officer as history names them (`officer:12`); `undefined` for anybody else. */
export async function contactOfActor(db: Db, actor: string): Promise<number | undefined> {
  const [, id] = /^officer:(\d+)$/.exec(actor) ?? []
  if (id === undefined) return undefined
  const row = await db.selectFrom('officer').select('contact_id').where('id', '=', Number(id)).executeTakeFirst()
  return row?.contact_id
}
