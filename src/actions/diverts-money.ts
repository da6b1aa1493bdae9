import { nameKey } from '../domain/person-name.js'
import { accountsOf } from '../store/accounts.js'
import type { BenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { payeesOf } from '../store/payees.js'
import { type Registered, versionBefore } from '../store/registrations.js'

/**
 * Whether approving this version sends money elsewhere than it goes now, or than the person said: another account or
 * payee than the benefit lines have, or than the version before, when somebody else gave that in.
 */
export async function divertsMoney(tx: Tx, registered: Registered, lines: readonly BenefitLine[]): Promise<boolean> {
  const { version } = registered
  const lineIds = lines.map(({ id }) => id)
  const accounts = [...(await accountsOf(tx, lineIds)).values()]
  const payees = [...(await payeesOf(tx, lineIds)).values()]
  const payee = nameKey(version.payee_name)
  if (accounts.some(({ number }) => number !== version.account_number)) return true
  if (payees.some(({ name_key }) => name_key !== payee)) return true
  const earlier = await versionBefore(tx, version)
  if (earlier === undefined || earlier.submitted_by === version.submitted_by) return false
  return (
    (earlier.account_number !== null && earlier.account_number !== version.account_number) ||
    nameKey(earlier.payee_name) !== payee ||
    (earlier.personal_id !== null && earlier.personal_id !== version.personal_id)
  )
}
