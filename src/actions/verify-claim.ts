import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { showBirthDate } from '../domain/birth-date.js'
import { inGroupsOfFour } from '../domain/mask.js'
import { showSex } from '../domain/sex.js'
import type { VerdictKind } from '../domain/verdict.js'
import { birthOf } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import type { Registered } from '../store/registrations.js'
import { unitName } from '../store/units.js'
import { markRegistration } from '../store/verdicts.js'
import type { Asker } from './action.js'
import { note } from './actor.js'
import { factLines } from './identity-lines.js'
import { reach } from './reach.js'

/** Who registers and is on no roster is known by the receipt code alone. */
export function isClaim(code: string): boolean {
  return code.startsWith('DK-')
}

/** A registration that waits and is about nobody on the roster for certain, where the asker verifies. */
export async function claimOf(tx: Tx, asker: Asker, code: string): Promise<Registered | undefined> {
  const reached = await reach(tx, asker, code, ['verify-identity'])
  if (reached?.kind !== 'registration') return undefined
  const { registration } = reached.registered
  const isOpen = registration.state === 'SUBMITTED' && registration.beneficiary_id === null
  return isOpen && registration.match !== 'one' ? reached.registered : undefined
}

/** What somebody says who they are, in full, with whoever is to receive for them; never an account. */
export async function claimLines(tx: Tx, { registration, version }: Registered): Promise<readonly Phrase[]> {
  const birth = birthOf(version)
  const isSelf = version.payee_kind === 'self'
  return factLines({
    name: version.beneficiary_name,
    birth: birth && showBirthDate(birth),
    sex: version.sex && showSex(version.sex),
    'personal-id': version.personal_id && inGroupsOfFour(version.personal_id),
    'old-id': version.old_id,
    place: await unitName(tx, registration.village_code ?? registration.commune_code),
    payee: isSelf ? null : version.payee_name,
    'payee-personal-id': isSelf ? null : version.payee_personal_id && inGroupsOfFour(version.payee_personal_id),
  })
}

/** What must still hold when the verdict is given. */
export function claimFacts({ registration, version }: Registered): Answers {
  return {
    person: registration.code,
    'person.name': version.beneficiary_name,
    'person.version': registration.current_version,
    'person.last': registration.police_verdict ?? 'none',
  }
}

/** Whether a claim still is as it was shown. */
export function isAsShown(claim: Registered, answers: Answers): boolean {
  const now = claimFacts(claim)
  return now['person.version'] === answers['person.version'] && now['person.last'] === answers['person.last']
}

/**
 * Marks a claim with what the police said, or with `null` takes the mark away. There is no record yet that could be put
 * right: the officer sees the mark with the registration, and returns or approves it.
 */
export async function markClaim(
  tx: Tx,
  asker: Asker,
  { registration }: Registered,
  verdict: VerdictKind | null,
  fields: readonly string[] = [],
): Promise<void> {
  await markRegistration(tx, registration.id, verdict)
  const unitCode = registration.village_code ?? registration.commune_code
  const action = verdict === null ? 'undo-verdict' : 'give-verdict'
  const details = verdict === null ? {} : { verdict, fields }
  await note(tx, asker, { action, code: registration.code, unitCode, details })
}

/** The words for what was said about a claim. */
export function claimClosing(verdict: string, { version }: Registered): Phrase {
  return phrase('give-verdict.claim', {
    name: version.beneficiary_name,
    verdict: phrase(`police-verdict.${verdict.toLowerCase().replace('_', '-')}`),
  })
}
