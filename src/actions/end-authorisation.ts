import { accountsOf, linkAccount, unlinkAccounts } from '../store/accounts.js'
import { type Authorised, authorisedOnes, updatePaper } from '../store/authorisations.js'
import { openLinesOf, updateBenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { lastOwnAccount } from '../store/own-account.js'
import { replacePayee } from '../store/payees.js'
import { updateRegistration } from '../store/registration-entry.js'
import type { Asker } from './action.js'

/** How the money comes after an authorisation ended. */
export type Fallback = 'own-account' | 'cash'

/**
 * Ends one authorisation or guardianship: the registration is `EXPIRED`, nobody receives for the beneficiary any more,
 * and the benefits that it paid go to the beneficiary's own account where one is known, else they are paid in cash
 * (domain.md §15.2). `on` is the last day on which it counted.
 */
export async function endAuthorisation(
  tx: Tx,
  { at, today }: Pick<Asker, 'at' | 'today'>,
  { registration, paper }: Authorised,
  on: string,
): Promise<Fallback> {
  await updateRegistration(tx, registration.id, { state: 'EXPIRED' }, at)
  if (paper !== undefined && (paper.valid_to === null || paper.valid_to > on)) {
    await updatePaper(tx, paper.id, { valid_to: on })
  }
  if (registration.beneficiary_id === null) return 'cash'
  const lines = (await openLinesOf(tx, [registration.beneficiary_id])).filter(({ role }) => role === 'BENEFICIARY')
  const accounts = await accountsOf(
    tx,
    lines.map(({ id }) => id),
  )
  let fallback: Fallback = 'cash'
  for (const line of lines) {
    const paidInto = accounts.get(line.id)
    if (paidInto?.owner === 'BENEFICIARY') continue
    if (paidInto !== undefined && paidInto.registration_id !== null && paidInto.registration_id !== registration.id) {
      continue
    }
    await replacePayee(tx, line.id, undefined, today)
    const own = await lastOwnAccount(tx, registration.beneficiary_id)
    if (own === undefined) {
      await unlinkAccounts(tx, [line.id], at)
      await updateBenefitLine(tx, line.id, { payment_method: 'CASH' })
      continue
    }
    const { id: _, benefit_line_id: __, linked_at: ___, unlinked_at: ____, ...account } = own
    await linkAccount(tx, line.id, account, at)
    await updateBenefitLine(tx, line.id, { payment_method: 'TRANSFER' })
    fallback = 'own-account'
  }
  return fallback
}

/** Ends all by which somebody receives for this person; the death of the beneficiary ends them at once. */
export async function endAuthorisationsOf(
  tx: Tx,
  when: Pick<Asker, 'at' | 'today'>,
  beneficiaryId: number,
  on: string,
): Promise<readonly Authorised[]> {
  const authorised = await authorisedOnes(tx, { beneficiaryId })
  for (const one of authorised) await endAuthorisation(tx, when, one, on)
  return authorised
}
