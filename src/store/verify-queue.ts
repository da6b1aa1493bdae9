import { nameSortKey } from '../domain/name-order.js'
import { isCurrent } from '../domain/verdict.js'
import type { Beneficiary } from './beneficiaries.js'
import type { Db } from './db.js'
import { type Scope, within } from './units.js'
import { lastVerdicts, type Verdict } from './verdicts.js'

/** Somebody whose identity the police may look at. */
export type Verifiable = Readonly<{
  person: Beneficiary
  lastVerdict: Verdict | undefined
  /** A registration of theirs waits that no verdict was given on. */
  hasWaiting: boolean
}>

/** Everybody of the scope who has a benefit under way, in no order; with a code (`HS-…`) only that person. */
export async function verifiablePeople(db: Db, scope: Scope, code?: string): Promise<readonly Verifiable[]> {
  const people = await db
    .selectFrom('beneficiary')
    .selectAll()
    .where(within('beneficiary', scope))
    .$if(code !== undefined, (query) => query.where('beneficiary.code', '=', code ?? ''))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('benefit_line')
          .select('benefit_line.id')
          .whereRef('benefit_line.beneficiary_id', '=', 'beneficiary.id')
          .where('benefit_line.state', 'in', ['DANG_HUONG', 'TAM_DUNG']),
      ),
    )
    .execute()
  const waiting = await waitingFor(db, scope)
  const verdicts = await lastVerdicts(
    db,
    people.map(({ id }) => id),
  )
  return people.map((person) => ({
    person,
    lastVerdict: verdicts.get(person.id),
    hasWaiting: waiting.has(person.id),
  }))
}

/**
 * Who is to be looked at, in order: those whose registration waits, then those never looked at, then those whose record
 * changed since; each by name. Whoever was looked at as they are now is left out.
 */
export function toVerify(people: readonly Verifiable[]): readonly Verifiable[] {
  return people
    .filter(({ person, lastVerdict, hasWaiting }) => hasWaiting || !isCurrent(lastVerdict, person.version))
    .map((one) => ({ one, key: `${turnOf(one)} ${nameSortKey(one.person.full_name)} ${one.person.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)
}

function turnOf({ lastVerdict, hasWaiting }: Verifiable): 0 | 1 | 2 {
  if (hasWaiting) return 0
  return lastVerdict === undefined ? 1 : 2
}

/** Codes of registrations that wait without a verdict and are about nobody on the roster for certain, the oldest first. */
export async function claimsToVerify(db: Db, scope: Scope): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('registration')
    .select('code')
    .where('state', '=', 'SUBMITTED')
    .where('police_verdict', 'is', null)
    .where('beneficiary_id', 'is', null)
    .where('match', '!=', 'one')
    .where(within('registration', scope))
    .orderBy('id')
    .execute()
  return rows.map(({ code }) => code)
}

/** People whom a waiting registration without a verdict is surely about. */
async function waitingFor(db: Db, scope: Scope): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('registration')
    .select(['beneficiary_id', 'match', 'matched_lines'])
    .where('state', '=', 'SUBMITTED')
    .where('police_verdict', 'is', null)
    .where(within('registration', scope))
    .execute()
  const people = new Set(rows.flatMap(({ beneficiary_id }) => beneficiary_id ?? []))
  const matched = rows
    .filter(({ beneficiary_id, match }) => beneficiary_id === null && match === 'one')
    .flatMap((row) => JSON.parse(row.matched_lines) as number[])
  if (matched.length === 0) return people
  const lines = await db.selectFrom('benefit_line').select('beneficiary_id').where('id', 'in', matched).execute()
  return new Set([...people, ...lines.map(({ beneficiary_id }) => beneficiary_id)])
}
