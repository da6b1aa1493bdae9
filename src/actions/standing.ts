import { type Claim, isSamePerson, matchClaim } from '../domain/matching.js'
import { nameKey } from '../domain/person-name.js'
import { SHARED_ACCOUNT_LIMIT, type Standing } from '../domain/registration.js'
import { peoplePaidInto } from '../store/accounts.js'
import { candidatesFor } from '../store/beneficiaries.js'
import { type BenefitLine, openLinesOf } from '../store/benefit-lines.js'
import type { Db } from '../store/db.js'
import {
  type Registered,
  type RegistrationVersion,
  registeredLike,
  subjectOf,
  waitingForAccount,
} from '../store/registrations.js'

/** What a registration comes up against at this moment: the roster, and what others gave in. */
export type StandingNow = Standing & Readonly<{ lines: readonly BenefitLine[]; duplicates: readonly Registered[] }>

/** Works out where a registration stands; the roster may have changed since it was given in. */
export async function standingOf(db: Db, registered: Registered): Promise<StandingNow> {
  const { registration, version } = registered
  const { match, lines } = await rosterMatch(db, registered)
  const duplicates = await duplicatesOf(db, registered)
  return {
    state: registration.state,
    version: registration.current_version,
    match,
    holder: version.holder_match === 'differs' ? 'differs' : 'same',
    duplicate: duplicates.length > 0 ? 'yes' : 'no',
    lines,
    duplicates,
  }
}

/**
 * The benefit lines that a registration may be about: of one person, of several to choose from, or none. Happens behind
 * the person's back; only officers learn of it.
 */
async function rosterMatch(db: Db, registered: Registered): Promise<Pick<StandingNow, 'match' | 'lines'>> {
  const claim = entitledOf(registered)
  const candidates = await candidatesFor(db, claim, registered.registration.commune_code)
  const { kind, personIds } = matchClaim(claim, candidates)
  const lines = personIds.length === 0 ? [] : fitting(registered.version, await openLinesOf(db, personIds))
  return { match: lines.length === 0 ? 'none' : kind, lines }
}

/** Whoever is entitled to the money: a carer in their own right, else the beneficiary. */
export function entitledOf(registered: Registered): Claim {
  const { registration, version } = registered
  if (version.payee_kind !== 'carer') return subjectOf(registered)
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
function fitting({ payee_kind, programme_group }: RegistrationVersion, lines: readonly BenefitLine[]) {
  const ofRole = lines.filter(({ role }) => (payee_kind === 'carer' ? role === 'CARER' : role === 'BENEFICIARY'))
  const usable = ofRole.length > 0 || payee_kind === 'guardian' || payee_kind === 'authorised' ? ofRole : lines
  const ofGroup = usable.filter((line) => line.programme_group === programme_group)
  return ofGroup.length > 0 ? ofGroup : usable
}

/** Registrations of the same person for the same kind of benefit that others gave in, or the same contact once more. */
export async function duplicatesOf(db: Db, registered: Registered): Promise<readonly Registered[]> {
  const { registration, version } = registered
  const subject = subjectOf(registered)
  const states = ['SUBMITTED', 'APPROVED', 'ACTIVE', 'PAYMENT_FAILED'] as const
  const like = await registeredLike(db, subject, registration.commune_code, states)
  return like.filter(
    (other) =>
      other.registration.id !== registration.id &&
      (other.version.payee_kind === 'carer') === (version.payee_kind === 'carer') &&
      isSamePerson(subject, subjectOf(other)),
  )
}

/** Whether the account would serve more people than may share one without a word from an officer. */
export async function isSharedWidely(db: Db, registered: Registered, lines: readonly BenefitLine[]): Promise<boolean> {
  const { bank_code, account_number } = registered.version
  if (account_number === null) return false
  const own = lines.map(({ beneficiary_id }) => beneficiary_id)
  const paid = (await peoplePaidInto(db, bank_code, account_number)).filter((id) => !own.includes(id))
  const waiting = (await waitingForAccount(db, bank_code, account_number))
    .filter(({ registration }) => registration.id !== registered.registration.id)
    .map(({ version }) => version.name_key)
    .filter((key) => key !== registered.version.name_key)
  return paid.length + new Set(waiting).size + 1 > SHARED_ACCOUNT_LIMIT
}
