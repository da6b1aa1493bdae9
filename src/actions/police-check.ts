import { isVerified } from '../domain/verdict.js'
import { beneficiaryById } from '../store/beneficiaries.js'
import type { Db } from '../store/db.js'
import type { Registered } from '../store/registrations.js'
import { lastVerdict } from '../store/verdicts.js'
import { requiresVerification } from '../store/verify-setting.js'

/**
 * Whether a registration may not be approved yet, since its unit requires that the police confirm the identity and they
 * have not. Of somebody who is on no roster they look at the registration itself.
 */
export async function lacksVerification(
  db: Db,
  { registration, version }: Registered,
  beneficiaryId: number | undefined,
): Promise<boolean> {
  if (!(await requiresVerification(db, registration.village_code ?? registration.commune_code))) return false
  const person = beneficiaryId === undefined ? undefined : await beneficiaryById(db, beneficiaryId)
  const verdict = person && (await lastVerdict(db, person.id))
  const known = verdict && person && { ...verdict, version: person.version }
  return !isVerified({ policeVerdict: registration.police_verdict, payeeKind: version.payee_kind }, known)
}
