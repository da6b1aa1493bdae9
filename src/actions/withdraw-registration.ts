import { phrase } from '../conversation/phrase.js'
import { OPEN_STATES } from '../domain/registration.js'
import { linesPaidBy, unlinkAccounts } from '../store/accounts.js'
import { beneficiaryById } from '../store/beneficiaries.js'
import { updateBenefitLine } from '../store/benefit-lines.js'
import { withdrawConsents } from '../store/consents.js'
import type { Tx } from '../store/db.js'
import { indexBeneficiary, indexRegistration } from '../store/record-index.js'
import { decide } from '../store/registration-entry.js'
import { type Registered, registeredByCode } from '../store/registrations.js'
import type { Action, Asker } from './action.js'
import { actorOf, note } from './actor.js'
import { text } from './submission.js'

/** Takes back one of the asker's own registrations at once: consents end, and money no longer goes to its account. */
export const withdrawRegistration: Action = async (tx, asker, answers) => {
  const registered = await ownRegistration(tx, asker, text(answers, 'registration') ?? '')
  if (registered === undefined) return { kind: 'not-found', phrase: phrase('withdraw-registration.not-found') }
  const { registration, version } = registered
  const values = { code: registration.code, name: version.beneficiary_name }
  if (!OPEN_STATES.includes(registration.state)) {
    return { kind: 'already', phrase: phrase('withdraw-registration.already', values) }
  }
  const { unlinked } = await withdraw(tx, asker, registered)
  const kind = unlinked > 0 ? 'unlinked' : 'withdrawn'
  return { kind, phrase: phrase(`withdraw-registration.${kind}`, values) }
}

/** The registration of this code, if the asker gave it in. */
export async function ownRegistration(tx: Tx, { contact }: Asker, code: string): Promise<Registered | undefined> {
  const registered = await registeredByCode(tx, code)
  return registered?.registration.contact_id === contact.id ? registered : undefined
}

/** Ends a registration: its consents, and whatever is paid into its account. */
export async function withdraw(tx: Tx, asker: Asker, registered: Registered): Promise<{ unlinked: number }> {
  const { registration } = registered
  const lineIds = await linesPaidBy(tx, registration.id)
  await unlinkAccounts(tx, lineIds, asker.at)
  for (const id of lineIds) await updateBenefitLine(tx, id, { payment_method: 'CASH' })
  await withdrawConsents(tx, registration.id, asker.at)
  const decision = { decision: 'withdrawn', by: actorOf(asker), reason: null, changes: { state: 'WITHDRAWN' } } as const
  await decide(tx, registered, decision, asker.at)
  await indexRegistration(tx, registered)
  const beneficiary =
    registration.beneficiary_id === null ? undefined : await beneficiaryById(tx, registration.beneficiary_id)
  if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  const details = { unlinked: lineIds.length }
  await note(tx, asker, {
    action: 'withdraw-registration',
    code: registration.code,
    unitCode: registration.commune_code,
    details,
  })
  return details
}
