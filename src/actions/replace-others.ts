import { phrase } from '../conversation/phrase.js'
import { linesPaidBy } from '../store/accounts.js'
import type { Beneficiary } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { updateRegistration } from '../store/registration-entry.js'
import { approvedFor, type Registered } from '../store/registrations.js'
import { forgetSubject } from '../store/search-terms.js'
import type { Asker, Notice } from './action.js'
import { note } from './actor.js'

/**
 * Ends the registrations that were in force for this person and kind of benefit, now that another is approved. Whoever
 * gave them in is told, since the money they asked for goes elsewhere.
 */
export async function replaceOthers(
  tx: Tx,
  asker: Asker,
  approved: Registered,
  beneficiary: Beneficiary,
): Promise<readonly Notice[]> {
  const others = await replacedBy(tx, approved, beneficiary)
  for (const { registration } of others) {
    await updateRegistration(tx, registration.id, { state: 'SUPERSEDED' }, asker.at)
    await forgetSubject(tx, { kind: 'registration', id: registration.id })
    const details = { by: approved.registration.code }
    await note(tx, asker, {
      action: 'replace-registration',
      code: registration.code,
      unitCode: registration.commune_code,
      details,
    })
  }
  return others
    .filter(
      ({ registration }) => ![asker.contact.id, approved.registration.contact_id].includes(registration.contact_id),
    )
    .map(({ registration, version }) => ({
      contactId: registration.contact_id,
      phrase: phrase('approve-registration.replaced-notice', {
        name: version.beneficiary_name,
        code: registration.code,
      }),
    }))
}

/** Those of the same group, and those whose account nothing is paid into any more. */
async function replacedBy(tx: Tx, approved: Registered, beneficiary: Beneficiary): Promise<readonly Registered[]> {
  const replaced: Registered[] = []
  for (const other of await approvedFor(tx, beneficiary.id)) {
    const { registration, version } = other
    const isOther = registration.id !== approved.registration.id
    const sameRole = (version.payee_kind === 'carer') === (approved.version.payee_kind === 'carer')
    const sameGroup = version.programme_group === approved.version.programme_group
    const isIdle = version.payment_method === 'TRANSFER' && (await linesPaidBy(tx, registration.id)).length === 0
    if (isOther && sameRole && (sameGroup || isIdle)) replaced.push(other)
  }
  return replaced
}
