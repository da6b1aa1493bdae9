import { type Claim, isSamePerson, matchClaim } from '../domain/matching.js'
import { nameKey } from '../domain/person-name.js'
import { SHARED_ACCOUNT_LIMIT, type Standing } from '../domain/registration.js'
import { peoplePaidInto } from '../store/accounts.js'
import { candidatesFor } from '../store/beneficiaries.js'
import { type BenefitLine, openLinesOf } from '../store/benefit-lines.js'
import type { Db } from '../store/db.js'
import {
  type Claimed,
  type NewVersion,
  type Registered,
  type Registration,
  registeredLike,
  subjectOf,
  waitingForAccount,
} from '../store/registrations.js'
import { openQuestions } from './open-questions.js'

/** What a registration comes up against: the roster, and what others gave in. */
type Surroundings = Readonly<{
  match: Standing['match']
  /** The benefit lines that it may be about. */
  lines: readonly BenefitLine[]
  duplicates: readonly Registered[]
}>

export type StandingNow = Standing & Surroundings

/** Works out where a registration stands at this moment; the roster may have changed since it was given in. */
export async function standingOf(db: Db, registered: Registered): Promise<StandingNow> {
  const { registration } = registered
  const surroundings = await surroundingsOf(db, registered)
  const questions = await openQuestions(db, { registered, ...surroundings })
  return { ...surroundings, ...questions, state: registration.state, version: registration.current_version }
}

export type Assessed = Readonly<{
  /** With the warnings that follow from the roster and from other registrations. */
  version: NewVersion
  match: Pick<Registration, 'match' | 'matched_lines'>
  duplicates: readonly Registered[]
}>

/** Looks at what is given in, before it is kept. */
export async function assess(db: Db, claimed: Claimed): Promise<Assessed> {
  const { match, lines, duplicates } = await surroundingsOf(db, claimed)
  const warnings = new Set<string>(JSON.parse(claimed.version.warnings))
  if (duplicates.length > 0) warnings.add('duplicate-registration')
  if (await isSharedWidely(db, claimed, lines)) warnings.add('account-shared')
  return {
    version: { ...claimed.version, warnings: JSON.stringify([...warnings]) },
    match: { match, matched_lines: JSON.stringify(lines.map(({ id }) => id)) },
    duplicates,
  }
}

async function surroundingsOf(db: Db, claimed: Claimed): Promise<Surroundings> {
  return { ...(await rosterMatch(db, claimed)), duplicates: await duplicatesOf(db, claimed) }
}

/**
 * The benefit lines that a registration may be about: of one person, of several to choose from, or none. Happens behind
 * the person's back; only officers learn of it.
 */
async function rosterMatch(db: Db, claimed: Claimed): Promise<Pick<Surroundings, 'match' | 'lines'>> {
  const claim = entitledOf(claimed)
  const candidates = await candidatesFor(db, claim, claimed.registration.commune_code)
  const { kind, personIds } = matchClaim(claim, candidates)
  const lines = personIds.length === 0 ? [] : fitting(claimed.version, await openLinesOf(db, personIds))
  return { match: lines.length === 0 ? 'none' : kind, lines }
}

/** Whoever is entitled to the money: a carer in their own right, else the beneficiary. */
export function entitledOf(claimed: Claimed): Claim {
  const { registration, version } = claimed
  if (version.payee_kind !== 'carer') return subjectOf(claimed)
  return {
    nameKey: nameKey(version.payee_name),
    birth: undefined,
    personalId: version.payee_personal_id ?? undefined,
    oldId: undefined,
    villageCode: registration.village_code ?? undefined,
  }
}

/**
 * A carer is paid on lines of caring, where the roster tells them apart; guardians and authorised people receive what the
 * beneficiary gets for themselves. Lines of the group that was named come before all others.
 */
function fitting({ payee_kind, programme_group }: NewVersion, lines: readonly BenefitLine[]) {
  const ofRole = lines.filter(({ role }) => (payee_kind === 'carer' ? role === 'CARER' : role === 'BENEFICIARY'))
  const usable = ofRole.length > 0 || payee_kind === 'guardian' || payee_kind === 'authorised' ? ofRole : lines
  const ofGroup = usable.filter((line) => line.programme_group === programme_group)
  return ofGroup.length > 0 ? ofGroup : usable
}

/** Registrations of the same person for the same kind of benefit that others gave in, or the same contact once more. */
async function duplicatesOf(db: Db, claimed: Claimed): Promise<readonly Registered[]> {
  const { registration, version } = claimed
  const subject = subjectOf(claimed)
  const like = await registeredLike(db, subject, registration.commune_code)
  return like.filter(
    (other) =>
      other.registration.id !== registration.id &&
      (other.version.payee_kind === 'carer') === (version.payee_kind === 'carer') &&
      isSamePerson(subject, subjectOf(other)),
  )
}

/** Whether the account would serve more people than may share one without a word from an officer. */
async function isSharedWidely(
  db: Db,
  { registration, version }: Claimed,
  lines: readonly BenefitLine[],
): Promise<boolean> {
  const { bank_code, account_number, name_key } = version
  if (account_number === null) return false
  const own = lines.map(({ beneficiary_id }) => beneficiary_id)
  const paid = (await peoplePaidInto(db, bank_code, account_number)).filter((id) => !own.includes(id))
  const waiting = (await waitingForAccount(db, bank_code, account_number))
    .filter((other) => other.registration.id !== registration.id)
    .map((other) => other.version.name_key)
    .filter((key) => key !== name_key)
  return paid.length + new Set(waiting).size + 1 > SHARED_ACCOUNT_LIMIT
}
