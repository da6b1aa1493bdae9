import { nameSortKey, sortKey } from '../domain/name-order.js'
import type { Visitable } from '../domain/visit.js'
import type { Beneficiary } from './beneficiaries.js'
import type { BenefitLine } from './benefit-lines.js'
import type { Db } from './db.js'
import { type Scope, within } from './units.js'
import { lastVisits } from './visits.js'

/** Somebody with a benefit under way in a village that is walked from door to door. */
export type VillagePerson = Visitable &
  Readonly<{
    person: Beneficiary
    /** The benefits under way or suspended. */
    lines: readonly BenefitLine[]
    /** Those of them that no account is linked to. */
    withoutAccount: readonly BenefitLine[]
  }>

/** Registrations in these states are on their way or in force: the village has done its part. */
const ON_THE_WAY = ['SUBMITTED', 'APPROVED', 'ACTIVE'] as const

/**
 * Everybody in the scope with a benefit under way or suspended, and how far they are, in no order; with a code (`HS-…`) only
 * that person.
 */
export async function villagePeople(db: Db, scope: Scope, code?: string): Promise<readonly VillagePerson[]> {
  const people = await db
    .selectFrom('beneficiary')
    .selectAll()
    .where(within('beneficiary', scope))
    .$if(code !== undefined, (query) => query.where('beneficiary.code', '=', code ?? ''))
    .execute()
  const lines = await linesWithin(db, scope, code)
  const registered = await registeredWithin(db, scope)
  const reported = await reportedGone(db, scope)
  const visits = await lastVisits(
    db,
    people.map(({ id }) => id),
  )
  const villages = await villageOrder(db, scope)
  return people.flatMap((person) => {
    const own = lines.get(person.id)
    if (own === undefined) return []
    const withoutAccount = own.filter(({ hasAccount }) => !hasAccount)
    const isOnTheWay =
      registered.codes.has(person.code) ||
      registered.people.has(person.id) ||
      withoutAccount.every(({ id }) => registered.lines.has(id))
    const isDone = withoutAccount.length === 0 || isOnTheWay || reported.has(person.id)
    const order = `${villages.get(person.village_code ?? '') ?? '~'} ${nameSortKey(person.full_name)} ${person.id}`
    return [{ person, lines: own, withoutAccount, isDone, order, lastVisit: visits.get(person.id) }]
  })
}

type OpenLine = BenefitLine & Readonly<{ hasAccount: boolean }>

async function linesWithin(
  db: Db,
  scope: Scope,
  code: string | undefined,
): Promise<ReadonlyMap<number, readonly OpenLine[]>> {
  const rows = await db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .leftJoin('account', (join) =>
      join.onRef('account.benefit_line_id', '=', 'benefit_line.id').on('account.unlinked_at', 'is', null),
    )
    .selectAll('benefit_line')
    .select('account.id as account_id')
    .where('benefit_line.state', 'in', ['DANG_HUONG', 'TAM_DUNG'])
    .where(within('beneficiary', scope))
    .$if(code !== undefined, (query) => query.where('beneficiary.code', '=', code ?? ''))
    .orderBy('benefit_line.position')
    .orderBy('benefit_line.id')
    .execute()
  const lines = new Map<number, OpenLine[]>()
  for (const { account_id, ...line } of rows) {
    const own = lines.get(line.beneficiary_id) ?? []
    lines.set(line.beneficiary_id, [...own, { ...line, hasAccount: account_id !== null }])
  }
  return lines
}

/** Whom registrations on their way are surely about: by record, by the code that a helper named, by benefit line. */
async function registeredWithin(db: Db, scope: Scope) {
  const rows = await db
    .selectFrom('registration')
    .innerJoin('registration_version', (join) =>
      join
        .onRef('registration_version.registration_id', '=', 'registration.id')
        .onRef('registration_version.version', '=', 'registration.current_version'),
    )
    .select([
      'registration.beneficiary_id',
      'registration.match',
      'registration.matched_lines',
      'registration_version.answers',
    ])
    .where('registration.state', 'in', ON_THE_WAY)
    .where(within('registration', scope))
    .execute()
  const named = rows.map(({ answers }) => (JSON.parse(answers) as { assisted?: unknown }).assisted)
  const lines = rows.filter(({ match }) => match === 'one').flatMap((row) => JSON.parse(row.matched_lines) as number[])
  return {
    people: new Set(rows.flatMap(({ beneficiary_id }) => beneficiary_id ?? [])),
    codes: new Set(named.filter((code) => typeof code === 'string')),
    lines: new Set(lines),
  }
}

/** Who is said to have died or left, while the officer has not decided. */
async function reportedGone(db: Db, scope: Scope): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('change')
    .innerJoin('beneficiary', 'beneficiary.id', 'change.beneficiary_id')
    .select('beneficiary.id')
    .where('change.state', '=', 'PROPOSED')
    .where('change.kind', 'in', ['DEATH', 'MOVE_OUT'])
    .where(within('beneficiary', scope))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function villageOrder(db: Db, { communes, villages }: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('unit')
    .select(['code', 'name', 'position'])
    .where('level', '=', 'village')
    .where((eb) =>
      eb.or([
        eb('code', 'in', villages.length === 0 ? [''] : villages),
        eb('parent_code', 'in', communes.length === 0 ? [''] : communes),
      ]),
    )
    .execute()
  return new Map(
    rows.map(({ code, name, position }) => [code, `${String(position).padStart(6, '0')} ${sortKey(name)}`]),
  )
}
