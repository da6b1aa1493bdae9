import type { Selectable } from 'kysely'
import type { ProgrammeGroup } from '../domain/programme.js'
import type { Db } from './db.js'
import type { AccountTable, BeneficiaryTable, BenefitLineTable, PayeeTable } from './schema/beneficiary.js'
import type { Unit } from './units.js'

/** A village of a list: `order` is its place among all villages of the list, `unit` is missing for people without one. */
export type ListVillage = Readonly<{ communeCode: string; unit: Unit | null; order: number }>

/** One benefit that is being paid: to whom, for whom, and into which account. */
export type ListLine = Readonly<{
  village: ListVillage
  person: Selectable<BeneficiaryTable>
  line: Selectable<BenefitLineTable>
  payee: Selectable<PayeeTable> | null
  /** From a roster, an officer or an approved registration: others are never linked. */
  account: Selectable<AccountTable> | null
}>

/** The villages of a unit in the order of lists; after those of a commune its people without a village. */
export async function listVillages(db: Db, unitCode: string): Promise<readonly ListVillage[]> {
  const units = await db
    .withRecursive('below', (qb) =>
      qb
        .selectFrom('unit')
        .selectAll()
        .where('code', '=', unitCode)
        .union(qb.selectFrom('unit').innerJoin('below', 'below.code', 'unit.parent_code').selectAll('unit')),
    )
    .selectFrom('below')
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute()
  const [root] = units.filter(({ code }) => code === unitCode)
  if (root?.level === 'village') return [{ communeCode: root.parent_code ?? '', unit: root, order: 1 }]
  const villages: ListVillage[] = []
  for (const { code } of inTreeOrder(units, unitCode)) {
    const own = units.filter(({ level, parent_code }) => level === 'village' && parent_code === code)
    for (const unit of [...own, null]) villages.push({ communeCode: code, unit, order: villages.length + 1 })
  }
  return villages
}

/** Communes below `root` as the tree lists them: a district's one after the other. */
function inTreeOrder(units: readonly Unit[], root: string): readonly Unit[] {
  return units
    .filter(({ code }) => code === root)
    .flatMap((unit) => (unit.level === 'commune' ? [unit] : childrenInOrder(units, unit)))
}

function childrenInOrder(units: readonly Unit[], { code }: Unit): readonly Unit[] {
  return units
    .filter(({ parent_code, level }) => parent_code === code && level !== 'village')
    .flatMap((unit) => (unit.level === 'commune' ? [unit] : childrenInOrder(units, unit)))
}

/** The benefits that are paid in one village, in no order; of all groups where none is named. */
export async function linesOfVillage(
  db: Db,
  village: ListVillage,
  group?: ProgrammeGroup,
): Promise<readonly ListLine[]> {
  const lines = await linesIn(db, village, group).selectAll('benefit_line').execute()
  if (lines.length === 0) return []
  const people = await peopleIn(db, village).selectAll().execute()
  const payees = await linesIn(db, village, group)
    .innerJoin('payee', 'payee.benefit_line_id', 'benefit_line.id')
    .selectAll('payee')
    .where('payee.until', 'is', null)
    .orderBy('payee.id')
    .execute()
  const accounts = await linesIn(db, village, group)
    .innerJoin('account', 'account.benefit_line_id', 'benefit_line.id')
    .selectAll('account')
    .where('account.unlinked_at', 'is', null)
    .orderBy('account.id')
    .execute()
  const personOf = new Map(people.map((person) => [person.id, person]))
  const payeeOf = new Map(payees.map((payee) => [payee.benefit_line_id, payee]))
  const accountOf = new Map(accounts.map((account) => [account.benefit_line_id, account]))
  return lines.flatMap((line) => {
    const person = personOf.get(line.beneficiary_id)
    if (person === undefined) return []
    return [{ village, person, line, payee: payeeOf.get(line.id) ?? null, account: accountOf.get(line.id) ?? null }]
  })
}

function peopleIn(db: Db, { communeCode, unit }: ListVillage) {
  return db
    .selectFrom('beneficiary')
    .where('beneficiary.commune_code', '=', communeCode)
    .where('beneficiary.village_code', unit === null ? 'is' : '=', unit?.code ?? null)
}

function linesIn(db: Db, village: ListVillage, group: ProgrammeGroup | undefined) {
  return peopleIn(db, village)
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .where('benefit_line.state', '=', 'DANG_HUONG')
    .$if(group !== undefined, (query) => query.where('benefit_line.programme_group', '=', group ?? 'bao_tro_xa_hoi'))
}

/** What a registration says about the benefit lines that it was matched with. */
export type MatchedRegistration = Readonly<{ state: string; lineIds: readonly number[] }>

/** The registrations of a commune, newest first, with the lines they were matched with. */
export async function matchedRegistrations(db: Db, communeCode: string): Promise<readonly MatchedRegistration[]> {
  const rows = await db
    .selectFrom('registration')
    .select(['state', 'matched_lines'])
    .where('commune_code', '=', communeCode)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ state, matched_lines }) => ({ state, lineIds: JSON.parse(matched_lines) as number[] }))
}

/** Somebody whose approved registration asks for an account and allows to tell a bank so. */
export function accountsWished(db: Db, village: ListVillage) {
  return db
    .selectFrom('registration')
    .innerJoin('registration_version', (join) =>
      join
        .onRef('registration_version.registration_id', '=', 'registration.id')
        .onRef('registration_version.version', '=', 'registration.approved_version'),
    )
    .selectAll('registration_version')
    .select('registration.code')
    .where('registration.commune_code', '=', village.communeCode)
    .where('registration.village_code', village.unit === null ? 'is' : '=', village.unit?.code ?? null)
    .where('registration.state', '=', 'APPROVED')
    .where('registration_version.payment_method', '=', 'OPEN_ACCOUNT')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('consent')
          .select('consent.id')
          .whereRef('consent.registration_id', '=', 'registration.id')
          .where('consent.purpose', '=', 'account-opening')
          .where('consent.withdrawn_at', 'is', null),
      ),
    )
    .orderBy('registration.id')
    .execute()
}
