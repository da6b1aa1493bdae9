import type { ChannelName } from '../channels/channel.js'
import { type Grant, isValidOn, type Responsibility, type Role, responsibilitiesOf } from '../domain/permission.js'
import type { Db, Tx } from './db.js'
import type { ContactTable } from './schema/contact.js'
import type { ResponsibilityTable } from './schema/officer.js'
import { statement } from './statement.js'
import { codesBelow, type Scope, scopeBelow } from './units.js'

/** A person of the office and what they may do today. */
export type Officer = Readonly<{
  /** 0 for whoever sits at the trusted terminal. */
  id: number
  name: string
  roles: readonly Role[]
  /** One row a responsibility and unit. */
  responsibilities: readonly Grant[]
}>

/**
 * The officer that the contact is bound to, with what is granted on the ISO day and was confirmed in time; `undefined` when
 * nothing is.
 */
export async function officerOf(tx: Tx, contactId: number, today: string): Promise<Officer | undefined> {
  const { rows } = await grantsOfContact(tx, { contactId })
  const [first] = rows
  const grants = rows
    .filter((row) => !hasLapsed(row, today))
    .map(grantOf)
    .filter((grant) => isValidOn(grant, today))
  if (first === undefined || grants.length === 0) return undefined
  return { id: first.officer_id, name: first.name, roles: rolesIn(grants), responsibilities: grants }
}

/** What the contact was granted and holds no more only because nobody confirmed it in time (`lapses_on`). */
export async function lapsedGrants(tx: Tx, contactId: number, today: string): Promise<readonly Grant[]> {
  const { rows } = await grantsOfContact(tx, { contactId })
  return rows
    .filter((row) => hasLapsed(row, today))
    .map(grantOf)
    .filter((grant) => isValidOn(grant, today))
}

function hasLapsed({ lapses_on }: { lapses_on: string | null }, today: string): boolean {
  return lapses_on !== null && lapses_on < today
}

const grantsOfContact = statement((db, $: { contactId: number }) =>
  db
    .selectFrom('officer')
    .innerJoin('responsibility', 'responsibility.officer_id', 'officer.id')
    .select([
      'officer.name',
      'responsibility.officer_id',
      'responsibility.role',
      'responsibility.responsibility',
      'responsibility.unit_code',
      'responsibility.valid_from',
      'responsibility.valid_to',
      'responsibility.lapses_on',
    ])
    .where('officer.contact_id', '=', $.contactId),
)

/** Whether the contact was ever bound to an officer, whatever is granted today. */
export async function wasOfficer(db: Db, contactId: number): Promise<boolean> {
  const row = await db.selectFrom('officer').select('id').where('contact_id', '=', contactId).executeTakeFirst()
  return row !== undefined
}

/** Somebody at the trusted terminal, who needs no invitation; nobody for the role `citizen`. */
export function trustedOfficer(role: Role, unitCode: string): Officer | undefined {
  const grants = responsibilitiesOf(role).map(
    (responsibility): Grant => ({ role, responsibility, unitCode, validFrom: '0001-01-01', validTo: null }),
  )
  return grants.length === 0 ? undefined : { id: 0, name: 'terminal', roles: [role], responsibilities: grants }
}

export type NewGrant = Readonly<{
  contactId: number
  name: string
  role: Role
  unitCode: string
  validFrom: string
  validTo?: string
  /** The last ISO day that it counts unless it is confirmed anew; without it, it needs no confirming. */
  lapsesOn?: string
  grantedBy: string
  at: Date
}>

/** Binds the contact to an officer and gives them a role for a unit; the same again changes nothing. Returns the officer's id. */
export async function grantRole(tx: Tx, grant: NewGrant): Promise<number> {
  const { id } = await tx
    .insertInto('officer')
    .values({ contact_id: grant.contactId, name: grant.name, created_at: grant.at.toISOString() })
    .onConflict((conflict) => conflict.column('contact_id').doUpdateSet({ name: grant.name }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const held = await tx
    .selectFrom('responsibility')
    .select('responsibility')
    .where('officer_id', '=', id)
    .where('role', '=', grant.role)
    .where('unit_code', '=', grant.unitCode)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', grant.validFrom)]))
    .execute()
  for (const responsibility of responsibilitiesOf(grant.role)) {
    if (held.some((one) => one.responsibility === responsibility)) continue
    await tx
      .insertInto('responsibility')
      .values(rowOf(id, responsibility, grant))
      .execute()
  }
  return id
}

/** What of the tree the officer may look at for any of these responsibilities. */
export function scopeOf(db: Db, officer: Officer, responsibilities: readonly Responsibility[]): Promise<Scope> {
  return scopeBelow(db, unitsHeld(officer, responsibilities))
}

/** The codes of every unit, of whatever level, in which the officer holds one of the responsibilities. */
export function codesOf(
  db: Db,
  officer: Officer,
  responsibilities: readonly Responsibility[],
): Promise<readonly string[]> {
  return codesBelow(db, unitsHeld(officer, responsibilities))
}

function unitsHeld(
  { responsibilities: held }: Officer,
  responsibilities: readonly Responsibility[],
): readonly string[] {
  const units = held.filter(({ responsibility }) => responsibilities.includes(responsibility))
  return [...new Set(units.map(({ unitCode }) => unitCode))]
}

/** The contacts of officers who hold the responsibility for one of these units on the ISO day. */
export async function contactsHolding(
  db: Db,
  responsibility: Responsibility,
  unitCodes: readonly string[],
  today: string,
): Promise<readonly number[]> {
  if (unitCodes.length === 0) return []
  const rows = await db
    .selectFrom('responsibility')
    .innerJoin('officer', 'officer.id', 'responsibility.officer_id')
    .select('officer.contact_id')
    .distinct()
    .where('responsibility.responsibility', '=', responsibility)
    .where('responsibility.unit_code', 'in', unitCodes)
    .where('responsibility.valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .where((eb) => eb.or([eb('lapses_on', 'is', null), eb('lapses_on', '>=', today)]))
    .execute()
  return rows.map((row) => row.contact_id)
}

/** Contacts of administrators, of whatever units, that are on any channel but this one. */
export async function administratorsBut(db: Db, channel: ChannelName, today: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('responsibility')
    .innerJoin('officer', 'officer.id', 'responsibility.officer_id')
    .innerJoin('contact', 'contact.id', 'officer.contact_id')
    .select('officer.contact_id')
    .distinct()
    .where('responsibility.responsibility', '=', 'administer')
    .where('responsibility.valid_from', '<=', today)
    .where((eb) => eb.or([eb('responsibility.valid_to', 'is', null), eb('responsibility.valid_to', '>=', today)]))
    .where((eb) => eb.or([eb('lapses_on', 'is', null), eb('lapses_on', '>=', today)]))
    .where('contact.channel', '!=', channel)
    .execute()
  return rows.map((row) => row.contact_id)
}

/** Names of officers by id. */
export async function officerNames(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('officer').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type GrantRow = Pick<ResponsibilityTable, 'role' | 'responsibility' | 'unit_code' | 'valid_from' | 'valid_to'>

/** The store holds only roles and responsibilities that `grantRole` wrote. */
function grantOf(row: GrantRow): Grant {
  return {
    role: row.role as Role,
    responsibility: row.responsibility as Responsibility,
    unitCode: row.unit_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

function rolesIn(grants: readonly Grant[]): readonly Role[] {
  return [...new Set(grants.map(({ role }) => role))]
}

function rowOf(officerId: number, responsibility: Responsibility, grant: NewGrant) {
  return {
    officer_id: officerId,
    role: grant.role,
    responsibility,
    unit_code: grant.unitCode,
    valid_from: grant.validFrom,
    valid_to: grant.validTo ?? null,
    granted_by: grant.grantedBy,
    confirmed_at: grant.at.toISOString(),
    confirmed_by: grant.grantedBy,
    lapses_on: grant.lapsesOn ?? null,
  }
}

/** The officers of a channel with what they may do on the ISO day. */
export async function officersOn(
  db: Db,
  channel: ContactTable['channel'],
  today: string,
): Promise<readonly Readonly<{ externalId: string; officer: Officer }>[]> {
  const contacts = await db
    .selectFrom('officer')
    .innerJoin('contact', 'contact.id', 'officer.contact_id')
    .select(['contact.id', 'contact.external_id'])
    .where('contact.channel', '=', channel)
    .execute()
  return db.transaction().execute(async (tx) => {
    const officers: { externalId: string; officer: Officer }[] = []
    for (const { id, external_id } of contacts) {
      const officer = await officerOf(tx, id, today)
      if (officer !== undefined) officers.push({ externalId: external_id, officer })
    }
    return officers
  })
}
